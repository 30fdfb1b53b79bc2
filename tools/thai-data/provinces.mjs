// What the package lacks, reviewed by hand, by the two-digit code of the Department of Provincial Administration:
// Thai name (checked against the package), English name and letters of the official seal (อักษรย่อจังหวัด), and one of the
// six regions of the National Geographical Committee, which the Royal Society uses.
// ISO 3166-2:TH is TH- and the code; TH-10 is Bangkok.
const rows = `
10 กรุงเทพมหานคร|Bangkok|กท|กลาง
11 สมุทรปราการ|Samut Prakan|สป|กลาง
12 นนทบุรี|Nonthaburi|นบ|กลาง
13 ปทุมธานี|Pathum Thani|ปท|กลาง
14 พระนครศรีอยุธยา|Phra Nakhon Si Ayutthaya|อย|กลาง
15 อ่างทอง|Ang Thong|อท|กลาง
16 ลพบุรี|Lop Buri|ลบ|กลาง
17 สิงห์บุรี|Sing Buri|สห|กลาง
18 ชัยนาท|Chai Nat|ชน|กลาง
19 สระบุรี|Saraburi|สบ|กลาง
20 ชลบุรี|Chon Buri|ชบ|ตะวันออก
21 ระยอง|Rayong|รย|ตะวันออก
22 จันทบุรี|Chanthaburi|จบ|ตะวันออก
23 ตราด|Trat|ตร|ตะวันออก
24 ฉะเชิงเทรา|Chachoengsao|ฉช|ตะวันออก
25 ปราจีนบุรี|Prachin Buri|ปจ|ตะวันออก
26 นครนายก|Nakhon Nayok|นย|กลาง
27 สระแก้ว|Sa Kaeo|สก|ตะวันออก
30 นครราชสีมา|Nakhon Ratchasima|นม|ตะวันออกเฉียงเหนือ
31 บุรีรัมย์|Buri Ram|บร|ตะวันออกเฉียงเหนือ
32 สุรินทร์|Surin|สร|ตะวันออกเฉียงเหนือ
33 ศรีสะเกษ|Si Sa Ket|ศก|ตะวันออกเฉียงเหนือ
34 อุบลราชธานี|Ubon Ratchathani|อบ|ตะวันออกเฉียงเหนือ
35 ยโสธร|Yasothon|ยส|ตะวันออกเฉียงเหนือ
36 ชัยภูมิ|Chaiyaphum|ชย|ตะวันออกเฉียงเหนือ
37 อำนาจเจริญ|Amnat Charoen|อจ|ตะวันออกเฉียงเหนือ
38 บึงกาฬ|Bueng Kan|บก|ตะวันออกเฉียงเหนือ
39 หนองบัวลำภู|Nong Bua Lam Phu|นภ|ตะวันออกเฉียงเหนือ
40 ขอนแก่น|Khon Kaen|ขก|ตะวันออกเฉียงเหนือ
41 อุดรธานี|Udon Thani|อด|ตะวันออกเฉียงเหนือ
42 เลย|Loei|ลย|ตะวันออกเฉียงเหนือ
43 หนองคาย|Nong Khai|นค|ตะวันออกเฉียงเหนือ
44 มหาสารคาม|Maha Sarakham|มค|ตะวันออกเฉียงเหนือ
45 ร้อยเอ็ด|Roi Et|รอ|ตะวันออกเฉียงเหนือ
46 กาฬสินธุ์|Kalasin|กส|ตะวันออกเฉียงเหนือ
47 สกลนคร|Sakon Nakhon|สน|ตะวันออกเฉียงเหนือ
48 นครพนม|Nakhon Phanom|นพ|ตะวันออกเฉียงเหนือ
49 มุกดาหาร|Mukdahan|มห|ตะวันออกเฉียงเหนือ
50 เชียงใหม่|Chiang Mai|ชม|เหนือ
51 ลำพูน|Lamphun|ลพ|เหนือ
52 ลำปาง|Lampang|ลป|เหนือ
53 อุตรดิตถ์|Uttaradit|อต|เหนือ
54 แพร่|Phrae|พร|เหนือ
55 น่าน|Nan|นน|เหนือ
56 พะเยา|Phayao|พย|เหนือ
57 เชียงราย|Chiang Rai|ชร|เหนือ
58 แม่ฮ่องสอน|Mae Hong Son|มส|เหนือ
60 นครสวรรค์|Nakhon Sawan|นว|กลาง
61 อุทัยธานี|Uthai Thani|อน|กลาง
62 กำแพงเพชร|Kamphaeng Phet|กพ|กลาง
63 ตาก|Tak|ตก|ตะวันตก
64 สุโขทัย|Sukhothai|สท|กลาง
65 พิษณุโลก|Phitsanulok|พล|กลาง
66 พิจิตร|Phichit|พจ|กลาง
67 เพชรบูรณ์|Phetchabun|พช|กลาง
70 ราชบุรี|Ratchaburi|รบ|ตะวันตก
71 กาญจนบุรี|Kanchanaburi|กจ|ตะวันตก
72 สุพรรณบุรี|Suphan Buri|สพ|กลาง
73 นครปฐม|Nakhon Pathom|นฐ|กลาง
74 สมุทรสาคร|Samut Sakhon|สค|กลาง
75 สมุทรสงคราม|Samut Songkhram|สส|กลาง
76 เพชรบุรี|Phetchaburi|พบ|ตะวันตก
77 ประจวบคีรีขันธ์|Prachuap Khiri Khan|ปข|ตะวันตก
80 นครศรีธรรมราช|Nakhon Si Thammarat|นศ|ใต้
81 กระบี่|Krabi|กบ|ใต้
82 พังงา|Phangnga|พง|ใต้
83 ภูเก็ต|Phuket|ภก|ใต้
84 สุราษฎร์ธานี|Surat Thani|สฎ|ใต้
85 ระนอง|Ranong|รน|ใต้
86 ชุมพร|Chumphon|ชพ|ใต้
90 สงขลา|Songkhla|สข|ใต้
91 สตูล|Satun|สต|ใต้
92 ตรัง|Trang|ตง|ใต้
93 พัทลุง|Phatthalung|พท|ใต้
94 ปัตตานี|Pattani|ปน|ใต้
95 ยะลา|Yala|ยล|ใต้
96 นราธิวาส|Narathiwat|นธ|ใต้
`

export const provinces = rows.trim().split('\n').map(row => {
  const [nameTh, nameEn, abbreviation, region] = row.slice(3).split('|')
  return { code: row.slice(0, 2), nameTh, nameEn, abbreviation, region }
})

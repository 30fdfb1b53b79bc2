using System.Text.RegularExpressions;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.Paper;

/// <summary>How texts are set on paper: Thai digits, and what belongs together kept on one line.</summary>
public static partial class PaperText
{
    /// <summary>Shown for what is missing.</summary>
    public const string Missing = "–";

    // The line breaker's dictionary splits these compounds in the middle. Longer ones first.
    private static readonly string[] WholeWords =
    [
        "ผู้ว่าราชการจังหวัด", "ภายในวันที่", "สาธารณะ", "รายชื่อ", "แนบท้าย", "ผู้ด้อยโอกาส", "ผู้บริหาร", "ผู้สูงอายุ", "ผู้ดูแล", "ครัวเรือน", "คนพิการ", "ค่าเป้าหมาย", "ค่ามาตรฐาน", "ขั้นต่ำ", "ขั้นพัฒนา",
        "ขั้นพื้นฐาน", "โครงสร้างพื้นฐาน", "ความรับผิดชอบ", "ข้อบัญญัติ", "เครือข่าย", "งบประมาณ", "ช่องทาง", "ช่วยเหลือ", "ชุดตัวอย่าง",
        "ไม่ได้ดำเนินการ", "ไม่น้อยกว่า", "ไม่เกิน", "ดำเนินการ", "ดำเนินงาน", "ปีงบประมาณ", "สาธารณประโยชน์", "ตัวชี้วัด", "ถูกต้อง", "ทางการศึกษา", "ท่องเที่ยว", "ท้องถิ่น", "น้ำเสีย", "บรรจุภัณฑ์", "บริหารจัดการ",
        "บำรุงรักษา", "เบี้ยยังชีพ", "ประกันสุขภาพ", "ปฏิบัติการ", "ปรับปรุง", "ผลการประเมิน", "เผยแพร่", "พึ่งพิง", "ระยะเวลา", "รายงาน",
        "ร้องทุกข์", "ร้องเรียน", "ร้อยละ", "เรียนรู้", "รายได้", "ลงวันที่", "เลือดออก", "ศิลปวัฒนธรรม", "ส่งเสริม", "ส่งผล", "สถานศึกษา",
        "สถานที่", "สิ่งแวดล้อม", "สีเขียว", "สุขภาวะ", "สูงกว่า", "อาสาสมัคร", "อยู่อาศัย", "ได้รับ", "เป้าหมาย", "เสียอันตราย", "แล้วเสร็จ",
    ];

    private static readonly Regex Whole = new(
        // อบต. runs into the word before it, and the dictionary would read เข-ตอบ-ต.
        @"(?:เขต|ของ|สังกัด|ที่|จาก)?อบ[ตจ]\.|" + string.Join('|', WholeWords.OrderByDescending(word => word.Length).Select(Regex.Escape)),
        RegexOptions.CultureInvariant | RegexOptions.Compiled);

    /// <summary>
    /// Thai digits for every number that stands by itself; a name in Latin letters keeps its own (PM2.5). A number stays with
    /// the word that announces it.
    /// </summary>
    public static string Set(string text) => LatinName().Replace(
        Announced().Replace(text, "\u00A0"), static token => HasLetter(token.ValueSpan) ? token.Value : ThaiDigits.ToThai(token.Value));

    /// <summary>The text cut into pieces, the whole words marked as such.</summary>
    internal static IEnumerable<(string Text, bool IsWhole)> Pieces(string text)
    {
        var from = 0;
        foreach (Match word in Whole.Matches(text))
        {
            if (word.Index > from)
                yield return (text[from..word.Index], false);
            yield return (word.Value, true);
            from = word.Index + word.Length;
        }
        if (from < text.Length)
            yield return (text[from..], false);
    }

    private static bool HasLetter(ReadOnlySpan<char> token) => token.ContainsAnyInRange('A', 'Z') || token.ContainsAnyInRange('a', 'z');

    [GeneratedRegex("[A-Za-z0-9.]*[0-9][A-Za-z0-9.]*", RegexOptions.CultureInvariant)]
    private static partial Regex LatinName();

    [GeneratedRegex(@"(?<=ร้อยละ|พ\.ศ\.|ฉบับที่|เลขที่|ครั้งที่|ภายใน|จาก) (?=[0-9๐-๙])", RegexOptions.CultureInvariant)]
    private static partial Regex Announced();
}

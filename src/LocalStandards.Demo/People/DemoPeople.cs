namespace LocalStandards.Demo.People;

/// <summary>An invented person; the title is นาย, นาง or นางสาว.</summary>
public sealed record DemoPerson(string Title, string First, string Last)
{
    /// <summary>นางสาวมาลี ทุ่งนิทาน</summary>
    public string FullName => $"{Title}{First} {Last}";
}

/// <summary>
/// People who do not exist: common first names with surnames that tell of stories and samples (ดาวนิทาน, ทุ่งจำลอง).
/// The people who sign the letters the portal is modelled on must never occur; a test holds the lists against them.
/// </summary>
public static class DemoPeople
{
    public static IReadOnlyList<string> MensNames { get; } =
    [
        "สมชาย", "ประเสริฐ", "วิชัย", "สุรชัย", "ธีระ", "ณรงค์", "บุญเลิศ", "พิชัย", "สมบัติ", "ชูชาติ", "วีระ", "ประยูร",
        "สุเทพ", "มานะ", "ไพโรจน์", "จักรี", "ธนา", "กิตติ", "อำนวย", "สมพงษ์", "เอกชัย", "ปรีชา", "นพดล", "ภูมิ",
    ];

    public static IReadOnlyList<string> WomensNames { get; } =
    [
        "มาลี", "สมใจ", "วันดี", "สุดา", "ปราณี", "จันทร์เพ็ญ", "อรทัย", "รัตนา", "พรทิพย์", "กัญญา", "บุญเรือน", "สายใจ",
        "นงลักษณ์", "วิไล", "เพ็ญศรี", "ดวงใจ", "ศิริพร", "กมล", "ลำดวน", "ชุติมา", "อุไร", "เบญจา", "พิมพ์", "ขวัญ",
    ];

    private static readonly string[] SurnameBeginnings =
    [
        "ทุ่ง", "นา", "ดอน", "ธาร", "ฟ้า", "ดาว", "ตะวัน", "เมฆ", "ลม", "หมอก", "ภู", "ป่า", "ทะเล", "คลื่น", "ทราย", "หิน",
        "ไผ่", "บัว", "กล้วย", "ข้าว", "เรือ", "สะพาน", "ระฆัง", "ว่าว",
    ];

    private static readonly string[] SurnameEndings =
        ["นิทาน", "นิยาย", "จำลอง", "สมมติ", "ตัวอย่าง", "ในฝัน", "ลองวาด", "เล่าเรื่อง", "ทดลอง", "แต่งไว้"];

    public static IReadOnlyList<string> Surnames { get; } =
        [.. from beginning in SurnameBeginnings from ending in SurnameEndings select beginning + ending];

    /// <summary>The person of that name of a role or place, such as "recorder 36010004"; equal seeds give the same person.</summary>
    public static DemoPerson For(string seed)
    {
        var dice = Dice.For("person " + seed);
        return dice.Chance(60)
            ? new(dice.Chance(50) ? "นางสาว" : "นาง", dice.OneOf(WomensNames), dice.OneOf(Surnames))
            : new("นาย", dice.OneOf(MensNames), dice.OneOf(Surnames));
    }
}

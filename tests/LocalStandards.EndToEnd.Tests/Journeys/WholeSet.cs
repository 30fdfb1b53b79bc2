namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>What is entered in one field.</summary>
internal abstract record Answer(string Field)
{
    public string Indicator => Field[..Field.LastIndexOf('.')];
}

internal sealed record Typed(string Field, string Text) : Answer(Field);

/// <summary>One of several radio buttons.</summary>
internal sealed record Picked(string Field, string Value) : Answer(Field);

internal sealed record Ticked(string Field, params string[] Values) : Answer(Field);

/// <summary>
/// A whole set of an อบต. as a recorder might fill it: both kinds of digits, every kind of item, no service, not
/// applicable and not done. Fields that appear only after a save (reasons, confirmations) come after what brings them.
/// </summary>
internal static class WholeSet
{
    public const string LastForm = "2-3";

    public static IReadOnlyList<(string Form, IReadOnlyList<Answer> Answers)> Forms { get; } =
    [
        ("1",
        [
            new Typed("general.pop_m", "๒,๓๑๔"), new Typed("general.pop_f", "2,401"), new Typed("general.hh", "๑๒๐๓"),
            new Typed("general.area", "45.25"), new Typed("general.villages", "๑๒"), new Typed("general.rev_own", "1,250,000.50"),
            new Typed("general.rev_share", "12500000"), new Typed("general.rev_grant", "๙,๘๐๐,๐๐๐"),
            new Typed("general.exp", "20,100,000.75"), new Typed("general.staff", "38"), new Typed("general.cdc", "2"),
            new Typed("general.contact_name", "นางสาวมาลี ทุ่งนิทาน"), new Typed("general.contact_pos", "นักวิเคราะห์นโยบายและแผน"),
            new Typed("general.contact_tel", "01 2345 6789"),
        ]),
        ("2-1",
        [
            new Typed("68-1-01.a", "๑๒๐"), new Typed("68-1-01.b", "๑๐๘"),
            new Typed("68-1-02.a", "2"), new Typed("68-1-02.b", "1"),
            new Ticked("68-1-03.c", "c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8"),
            // Nobody to look after: no service, and b. is released.
            new Typed("68-1-05.a", "๐"),
            new Picked("68-1-06.lv", "3"),
            new Typed("68-1-07.a", "8"), new Typed("68-1-07.b", "8"),
        ]),
        ("2-2",
        [
            new Typed("68-2-01.a", "40"), new Typed("68-2-01.b", "๒๕"),
            new Ticked("68-2-02.$notdone", "1"),
            new Picked("68-2-03.lv", "2"),
            new Ticked("68-2-04.$na", "NO_ATTRACTION"), new Typed("68-2-04.$reason", "ไม่มีแหล่งท่องเที่ยวในตำบล"),
            new Typed("68-2-05.a", "0"), new Typed("68-2-05.$reason", "ปีก่อนไม่ได้เก็บข้อมูล"),
            new Picked("68-2-06.x", "1"), new Typed("68-2-06.p", "3"), new Typed("68-2-06.m", "๑,๕๐๐,๐๐๐"),
            new Picked("68-2-07.x", "2"),
        ]),
        (LastForm,
        [
            new Typed("68-3-01.a", "850.50"), new Typed("68-3-01.b", "300.25"),
            // So little waste a head that the set asks about it.
            new Typed("68-3-02.a", "4,715"), new Typed("68-3-02.b", "250"), new Typed("68-3-02.$confirm", "เก็บขยะเพียง 4 หมู่บ้าน ที่เหลือจัดการเองในครัวเรือน"),
            new Picked("68-3-03.x", "1"), new Typed("68-3-03.d", "๑๕ ม.ค. ๒๕๖๐"),
            new Picked("68-3-04.lv", "1"),
            new Typed("68-3-05.a", "12"), new Typed("68-3-05.b", "10"),
            new Ticked("68-3-06.c", "c1", "c2", "c3"),
            new Typed("68-3-07.a", "4715"), new Typed("68-3-07.b", "12,000"),
            new Typed("68-3-08.b", "2"), new Typed("68-3-08.n", "๓"), new Typed("68-3-08.t", "ปลูกป่าริมลำห้วยร่วมกับโรงเรียนและวัด"),
        ]),
    ];

    /// <summary>What must be stored of it: Arabic digits, no separators, ISO dates.</summary>
    public static IReadOnlyDictionary<string, string> Stored { get; } = new Dictionary<string, string>
    {
        ["general.pop_m"] = "2314", ["general.hh"] = "1203", ["general.rev_own"] = "1250000.5", ["general.rev_grant"] = "9800000",
        ["68-1-01.b"] = "108", ["68-1-03.c"] = "c1,c2,c3,c4,c5,c6,c7,c8", ["68-1-05.a"] = "0", ["68-1-06.lv"] = "3",
        ["68-2-02.$notdone"] = "1", ["68-2-04.$na"] = "NO_ATTRACTION", ["68-2-04.$reason"] = "ไม่มีแหล่งท่องเที่ยวในตำบล",
        ["68-2-06.m"] = "1500000", ["68-3-03.d"] = "2017-01-15", ["68-3-08.n"] = "3",
    };
}

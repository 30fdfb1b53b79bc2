using LocalStandards.Domain.Authorities;

namespace LocalStandards.Documents.Workbooks.Sets;

/// <summary>What the cells of a column hold, and how they are written in the JSON of the schema.</summary>
internal enum ColumnKind
{
    Text,
    Number,

    /// <summary>ใช่ or ไม่ใช่.</summary>
    Flag,

    /// <summary>Several codes, between commas.</summary>
    Codes,

    /// <summary>Several whole numbers, between commas.</summary>
    Numbers,
    Date,
}

/// <summary>One column of a sheet.</summary>
/// <param name="Field">Where it stands in the row's JSON object, <c>measure.kind</c>; empty when the row is a text by itself.</param>
/// <param name="Words">The Thai words of its codes, when it has some; the codes themselves are read too.</param>
internal sealed record Column(string Heading, string Field, ColumnKind Kind = ColumnKind.Text, double Width = 14, CodeText? Words = null, bool IsNeeded = false);

/// <summary>What a row belongs to.</summary>
internal enum Owner
{
    Set,
    Area,
    Indicator,
    Item,
}

/// <summary>One sheet: a list of the schema, a row for each element.</summary>
/// <param name="List">Where the list stands in its owner, <c>process.stepsTh</c>.</param>
internal sealed record Table(string Sheet, Owner Owner, string List, IReadOnlyList<Column> Columns)
{
    /// <summary>The columns that say what a row belongs to; they come first.</summary>
    public IReadOnlyList<string> OwnerHeadings => Owner switch
    {
        Owner.Area => ["รหัสด้าน"],
        Owner.Indicator => [SetTables.IndicatorHeading],
        Owner.Item => [SetTables.IndicatorHeading, "รหัสรายการ"],
        _ => [],
    };
}

/// <summary>A set of one type as the sheets of a workbook.</summary>
internal static class SetTables
{
    public const string IndicatorHeading = "รหัสตัวชี้วัด";

    /// <summary>The sheet of the set's own fields, one a row, and its two columns.</summary>
    public const string SetSheet = "ชุด", FieldHeading = "หัวข้อ", ValueHeading = "ค่า";

    public static IReadOnlyList<Column> SetFields { get; } =
    [
        new("รหัสชุด", "framework.code", IsNeeded: true),
        new("ชื่อระบบ", "framework.systemTh"),
        new("ปี พ.ศ. ที่ประเมิน", "framework.yearBE", ColumnKind.Number, IsNeeded: true),
        new("ปีงบประมาณของข้อมูล พ.ศ.", "framework.dataYear", ColumnKind.Number),
        new("ระดับ", "framework.level", IsNeeded: true),
        new("ชื่อระดับ", "framework.levelTh", IsNeeded: true),
        new("ประเภท อปท.", "authorityType", Words: CodeText.Types, IsNeeded: true),
        new("รุ่น", "version", ColumnKind.Number),
        new("สถานะข้อมูล", "dataStatus", Words: CodeText.Statuses, IsNeeded: true),
        new("คำอธิบายสถานะข้อมูล", "dataStatusTh"),
    ];

    private static readonly IReadOnlyList<Column> ItemColumns =
    [
        new("รหัสรายการ", "key", IsNeeded: true),
        new("ข้อความ", "labelTh", Width: 50, IsNeeded: true),
        new("ชนิด", "type", Words: CodeText.ItemTypes, IsNeeded: true),
        new("หน่วย", "unitTh"),
        new("บทบาท", "role", Width: 20, Words: CodeText.Roles, IsNeeded: true),
        new("ต้องกรอก", "required", ColumnKind.Flag, IsNeeded: true),
        new("ค่าต่ำสุด", "min", ColumnKind.Number),
        new("ค่าสูงสุด", "max", ColumnKind.Number),
        new("ทศนิยม", "decimals", ColumnKind.Number),
        new("ความยาวสูงสุด", "maxLength", ColumnKind.Number),
        new("ดึงค่าจาก", "prefill", Width: 22),
        new("ข้อมูลส่วนบุคคล", "personal", ColumnKind.Flag),
    ];

    /// <summary>In the order of the workbook; owners before what they own.</summary>
    public static IReadOnlyList<Table> All { get; } =
    [
        new("ประเภท", Owner.Set, "laoTypes",
        [
            new("ประเภท อปท.", "code", Words: CodeText.Types, IsNeeded: true), new("ชื่อเต็ม", "nameTh", Width: 32, IsNeeded: true), new("ชื่อย่อ", "abbrTh", IsNeeded: true),
            new("คำเรียกตนเอง", "selfTh", IsNeeded: true), new("กำกับโดย", "supervisedBy"),
        ]),
        new("ผลการประเมิน", Owner.Set, "resultBands",
        [
            new("รหัสผล", "code", IsNeeded: true), new("ข้อความ", "labelTh", Width: 40, IsNeeded: true), new("ลำดับ", "order", ColumnKind.Number, IsNeeded: true),
            new("สี", "tone"), new("ผ่านเกณฑ์", "meets", ColumnKind.Flag), new("เมื่อใด", "whenTh", Width: 50), new("ที่มา", "provenance"),
        ]),
        new("มติ", Owner.Set, "framework.resolutions",
        [
            new("คณะ", "bodyTh", Width: 40, IsNeeded: true), new("ครั้งที่", "meetingNo", IsNeeded: true), new("วันที่ (ปี ค.ศ.-เดือน-วัน)", "date", ColumnKind.Date, 22, IsNeeded: true),
            new("มติ", "resolutionTh", Width: 60, IsNeeded: true), new("แหล่งที่มา", "source"),
        ]),
        new("ขั้นตอน", Owner.Set, "process.stepsTh", [new("ขั้นตอน", "", Width: 90, IsNeeded: true)]),
        new("เอกสาร", Owner.Set, "process.requiredDocuments",
        [
            new("รหัสเอกสาร", "code", IsNeeded: true), new("ชื่อเอกสาร", "labelTh", Width: 70, IsNeeded: true), new("ขั้นตอนที่", "steps", ColumnKind.Numbers),
        ]),
        new("แบบ", Owner.Set, "forms",
        [
            new("รหัสแบบ", "code", IsNeeded: true), new("ชนิดแบบ", "kind", Words: CodeText.FormKinds, IsNeeded: true), new("ชื่อแบบ", "titleTh", Width: 60, IsNeeded: true),
            new("ด้านในแบบ", "areas", ColumnKind.Codes, 20), new("ที่มา", "provenance"),
        ]),
        new("ด้าน", Owner.Set, "areas",
        [
            new("รหัสด้าน", "code", IsNeeded: true), new("ด้านที่", "no", ColumnKind.Number, IsNeeded: true), new("ชื่อด้าน", "nameTh", Width: 60, IsNeeded: true), new("ที่มา", "provenance"),
        ]),
        new("ภารกิจ", Owner.Area, "missions", [new("รหัสภารกิจ", "code", IsNeeded: true), new("ชื่อภารกิจ", "nameTh", Width: 60, IsNeeded: true)]),
        new("ตัวชี้วัด", Owner.Set, "indicators",
        [
            new(IndicatorHeading, "code", IsNeeded: true), new("รหัสด้าน", "areaCode", IsNeeded: true), new("รหัสภารกิจ", "missionCode", IsNeeded: true),
            new("ชื่อตัวชี้วัด", "nameTh", Width: 60, IsNeeded: true), new("เหตุผล", "rationaleTh", Width: 40), new("คำนิยาม", "definitionTh", Width: 40),
            new("หน่วยงานรับผิดชอบ", "responsibleUnitTh", Width: 24), new("แบบผล", "measure.kind", Words: CodeText.MeasureKinds, IsNeeded: true),
            new("สูตร", "measure.formula", Width: 24), new("สูตรเป็นถ้อยคำ", "measure.formulaTh", Width: 30), new("ทศนิยมของผล", "measure.decimals", ColumnKind.Number),
            new("ทิศทาง", "measure.direction", Width: 18, Words: CodeText.Directions, IsNeeded: true), new("หน่วยของผล", "measure.resultUnitTh"),
            new("ผลสูงสุด", "measure.max", ColumnKind.Number), new("ผลติดลบได้", "measure.allowNegative", ColumnKind.Flag), new("คิดผล", "measure.scored", ColumnKind.Flag),
            new("ตอบว่าไม่ได้ดำเนินการได้", "measure.allowNotDone", ColumnKind.Flag, 22), new("ระดับสะสม", "measure.cumulative", ColumnKind.Flag),
            new("ที่มา", "provenance"), new("หมายเหตุผู้จัดทำ", "designNote", Width: 40),
        ]),
        new("รายการข้อมูล", Owner.Indicator, "items", ItemColumns),
        new("ตัวเลือก", Owner.Item, "options", [new("ค่าที่เก็บ", "value", IsNeeded: true), new("ข้อความ", "labelTh", Width: 60, IsNeeded: true), new("ขาดไม่ได้", "mandatory", ColumnKind.Flag)]),
        new("กฎตรวจ", Owner.Indicator, "validations",
        [
            new("เงื่อนไข", "rule", Width: 30, IsNeeded: true), new("ความเข้มงวด", "severity", Words: CodeText.Severities, IsNeeded: true), new("ข้อความเมื่อไม่เป็นไปตามเงื่อนไข", "messageTh", Width: 60, IsNeeded: true),
        ]),
        new("ไม่เข้าข่าย", Owner.Indicator, "notApplicable",
        [
            new("รหัสเหตุ", "code", IsNeeded: true), new("เหตุ", "labelTh", Width: 50, IsNeeded: true), new("ระบบกำหนดเอง", "auto", ColumnKind.Flag, IsNeeded: true),
            new("เงื่อนไข", "when", Width: 24), new("ต้องให้เหตุผล", "requiresReason", ColumnKind.Flag, IsNeeded: true),
        ]),
        new("ค่ามาตรฐาน", Owner.Indicator, "standards",
        [
            new("ชั้น", "tier"), new("เครื่องหมาย", "op", IsNeeded: true), new("ค่า", "value", ColumnKind.Number, IsNeeded: true), new("สูงกว่าตั้งแต่", "aboveFrom", ColumnKind.Number), new("หน่วย", "unitTh"),
        ]),
        new("หลักฐาน", Owner.Indicator, "evidence", [new("หลักฐาน", "labelTh", Width: 60, IsNeeded: true), new("ต้องมี", "required", ColumnKind.Flag), new("ชนิดไฟล์", "fileTypes", ColumnKind.Codes, 24)]),
        new("กฎหมาย", Owner.Indicator, "legalBasisTh", [new("กฎหมาย", "", Width: 90, IsNeeded: true)]),
        new("เทียบปี", Owner.Indicator, "crosswalk", [new("ปี พ.ศ.", "year", ColumnKind.Number, IsNeeded: true), new("รหัสเดิม", "code"), new("เหมือนเดิม", "same", ColumnKind.Flag, IsNeeded: true)]),
        new("แหล่งที่มา", Owner.Indicator, "sources", [new("แหล่งที่มา", "", Width: 90, IsNeeded: true)]),
    ];
}

/// <summary>The Thai words of codes, readable both ways.</summary>
internal sealed class CodeText(params (string Code, string Word)[] words)
{
    public static CodeText Types { get; } = new([.. AuthorityTypes.All.Select(type => (type.DataCode(), type.Abbreviation()))]);

    public static CodeText Statuses { get; } = new(("SAMPLE", "ชุดตัวอย่าง"), ("OFFICIAL", "ทางการ"), ("DRAFT", "ร่าง"));

    public static CodeText FormKinds { get; } = new(("GENERAL", "ข้อมูลทั่วไป"), ("AREA", "รายด้าน"));

    public static CodeText ItemTypes { get; } = new(
        ("integer", "จำนวนเต็ม"), ("decimal", "ทศนิยม"), ("money", "จำนวนเงิน"), ("yesno", "มี/ไม่มี"), ("choice", "ตัวเลือก"), ("level", "ระดับ"),
        ("checklist", "ทำเครื่องหมาย"), ("text", "ข้อความ"), ("date", "วันที่"));

    public static CodeText Roles { get; } = new(("frame", "กรอบการประเมิน (1)"), ("achieved", "การจัดบริการ (2)"), ("info", "ข้อมูลประกอบ"));

    public static CodeText MeasureKinds { get; } = new(
        ("percent", "ร้อยละ"), ("ratio", "อัตราส่วน"), ("number", "ค่าตัวเลข"), ("count", "จำนวนนับ"), ("yesno", "มี/ไม่มี"), ("choice", "ตัวเลือก"), ("level", "ระดับ"),
        ("checklist", "รายการตรวจ"), ("text", "ข้อความ"));

    public static CodeText Directions { get; } = new(("higherIsBetter", "ยิ่งมากยิ่งดี"), ("lowerIsBetter", "ยิ่งน้อยยิ่งดี"), ("none", "ไม่กำหนด"));

    public static CodeText Severities { get; } = new(("error", "ห้ามส่ง"), ("warning", "ต้องยืนยัน"), ("info", "แจ้งให้ทราบ"));

    public IEnumerable<string> Words => words.Select(pair => pair.Word);

    public IEnumerable<string> Codes => words.Select(pair => pair.Code);

    public string WordOf(string code) => Array.Find(words, pair => pair.Code == code) is { Word: { } word } ? word : code;

    /// <summary>The code of a word; a text that is none stays as it is, for the reader of sets to refuse.</summary>
    public string CodeOf(string word) => Array.Find(words, pair => pair.Word == word) is { Code: { } code } ? code : word;
}

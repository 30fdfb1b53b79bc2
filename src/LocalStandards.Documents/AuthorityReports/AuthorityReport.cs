using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Programmes;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>
/// Everything รายงานผลการประเมินสาธารณะรายแห่ง says, finished: rendering asks nothing further. Numbers and texts come in
/// Arabic digits; the document turns them into Thai ones. Holds no answer to a personal item.
/// </summary>
public sealed record AuthorityReport
{
    /// <summary>Which assessment it reports.</summary>
    public required Programme Programme { get; init; }

    /// <summary>Assessment year, พ.ศ.</summary>
    public required int RoundYear { get; init; }

    /// <summary>The round as pages name it behind "ปี": 2569, or 2569 (LPA).</summary>
    public string RoundName => Programme.RoundNameOf(RoundYear);

    /// <summary>The fiscal year the figures describe, พ.ศ.</summary>
    public required int DataYear { get; init; }

    /// <summary>Such as ขั้นพัฒนา; null leaves it out.</summary>
    public string? Level { get; init; }

    /// <summary>The type the assessment was made under.</summary>
    public required AuthorityType Type { get; init; }

    /// <summary>In full: องค์การบริหารส่วนตำบลนาสมบูรณ์.</summary>
    public required string AuthorityName { get; init; }

    /// <summary>Such as สามัญ; null where there is none.</summary>
    public string? Tier { get; init; }

    public string? OfficialCode { get; init; }

    /// <summary>The seven digits that never change: what addresses and file names carry.</summary>
    public string Code { get; init; } = "";

    /// <summary>Without the word อำเภอ.</summary>
    public string? District { get; init; }

    /// <summary>Without the word จังหวัด.</summary>
    public required string Province { get; init; }

    public required DateTimeOffset SubmittedAt { get; init; }

    public required string ReceiptNumber { get; init; }

    /// <summary>The public page that tells whether this paper is genuine and current; null leaves the QR out.</summary>
    public Uri? VerificationAddress { get; init; }

    /// <summary>Which submitted version this is; 1 before any return.</summary>
    public required int Version { get; init; }

    /// <summary>False once it was submitted again, or sent back: another version stands, or none.</summary>
    public bool IsCurrent { get; init; } = true;

    /// <summary>When the document was made; null leaves it out.</summary>
    public DateTimeOffset? PrintedAt { get; init; }

    /// <summary>The set is not the office's own: the document says ชุดตัวอย่าง.</summary>
    public required bool IsSample { get; init; }

    /// <summary>The answers are invented: every page says ข้อมูลสมมติ.</summary>
    public required bool IsDemo { get; init; }

    /// <summary>The central office that runs the assessment.</summary>
    public required string OfficeName { get; init; }

    public required BandTally Tally { get; init; }

    public required ReportBands Bands { get; init; }

    /// <summary>In order.</summary>
    public required IReadOnlyList<ReportArea> Areas { get; init; }

    /// <summary>The forms that hold scored indicators, in order.</summary>
    public IReadOnlyList<ReportForm> Forms { get; init; } = [];

    /// <summary>The year before; null where it had no round.</summary>
    public ReportBefore? Before { get; init; }

    /// <summary>Medians of the authorities of the type; null while none were taken yet.</summary>
    public ReportPeers? Peers { get; init; }

    /// <summary>What was answered, personal items left out, for the workbook.</summary>
    public IReadOnlyList<ReportAnswer> Answers { get; init; } = [];

    public ReportSigners Signers { get; init; } = new();

    /// <summary>Rows below the standard, in order: what the authority has to work on.</summary>
    public IEnumerable<ReportRow> Shortfalls =>
        Rows.Where(row => row.Band is ResultBand.FutureDevelopment or ResultBand.NotDone);

    public IEnumerable<ReportRow> Rows => Areas.SelectMany(area => area.Missions).SelectMany(mission => mission.Rows);
}

/// <summary>The five results in the words of the set.</summary>
public sealed record ReportBands(string Above, string Meets, string FutureDevelopment, string NotDone, string NoService)
{
    /// <summary>The words of the real report.</summary>
    public static ReportBands Usual { get; } = new(
        "สูงกว่าค่าเป้าหมาย", "ผ่านค่าเป้าหมายขั้นต่ำ", "การพัฒนาในอนาคต", "ไม่ได้ดำเนินการในปีงบประมาณ", "ไม่มีบริการสาธารณะ");

    public string this[ResultBand band] => band switch
    {
        ResultBand.Above => Above,
        ResultBand.Meets => Meets,
        ResultBand.FutureDevelopment => FutureDevelopment,
        ResultBand.NotDone => NotDone,
        ResultBand.NoService => NoService,
        _ => throw new ArgumentOutOfRangeException(nameof(band), band, null),
    };
}

/// <summary>ด้าน.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Name">With or without the leading word ด้าน.</param>
/// <param name="FormTitle">The form that asked it, such as แบบ อบต. 2-1 การศึกษา; null leaves it out.</param>
/// <param name="Tally">Its results.</param>
/// <param name="Missions">In order.</param>
public sealed record ReportArea(
    int Number, string Name, string? FormTitle, BandTally Tally, IReadOnlyList<ReportMission> Missions)
{
    /// <summary>The median share passed.</summary>
    public ReportMedian? Median { get; init; }

    /// <summary>For places that say ด้าน themselves.</summary>
    public string PlainName => Name.StartsWith("ด้าน", StringComparison.Ordinal) ? Name["ด้าน".Length..] : Name;
}

/// <summary>ภารกิจ: one public service with its indicators.</summary>
public sealed record ReportMission(string Name, IReadOnlyList<ReportRow> Rows);

/// <summary>One indicator, one line of the report. What is null shows as –.</summary>
public sealed record ReportRow
{
    /// <summary>The indicator's code, the same over the years.</summary>
    public string Code { get; init; } = "";

    /// <summary>As printed, such as 2.3.</summary>
    public required string Number { get; init; }

    public required string Name { get; init; }

    /// <summary>ค่าเป้าหมาย in words: ไม่น้อยกว่าร้อยละ 85.</summary>
    public string? Target { get; init; }

    /// <summary>กรอบการประเมิน (1).</summary>
    public ReportFigure? Frame { get; init; }

    /// <summary>การจัดบริการสาธารณะ (2).</summary>
    public ReportFigure? Achieved { get; init; }

    /// <summary>(2) เทียบกับ (1): a percentage has no unit, any other measure names its own.</summary>
    public ReportFigure? Result { get; init; }

    /// <summary>Null for what is not scored.</summary>
    public ResultBand? Band { get; init; }

    /// <summary>The ground of ไม่มีบริการสาธารณะ, from the set's list, never free text.</summary>
    public string? Ground { get; init; }

    /// <summary>What would meet the standard; null where it is met, or cannot be said.</summary>
    public ReportGap? Gap { get; init; }

    /// <summary>Whether the definition is the same as the year before's.</summary>
    public bool IsComparable { get; init; }

    /// <summary>The year before's result, or in words why it had no figure; null where nothing compares.</summary>
    public ReportFigure? Before { get; init; }

    public ReportMedian? Median { get; init; }

    /// <summary>The median as the result is written.</summary>
    public ReportFigure? MedianFigure { get; init; }
}

/// <summary>The least that would meet a standard, in plain words.</summary>
/// <param name="Amount">In short: อีก 3 คน.</param>
/// <param name="Sentence">In full: of what, and how much there is.</param>
public sealed record ReportGap(string Amount, string Sentence);

/// <summary>แบบ: what one form came to.</summary>
/// <param name="Code">Such as 2-1.</param>
/// <param name="Title">Such as แบบ อบต. 2-1 การศึกษา.</param>
/// <param name="Median">The median share passed.</param>
/// <param name="Comparison">With the year before; null where nothing of it compares.</param>
public sealed record ReportForm(string Code, string Title, BandTally Tally, ReportMedian? Median, ReportComparison? Comparison);

/// <summary>ค่ากลาง of the authorities of the type, the one that reads it among them.</summary>
/// <param name="Count">Of how many.</param>
/// <param name="IsCountry">The country's, because too few others of the province have one.</param>
public sealed record ReportMedian(decimal Value, int Count, bool IsCountry);

/// <param name="AsOf">When the medians were taken.</param>
/// <param name="IsFrozen">Everybody's time had ended then: they will not change any more.</param>
/// <param name="TypeName">Such as อบต.</param>
/// <param name="All">The median share passed of all indicators; null where too few others submitted.</param>
public sealed record ReportPeers(DateTimeOffset AsOf, bool IsFrozen, string TypeName, ReportMedian? All);

/// <param name="Year">พ.ศ.</param>
/// <param name="IsSubmitted">Whether the authority submitted then.</param>
/// <param name="Comparison">Null where nothing compares.</param>
public sealed record ReportBefore(int Year, bool IsSubmitted, ReportComparison? Comparison);

/// <summary>Two years of the indicators whose definition is the same and which have a result in both.</summary>
public sealed record ReportComparison(int Count, BandTally Now, BandTally Then);

/// <summary>One answer, for the workbook.</summary>
/// <param name="Field">Its name, <c>68-1-01.a</c>.</param>
/// <param name="Indicator">Number and name; the form's title for general items.</param>
/// <param name="Number">Null where it is a text.</param>
public sealed record ReportAnswer(string Form, string Field, string Indicator, string Label, string Text, decimal? Number, string? Unit);

/// <summary>A number or word with its unit.</summary>
public sealed record ReportFigure(string Text, string? Unit = null);

/// <summary>Whose names stand under the signature lines; a null leaves a blank to write on.</summary>
public sealed record ReportSigners(string? Recorder = null, string? Clerk = null, string? ChiefExecutive = null);

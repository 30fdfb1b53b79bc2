using System.Globalization;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Domain.Programmes;

/// <summary>
/// One of the assessments that authorities make of themselves, with everything that differs between them. Nothing outside
/// this room asks which one it is: it asks the programme for what it needs.
/// </summary>
public sealed class Programme
{
    private Programme(int id, string key) => (Id, Key) = (id, key);

    /// <summary>การประเมินมาตรฐานขั้นต่ำ of ก.ก.ถ.</summary>
    public static Programme MinimumStandards { get; } = new(1, nameof(MinimumStandards))
    {
        Name = "มาตรฐานขั้นต่ำการจัดบริการสาธารณะ", ShortName = "มาตรฐานขั้นต่ำ",
    };

    /// <summary>การประเมินประสิทธิภาพของ อปท. of สถ. [002].</summary>
    public static Programme Lpa { get; } = new(2, nameof(Lpa))
    {
        Name = "ประสิทธิภาพขององค์กรปกครองส่วนท้องถิ่น (LPA)", ShortName = "LPA",
        RoundPrefix = "lpa-", ReceiptPrefix = "L", Mark = " (LPA)",
    };

    /// <summary>In the order in which pages list their rounds.</summary>
    public static IReadOnlyList<Programme> All { get; } = [MinimumStandards, Lpa];

    /// <summary>The one that is meant where nobody says which.</summary>
    public static Programme Default => All[0];

    /// <summary>As stored; rounds are sorted by it.</summary>
    public int Id { get; }

    /// <summary>Its English name, as forms and commands give it and files and audit rows show it.</summary>
    public string Key { get; }

    /// <summary>What is assessed, in Thai, behind "ประเมิน".</summary>
    public required string Name { get; init; }

    /// <summary>The same where there is little room.</summary>
    public required string ShortName { get; init; }

    private string RoundPrefix { get; init; } = "";

    private string ReceiptPrefix { get; init; } = "";

    private string Mark { get; init; } = "";

    /// <summary>How its submissions go from state to state.</summary>
    public Lifecycle Lifecycle { get; } = Lifecycle.MinimumStandards;

    /// <summary>What the answers to a whole set come to for an authority of a tier, with all that stands in the way of submitting them.</summary>
    public Func<IndicatorSetDefinition, AnswerSheet, string?, SetOutcome> Assess { get; } = static (set, sheet, tier) => set.Assess(sheet, tier);

    /// <summary>The ends that its rounds have, and that an extension may move.</summary>
    public IReadOnlyList<DeadlineKind> Deadlines { get; } = [DeadlineKind.Entry, DeadlineKind.Correction, DeadlineKind.Evidence, DeadlineKind.Reopen];

    /// <exception cref="ArgumentOutOfRangeException">There is no such programme.</exception>
    public static Programme Of(int id) =>
        All.FirstOrDefault(p => p.Id == id) ?? throw new ArgumentOutOfRangeException(nameof(id), id, "No such programme.");

    /// <param name="key">As <see cref="Key"/>, in any case.</param>
    /// <returns>Null when there is none of the name.</returns>
    public static Programme? Find(string? key) => All.FirstOrDefault(p => p.Key.Equals(key, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whose round a code names, whether there is such a round or not; the default one for what is no code at all.</summary>
    public static Programme OfRound(string? code) =>
        All.FirstOrDefault(p => p.RoundPrefix.Length > 0 && code?.StartsWith(p.RoundPrefix, StringComparison.Ordinal) == true) ?? Default;

    /// <summary>The code of a year's round, as addresses carry it: 2569, or lpa-2569.</summary>
    public string RoundCodeOf(int year) => string.Create(CultureInfo.InvariantCulture, $"{RoundPrefix}{year}");

    /// <summary>A year's round as pages name it behind "ปี": 2569, or 2569 (LPA).</summary>
    public string RoundNameOf(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}{Mark}");

    /// <summary>Such as 69-3600123-1 or L69-3600123-1: year, authority, version. No two programmes give the same.</summary>
    public string ReceiptNumberOf(int year, string authorityCode, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{ReceiptPrefix}{year % 100:00}-{authorityCode}-{version}");

    public override string ToString() => Key;
}

using System.Globalization;

namespace LocalStandards.Domain.Programmes;

/// <summary>
/// One of the assessments that authorities make of themselves, with everything that differs between them. Nothing outside
/// this room asks which one it is: it asks the programme for what it needs.
/// </summary>
public sealed class Programme
{
    private readonly string roundPrefix, receiptPrefix, mark;

    private Programme(int id, string key, string name, string roundPrefix, string receiptPrefix, string mark) =>
        (Id, Key, Name, this.roundPrefix, this.receiptPrefix, this.mark) = (id, key, name, roundPrefix, receiptPrefix, mark);

    /// <summary>การประเมินมาตรฐานขั้นต่ำ of ก.ก.ถ.</summary>
    public static Programme MinimumStandards { get; } = new(1, nameof(MinimumStandards), "มาตรฐานขั้นต่ำการจัดบริการสาธารณะ", "", "", "");

    /// <summary>การประเมินประสิทธิภาพของ อปท. of สถ. [002].</summary>
    public static Programme Lpa { get; } = new(2, nameof(Lpa), "การประเมินประสิทธิภาพ (LPA)", "lpa-", "L", " (LPA)");

    public static IReadOnlyList<Programme> All { get; } = [MinimumStandards, Lpa];

    /// <summary>As stored.</summary>
    public int Id { get; }

    /// <summary>Its English name, as a form posts it and an audit row shows it.</summary>
    public string Key { get; }

    /// <summary>What is assessed, in Thai.</summary>
    public string Name { get; }

    /// <summary>How its submissions go from state to state.</summary>
    public Lifecycle Lifecycle { get; } = Lifecycle.MinimumStandards;

    /// <summary>The ends that its rounds have, and that an extension may move.</summary>
    public IReadOnlyList<DeadlineKind> Deadlines { get; } = [DeadlineKind.Entry, DeadlineKind.Correction, DeadlineKind.Evidence, DeadlineKind.Reopen];

    /// <exception cref="ArgumentOutOfRangeException">There is no such programme.</exception>
    public static Programme Of(int id) =>
        All.FirstOrDefault(p => p.Id == id) ?? throw new ArgumentOutOfRangeException(nameof(id), id, "No such programme.");

    /// <summary>The code of a year's round, as addresses carry it: 2569, or lpa-2569.</summary>
    public string RoundCodeOf(int year) => string.Create(CultureInfo.InvariantCulture, $"{roundPrefix}{year}");

    /// <summary>A year's round as pages name it behind "ปี": 2569, or 2569 (LPA).</summary>
    public string RoundNameOf(int year) => string.Create(CultureInfo.InvariantCulture, $"{year}{mark}");

    /// <summary>Such as 69-3600123-1 or L69-3600123-1: year, authority, version. No two programmes give the same.</summary>
    public string ReceiptNumberOf(int year, string authorityCode, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"{receiptPrefix}{year % 100:00}-{authorityCode}-{version}");

    public override string ToString() => Key;
}

using LocalStandards.Domain.Authorities;

namespace LocalStandards.Domain.Rounds;

public enum Programme { MinimumStandards = 1, Lpa = 2 }

public enum StandardLevel { Basic = 1, Development = 2 }

/// <summary>A year's assessment of one programme, with its windows by type and every extension granted.</summary>
public sealed class AssessmentRound
{
    private readonly List<EntryWindow> windows = [];
    private readonly List<Extension> extensions = [];

    private AssessmentRound() { }

    public AssessmentRound(string code, Programme programme, int year, int dataYear, StandardLevel level) =>
        (Code, Programme, Year, DataYear, Level) = (code, programme, year, dataYear, level);

    public int Id { get; private set; }

    /// <summary>What URLs carry: 2568, or lpa-2568.</summary>
    public string Code { get; private set; } = "";

    public Programme Programme { get; private set; }

    /// <summary>Assessment year, พ.ศ.</summary>
    public int Year { get; private set; }

    /// <summary>The fiscal year the figures describe, พ.ศ.; not always <see cref="Year"/>.</summary>
    public int DataYear { get; private set; }

    public StandardLevel Level { get; private set; }

    /// <summary>Changes with every window, extension, approval and revocation: what was read under one stamp holds until the next.</summary>
    public Guid Stamp { get; private set; } = Guid.NewGuid();

    public IReadOnlyList<EntryWindow> Windows => windows;
    public IReadOnlyList<Extension> Extensions => extensions;

    public void Open(EntryWindow window)
    {
        windows.Add(window);
        Stamp = Guid.NewGuid();
    }

    /// <exception cref="InvalidOperationException">The round has no window for the type.</exception>
    public EntryWindow WindowFor(AuthorityType type) =>
        windows.Find(w => w.Type == type)
        ?? throw new InvalidOperationException($"Round {Code} has no window for {type}.");

    /// <summary>Grants an extension: a row, never an edit. It takes effect at once when approved, even after the close [001].</summary>
    public void Extend(Extension extension)
    {
        extensions.Add(extension);
        Stamp = Guid.NewGuid();
    }

    /// <summary>From <paramref name="at"/> on the extension is in force.</summary>
    public void Approve(Extension extension, int? byId, DateTimeOffset at)
    {
        Own(extension).Approve(byId, at);
        Stamp = Guid.NewGuid();
    }

    /// <summary>From <paramref name="at"/> on the extension is no longer in force; what was done under it stands.</summary>
    public void Revoke(Extension extension, string reason, DateTimeOffset at)
    {
        Own(extension).Revoke(reason, at);
        Stamp = Guid.NewGuid();
    }

    /// <summary>
    /// When <paramref name="kind"/> ends for the obligation, as known at <paramref name="asOf"/>: the latest of the base
    /// end and every extension that covers it and was approved and not revoked by then. The one function that page,
    /// import, job and report ask.
    /// </summary>
    public EffectiveDeadline EffectiveEnd(Obligation obligation, DeadlineKind kind, DateTimeOffset asOf) =>
        Latest(WindowFor(obligation.Type), kind, asOf, extension => extension.Covers(obligation));

    /// <summary>As <see cref="EffectiveEnd"/> for everybody of a type: counts only what extends the time of all of them.</summary>
    public EffectiveDeadline EffectiveEndForAll(AuthorityType type, DeadlineKind kind, DateTimeOffset asOf) =>
        Latest(WindowFor(type), kind, asOf, extension => extension.CoversAll(type));

    /// <summary>When <paramref name="kind"/> has ended for everybody of a type, whoever was granted more time, as known at <paramref name="asOf"/>.</summary>
    public DateTimeOffset LatestEnd(AuthorityType type, DeadlineKind kind, DateTimeOffset asOf) =>
        Latest(WindowFor(type), kind, asOf, extension => extension.CoversSome(type)).End;

    private Extension Own(Extension extension) => extensions.Contains(extension)
        ? extension
        : throw new InvalidOperationException($"Not an extension of round {Code}.");

    private EffectiveDeadline Latest(EntryWindow window, DeadlineKind kind, DateTimeOffset asOf, Func<Extension, bool> covers)
    {
        var granted = extensions
            .Where(e => e.Kind == kind && e.IsInForceAt(asOf) && covers(e))
            .MaxBy(e => e.NewEnd);
        var baseEnd = window.BaseEnd(kind);
        return granted is not null && granted.NewEnd > baseEnd
            ? new EffectiveDeadline(granted.NewEnd, baseEnd, granted)
            : new EffectiveDeadline(baseEnd, baseEnd, null);
    }

    /// <summary>From <paramref name="at"/> on the obligations of the type no longer follow the register.</summary>
    public void FreezeObligations(AuthorityType type, DateTimeOffset at)
    {
        WindowFor(type).Freeze(at);
        Stamp = Guid.NewGuid();
    }

    /// <summary>
    /// Whether the forms can be filled at <paramref name="now"/>, and if not, why and since when. Before the opening they
    /// can be for practice; a practice that is over is as if nothing had been started.
    /// </summary>
    public EntryState EntryStateOf(Obligation obligation, SubmissionStatus status, DateTimeOffset now)
    {
        var window = WindowFor(obligation.Type);
        var entry = EffectiveEnd(obligation, DeadlineKind.Entry, now);
        if (status is SubmissionStatus.Accepted)
            return new EntryState(EntryStateKind.Accepted, entry, window.Opens);
        if (status is SubmissionStatus.Submitted)
            return new EntryState(EntryStateKind.Submitted, entry, window.Opens);
        if (now < window.Opens)
            return new EntryState(status is SubmissionStatus.NotStarted or SubmissionStatus.Practice ? EntryStateKind.Practice : EntryStateKind.NotYetOpen, entry, window.Opens);
        // What was returned may be corrected until the later of the two ends.
        if (status is SubmissionStatus.Returned
            && EffectiveEnd(obligation, DeadlineKind.Correction, now) is var correction && correction.End > entry.End)
            entry = correction;
        return new EntryState(now < entry.End ? EntryStateKind.Open : EntryStateKind.Closed, entry, window.Opens);
    }
}

/// <summary>An end and what made it so. <paramref name="End"/> is exclusive: 27 ก.ย. 00:00 Bangkok for "ถึงวันที่ 26".</summary>
public sealed record EffectiveDeadline(DateTimeOffset End, DateTimeOffset BaseEnd, Extension? GrantedBy)
{
    /// <summary>The last day on which it is still open, as printed on paper.</summary>
    public DateOnly LastDay => Thai.Bangkok.DateOf(End.AddTicks(-1));

    /// <summary>Whole days left including today; 0 on the last day's end and after.</summary>
    public int DaysLeft(DateTimeOffset now) => Math.Max(0, LastDay.DayNumber - Thai.Bangkok.DateOf(now).DayNumber + (now < End ? 0 : -1));
}

/// <summary><see cref="Practice"/> is before the opening, where nothing but a practice can have been started.</summary>
public enum EntryStateKind { NotYetOpen, Open, Closed, Submitted, Accepted, Practice }

/// <summary>The answer to "may this be filled now?", with what a refusal must tell.</summary>
public sealed record EntryState(EntryStateKind Kind, EffectiveDeadline Deadline, DateTimeOffset Opens)
{
    public bool IsOpen => Kind == EntryStateKind.Open;
    public bool IsPractice => Kind == EntryStateKind.Practice;
    /// <summary>Whether forms can be filled, for good or for practice.</summary>
    public bool CanFill => IsOpen || IsPractice;
}

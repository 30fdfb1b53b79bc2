using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Programmes;

namespace LocalStandards.Domain.Rounds;

public enum StandardLevel { Basic = 1, Development = 2 }

/// <summary>A year's assessment of one programme, with its windows by type and every extension granted.</summary>
public sealed class AssessmentRound
{
    private readonly List<EntryWindow> windows = [];
    private readonly List<Extension> extensions = [];

    private AssessmentRound() { }

    public AssessmentRound(Programme programme, int year, int dataYear, StandardLevel level) =>
        (Code, Programme, Year, DataYear, Level) = (programme.RoundCodeOf(year), programme, year, dataYear, level);

    public int Id { get; private set; }

    /// <summary>What URLs carry: 2568, or lpa-2568.</summary>
    public string Code { get; private set; } = "";

    public Programme Programme { get; private set; } = null!;

    /// <summary>Assessment year, พ.ศ.</summary>
    public int Year { get; private set; }

    /// <summary>The fiscal year the figures describe, พ.ศ.; not always <see cref="Year"/>.</summary>
    public int DataYear { get; private set; }

    /// <summary>As pages name it behind "ปี": 2569, or 2569 (LPA).</summary>
    public string Name => Programme.RoundNameOf(Year);

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

    /// <summary>
    /// Grants an extension: a row, never an edit. It takes effect at once, even after the close [001]; one that reaches
    /// everybody waits for a second person.
    /// </summary>
    /// <param name="participants">All that take part in the round.</param>
    public ExtensionGrant Extend(
        ExtensionTerms terms, OfficialLetter letter, IReadOnlyCollection<Participant> participants, Actor actor, DateTimeOffset now)
    {
        var effect = EffectOf(terms, participants, now);
        if (RefusalOf(terms, effect, now) is { } refusal)
            return new ExtensionGrant(refusal, null, effect);
        if (!actor.Has(Role.CentralOfficer))
            return new ExtensionGrant(ExtensionRefusal.NotYours, null, effect);
        var extension = new Extension(terms, letter, IsNational(terms.Scope, participants), actor.UserId, now);
        if (!extension.IsNational)
            extension.Approve(actor.UserId, now, UnsubmittedOf(effect));
        extensions.Add(extension);
        Stamp = Guid.NewGuid();
        return new ExtensionGrant(null, extension, effect);
    }

    /// <summary>Why the terms cannot be granted, whoever asks; null when they can.</summary>
    public ExtensionRefusal? RefusalOf(ExtensionTerms terms, ExtensionEffect effect, DateTimeOffset now) =>
        terms.NewEnd <= now ? ExtensionRefusal.EndIsPast
        : windows.Exists(w => terms.Scope.CoversSome(w.Type) && terms.NewEnd <= w.Opens) ? ExtensionRefusal.EndBeforeOpening
        : effect.Covered.Count == 0 ? ExtensionRefusal.CoversNobody
        : effect.Count(ExtensionEffectKind.Gains) == 0 ? ExtensionRefusal.NobodyGains
        : null;

    /// <summary>As <see cref="Extend"/> of what is in force already: seeding, where nobody is there to ask.</summary>
    public void ExtendAsFiled(Extension extension, DateTimeOffset approvedAt)
    {
        extension.Approve(null, approvedAt, []);
        extensions.Add(extension);
        Stamp = Guid.NewGuid();
    }

    /// <summary>The second person confirms: from <paramref name="now"/> on the extension is in force.</summary>
    public ExtensionRefusal? Approve(Extension extension, IReadOnlyCollection<Participant> participants, Actor actor, DateTimeOffset now)
    {
        if (Own(extension).RefusalToApprove(actor) is { } refusal)
            return refusal;
        var effect = EffectOf(extension.Terms, participants, now);
        if (RefusalOf(extension.Terms, effect, now) is { } late)
            return late;
        extension.Approve(actor.UserId, now, UnsubmittedOf(effect));
        Stamp = Guid.NewGuid();
        return null;
    }

    /// <summary>
    /// From <paramref name="now"/> on the extension is no longer in force, or never will be; what was done under it stands.
    /// </summary>
    public ExtensionRefusal? Revoke(Extension extension, string reason, Actor actor, DateTimeOffset now)
    {
        if (!actor.IsCentre)
            return ExtensionRefusal.NotYours;
        if (Own(extension).RevokedAt is not null)
            return ExtensionRefusal.AlreadyRevoked;
        if (string.IsNullOrWhiteSpace(reason))
            return ExtensionRefusal.ReasonMissing;
        extension.Revoke(reason, actor.UserId, now);
        Stamp = Guid.NewGuid();
        return null;
    }

    /// <summary>What granting would mean for each that is covered.</summary>
    public ExtensionEffect EffectOf(ExtensionTerms terms, IEnumerable<Participant> participants, DateTimeOffset now)
    {
        var deadlines = DeadlinesAt(terms.Kind, now);
        var last = Thai.Bangkok.LastDayBefore(terms.NewEnd);
        return new ExtensionEffect([.. participants
            .Where(p => terms.Scope.Covers(p.Place) && !(terms.OnlyUnsubmitted && p.HasSubmitted))
            .Select(p =>
            {
                var before = deadlines.Of(p.Place);
                var kind = IsDone(terms.Kind, p.Status) ? ExtensionEffectKind.IsDone
                    : before.End >= terms.NewEnd ? ExtensionEffectKind.HasLater
                    : ExtensionEffectKind.Gains;
                // Reopening has no time of its own: without an earlier extension the days count from today.
                var from = terms.Kind == DeadlineKind.Reopen && before.GrantedBy is null ? Thai.Bangkok.DateOf(now) : before.LastDay;
                return new AffectedAuthority(p, kind, before, kind == ExtensionEffectKind.Gains ? last.DayNumber - from.DayNumber : 0);
            })]);
    }

    /// <summary>Whose time revoking would shorten, with what each has and would keep.</summary>
    public IReadOnlyList<LosingAuthority> LossOf(Extension extension, IEnumerable<Participant> participants, DateTimeOffset now)
    {
        if (!extension.IsInForceAt(now))
            return [];
        var (has, keeps) = (DeadlinesAt(extension.Kind, now), new Deadlines(windows, InForce(extension.Kind, now).Where(e => e != extension), extension.Kind));
        return [.. participants
            .Select(p => new LosingAuthority(p, has.Of(p.Place), keeps.Of(p.Place)))
            .Where(l => l.Has.End > l.Keeps.End && l.Has.End > now && !IsDone(extension.Kind, l.Participant.Status))];
    }

    private static bool IsDone(DeadlineKind kind, SubmissionStatus status) => kind switch
    {
        DeadlineKind.Entry => status.CountsAsSubmitted(),
        DeadlineKind.Correction => status is SubmissionStatus.Accepted,
        DeadlineKind.Reopen => status is not SubmissionStatus.Submitted,
        _ => false,
    };

    /// <summary>Whether everybody of the types it names is meant, however that is said.</summary>
    public static bool IsNational(Scope scope, IReadOnlyCollection<Participant> participants)
    {
        var types = new Scope(scope.Types);
        return !scope.HasPlace || participants.Where(p => types.Covers(p.Place)).All(p => scope.Covers(p.Place));
    }

    private static IEnumerable<int> UnsubmittedOf(ExtensionEffect effect) => effect.Covered.Select(a => a.Participant.Place.AuthorityId);

    /// <summary>
    /// When <paramref name="kind"/> ends for the obligation, as known at <paramref name="asOf"/>: the latest of the base
    /// end and every extension that covers it and was approved and not revoked by then. The one function that page,
    /// import, job and report ask.
    /// </summary>
    public EffectiveDeadline EffectiveEnd(Obligation obligation, DeadlineKind kind, DateTimeOffset asOf) =>
        DeadlinesAt(kind, asOf).Of(obligation.Place);

    /// <summary>Whether the window of the obligation's type has opened and <paramref name="kind"/> has not ended for it.</summary>
    public bool IsOpen(Obligation obligation, DeadlineKind kind, DateTimeOffset now) =>
        WindowFor(obligation.Type).Opens <= now && now < EffectiveEnd(obligation, kind, now).End;

    /// <summary>As <see cref="EffectiveEnd"/>, for asking of many.</summary>
    public Deadlines DeadlinesAt(DeadlineKind kind, DateTimeOffset asOf) => new(windows, InForce(kind, asOf), kind);

    /// <summary>As <see cref="EffectiveEnd"/> for everybody of a type: counts only what extends the time of all of them, or of all who had still to submit.</summary>
    public EffectiveDeadline EffectiveEndForAll(AuthorityType type, DeadlineKind kind, DateTimeOffset asOf) => DeadlinesAt(kind, asOf).OfAll(type);

    /// <summary>When <paramref name="kind"/> has ended for everybody of a type, whoever was granted more time, as known at <paramref name="asOf"/>.</summary>
    public DateTimeOffset LatestEnd(AuthorityType type, DeadlineKind kind, DateTimeOffset asOf) => DeadlinesAt(kind, asOf).OfSome(type).End;

    private IEnumerable<Extension> InForce(DeadlineKind kind, DateTimeOffset asOf) => extensions.Where(e => e.Kind == kind && e.IsInForceAt(asOf));

    private Extension Own(Extension extension) => extensions.Contains(extension)
        ? extension
        : throw new InvalidOperationException($"Not an extension of round {Code}.");

    /// <summary>Moves a window that has not opened. Afterwards only an extension gives time.</summary>
    /// <param name="days">First and last days.</param>
    public WindowRefusal? Reschedule(AuthorityType type, WindowDays days, OfficialLetter? letter, DateTimeOffset now)
    {
        if (now >= WindowFor(type).Opens)
            return WindowRefusal.HasOpened;
        if (days.Opens < Thai.Bangkok.DateOf(now))
            return WindowRefusal.OpensInThePast;
        WindowFor(type).Move(days, letter);
        Stamp = Guid.NewGuid();
        return null;
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
        {
            return new EntryState(EntryStateKind.Submitted, entry, window.Opens)
            {
                Reopening = IsOpen(obligation, DeadlineKind.Reopen, now) ? EffectiveEnd(obligation, DeadlineKind.Reopen, now) : null,
            };
        }
        if (now < window.Opens)
            return new EntryState(status is SubmissionStatus.NotStarted or SubmissionStatus.Practice ? EntryStateKind.Practice : EntryStateKind.NotYetOpen, entry, window.Opens);
        entry = Programme.Lifecycle.TimeToSubmit(status).Select(kind => EffectiveEnd(obligation, kind, now)).MaxBy(d => d.End)!;
        return new EntryState(now < entry.End ? EntryStateKind.Open : EntryStateKind.Closed, entry, window.Opens);
    }
}

/// <summary>An end and what made it so. <paramref name="End"/> is exclusive: 27 ก.ย. 00:00 Bangkok for "ถึงวันที่ 26".</summary>
public sealed record EffectiveDeadline(DateTimeOffset End, DateTimeOffset BaseEnd, Extension? GrantedBy)
{
    /// <summary>The last day on which it is still open, as printed on paper.</summary>
    public DateOnly LastDay => Thai.Bangkok.DateOf(End.AddTicks(-1));

    /// <summary>The last minute in which it is still open, as printed with a time: 26 ก.ย. 23.59 น.</summary>
    public DateTimeOffset LastMinute => End.AddMinutes(-1);

    /// <summary>Whole days left including today; 0 on the last day's end and after.</summary>
    public int DaysLeft(DateTimeOffset now) => Math.Max(0, LastDay.DayNumber - Thai.Bangkok.DateOf(now).DayNumber + (now < End ? 0 : -1));
}

/// <summary><see cref="Practice"/> is before the opening, where nothing but a practice can have been started.</summary>
public enum EntryStateKind { NotYetOpen, Open, Closed, Submitted, Accepted, Practice }

/// <summary>The answer to "may this be filled now?", with what a refusal must tell.</summary>
public sealed record EntryState(EntryStateKind Kind, EffectiveDeadline Deadline, DateTimeOffset Opens)
{
    /// <summary>Until when what is submitted may be reopened and submitted anew; null when it may not.</summary>
    public EffectiveDeadline? Reopening { get; init; }

    public bool IsOpen => Kind == EntryStateKind.Open;
    public bool IsPractice => Kind == EntryStateKind.Practice;
    /// <summary>Whether forms can be filled, for good or for practice.</summary>
    public bool CanFill => IsOpen || IsPractice;
}

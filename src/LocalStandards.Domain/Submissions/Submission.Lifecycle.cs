using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Domain.Submissions;

// How a submission goes from state to state. Whoever does what when stands in the programme's Lifecycle; here is what it does.
public sealed partial class Submission
{
    public const int LongestReason = 2000;

    public string? ReturnReason { get; private set; }
    public DateTimeOffset? ReturnedAt { get; private set; }
    public int? ReturnedById { get; private set; }
    public DateTimeOffset? AcceptedAt { get; private set; }
    public int? AcceptedById { get; private set; }

    /// <summary>What one person asked for and a second has not confirmed yet; null while nothing waits.</summary>
    public SubmissionEvent? AskedEvent { get; private set; }
    public int? AskedById { get; private set; }
    public DateTimeOffset? AskedAt { get; private set; }
    public string? AskedReason { get; private set; }

    /// <summary>
    /// Submits, for the first time or anew: freezes version n with its results and notifies the authority's people, all in one
    /// save. Submitting what is already submitted changes nothing and returns the receipt that stands, so a double click is
    /// harmless.
    /// </summary>
    /// <param name="authorityCode">Seven digits; part of the receipt number.</param>
    public SubmitOutcome Submit(
        EntryContext entry, string authorityCode, Declaration declaration, Actor actor, DateTimeOffset now)
    {
        var what = Status is SubmissionStatus.Returned ? SubmissionEvent.Resubmit : SubmissionEvent.Submit;
        if (RefusalOf(what, entry, actor, now) is { } refusal)
            return refusal.Kind is RefusalKind.AlreadySubmitted ? new SubmitOutcome(null, null, true) : new SubmitOutcome(refusal, null, false);
        var sheet = Sheet(entry.LastYear);
        var outcome = entry.Round.Programme.Assess(entry.Set, sheet, entry.Obligation.Tier);
        if (outcome.BlocksSubmission)
            return new SubmitOutcome(null, outcome, false);
        Apply(what, entry, actor, now, does: Freeze);
        return new SubmitOutcome(null, null, true);

        void Freeze()
        {
            foreach (var form in forms)
                form.Freeze();
            Version++;
            versions.Add(new SubmissionVersion(
                Version, entry.Round.Programme.ReceiptNumberOf(entry.Round.Year, authorityCode, Version), entry.Obligation.IndicatorSetId,
                AnswerDocument.Write(Answers.Where(a => a.Value.Length > 0).Select(a => KeyValuePair.Create(a.Field, a.Value))),
                declaration, actor.UserId, now,
                IndicatorResult.Of(outcome, sheet)));
            FirstSubmittedAt ??= now;
            SubmittedAt = now;
            Notify(NoticeKind.Submitted, now);
        }
    }

    /// <summary>
    /// Whoever checks sends it back with a reason; the version that was submitted stays readable. In the same transaction it
    /// moves to the set as corrected meanwhile.
    /// </summary>
    public Refusal? Return(string reason, EntryContext entry, Actor actor, DateTimeOffset now) =>
        Apply(SubmissionEvent.Return, entry, actor, now, reason, () => SendBack(NoticeKind.Returned, reason, actor, now));

    /// <summary>Whoever checks accepts what is submitted; from then on it stands.</summary>
    public Refusal? Accept(EntryContext entry, Actor actor, DateTimeOffset now) =>
        Apply(SubmissionEvent.Accept, entry, actor, now, does: () =>
        {
            (AcceptedAt, AcceptedById) = (now, actor.UserId);
            Notify(NoticeKind.Accepted, now);
        });

    /// <summary>
    /// The recorder takes up what is submitted, while an extension lets it be reopened; until it is submitted anew it counts
    /// as returned. In the same transaction it moves to the set as corrected meanwhile.
    /// </summary>
    public Refusal? Reopen(EntryContext entry, Actor actor, DateTimeOffset now) =>
        Apply(SubmissionEvent.Reopen, entry, actor, now, does: () =>
            SendBack(NoticeKind.Reopened, entry.StateAt(Status, now).Reopening!.GrantedBy!.Reason, actor, now));

    /// <summary>
    /// The centre takes an acceptance back, so that it can be checked anew: one person asks for it with a reason, and it is
    /// done once a second person calls this too.
    /// </summary>
    /// <param name="reason">Of the person who asks; the second needs none.</param>
    public Refusal? WithdrawAcceptance(string? reason, EntryContext entry, Actor actor, DateTimeOffset now) =>
        Apply(SubmissionEvent.WithdrawAcceptance, entry, actor, now, reason, () => Notify(NoticeKind.AcceptanceWithdrawn, now));

    /// <summary>Why the actor may not do this now, whatever is said as a reason; null when they may.</summary>
    public Refusal? RefusalOf(SubmissionEvent what, EntryContext entry, Actor actor, DateTimeOffset now)
    {
        var lifecycle = entry.Round.Programme.Lifecycle;
        if (!lifecycle.RolesFor(what).Any(role => entry.Holds(actor, role)))
            return new(RefusalKind.NotYours);
        if (lifecycle.Find(Status, what) is not { } transition)
            return OutOfPlace(what, entry, now);
        if (transition.While.Count > 0 && !transition.While.Any(kind => entry.Round.IsOpen(entry.Obligation, kind, now)))
            return OutOfTime(what, entry.StateAt(Status, now));
        if (transition.SecondPerson is not { } second)
            return null;
        if (AskedEvent != what)
            return entry.Holds(actor, transition.By) ? null : new(RefusalKind.NotYours);
        return actor.UserId == AskedById ? new(RefusalKind.OwnWork)
            : entry.Holds(actor, second) ? null
            : new(RefusalKind.WaitsForSecondPerson);
    }

    /// <summary>The one way from state to state: asks the programme's table and makes the event's other changes.</summary>
    private Refusal? Apply(SubmissionEvent what, EntryContext entry, Actor actor, DateTimeOffset now, string? reason = null, Action? does = null)
    {
        if (RefusalOf(what, entry, actor, now) is { } refusal)
            return refusal;
        var transition = entry.Round.Programme.Lifecycle.Find(Status, what)!;
        var isConfirmed = transition.SecondPerson is not null && AskedEvent == what;
        if (transition.NeedsReason && !isConfirmed && string.IsNullOrWhiteSpace(reason))
            return new(RefusalKind.ReasonMissing);
        Stamp = Guid.NewGuid();
        if (transition.SecondPerson is not null && !isConfirmed)
        {
            (AskedEvent, AskedById, AskedAt, AskedReason) = (what, actor.UserId, now, reason);
            return null;
        }
        does?.Invoke();
        (AskedEvent, AskedById, AskedAt, AskedReason) = (null, null, null, null);
        if (transition.Voids is Voided.Acceptance)
            (AcceptedAt, AcceptedById) = (null, null);
        Status = transition.To;
        return null;
    }

    private Refusal OutOfPlace(SubmissionEvent what, EntryContext entry, DateTimeOffset now)
    {
        var state = entry.StateAt(Status, now);
        var kind = (what, Status) switch
        {
            (SubmissionEvent.Submit or SubmissionEvent.Resubmit, SubmissionStatus.Practice) => IsPracticeOver(entry, now) ? RefusalKind.PracticeOver : RefusalKind.Practice,
            (SubmissionEvent.Submit or SubmissionEvent.Resubmit, SubmissionStatus.Submitted) => RefusalKind.AlreadySubmitted,
            (SubmissionEvent.WithdrawAcceptance, _) => RefusalKind.NotAccepted,
            (_, SubmissionStatus.Accepted) => RefusalKind.Accepted,
            (_, SubmissionStatus.Returned) => RefusalKind.Returned,
            _ => RefusalKind.NotSubmitted,
        };
        return new(kind, state);
    }

    private static Refusal OutOfTime(SubmissionEvent what, EntryState state) => what switch
    {
        SubmissionEvent.Reopen => new(RefusalKind.NotReopened, state),
        SubmissionEvent.Return => new(RefusalKind.NoTimeToCorrect, state),
        _ => new(state.Kind is EntryStateKind.NotYetOpen ? RefusalKind.NotYetOpen : RefusalKind.Closed, state),
    };

    private void SendBack(NoticeKind kind, string reason, Actor actor, DateTimeOffset now)
    {
        (ReturnReason, ReturnedById, ReturnedAt) = (reason, actor.UserId, now);
        Notify(kind, now);
    }

    private void Notify(NoticeKind kind, DateTimeOffset now) => notices.Add(Notice.OfSubmission(kind, ObligationId, Version, now));
}

/// <summary>What became of a submission: refused, blocked by what is missing or wrong, or submitted.</summary>
/// <param name="Blocked">The whole assessment, when something in it stands in the way.</param>
public sealed record SubmitOutcome(Refusal? Refusal, SetOutcome? Blocked, bool IsSubmitted);

using LocalStandards.Domain.Access;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Monitoring;

/// <summary>How a call to an authority ended.</summary>
public enum ContactOutcome { Reached = 1, NoAnswer = 2, WrongNumber = 3, Promised = 4 }

/// <summary>Why a call is not recorded.</summary>
public enum ContactRefusal
{
    /// <summary>A promise without its day.</summary>
    PromiseMissing = 1,
    PromiseIsPast,
    /// <summary>A day was given, but nothing promised.</summary>
    NothingPromised,
}

/// <summary>A call to an authority about a round, as recorded. Never edited: a correction is another row in its place.</summary>
public sealed class Contact
{
    public const int LongestNote = 1000;

    private Contact() { }

    public int Id { get; private set; }
    public int ObligationId { get; private set; }
    public ContactOutcome Outcome { get; private set; }
    /// <summary>The day by which they said they would submit; of a promise only.</summary>
    public DateOnly? PromisedOn { get; private set; }
    public string? Note { get; private set; }
    /// <summary>When the call was made; a correction keeps the time of the call it corrects.</summary>
    public DateTimeOffset At { get; private set; }
    public DateTimeOffset RecordedAt { get; private set; }
    public int? ById { get; private set; }
    /// <summary>The row in whose place this one stands.</summary>
    public int? CorrectsId { get; private set; }
    /// <summary>Made with the form and unique, so that a form sent twice records one call.</summary>
    public Guid Press { get; private set; }

    /// <param name="corrected">The call that was recorded wrongly; null for a new one.</param>
    public static (ContactRefusal? Refusal, Contact? Contact) Record(
        int obligationId, ContactOutcome outcome, DateOnly? promisedOn, string? note, Guid press, Contact? corrected, Actor actor, DateTimeOffset now)
    {
        var refusal = (outcome, promisedOn) switch
        {
            (ContactOutcome.Promised, null) => ContactRefusal.PromiseMissing,
            (ContactOutcome.Promised, { } day) when day < Bangkok.DateOf(corrected?.At ?? now) => ContactRefusal.PromiseIsPast,
            (not ContactOutcome.Promised, not null) => ContactRefusal.NothingPromised,
            _ => (ContactRefusal?)null,
        };
        return refusal is not null ? (refusal, null) : (null, new Contact
        {
            ObligationId = obligationId, Outcome = outcome, PromisedOn = promisedOn, Note = note, At = corrected?.At ?? now, RecordedAt = now,
            ById = actor.UserId, CorrectsId = corrected?.Id, Press = press,
        });
    }

    /// <summary>Records a call without checks, for seeding.</summary>
    public static Contact AsFiled(int obligationId, ContactOutcome outcome, DateOnly? promisedOn, string? note, Guid press, int? byId, DateTimeOffset at) => new()
    {
        ObligationId = obligationId, Outcome = outcome, PromisedOn = promisedOn, Note = note, At = at, RecordedAt = at, ById = byId, Press = press,
    };
}

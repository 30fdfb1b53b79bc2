using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Web.Features.Monitoring.Contacts;

/// <summary>One authority in a round: where it stands, whom to call, and what was done so far.</summary>
/// <param name="Letter">That gave the deadline; null where none is recorded.</param>
/// <param name="IsOpen">Whether it could still submit.</param>
public sealed record AuthorityPage(
    MonitoredArea Area, FollowUpRecord Record, EffectiveDeadline Deadline, string? Letter, bool IsOpen, IReadOnlyList<HistoryLine> History,
    DateTimeOffset Now, bool MayContact, ContactForm Form);

/// <summary>One thing that happened.</summary>
/// <param name="By">Who did it; null of what the authority or the plan did.</param>
public sealed record HistoryLine(DateTimeOffset At, string Title, string? Text, string? By)
{
    public int? ContactId { get; init; }
    /// <summary>Whether another row stands in its place.</summary>
    public bool IsCorrected { get; init; }
    /// <summary>Of a correction, when it was made.</summary>
    public DateTimeOffset? CorrectedAt { get; init; }
}

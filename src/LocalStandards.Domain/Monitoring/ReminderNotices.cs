using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Domain.Monitoring;

/// <summary>What those reminded are told: added to what the run itself saves.</summary>
public static class ReminderNotices
{
    /// <summary>One for each, so that its mail is not sent any more once that one has submitted; it leads to their home, where the text stands.</summary>
    /// <param name="reminded">Ids of obligations, and until when each may be submitted.</param>
    public static IEnumerable<Notice> Of(IEnumerable<(int ObligationId, EffectiveDeadline Deadline)> reminded, DateTimeOffset now) =>
        reminded.Select(one => Notice.OfSubmission(NoticeKind.Reminder, one.ObligationId, null, now, one.Deadline.End));
}

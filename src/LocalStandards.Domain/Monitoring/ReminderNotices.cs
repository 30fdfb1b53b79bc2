using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Domain.Monitoring;

/// <summary>The notices of a run of reminders, saved together with it.</summary>
public static class ReminderNotices
{
    /// <summary>One for each authority, so that its mail is dropped once it has submitted; it leads to the home page, which shows the text.</summary>
    /// <param name="reminded">Ids of obligations, and until when each may be submitted.</param>
    public static IEnumerable<Notice> Of(IEnumerable<(int ObligationId, EffectiveDeadline Deadline)> reminded, DateTimeOffset now) =>
        reminded.Select(one => Notice.OfSubmission(NoticeKind.Reminder, one.ObligationId, null, now, one.Deadline.End));
}

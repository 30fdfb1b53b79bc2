using System.Globalization;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Domain.Monitoring;

/// <summary>What those reminded are told: added to what the run itself saves.</summary>
public static class ReminderNotices
{
    /// <summary>One for each end that some of them have; it leads to their home, where the text stands.</summary>
    /// <param name="reminded">Ids of authorities, and until when each may submit.</param>
    public static IEnumerable<Notice> Of(AssessmentRound round, IEnumerable<(int AuthorityId, EffectiveDeadline Deadline)> reminded, DateTimeOffset now) =>
        from one in reminded
        group one.AuthorityId by one.Deadline.End into of
        select new Notice(NoticeKind.Reminder, now, $"/?year={round.Code}", Audience.PeopleOf(of))
        {
            About = round.Year.ToString(CultureInfo.InvariantCulture), Until = of.Key,
        };
}

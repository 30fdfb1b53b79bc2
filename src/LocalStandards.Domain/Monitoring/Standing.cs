using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Domain.Monitoring;

/// <summary>The lists behind the five numbers; what is missing in the percentage is <see cref="Outstanding"/>.</summary>
public enum CountedList { Outstanding = 0, Expected = 1, Submitted = 2, OnTime = 3, Late = 4 }

/// <summary>How one obligation counts in the five numbers as of a view: what <c>RoundCounts</c> asks of many in SQL.</summary>
/// <param name="IsOnTime">Of one that is submitted.</param>
public readonly record struct Standing(SubmissionStatus Status, bool IsOnTime)
{
    /// <param name="closes">The base close of the type's window.</param>
    public static Standing Of(SubmissionStatus status, DateTimeOffset? startedAt, DateTimeOffset? firstSubmittedAt, DateTimeOffset closes, RoundView view)
    {
        // Practice counts as not started.
        var now = status is SubmissionStatus.Practice ? SubmissionStatus.NotStarted : status;
        return view switch
        {
            RoundView.OriginalClose => firstSubmittedAt < closes ? new(SubmissionStatus.Submitted, true)
                : startedAt < closes && now != SubmissionStatus.NotStarted ? new(SubmissionStatus.InProgress, false)
                : new(SubmissionStatus.NotStarted, false),
            RoundView.EffectiveClose => firstSubmittedAt is not null ? new(SubmissionStatus.Submitted, true) : new(now, false),
            _ => new(now, now.CountsAsSubmitted() && firstSubmittedAt < closes),
        };
    }

    public bool IsSubmitted => Status.CountsAsSubmitted();

    public bool IsIn(CountedList list) => list switch
    {
        CountedList.Outstanding => !IsSubmitted,
        CountedList.Submitted => IsSubmitted,
        CountedList.OnTime => IsSubmitted && IsOnTime,
        CountedList.Late => IsSubmitted && !IsOnTime,
        _ => true,
    };
}

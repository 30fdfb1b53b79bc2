using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;

namespace LocalStandards.Domain.Rounds;

/// <summary>Until when each authority of a round may submit, as known at one instant: made once, asked for thousands.</summary>
public sealed class SubmissionDeadlines(AssessmentRound round, DateTimeOffset asOf)
{
    private readonly Dictionary<DeadlineKind, Deadlines> deadlines = round.Programme.Deadlines.ToDictionary(kind => kind, kind => round.DeadlinesAt(kind, asOf));

    /// <summary>The latest of the ends that count in the state: what was returned or reopened has more time than a first submission.</summary>
    public EffectiveDeadline Of(in AuthorityPlace place, SubmissionStatus status)
    {
        EffectiveDeadline? latest = null;
        foreach (var kind in round.Programme.Lifecycle.TimeToSubmit(status))
        {
            var end = deadlines[kind].Of(place);
            if (latest is null || end.End > latest.End)
                latest = end;
        }
        return latest!;
    }

    /// <summary>Every last day that somebody may have; in Bangkok.</summary>
    public IReadOnlySet<DateOnly> LastDays { get; } = round.Windows.SelectMany(w => new[] { w.Closes, w.CorrectionCloses })
        .Concat(round.Extensions.Where(e => e.Kind != DeadlineKind.Evidence && e.IsInForceAt(asOf)).Select(e => e.NewEnd))
        .Select(Thai.Bangkok.LastDayBefore).ToHashSet();

    /// <summary>Whether something could be submitted at the instant, were all of it filled.</summary>
    public bool IsOpen(in AuthorityPlace place, SubmissionStatus status) =>
        round.WindowFor(place.Type).Opens <= asOf && asOf < Of(place, status).End;
}

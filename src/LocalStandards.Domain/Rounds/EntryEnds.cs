using LocalStandards.Domain.Authorities;

namespace LocalStandards.Domain.Rounds;

/// <summary>Until when each authority of a round may submit, as known at one instant: made once, asked for thousands.</summary>
public sealed class EntryEnds(AssessmentRound round, DateTimeOffset asOf)
{
    private readonly Deadlines entry = round.DeadlinesAt(DeadlineKind.Entry, asOf);
    private readonly Deadlines correction = round.DeadlinesAt(DeadlineKind.Correction, asOf), reopening = round.DeadlinesAt(DeadlineKind.Reopen, asOf);

    /// <summary>What was returned or reopened may be corrected until the latest of the ends.</summary>
    public EffectiveDeadline Of(in AuthorityPlace place, SubmissionStatus status)
    {
        var end = entry.Of(place);
        return status is not SubmissionStatus.Returned ? end : new[] { end, correction.Of(place), reopening.Of(place) }.MaxBy(d => d.End)!;
    }

    /// <summary>Every last day that somebody may have; in Bangkok.</summary>
    public IReadOnlySet<DateOnly> LastDays { get; } = round.Windows.SelectMany(w => new[] { w.Closes, w.CorrectionCloses })
        .Concat(round.Extensions.Where(e => e.Kind != DeadlineKind.Evidence && e.IsInForceAt(asOf)).Select(e => e.NewEnd))
        .Select(Thai.Bangkok.LastDayBefore).ToHashSet();

    /// <summary>Whether something could be submitted at the instant, were all of it filled.</summary>
    public bool IsOpen(in AuthorityPlace place, SubmissionStatus status) =>
        round.WindowFor(place.Type).Opens <= asOf && asOf < Of(place, status).End;
}

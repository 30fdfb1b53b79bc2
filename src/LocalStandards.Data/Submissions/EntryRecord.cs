using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;

namespace LocalStandards.Data.Submissions;

/// <summary>An authority's own assessment of one round as it stands: what home, form, review and submission begin with.</summary>
/// <param name="Submission">With its forms and answers; null while nothing was started, or only for a practice that is over.</param>
/// <param name="Corrections">What led to the set it answers, the latest first; empty on its first version.</param>
/// <param name="Now">When it was read: the instant that decides what may be done with it.</param>
public sealed record EntryRecord(EntryContext Context, Submission? Submission, IReadOnlyList<PublishedCorrection> Corrections, DateTimeOffset Now)
{
    public SubmissionStatus Status => Submission?.Status ?? SubmissionStatus.NotStarted;

    public EntryState State => Context.StateAt(Status, Now);

    /// <summary>Whether a concurrent save made the verb run again, on newer answers.</summary>
    public bool IsOvertaken { get; init; }

    /// <summary>What was corrected since an earlier version of the set; null when nothing was, or there is no such version.</summary>
    public Correction? Since(int? version) => Corrections.FirstOrDefault(c => c.Correction.Before.Version == version) is { } first
        ? first == Corrections[0] ? first.Correction : new Correction(first.Correction.Before, Context.Set)
        : null;
}

/// <summary>How an authority stands in a round, without its forms and answers.</summary>
/// <param name="Status">As stored.</param>
public sealed record RoundStanding(Obligation Obligation, AssessmentRound Round, SubmissionStatus Status);

/// <summary>What was saved, or refused by the domain and left as it was.</summary>
/// <param name="Record">As it stands now.</param>
/// <param name="Outcome">What the domain said.</param>
public sealed record Saved<T>(EntryRecord Record, T Outcome);

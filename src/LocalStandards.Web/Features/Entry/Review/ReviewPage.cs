using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Work;

namespace LocalStandards.Web.Features.Entry.Review;

/// <summary>Everything before submitting: what is missing or wrong by field, the summary by form, the declaration.</summary>
public sealed record ReviewPage(
    string Year, string AuthorityName, string Place, bool IsSample, bool CanSubmit, string? WhyNot,
    IReadOnlyList<ReviewProblem> Blocking, IReadOnlyList<ReviewProblem> Warnings, IReadOnlyList<ReviewForm> Forms,
    DeclarationForm Declaration, string SubmitterName, string SubmitterPosition) : IOfRound
{
    /// <summary>When the window opens, while what is entered is for practice.</summary>
    public DateTimeOffset? PracticeUntil { get; init; }
    /// <summary>The receipt, when it is submitted already.</summary>
    public int? SubmittedVersion { get; init; }
}

/// <param name="Href">The field on its form.</param>
public sealed record ReviewProblem(string Text, string FormTitle, string Href, bool IsMissing, bool IsConfirmed);

public sealed record ReviewForm(string Code, string Title, FormProgress Progress, BandTally? Tally, FormState State);

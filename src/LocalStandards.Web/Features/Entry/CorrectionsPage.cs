using LocalStandards.Domain.Indicators.Comparing;
using LocalStandards.Web.Frame.Layout;

namespace LocalStandards.Web.Features.Entry;

/// <summary>What the corrections of a set changed, and what became of an authority's answers.</summary>
/// <param name="Corrections">The latest first.</param>
/// <param name="Superseded">Answers that no longer count.</param>
public sealed record CorrectionsPage(
    string Year, string RoundName, string AuthorityName, IReadOnlyList<CorrectionSection> Corrections, IReadOnlyList<SupersededAnswer> Superseded) : IOfRound;

/// <param name="Before">The version it corrects.</param>
public sealed record CorrectionSection(
    int Before, int Version, DateTimeOffset At, string? Note, IReadOnlyList<ChangeRow> Frame, IReadOnlyList<ChangedIndicator> Indicators);

/// <param name="Href">The form that asks it now; null when it asks nothing of it any more.</param>
/// <param name="Supersedes">Whether answers to some of it no longer count.</param>
public sealed record ChangedIndicator(
    ComparisonKind Kind, string Number, string Name, string? Href, bool Supersedes, IReadOnlyList<ChangeRow> Changes);

/// <summary>One thing, side by side.</summary>
/// <param name="Of">Which item, ground or form; null when it is the whole.</param>
/// <param name="Supersedes">Whether answers to it no longer count.</param>
public sealed record ChangeRow(string What, string? Of, string? Before, string? After, bool Supersedes);

using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Comparing;

namespace LocalStandards.Web.Features.Studio;

/// <summary>One indicator's proposal and decision.</summary>
/// <param name="IsDraft">Whether any set that has it can still be written to.</param>
public sealed record CrosswalkDecision(CrosswalkProposal Proposal, string Name, IReadOnlyList<AuthorityType> Types, bool IsDraft);

public sealed record CrosswalkPage(
    string Year, string Name, int LastYear, IReadOnlyList<CrosswalkDecision> Rows, IReadOnlyDictionary<string, string> LastCodes,
    IReadOnlyList<(string Code, string Name)> Retired, bool MayWrite)
{
    public IReadOnlyDictionary<string, string?> Typed { get; init; } = new Dictionary<string, string?>();
    public IReadOnlyDictionary<string, string?> TypedFrom { get; init; } = new Dictionary<string, string?>();

    public string DecisionOf(CrosswalkDecision row) => Typed.GetValueOrDefault(row.Proposal.Code)
        ?? (row.Proposal.Decided is { } link ? link.Code is null ? "new" : link.IsSame ? "same" : "changed" : "");

    public string? FromOf(CrosswalkDecision row) => TypedFrom.GetValueOrDefault(row.Proposal.Code) ?? row.Proposal.Decided?.Code ?? row.Proposal.LastCode;
}

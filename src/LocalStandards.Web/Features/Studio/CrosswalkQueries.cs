using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Comparing;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Reads a year's sets beside those of the year before, with what is proposed and decided of each indicator.</summary>
public sealed class CrosswalkQueries(AppDbContext db, SetQueries queries)
{
    /// <summary>Those of the year that can still be written to.</summary>
    public async Task<List<SetRecord>> DraftsAsync(string year, CancellationToken cancel) =>
        [.. (await NewestAsync(year, cancel)).Where(r => r.IsDraft)];

    private async Task<List<SetRecord>> NewestAsync(string year, CancellationToken cancel)
    {
        var found = new List<SetRecord>();
        foreach (var type in AuthorityTypes.All)
        {
            if (await queries.FindAsync(year, SetCode.Of(type), null, cancel) is { } record)
                found.Add(record);
        }
        return found;
    }

    /// <returns>Null where the year has no sets.</returns>
    public async Task<CrosswalkPage?> PageAsync(string year, Actor actor, CancellationToken cancel)
    {
        var sets = await NewestAsync(year, cancel);
        if (sets.Count == 0)
            return null;
        var round = sets[0].Round;
        var rows = new Dictionary<string, CrosswalkDecision>();
        var lastCodes = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var retired = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var record in sets)
        {
            if (await queries.LastYearAsync(record, cancel) is not { } last)
                continue;
            var set = await db.WithCrosswalkAsync(record.Round.Programme, record.Set, cancel);
            var proposals = CrosswalkProposals.Of(last.Set, set);
            foreach (var indicator in last.Set.Indicators)
                lastCodes.TryAdd(indicator.Code, last.Set.Fill(indicator.Name));
            foreach (var proposal in proposals.Indicators)
            {
                // One question may differ from type to type: the most careful proposal stands for all.
                if (!rows.TryGetValue(proposal.Code, out var known) || (known.Proposal.Verdict == CrosswalkVerdict.Same && proposal.Verdict != CrosswalkVerdict.Same))
                    rows[proposal.Code] = new CrosswalkDecision(proposal, set.Fill(set.Indicators[proposal.Code].Name), (known?.Types ?? []).Append(record.Row.Type).ToList(), record.IsDraft || known?.IsDraft == true);
                else
                    rows[proposal.Code] = known with { Types = [.. known.Types, record.Row.Type], IsDraft = known.IsDraft || record.IsDraft };
            }
            retired.UnionWith(proposals.Retired);
        }
        retired.ExceptWith(rows.Values.Select(r => r.Proposal.Decided?.Code ?? r.Proposal.LastCode).OfType<string>());
        return new CrosswalkPage(
            round.Code, round.Name, round.Year - 1, [.. rows.Values], lastCodes, [.. retired.Select(code => (code, lastCodes[code]))],
            actor.Has(Role.CentralOfficer) && rows.Values.Any(r => r.IsDraft));
    }
}

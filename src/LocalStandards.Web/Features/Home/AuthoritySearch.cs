using LocalStandards.Data;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Figures;
using LocalStandards.Web.Frame.Lists;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Home;

/// <summary>The search on the front page: the first of the public list, whether they have submitted or not.</summary>
public sealed class AuthoritySearch(AppDbContext db, PublicFigures figures)
{
    private const int Shown = 3;

    /// <param name="text">As it stands in the address; anything at all.</param>
    /// <returns>Null when nothing was asked.</returns>
    public async Task<SearchAnswer?> FindAsync(AssessmentRound round, string? text, CancellationToken cancel)
    {
        var name = SearchedName.Of(text);
        // Blanks and dots alone ask for nothing; the list would answer with everybody.
        if (ThaiText.SearchWords(name.Text).Count == 0)
            return null;
        var found = await figures.GetAsync($"home/{round.Code}?q={name.Text}", _ => ReadAsync(round.Id, name.Text, cancel), f => 200 + 500L * f.First.Count);
        return new SearchAnswer(name, found.Count, found.First);
    }

    private async Task<Found> ReadAsync(int roundId, string name, CancellationToken cancel)
    {
        var matching = SearchedName.In(db.Obligations.Where(o => o.RoundId == roundId), name);
        var rows =
            from o in matching
            join s in db.Submissions on o.Id equals s.ObligationId into started
            from s in started.DefaultIfEmpty()
            orderby o.ProvinceId, o.DistrictId, o.Type, o.Name, o.Id
            select new AuthorityRow(
                o.Authority!.Code, o.Type, o.Name, o.District!.Name, o.Province!.Name, o.Province.NameEn,
                s != null && s.Status.CountsAsSubmitted() ? s.FirstSubmittedAt : null);
        return new Found(await matching.CountAsync(cancel), await rows.Take(Shown).ToListAsync(cancel));
    }

    private sealed record Found(int Count, IReadOnlyList<AuthorityRow> First);
}

/// <param name="Count">All that were found.</param>
/// <param name="First">The first few of them.</param>
public sealed record SearchAnswer(SearchedName Name, int Count, IReadOnlyList<AuthorityRow> First)
{
    /// <summary>All of them, in the public list.</summary>
    public string Href => AuthoritiesLinks.Listed(q: Name.Text, status: "all");
}

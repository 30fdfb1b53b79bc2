using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Home;

/// <summary>One round that an authority takes part in, as its people find it when they come home.</summary>
/// <param name="State">Whether its forms can be filled now, and until when.</param>
/// <param name="HasResult">Whether the authority submitted in it, so that there is a report to read.</param>
public sealed record OfficerRound(AssessmentRound Round, EntryState State, bool HasResult)
{
    public string Code => Round.Code;
    public string Name => Round.Name;
}

/// <summary>The rounds of the actor's own authority.</summary>
public sealed class OfficerRounds(AppDbContext db, TimeProvider clock)
{
    /// <summary>Programme by programme, of each the newest first.</summary>
    public async Task<IReadOnlyList<OfficerRound>> ReadAsync(Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Obligations.AsNoTracking().AsSingleQuery()
            .FormsVisibleTo(actor)
            .Include(o => o.Round!).ThenInclude(r => r.Windows)
            .Include(o => o.Round!).ThenInclude(r => r.Extensions)
            .OrderBy(o => o.Round!.Programme).ThenByDescending(o => o.Round!.Year)
            .Select(o => new
            {
                Obligation = o,
                Status = db.Submissions.Where(s => s.ObligationId == o.Id).Select(s => s.Status).FirstOrDefault(),
                HasResult = db.SubmissionVersions.Any(v => v.ObligationId == o.Id),
            })
            .ToListAsync(cancel);
        return rows.ConvertAll(r => new OfficerRound(r.Obligation.Round!, r.Obligation.Round!.EntryStateOf(r.Obligation, r.Status, now), r.HasResult));
    }

    /// <summary>
    /// What is shown first: the newest in which the authority may still enter something that counts, else the newest whose
    /// time runs, else the newest, which may be there for practice. Of two programmes with the same year the one listed first.
    /// </summary>
    public OfficerRound First(IReadOnlyList<OfficerRound> rounds)
    {
        var now = clock.GetUtcNow();
        var newest = rounds.OrderByDescending(r => r.Round.Year).ToList();
        return newest.Find(r => r.State.IsOpen)
            ?? newest.Find(r => r.State.Opens <= now && now < r.State.Deadline.End)
            ?? newest[0];
    }
}

using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Home;

/// <summary>Which round an authority's people find when they come home.</summary>
public sealed class OfficerRounds(AppDbContext db, TimeProvider clock)
{
    /// <summary>
    /// The newest in which the authority may still enter something that counts, else the newest whose time runs, else the
    /// newest, which may be there for practice; null when there is none.
    /// </summary>
    public async Task<string?> FirstAsync(Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var rows = await db.Obligations.AsNoTracking().AsSingleQuery()
            .FormsVisibleTo(actor)
            .Include(o => o.Round!).ThenInclude(r => r.Windows)
            .Include(o => o.Round!).ThenInclude(r => r.Extensions)
            .OrderByDescending(o => o.Round!.Year)
            .Select(o => new { Obligation = o, Status = db.Submissions.Where(s => s.ObligationId == o.Id).Select(s => s.Status).FirstOrDefault() })
            .ToListAsync(cancel);
        var states = rows.ConvertAll(r => (r.Obligation.Round!.Code, State: r.Obligation.Round.EntryStateOf(r.Obligation, r.Status, now)));
        return states.Where(s => s.State.IsOpen)
            .Concat(states.Where(s => s.State.Opens <= now && now < s.State.Deadline.End))
            .Concat(states)
            .Select(s => s.Code).FirstOrDefault();
    }
}

using LocalStandards.Data;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Home;

/// <summary>Reads for the public's front page: the latest round, its deadlines and the country's totals.</summary>
public sealed class PublicHomeQueries(AppDbContext db)
{
    public async Task<PublicHomeFigure> ReadAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var round = await Rounds().LatestOpened(now).FirstOrDefaultAsync(cancel);
        if (round is not null)
        {
            var counts = await db.CountByTypeAsync(db.Obligations.Where(o => o.RoundId == round.Id), cancel);
            return new PublicHomeFigure(round, counts, now);
        }
        // Nothing has opened yet: the page can still tell when the first will.
        var next = await Rounds().Where(r => r.Programme == Programme.MinimumStandards && r.Windows.Any())
            .OrderBy(r => r.Year).FirstOrDefaultAsync(cancel);
        return new PublicHomeFigure(next, new Dictionary<AuthorityType, RoundCount>(), now);
    }

    private IQueryable<AssessmentRound> Rounds() => db.Rounds.AsNoTracking().AsSplitQuery()
        .Include(r => r.Windows).ThenInclude(w => w.Letter)
        .Include(r => r.Extensions).ThenInclude(e => e.Criteria)
        .Include(r => r.Extensions).ThenInclude(e => e.Letter);
}

using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Monitoring;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Figures;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Home;

/// <summary>Reads for the public's front page: the latest round, its deadlines, the country's totals and the provinces', when
/// the next round opens, and what the office has to say.</summary>
public sealed class PublicHomeQueries(AppDbContext db, PublicFigures figures)
{
    private const int MostAnnouncements = 4, MostDocuments = 5;

    /// <summary>As read in this minute, for everybody.</summary>
    public Task<PublicHomeFigure> FigureAsync(CancellationToken cancel) => figures.GetAsync("home", now => ReadAsync(now, cancel), PublicHomeFigure.SizeOf);

    public async Task<PublicHomeFigure> ReadAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var round = await WithDeadlines(db.Rounds.LatestOpened(db, now)).FirstOrDefaultAsync(cancel);
        var news = await NewsAsync(now, cancel);
        var planned = db.Rounds.Announced(db, now);
        if (round is not null)
        {
            var next = await planned.Where(r => r.Programme == round.Programme)
                .Select(r => new NextRound(r.Programme.RoundNameOf(r.Year), r.Windows.Min(w => w.Opens))).FirstOrDefaultAsync(cancel);
            var obligations = db.Obligations.Where(o => o.RoundId == round.Id);
            var byType = await db.CountByTypeAsync(obligations, cancel);
            var byProvince = await db.CountByProvinceAsync(obligations, cancel);
            var provinces = await db.Provinces.OrderBy(p => p.Name)
                .Select(p => new { p.Id, p.IsoCode, p.Name, p.NameEn, p.TakesPart }).ToListAsync(cancel);
            return new PublicHomeFigure(round, next, byType, provinces.ConvertAll(p => new ProvinceCount(
                p.Id, p.IsoCode, p.Name, p.NameEn, p.TakesPart, byProvince.GetValueOrDefault(p.Id, RoundCount.None))), news, now)
            {
                Others = await OthersAsync(round.Programme, now, cancel),
            };
        }
        // Nothing has opened yet: the page can still tell when the first will.
        var first = await WithDeadlines(planned).FirstOrDefaultAsync(cancel);
        return new PublicHomeFigure(first, null, new Dictionary<AuthorityType, RoundCount>(), [], news, now);
    }

    private async Task<List<OtherRound>> OthersAsync(Programme than, DateTimeOffset now, CancellationToken cancel) =>
        (await db.Rounds.LatestOpened(db, now).Where(r => r.Programme != than).Select(r => new OtherRound(r.Code, r.Programme, r.Year)).ToListAsync(cancel))
        .DistinctBy(r => r.Programme).ToList();

    private async Task<HomeNews> NewsAsync(DateTimeOffset now, CancellationToken cancel) => new(
        await db.Announcements.CurrentAt(now).InOrder().Take(MostAnnouncements)
            .Select(a => new HomeAnnouncement(a.Id, a.Title, a.From, a.IsPinned)).ToListAsync(cancel),
        await db.Documents.VisibleTo(Actor.Public, now).OrderByDescending(d => d.PublishFrom).ThenByDescending(d => d.Id).Take(MostDocuments)
            .Select(d => new { Document = d, Round = d.Round == null ? null : d.Round.Programme.RoundNameOf(d.Round.Year), Latest = d.Versions.OrderByDescending(v => v.Number).First() })
            .Select(d => new HomeDocument(d.Document.Id, d.Document.Title, d.Document.Category, d.Round, d.Latest.FileName, d.Latest.Size)).ToListAsync(cancel));

    private static IQueryable<AssessmentRound> WithDeadlines(IQueryable<AssessmentRound> rounds) => rounds.AsNoTracking().AsSplitQuery()
        .Include(r => r.Windows).ThenInclude(w => w.Letter)
        .Include(r => r.Extensions).ThenInclude(e => e.Letter);
}

using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Tests.Practice;

/// <summary>The round after the demo's: its windows open a month from now, and its sets are the open round's asked again.</summary>
internal static class NextRound
{
    public const string Year = "2570";

    public static DateTimeOffset Opens { get; } = Bangkok.StartOf(Bangkok.DateOf(SeededDatabase.SeededAt).AddDays(30));

    /// <param name="published">Types whose set is published; those of the others are drafts.</param>
    public static Task PlanAsync(this PortalFactory portal, params AuthorityType[] published) => portal.InDatabaseAsync(async db =>
    {
        var round = new AssessmentRound(Programme.MinimumStandards, 2570, 2569, StandardLevel.Development);
        foreach (var type in AuthorityTypes.All)
        {
            round.Open(new EntryWindow
            {
                Type = type, Opens = Opens, Closes = Opens.AddDays(40), CorrectionCloses = Opens.AddDays(60), EvidenceDue = Opens.AddDays(90), IsIllustrative = true,
            });
        }
        db.Add(round);
        await db.SaveChangesAsync();
        foreach (var earlier in await db.IndicatorSets.AsNoTracking().Where(s => db.Rounds.Any(r => r.Id == s.RoundId && r.Code == "2569")).ToListAsync())
        {
            var definition = IndicatorSetReader.ReadOne(earlier.Document).ForYear(2570);
            db.Add(published.Contains(earlier.Type)
                ? IndicatorSet.Published(round.Id, definition, null, portal.Clock.Now)
                : IndicatorSet.Draft(round.Id, definition, earlier.Id, null, null, portal.Clock.Now));
        }
        await db.SaveChangesAsync();
        await new OpenRound(db).RunAsync(round.Id, Bangkok.DateOf(portal.Clock.Now), default);
    });

    public static IQueryable<Obligation> NextObligations(this AppDbContext db) => db.Obligations.Where(o => o.Round!.Code == Year);
}

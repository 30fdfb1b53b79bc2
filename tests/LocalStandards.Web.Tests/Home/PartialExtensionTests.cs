using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LocalStandards.Web.Tests.Home.PublicHomeTests;

namespace LocalStandards.Web.Tests.Home;

/// <summary>More time for some is announced on the front page too, without moving everybody's deadline there.</summary>
public sealed class PartialExtensionTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Home_WithTimeForSome_NamesTheLetterUntilItsEnd()
    {
        var closes = await portal.InDatabaseAsync(db => db.Set<EntryWindow>().Where(w => db.Rounds.Any(r => r.Id == w.RoundId && r.Code == "2569")).Select(w => w.Closes).FirstAsync());
        var end = closes.AddDays(7);
        await portal.InDatabaseAsync(async db =>
        {
            var round = await db.Rounds.Include(r => r.Extensions).SingleAsync(r => r.Code == "2569");
            var terms = new ExtensionTerms(DeadlineKind.Entry, end, new Scope(districts: [3604]), false, "น้ำท่วม");
            round.ExtendAsFiled(new Extension(terms, await db.Letters.SingleAsync(l => l.Number.EndsWith("ว7339")), false, null, portal.Clock.Now), portal.Clock.Now);
            await db.SaveChangesAsync();
        });
        using var citizen = portal.Visitor();
        var page = await citizen.GetPageAsync("/");
        var band = Text(page.QuerySelector(".notice-band")!);
        Assert.Contains("ว7339", band);
        Assert.Contains(ThaiDate.Short(Bangkok.LastDayBefore(end)).Replace('\u00A0', ' '), band);
        Assert.Contains("14 วัน", Text(page.QuerySelector(".countdown")!));

        portal.Clock.Now = end;
        Assert.Null((await citizen.GetPageAsync("/")).QuerySelector(".notice-band"));
    }
}

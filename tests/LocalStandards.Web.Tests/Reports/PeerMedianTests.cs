using LocalStandards.Data.Results;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Features.Reports;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Reports;

/// <summary>ค่ากลาง on the demo's province, counted by hand: who counts, beside whom it is shown, and when it freezes.</summary>
public sealed class PeerMedianTests : IAsyncLifetime
{
    private const string Closed = "2568", Open = "2569", Indicator = "68-1-01";
    private const int Province = 36, OtherProvince = 30, OtherDistrict = 3001;

    private readonly PortalFactory portal = new();

    [Fact]
    public async Task Medians_OfTheDemo_AreThoseCountedByHand()
    {
        await TakeAsync();
        foreach (var (year, isOpen) in new[] { (Closed, false), (Open, true) })
        {
            var byHand = await ByHandAsync(year);
            Assert.True(byHand.Count > 20);
            var stored = await StoredAsync(year);
            // One province has submitted, so it is the country.
            foreach (var province in new[] { Province, PeerMedian.Country })
            {
                foreach (var (code, values) in byHand)
                {
                    var median = stored.SingleOrDefault(m => m.ProvinceId == province && m.Code == code);
                    Assert.Equal(values.Count < PeerFigures.Fewest ? null : (Middle(values), values.Count), median is null ? null : ((decimal, int)?)(median.Value, median.Count));
                }
            }
            Assert.NotNull(stored.SingleOrDefault(m => m.ProvinceId == Province && m.Code == PeerFigures.All));
        }
    }

    [Fact]
    public async Task Returned_DoesNotCount_UntilItComesBack()
    {
        await TakeAsync();
        var before = await CountAsync(Open);
        await portal.InDatabaseAsync(db => db.Submissions
            .Where(s => s.ObligationId == db.Submissions.Where(x => x.Status == SubmissionStatus.Submitted && db.Obligations.Any(o => o.Id == x.ObligationId && o.Round!.Code == Open && o.Type == AuthorityType.Sao)).Min(x => x.ObligationId))
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SubmissionStatus.Returned)));
        portal.Clock.Advance(TakePeerMedians.KeptFor);
        await TakeAsync();
        Assert.Equal(before - 1, await CountAsync(Open));
    }

    /// <summary>The reader is one of the group; five others besides make the province's median, four do not.</summary>
    [Theory]
    [InlineData(5, "ในจังหวัด", "6 แห่งที่ส่งแล้ว รวมหน่วยงานนี้")]
    [InlineData(4, "ทั้งประเทศ", "แห่งที่ส่งแล้ว รวมหน่วยงานนี้")]
    public async Task Page_OfFewPeers_ShowsTheCountrysAndSaysSo(int others, string where, string count)
    {
        var home = await LeaveAsync(others);
        await TakeAsync();
        using var executive = await portal.SignedInAsync("executive");
        var page = await executive.GetPageAsync($"/reports/{Closed}/{RoleMatrix.Home}");
        var compare = page.QuerySelectorAll(".verdict-compare .compare")[1].TextContent;
        Assert.Contains($"ค่ากลาง อบต. {where}", compare);
        Assert.Contains(count, compare);
        Assert.Equal(others < 5, page.QuerySelectorAll("p.help").Any(p => p.TextContent.Contains("ใช้ค่ากลางทั้งประเทศ เพราะ")));
        // Never another authority's name.
        var names = await portal.InDatabaseAsync(db => db.Obligations.Where(o => o.Round!.Code == Closed && o.Id != home).Select(o => o.Name).Distinct().ToListAsync());
        var mine = await portal.InDatabaseAsync(db => db.Obligations.Where(o => o.Id == home).Select(o => new { o.Name, District = o.District!.Name, Province = o.Province!.Name }).SingleAsync());
        var main = page.QuerySelector("main")!.TextContent.Replace(mine.Name, "").Replace(mine.District, "").Replace(mine.Province, "");
        Assert.DoesNotContain(names.Where(name => name.Length > 6), main.Contains);
    }

    [Fact]
    public async Task Page_BeforeMediansWereTaken_ShowsNone()
    {
        using var executive = await portal.SignedInAsync("executive");
        var page = await executive.GetPageAsync($"/reports/{Closed}/{RoleMatrix.Home}");
        Assert.DoesNotContain("ค่ากลาง", page.QuerySelector("main")!.TextContent);
    }

    [Fact]
    public async Task Medians_RunWhileEntryIsOpen_AndFreezeAfterEverybodysEnd()
    {
        var first = await TakeAsync();
        Assert.True(first > 6);
        Assert.Equal(0, await TakeAsync());
        var taken = portal.Clock.Now;
        portal.Clock.Advance(TakePeerMedians.KeptFor - TimeSpan.FromTicks(1));
        Assert.Equal(0, await TakeAsync());
        portal.Clock.Advance(TimeSpan.FromTicks(1));
        // Those of the open round alone; what has closed is as it was.
        Assert.Equal(6, await TakeAsync());
        Assert.Equal((taken, portal.Clock.Now), (await AsOfAsync(Closed), await AsOfAsync(Open)));

        var end = await portal.InDatabaseAsync(db => db.Set<EntryWindow>().Where(w => db.Rounds.Any(r => r.Id == w.RoundId && r.Code == Open)).MaxAsync(w => w.Closes));
        portal.Clock.Now = end.AddMinutes(-30);
        await TakeAsync();
        portal.Clock.Now = end;
        Assert.Equal(6, await TakeAsync());
        var frozen = await AsOfAsync(Open);
        portal.Clock.Advance(TimeSpan.FromDays(40));
        Assert.Equal(0, await TakeAsync());
        Assert.Equal(frozen, await AsOfAsync(Open));

        // Recorded after the close [001], an extension reopens entry: so the figure runs again, and freezes at the new end.
        var extended = portal.Clock.Now.AddDays(10);
        await portal.InDatabaseAsync(async db =>
        {
            var round = await db.Rounds.Include(r => r.Windows).Include(r => r.Extensions).SingleAsync(r => r.Code == Open);
            var letter = new OfficialLetter { Number = "นร 0107/ว1", SignedOn = new(2026, 11, 1), Urgency = LetterUrgency.MostUrgent, Sender = "สปน.", Subject = "ขยายเวลา" };
            var terms = new ExtensionTerms(DeadlineKind.Entry, extended, new Scope([AuthorityType.Sao]), false, "ทดสอบ");
            round.ExtendAsFiled(new Extension(terms, letter, true, null, portal.Clock.Now), portal.Clock.Now);
            await db.SaveChangesAsync();
        });
        Assert.Equal(1, await TakeAsync());
        portal.Clock.Now = extended;
        Assert.Equal(1, await TakeAsync());
        portal.Clock.Advance(TimeSpan.FromDays(1));
        Assert.Equal(0, await TakeAsync());
    }

    [Fact]
    public async Task Job_WhileAnotherNodeHasTheLease_LeavesItToIt()
    {
        Assert.True(await portal.InDatabaseAsync(db => Data.Leases.Lease.TryTakeAsync(
            db, PeerMedianTaking.LeaseName, "another node", portal.Clock.Now, PeerMedianTaking.LeaseLength, default)));
        Assert.Equal(0, await TakeAsync());
        portal.Clock.Advance(PeerMedianTaking.LeaseLength);
        Assert.True(await TakeAsync() > 0);
    }

    [Fact]
    public async Task Medians_LeaveNoAuditRows()
    {
        var before = await portal.InDatabaseAsync(db => db.AuditEntries.CountAsync());
        await TakeAsync();
        Assert.Equal(before, await portal.InDatabaseAsync(db => db.AuditEntries.CountAsync()));
    }

    private Task<int> TakeAsync() => Job.RunRoundAsync(default);

    private PeerMedianTaking Job => field ??= ActivatorUtilities.CreateInstance<PeerMedianTaking>(portal.Services);

    private Task<List<PeerMedian>> StoredAsync(string year) => portal.InDatabaseAsync(db => db.PeerMedians
        .Where(m => m.Type == AuthorityType.Sao && db.Rounds.Any(r => r.Id == m.RoundId && r.Code == year)).ToListAsync());

    private async Task<int> CountAsync(string year) => (await StoredAsync(year)).Single(m => m.ProvinceId == Province && m.Code == PeerFigures.All).Count;

    private Task<DateTimeOffset> AsOfAsync(string year) => portal.InDatabaseAsync(db => db.PeerReadings
        .Where(r => r.Type == AuthorityType.Sao && db.Rounds.Any(x => x.Id == r.RoundId && x.Code == year)).Select(r => r.AsOf).SingleAsync());

    /// <summary>Every indicator's values of the อบต. that have submitted, every row read and nothing left to the database.</summary>
    private Task<Dictionary<string, List<decimal>>> ByHandAsync(string year) => portal.InDatabaseAsync(async db =>
    {
        var obligations = (await db.Obligations.Where(o => o.Round!.Code == year).ToListAsync()).Where(o => o.Type == AuthorityType.Sao).Select(o => o.Id).ToHashSet();
        var standing = (await db.Submissions.ToListAsync()).Where(s => obligations.Contains(s.ObligationId) && s.Status is SubmissionStatus.Submitted or SubmissionStatus.Accepted)
            .ToDictionary(s => s.ObligationId, s => s.Version);
        return (await db.Set<IndicatorResult>().ToListAsync())
            .Where(r => standing.TryGetValue(r.ObligationId, out var version) && version == r.VersionNumber && r.Value is not null)
            .GroupBy(r => r.IndicatorCode).ToDictionary(g => g.Key, g => g.Select(r => r.Value!.Value).Order().ToList());
    });

    private static decimal Middle(List<decimal> sorted) =>
        sorted.Count % 2 == 1 ? sorted[sorted.Count / 2] : (sorted[sorted.Count / 2 - 1] + sorted[sorted.Count / 2]) / 2;

    /// <summary>So many other อบต. with a result stay in the province; the rest lies elsewhere.</summary>
    private Task<int> LeaveAsync(int others) => portal.InDatabaseAsync(async db =>
    {
        var home = await db.Obligations.Where(o => o.Round!.Code == Closed && o.Authority!.Code == RoleMatrix.Home).Select(o => o.Id).SingleAsync();
        var submitted = await db.Submissions.Where(s => s.Status == SubmissionStatus.Submitted || s.Status == SubmissionStatus.Accepted).Select(s => s.ObligationId).ToListAsync();
        var stay = (await db.Obligations.Where(o => o.Round!.Code == Closed && o.Type == AuthorityType.Sao && o.Id != home).OrderBy(o => o.Id).Select(o => o.Id).ToListAsync())
            .Where(submitted.Contains).Take(others).Append(home).ToList();
        await db.Obligations.Where(o => o.Round!.Code == Closed && o.Type == AuthorityType.Sao && !stay.Contains(o.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(o => o.ProvinceId, OtherProvince).SetProperty(o => o.DistrictId, OtherDistrict));
        return home;
    });

    public Task InitializeAsync() => portal.InitializeAsync();

    public async Task DisposeAsync() => await portal.DisposeAsync();
}

using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Frame.Figures;
using LocalStandards.Web.Tests.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Home;

/// <summary>The small demo's one province, with its authorities moved over five.</summary>
public class ProvinceMapTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    // Not the order of their codes: เ is looked up under the consonant that follows.
    private static readonly string[] InThaiOrder = ["ชัยภูมิ", "เชียงใหม่", "ตาก", "พัทลุง", "เลย"];
    private static readonly string[] InEnglishOrder = ["Chaiyaphum", "Chiang Mai", "Loei", "Phatthalung", "Tak"];

    [Fact]
    public async Task Map_OfMovedProvinces_EqualsTheTableAndTheCountByHand()
    {
        await MoveAsync();
        var byHand = (await RoundBooks.OpenAsync(portal, "2569")).GroupBy(e => (e.Obligation.Province!.Id, e.Obligation.Province.Name))
            .ToDictionary(g => g.Key.Name, g => (g.Key.Id, Submitted: g.Count(e => e.IsSubmitted), Expected: g.Count()));
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/");

        var rows = page.QuerySelectorAll<IHtmlTableRowElement>(".table-provinces tbody tr").ToList();
        Assert.Equal(InThaiOrder, rows.Select(r => PublicHomeTests.Text(r.Cells[0])));
        var links = page.QuerySelectorAll(".map a").ToDictionary(a => a.GetAttribute("href")!);
        Assert.Equal(InThaiOrder.Length, links.Count);
        foreach (var row in rows)
        {
            var (id, submitted, expected) = byHand[PublicHomeTests.Text(row.Cells[0])];
            var percent = decimal.Round(submitted * 100m / expected, 1, MidpointRounding.AwayFromZero).ToString("0.0", CultureInfo.InvariantCulture);
            Assert.Equal([$"{submitted}", $"{expected}", percent], row.Cells.Skip(1).Take(3).Select(PublicHomeTests.Text));

            var address = $"/authorities?province={id}";
            Assert.Equal(address, row.QuerySelector("a")!.GetAttribute("href"));
            Assert.Equal($"{PublicHomeTests.Text(row.Cells[0])} ร้อยละ {percent}", PublicHomeTests.Text(links[address].QuerySelector("title")!));
            Assert.Equal("-1", links[address].GetAttribute("tabindex"));
        }
        Assert.Equal("true", page.QuerySelector(".map svg")!.GetAttribute("aria-hidden"));
    }

    [Fact]
    public async Task Map_InEnglish_IsListedByEnglishNames()
    {
        await MoveAsync();
        using var visitor = portal.Visitor();
        using var chosen = await visitor.GetAsync("/display?language=en");
        var page = await visitor.GetPageAsync("/");
        Assert.Equal(InEnglishOrder, page.QuerySelectorAll(".table-provinces tbody th").Select(PublicHomeTests.Text));
        Assert.Contains(page.QuerySelectorAll(".map title"), t => t.TextContent.StartsWith("Chiang Mai: ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Map_WhereNobodyHasToAssess_IsNeutralAndLeadsNowhere()
    {
        await MoveAsync();
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/");
        Assert.Equal(77, page.QuerySelectorAll(".map svg > path, .map svg > a > path").Length);
        var neutral = page.QuerySelectorAll(".map .shade-neutral").ToList();
        Assert.Equal(77 - InThaiOrder.Length, neutral.Count);
        Assert.DoesNotContain(neutral, p => p.Closest("a") is not null);
        Assert.Contains(neutral, p => PublicHomeTests.Text(p) == "กรุงเทพมหานคร ไม่อยู่ในการประเมินนี้");
        Assert.Contains(neutral, p => PublicHomeTests.Text(p) == "ภูเก็ต ไม่มี อปท. ในรอบนี้");
        Assert.Contains("ไม่มี อปท. ในรอบนี้", page.QuerySelectorAll(".legend").Select(PublicHomeTests.Text).Last());
    }

    [Fact]
    public async Task Map_AfterASubmission_IsRightAMinuteLater()
    {
        await MoveAsync();
        using var visitor = portal.Visitor();
        var before = await SubmittedAsync();
        var next = (await RoundBooks.OpenAsync(portal, "2569")).First(e => e.Status == SubmissionStatus.InProgress);
        await RoundBooks.SetAsync(portal, next.Obligation.Id, SubmissionStatus.Submitted, portal.Clock.Now);
        Assert.Equal(before, await SubmittedAsync());
        portal.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(before + 1, await SubmittedAsync());

        async Task<int> SubmittedAsync() => (await visitor.GetPageAsync("/")).QuerySelectorAll<IHtmlTableRowElement>(".table-provinces tbody tr")
            .Sum(r => int.Parse(PublicHomeTests.Text(r.Cells[1]), CultureInfo.InvariantCulture));
    }

    [Theory]
    [InlineData(0, 0, MapShade.Neutral)]
    [InlineData(0, 5, MapShade.Below45)]
    [InlineData(4494, 10_000, MapShade.Below45)] // 44.9
    [InlineData(4495, 10_000, MapShade.From45)] // shown as 45.0
    [InlineData(45, 100, MapShade.From45)]
    [InlineData(599, 1_000, MapShade.From45)]
    [InlineData(60, 100, MapShade.From60)]
    [InlineData(749, 1_000, MapShade.From60)]
    [InlineData(75, 100, MapShade.From75)]
    [InlineData(899, 1_000, MapShade.From75)]
    [InlineData(90, 100, MapShade.From90)]
    [InlineData(9_999, 10_000, MapShade.From90)]
    [InlineData(7, 7, MapShade.From90)]
    public void Shade_OfACount_FollowsThePercentageShown(int submitted, int expected, MapShade shade) =>
        Assert.Equal(shade, new ProvinceCount(36, "TH-36", "ชัยภูมิ", "Chaiyaphum", true, new RoundCount(expected, submitted, submitted, 0, 0)).Shade);

    private Task MoveAsync()
    {
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        return portal.InDatabaseAsync(async db =>
        {
            foreach (var (rest, province) in new[] { (1, 50), (2, 63), (3, 93), (4, 42) })
                await db.Obligations.Where(o => o.Round!.Code == "2569" && o.Id % 5 == rest).ExecuteUpdateAsync(set => set.SetProperty(o => o.ProvinceId, province));
        });
    }
}

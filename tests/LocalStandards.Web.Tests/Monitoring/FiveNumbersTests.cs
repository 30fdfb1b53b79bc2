using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Tests.Authorities;
using Xunit;

namespace LocalStandards.Web.Tests.Monitoring;

/// <summary>The five numbers of every state and type, late and extended ones, at each level and in each view, and the list behind each.</summary>
public sealed class FiveNumbersTests(FollowUpPortal portal) : IClassFixture<FollowUpPortal>
{
    // Of ten fates: in time, accepted and late are submitted now; a return takes away only now.
    [Theory]
    [InlineData("chonburi", "/monitoring/2569/20", "", "60 18 12 6 30.0%")]
    [InlineData("chonburi", "/monitoring/2569/20", "?view=OriginalClose", "60 18 18 0 30.0%")]
    [InlineData("chonburi", "/monitoring/2569/20", "?view=EffectiveClose", "60 30 30 0 50.0%")]
    [InlineData("muang", "/monitoring/2569/20/2001", "", "20 6 4 2 30.0%")]
    [InlineData("muang", "/monitoring/2569/20/2001", "?view=OriginalClose", "20 6 6 0 30.0%")]
    [InlineData("muang", "/monitoring/2569/20/2001", "?view=EffectiveClose", "20 10 10 0 50.0%")]
    [InlineData("central", "/monitoring/2569/20", "", "60 18 12 6 30.0%")]
    public async Task Numbers_OfTheHandMadeProvince_AreThoseCountedByHand(string userName, string address, string view, string expected)
    {
        using var visitor = await portal.SignedInAsync(userName);
        var page = await visitor.GetPageAsync(address + view);
        Assert.Equal(expected, page.Numbers());
        // Each opens a list as long as it says; behind the percentage stands what it lacks.
        var numbers = expected.Split(' ').Take(4).Select(int.Parse).ToList();
        var links = page.QuerySelectorAll(".five-numbers a.stat").Select(a => a.GetAttribute("href")!.Split('#')[0]).ToList();
        foreach (var (href, count) in links.Zip(numbers.Append(numbers[0] - numbers[1])))
        {
            var list = await visitor.GetPageAsync(href);
            Assert.Equal(expected, list.Numbers());
            Assert.True(count == list.Listed(), $"{href}: {list.Listed()}, not {count}");
        }
    }

    [Theory]
    [InlineData(RoundView.Now)]
    [InlineData(RoundView.OriginalClose)]
    [InlineData(RoundView.EffectiveClose)]
    public async Task Numbers_OfTheCountry_AreTheSumOfItsBooksAndOfItsParts(RoundView view)
    {
        var books = await RoundBooks.OpenAsync(portal, FollowUpPortal.Year);
        bool IsSubmitted(RoundBooks.Entry e) => view switch
        {
            RoundView.Now => e.IsSubmitted, RoundView.OriginalClose => e.Submission?.FirstSubmittedAt < e.Closes, _ => e.Submission?.FirstSubmittedAt is not null,
        };
        var submitted = books.Count(IsSubmitted);
        var late = view == RoundView.Now ? books.Count(e => e.IsSubmitted && !e.IsOnTime) : 0;
        using var visitor = await portal.SignedInAsync("central");
        var page = await visitor.GetPageAsync("/monitoring/2569/authorities?view=" + view);
        Assert.StartsWith($"{books.Count} {submitted} {submitted - late} {late} ", page.Numbers());

        // What is worked out of the rows is what the database counts, for every province, district and type.
        await portal.InDatabaseAsync(async db =>
        {
            var obligations = db.Obligations.Where(o => o.RoundId == portal.RoundId);
            foreach (var (province, count) in await db.CountByProvinceAsync(obligations, default, view))
                Assert.StartsWith($"{count.Expected} {count.Submitted} {count.OnTime} {count.Late} ", (await visitor.GetPageAsync($"/monitoring/2569/{province}?view={view}")).Numbers());
            var under = obligations.Where(o => o.ProvinceId == 36 && (o.Type == AuthorityType.Sao || o.Type == AuthorityType.SubdistrictMunicipality));
            foreach (var (district, count) in (await db.CountByDistrictAsync(under, default, view)).Take(4))
                Assert.StartsWith($"{count.Expected} {count.Submitted} {count.OnTime} {count.Late} ", (await visitor.GetPageAsync($"/monitoring/2569/36/{district}?view={view}")).Numbers());
        });
    }

    [Theory]
    [InlineData("chonburi", "/monitoring/2569/20", ".monitor")]
    [InlineData("chonburi", "/monitoring/2569/20?view=EffectiveClose", ".monitor")]
    [InlineData("central", "/monitoring/2569/authorities?view=OriginalClose", ".monitor")]
    [InlineData("central", "/monitoring/2569", "[data-live=types]")]
    [InlineData("central", "/monitoring/2569?view=OriginalClose", "[data-live=regions]")]
    [InlineData("central", "/monitoring/2569", "[data-live=slowest]")]
    [InlineData("central", "/monitoring/2569?view=EffectiveClose", "[data-live=provinces]")]
    [InlineData("central", "/?view=EffectiveClose", ".table-counts")]
    public async Task Numbers_OfEachRow_OpenAListAsLongAsTheySay(string userName, string address, string part)
    {
        using var visitor = await portal.SignedInAsync(userName);
        var page = await visitor.GetPageAsync(address);
        var rows = page.QuerySelectorAll($"{part} tr, {part} .type-bars li").Where(row => row.QuerySelector("td, progress, svg") is not null && row.Closest(".chase") is null).ToList();
        Assert.NotEmpty(rows);
        foreach (var row in rows)
        {
            var links = row.QuerySelectorAll("a.counted").ToList();
            Assert.NotEmpty(links);
            // What those hear who hear the link alone: the row, which number, and how long its list is.
            foreach (var link in links.Where(_ => rows.Count < 30 || rows.IndexOf(row) < 5))
            {
                var said = link.GetAttribute("aria-label")!;
                Assert.Contains(link.Text(), said);
                var list = await visitor.GetPageAsync(link.GetAttribute("href")!.Split('#')[0]);
                Assert.Equal(int.Parse(said.Split(' ')[^2].Replace(",", "")), list.Listed());
                Assert.Empty(list.QuerySelectorAll(".chase .banner"));
            }
        }
    }

    [Fact]
    public async Task Region_InTheAddress_NarrowsTheCountryAndIsSaidWhenUnknown()
    {
        using var central = await portal.SignedInAsync("central");
        var northeast = await central.GetPageAsync("/monitoring/2569/authorities?region=northeast&list=expected");
        Assert.Equal(await portal.InDatabaseAsync(async db => db.Obligations.Count(o => o.RoundId == portal.RoundId && o.ProvinceId == 36)), northeast.Listed());
        Assert.Equal("northeast", northeast.QuerySelector("#region option[selected]")!.GetAttribute("value"));
        Assert.Contains("region=northeast", northeast.QuerySelector(".letter-tabs a[href*='state=returned']")!.GetAttribute("href"));
        Assert.Equal(60, (await central.GetPageAsync("/monitoring/2569/authorities?region=east&list=expected")).Listed());
        var unknown = await central.GetPageAsync("/monitoring/2569/authorities?region=middle&list=expected");
        Assert.Contains("region=middle", unknown.QuerySelector(".chase .banner")!.Text());
    }

    [Fact]
    public async Task Parts_OfAProvince_AddUpToIt()
    {
        using var visitor = await portal.SignedInAsync("province");
        var page = await visitor.GetPageAsync("/monitoring/2569/36");
        var parts = page.QuerySelectorAll(".monitor-parts tbody tr td:nth-child(3)").Select(td => td.Text().Split('/').Select(int.Parse).ToArray()).ToList();
        var numbers = page.Numbers().Split(' ');
        Assert.Equal([numbers[1], numbers[0]], new[] { $"{parts.Sum(p => p[0])}", $"{parts.Sum(p => p[1])}" });
        var percents = page.QuerySelectorAll(".monitor-parts tbody tr td:last-child").Select(td => decimal.Parse(td.Text().TrimEnd('%'))).ToList();
        Assert.Equal(percents.Order(), percents);
        Assert.Equal(parts.Count - 1, page.QuerySelectorAll(".district-tiles li").Length);
        // And the same as a file, each row numbered.
        using var answer = await visitor.GetAsync(page.QuerySelector("a[href$='/districts.csv']")!.GetAttribute("href")!);
        var lines = (await answer.Content.ReadAsStringAsync()).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)[1..];
        Assert.Equal(parts.Select((p, i) => $"{i + 1},{parts.Count},{p[1]},{p[0]}"), lines.Select(l => l.Split(',')).Select(c => $"{c[0]},{c[1]},{c[3]},{c[4]}"));
        Assert.Equal(page.QuerySelectorAll(".monitor-parts tbody th").Select(th => th.Text()), lines.Select(l => l.Split(',')[2]));
        using var excel = await visitor.GetAsync("/monitoring/2569/36/districts.xlsx?view=OriginalClose");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", excel.Content.Headers.ContentType!.MediaType);
    }
}

using LocalStandards.Data;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Tests.Authorities;
using Xunit;

namespace LocalStandards.Web.Tests.Monitoring;

/// <summary>The five numbers of every state and type, late and extended ones, at each level and in each view, and the list behind each.</summary>
public sealed class FiveNumbersTests(ChasePortal portal) : IClassFixture<ChasePortal>
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
        var books = await RoundBooks.OpenAsync(portal, ChasePortal.Year);
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
    }
}

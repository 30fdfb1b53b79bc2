using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Authorities;

public class RoundCountsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("2568")]
    [InlineData("2569")]
    public async Task Counts_OfARound_EqualAHandCount(string year)
    {
        var books = await RoundBooks.OpenAsync(portal, year);
        Assert.NotEmpty(books);
        var (byType, byProvince, byDistrict) = await portal.InDatabaseAsync(async db =>
        {
            var obligations = db.Obligations.Where(o => o.Round!.Code == year);
            return (await db.CountByTypeAsync(obligations, default), await db.CountByProvinceAsync(obligations, default), await db.CountByDistrictAsync(obligations, default));
        });

        foreach (var group in books.GroupBy(e => e.Type))
            Assert.Equal(ByHand(group), byType[group.Key]);
        foreach (var group in books.GroupBy(e => e.Obligation.ProvinceId))
            Assert.Equal(ByHand(group), byProvince[group.Key]);
        foreach (var group in books.GroupBy(e => e.Obligation.DistrictId))
            Assert.Equal(ByHand(group), byDistrict[group.Key]);
        Assert.Equal(ByHand(books), RoundCount.Sum(byType.Values));
    }

    [Fact]
    public async Task Counts_OfTheExtendedRound_HaveLateOnes()
    {
        var books = await RoundBooks.OpenAsync(portal, "2568");
        Assert.Contains(books, e => e is { IsSubmitted: true, IsOnTime: false });
        Assert.Contains(books, e => e.IsOnTime);
    }

    [Theory]
    [InlineData(0, 0, "0")]
    [InlineData(143, 97, "67.8")]
    [InlineData(7849, 7848, "99.9")]
    [InlineData(7849, 7849, "100")]
    public void Percent_WithOneMissing_IsNeverAHundred(int expected, int submitted, string percent) =>
        Assert.Equal(decimal.Parse(percent), new RoundCount(expected, submitted, 0, 0, 0).Percent);

    private static RoundCount ByHand(IEnumerable<RoundBooks.Entry> entries)
    {
        var list = entries.ToList();
        var count = new RoundCount(
            list.Count, list.Count(e => e.IsSubmitted), list.Count(e => e.IsOnTime),
            list.Count(e => e.Status == SubmissionStatus.InProgress), list.Count(e => e.Status == SubmissionStatus.Returned));
        Assert.Equal(list.Count(e => e.Status == SubmissionStatus.NotStarted), count.NotStarted);
        return count;
    }
}

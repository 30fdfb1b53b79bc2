using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Reports;

/// <summary>No statement per row: what a page asks the database stays the same when what it shows grows.</summary>
public sealed class StatementCountTests(StatementCountTests.Portal portal) : IClassFixture<StatementCountTests.Portal>
{
    private const int MostReads = 8;

    /// <summary>The answers, the form's row and the audit row.</summary>
    private const int Writes = 3;

    [Fact]
    public async Task Save_OfOneAndOfManyAnswers_CostsTheSame()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-3"), ("68-3-05.b", "10"))).Dispose();
        var one = await SaveAsync(("68-3-02.a", "4801"));
        var many = await SaveAsync(("68-3-02.a", "4802"), ("68-3-01.a", "2100"), ("68-3-01.b", "900"), ("68-3-07.a", "4802"), ("68-3-08.b", "5"), ("68-3-08.n", "6"));
        Assert.InRange(one.Reads, 1, MostReads);
        Assert.Equal(one.Reads, many.Reads);
        Assert.Equal((Writes, Writes), (one.Writes, many.Writes));

        async Task<(int Reads, int Writes)> SaveAsync(params (string, string?)[] changes)
        {
            var page = await recorder.OpenFormAsync("2-3");
            portal.Sql.Reset();
            using var answer = await recorder.SaveAsync(page, changes);
            Assert.Equal(System.Net.HttpStatusCode.Redirect, answer.StatusCode);
            return (portal.Sql.Reads.Count(), portal.Sql.Writes.Count());
        }
    }

    [Theory]
    [InlineData("recorder", "/entry/2569/1", "/entry/2569/2-3", 9)]
    // Of what is submitted, which reads its results besides.
    [InlineData("recorder", "/entry/2568/review", "/entry/2567/review", 10)]
    // 43 indicators, and 22.
    [InlineData("recorder", "/?year=2567", "/?year=2568", 14)]
    [InlineData("recorder", "/entry/2567/receipts/1", "/entry/2568/receipts/1", 12)]
    // The one of a province has fewer indicators.
    [InlineData("central", "/reports/2568/3600001", "/reports/2568/" + RoleMatrix.Home, 12)]
    public async Task Page_OfLessAndOfMore_AsksTheSame(string actor, string less, string more, int most)
    {
        using var visitor = await portal.SignedInAsync(actor);
        var counts = new List<int>();
        foreach (var address in new[] { less, more, less, more })
            counts.Add(await CountAsync(visitor, address));
        // The first two may read an indicator set that is then kept.
        Assert.Equal(counts[2], counts[3]);
        Assert.InRange(counts[2], 1, most);
    }

    [Theory]
    [InlineData("province", "/", 10)]
    [InlineData("district", "/", 10)]
    [InlineData("central", "/", 10)]
    [InlineData("central", "/authorities?status=all", 8)]
    public async Task Overview_OfFewAndOfManyAuthorities_AsksTheSame(string actor, string address, int most)
    {
        using var visitor = await portal.SignedInAsync(actor);
        await CountAsync(visitor, address);
        var all = await CountAsync(visitor, address);
        await MoveAsync(from: Portal.HomeProvince, to: Portal.OtherProvince, Portal.OtherDistrict);
        try
        {
            Assert.Equal(all, await CountAsync(visitor, address));
        }
        finally
        {
            await MoveAsync(from: Portal.OtherProvince, to: Portal.HomeProvince, Portal.HomeDistrict);
        }
        Assert.InRange(all, 1, most);
    }

    [Fact]
    public async Task OpenData_OfACountry_IsAFewStatements()
    {
        using var visitor = portal.Visitor();
        Assert.InRange(await CountAsync(visitor, "/open-data/2568/finished.csv"), 1, 4);
    }

    private async Task<int> CountAsync(Visitor visitor, string address)
    {
        portal.Sql.Reset();
        using var answer = await visitor.GetAsync(address);
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsStringAsync();
        return portal.Sql.Commands.Count;
    }

    /// <summary>Most of the villages' authorities go to another province, so that there are few here and some there.</summary>
    private Task MoveAsync(int from, int to, int district) => portal.InDatabaseAsync(db => db.Obligations
        .Where(o => o.ProvinceId == from && o.Type == AuthorityType.Sao && o.AuthorityId % 4 != 2)
        .ExecuteUpdateAsync(set => set.SetProperty(o => o.ProvinceId, to).SetProperty(o => o.DistrictId, district)));

    public sealed class Portal : ProbedPortal
    {
        public const int HomeProvince = 36, HomeDistrict = 3612, OtherProvince = 30, OtherDistrict = 3001;
    }
}

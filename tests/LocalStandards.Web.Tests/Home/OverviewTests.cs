using System.Net;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Tests.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static LocalStandards.Web.Tests.Home.PublicHomeTests;

namespace LocalStandards.Web.Tests.Home;

public class OverviewTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("province", "2569")]
    [InlineData("province", "2568")]
    [InlineData("central", "2568")]
    [InlineData("approver", "2569")]
    [InlineData("admin", "2568")]
    public async Task Overview_OfAProvinceOrTheCountry_ShowsTheFiveNumbersCountedByHand(string userName, string year)
    {
        var books = await RoundBooks.OpenAsync(portal, year);
        using var visitor = await portal.SignedInAsync(userName);
        var page = await visitor.GetPageAsync("/?year=" + year);
        var submitted = books.Count(e => e.IsSubmitted);
        Assert.Equal(
            [books.Count, submitted, books.Count(e => e.IsOnTime), submitted - books.Count(e => e.IsOnTime)],
            page.QuerySelectorAll(".stat strong").Take(4).Select(s => int.Parse(Text(s))));
        Assert.Contains($"ส่งคืนให้แก้ไข {books.Count(e => e.Status == SubmissionStatus.Returned)} แห่ง", Text(page.QuerySelector(".legend")!));
    }

    /// <summary>Three in ten came under the extension; what was sent back afterwards changes neither of the two views of the past.</summary>
    [Fact]
    public async Task Overview_AsOfEitherClose_CountsFirstSubmissionsByTheLetters()
    {
        var first = await portal.InDatabaseAsync(async db =>
        {
            var round = await db.Rounds.SingleAsync(r => r.Code == "2568");
            // One that had submitted is sent back.
            var returned = await db.Submissions.FirstAsync(s => s.Status == SubmissionStatus.Submitted && db.Obligations.Any(o => o.Id == s.ObligationId && o.RoundId == round.Id));
            await db.ReturnAsync(returned.ObligationId, portal.Clock.Now);
            await db.SaveChangesAsync();
            return await db.Submissions.Where(s => db.Obligations.Any(o => o.Id == s.ObligationId && o.RoundId == round.Id)).Select(s => s.FirstSubmittedAt).ToListAsync();
        });
        var close = LocalStandards.Domain.Thai.Bangkok.ExclusiveEndOf(new(2025, 8, 29));
        var (original, effective) = (first.Count(at => at < close), first.Count(at => at is not null));
        Assert.InRange(original, 1, effective - 1);
        using var visitor = await portal.SignedInAsync("central");
        Assert.Equal([original, original, 0], await NumbersAsync("OriginalClose"));
        Assert.Equal([effective, effective, 0], await NumbersAsync("EffectiveClose"));
        Assert.Equal(effective - 1, (await NumbersAsync("Now"))[0]);
        Assert.Equal(await NumbersAsync("Now"), await NumbersAsync("nonsense"));

        async Task<int[]> NumbersAsync(string view) => [.. (await visitor.GetPageAsync("/?year=2568&view=" + view))
            .QuerySelectorAll(".stat strong").Skip(1).Take(3).Select(s => int.Parse(Text(s)))];
    }

    [Fact]
    public async Task Overview_OfTheCentre_LinksEachProvinceToWhereItIsFollowed()
    {
        using var visitor = await portal.SignedInAsync("central");
        var page = await visitor.GetPageAsync("/");
        Assert.Equal("/monitoring/2569/36", page.QuerySelector(".table-counts tbody th a")!.GetAttribute("href"));
    }

    [Theory]
    [InlineData("central", "/monitoring/2569/authorities?list=submitted#list")]
    [InlineData("province", "/monitoring/2569/36?list=submitted#list")]
    [InlineData("district", "/monitoring/2569/36/3612?list=submitted#list")]
    [InlineData("assessor", null)]
    [InlineData("admin", null)]
    public async Task Overview_OfWhoFollowsAuthorities_OpensTheListBehindEachNumber(string userName, string? address)
    {
        using var visitor = await portal.SignedInAsync(userName);
        var page = await visitor.GetPageAsync("/");
        Assert.Equal(address, page.QuerySelectorAll(".five-numbers .stat").ElementAt(1).GetAttribute("href"));
    }

    [Fact]
    public async Task Overview_OfAnAdministrator_HasTotalsOnly()
    {
        using var visitor = await portal.SignedInAsync("admin");
        var page = await visitor.GetPageAsync("/");
        var expected = await portal.InDatabaseAsync(db => db.Obligations.CountAsync(o => o.Round!.Code == "2569"));
        Assert.Equal(expected, int.Parse(Text(page.QuerySelector(".five-numbers .stat strong")!)));
        Assert.Empty(page.QuerySelectorAll("main table, main .five-numbers a"));
    }

    [Fact]
    public async Task Overview_OfADistrict_ListsItsSubdistrictAuthorities_WithReportsOfThoseSubmitted()
    {
        var district = await portal.InDatabaseAsync(db => db.RoleAssignments
            .Where(r => r.Role == Domain.Access.Role.DistrictOfficer && db.Users.Any(u => u.Id == r.UserId && u.UserName == "district"))
            .Select(r => r.DistrictId).SingleAsync());
        var own = (await RoundBooks.OpenAsync(portal, "2568")).Where(e => e.Obligation.DistrictId == district && e.Type.IsUnderDistrict()).ToList();
        using var visitor = await portal.SignedInAsync("district");
        var page = await visitor.GetPageAsync("/?year=2568");
        Assert.Equal(own.Select(e => e.Obligation.ShortName).Order(), page.QuerySelectorAll(".table-cards tbody th").Select(Text).Order());
        Assert.Equal(
            own.Where(e => e.IsSubmitted).Select(e => $"/reports/2568/{e.Obligation.Authority!.Code}").Order(),
            page.QuerySelectorAll(".table-cards tbody td a").Select(a => a.GetAttribute("href")!).Order());
    }

    [Fact]
    public async Task Overview_OfAnAssessor_ListsWhatIsAssigned()
    {
        var assigned = await portal.InDatabaseAsync(db => db.RoleAssignments
            .CountAsync(r => r.Role == Domain.Access.Role.Assessor && r.AuthorityId != null && db.Users.Any(u => u.Id == r.UserId && u.UserName == "assessor")));
        using var visitor = await portal.SignedInAsync("assessor");
        var page = await visitor.GetPageAsync("/");
        Assert.Equal(assigned, page.QuerySelectorAll(".table-cards tbody tr").Length);
    }

    [Theory]
    [InlineData("province")]
    [InlineData("recorder")]
    public async Task Home_OfAnUnknownYear_IsNotFound(string userName)
    {
        using var visitor = await portal.SignedInAsync(userName);
        await visitor.GetPageAsync("/?year=2599", HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("recorder")]
    [InlineData("section")]
    [InlineData("executive")]
    [InlineData("clerk")]
    public async Task Home_OfAnAuthoritysPeople_OpensTheRoundThatIsOpen(string userName)
    {
        using var visitor = await portal.SignedInAsync(userName);
        var page = await visitor.GetPageAsync("/");
        Assert.Contains("2569", Text(page.QuerySelector("main")!));
        await visitor.GetPageAsync("/?year=2568");
    }
}

public class HomeWithoutRoleTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Home_OfAPersonWithoutARole_IsFriendly()
    {
        await portal.InDatabaseAsync(db => db.RoleAssignments
            .Where(r => db.Users.Any(u => u.Id == r.UserId && u.UserName == "approver")).ExecuteDeleteAsync());
        using var visitor = await portal.SignedInAsync("approver");
        var page = await visitor.GetPageAsync("/");
        Assert.NotNull(page.QuerySelector(".empty a[href='/authorities']"));
    }
}

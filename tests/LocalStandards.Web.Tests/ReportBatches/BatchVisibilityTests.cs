using System.Net;
using LocalStandards.Domain.Access;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.ReportBatches;

/// <summary>A batch exists for those whose area it is, whoever asked for it, and for nobody else (quality.md 6).</summary>
public sealed class BatchVisibilityTests(BatchVisibilityTests.Portal portal, Actors actors) : IClassFixture<BatchVisibilityTests.Portal>, IClassFixture<Actors>
{
    public enum Whose { District, Province, Country, OtherDistrict, OtherProvince }

    public static TheoryData<Whose, string> Batches => new()
    {
        { Whose.District, "district" },
        { Whose.Province, "province central approver" },
        { Whose.Country, "central approver" },
        { Whose.OtherDistrict, "" },
        { Whose.OtherProvince, "central approver" },
    };

    [Theory, MemberData(nameof(Batches))]
    public async Task Batch_OfAnArea_ExistsForThoseWhoseItIs(Whose whose, string readers)
    {
        var id = portal.Ids[whose];
        foreach (var actor in Actors.All.Except([Actors.Public]))
        {
            var visitor = await actors.AsAsync(portal, actor);
            var may = "district province central approver".Split(' ').Contains(actor);
            var isReader = readers.Split(' ').Contains(actor);
            foreach (var route in new[] { "", ".zip" })
            {
                using var answer = await visitor.GetAsync($"/report-batches/{id}{route}");
                Assert.Equal((actor, route, !may ? HttpStatusCode.Forbidden : isReader ? HttpStatusCode.OK : HttpStatusCode.NotFound), (actor, route, answer.StatusCode));
            }
            foreach (var noun in new[] { "cancellation", "resumption" })
            {
                using var answer = await visitor.PostAsync($"/report-batches/{id}/{noun}", []);
                Assert.Equal((actor, noun, !may ? HttpStatusCode.Forbidden : isReader ? HttpStatusCode.Redirect : HttpStatusCode.NotFound), (actor, noun, answer.StatusCode));
            }
            if (may)
                Assert.Equal((actor, isReader), (actor, (await visitor.GetPageAsync("/report-batches")).QuerySelector($"a[href='/report-batches/{id}']") is not null));
        }
    }

    [Theory]
    [InlineData("district", "province-36")]
    [InlineData("district", "district-3601")]
    [InlineData("district", "country")]
    [InlineData("province", "country")]
    [InlineData("province", "province-30")]
    [InlineData("province", "district-3604")]
    [InlineData("central", "district-3604")]
    [InlineData("central", "province-10")]
    [InlineData("approver", "province-99")]
    public async Task Ask_ForAnAreaOfOthers_IsNotFound(string actor, string scope)
    {
        var visitor = await actors.AsAsync(portal, actor);
        using var answer = await visitor.PostAsync("/report-batches", [new("Year", "2568"), new("Scope", scope)]);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>A district officer who is also of a town there reads its report, but does not carry it into the district's batch.</summary>
    [Fact]
    public async Task Batch_OfADistrict_IsTheSameWhoeverAsks()
    {
        var town = await portal.InDatabaseAsync(async db =>
        {
            var user = await db.Users.SingleAsync(u => u.UserName == "district");
            var district = await db.RoleAssignments.Where(r => r.UserId == user.Id).Select(r => r.DistrictId!.Value).SingleAsync();
            var other = await db.Obligations.FirstAsync(o => o.Round!.Code == "2567" && o.DistrictId == district && db.SubmissionVersions.Any(v => v.ObligationId == o.Id));
            await db.Obligations.Where(o => o.Id == other.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.Type, Domain.Authorities.AuthorityType.Town));
            db.Add(new RoleAssignment { UserId = user.Id, Role = Role.Executive, AuthorityId = other.AuthorityId, Position = ExecutivePosition.Clerk, From = new(2020, 1, 1) });
            await db.SaveChangesAsync();
            return (other.Id, Authority: await db.Authorities.Where(a => a.Id == other.AuthorityId).Select(a => a.Code).SingleAsync());
        });
        using var visitor = await portal.SignedInAsync("district");
        await visitor.GetPageAsync($"/reports/2567/{town.Authority}");
        var batch = await portal.BatchAsync(await visitor.AskAsync(year: "2567"));
        Assert.DoesNotContain(batch.Items, i => i.ObligationId == town.Id);
    }

    /// <summary>One province, with some of its authorities in another; a batch of every area, all printed.</summary>
    public sealed class Portal : BatchPortal, IAsyncLifetime
    {
        public Dictionary<Whose, int> Ids { get; } = [];

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            using var central = await SignedInAsync("central");
            using var province = await SignedInAsync("province");
            using var district = await SignedInAsync("district");
            Ids[Whose.Country] = await central.AskAsync("country");
            Ids[Whose.Province] = await province.AskAsync();
            Ids[Whose.District] = await district.AskAsync();
            await MoveAsync("district", r => r.DistrictId, 3601, (_, id) => Ids[Whose.OtherDistrict] = id);
            await MoveAsync("province", r => r.ProvinceId, 30, (_, id) => Ids[Whose.OtherProvince] = id);
            await Node().RunRoundAsync(default);
        }

        /// <summary>The account belongs elsewhere for as long as it takes to ask for a batch there.</summary>
        private async Task MoveAsync(string userName, Func<RoleAssignment, int?> scope, int to, Action<Visitor, int> note)
        {
            var home = await SetAsync(to);
            // Where nobody has submitted there would be no batch.
            var some = await InDatabaseAsync(db => db.Obligations.Where(o => o.Round!.Code == "2566").OrderBy(o => o.Id).Select(o => o.Id).Take(20).ToListAsync());
            if (userName == "province")
                await InDatabaseAsync(db => db.Obligations.Where(o => some.Contains(o.Id)).ExecuteUpdateAsync(set => set.SetProperty(o => o.ProvinceId, to)));
            using (var visitor = await SignedInAsync(userName))
                note(visitor, await visitor.AskAsync(year: "2566"));
            await SetAsync(home);

            Task<int> SetAsync(int id) => InDatabaseAsync(async db =>
            {
                var assignment = await db.RoleAssignments.AsNoTracking().SingleAsync(r => db.Users.Any(u => u.Id == r.UserId && u.UserName == userName));
                var before = scope(assignment)!.Value;
                await db.RoleAssignments.Where(r => r.Id == assignment.Id).ExecuteUpdateAsync(set => set
                    .SetProperty(r => r.DistrictId, r => r.DistrictId == null ? null : id).SetProperty(r => r.ProvinceId, r => r.ProvinceId == null ? null : id));
                return before;
            });
        }
    }
}

using System.Net;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Access;

/// <summary>Another unit's id on every route with an id: 404, as if it did not exist (quality.md 6).</summary>
public sealed class OthersIdsTests(OthersIdsTests.Country country, Actors actors) : IClassFixture<OthersIdsTests.Country>, IClassFixture<Actors>
{
    private const string Submitted = "2568";

    /// <summary>Where an authority lies, seen from the demo accounts' own.</summary>
    public enum Place { Home, Neighbour, TownInDistrict, OtherDistrict, OtherProvince, NotSubmitted, Unknown }

    /// <summary>Who may read its report.</summary>
    public static TheoryData<Place, string> Reports => new()
    {
        { Place.Home, "recorder section executive clerk province district assessor central approver" },
        { Place.Neighbour, "province district central approver" },
        { Place.TownInDistrict, "province central approver" },
        { Place.OtherDistrict, "province central approver" },
        { Place.OtherProvince, "central approver" },
        { Place.NotSubmitted, "" },
        { Place.Unknown, "" },
    };

    [Theory, MemberData(nameof(Reports))]
    public async Task Report_OfAnAuthority_ExistsOnlyForThoseItIsFor(Place which, string readers)
    {
        var code = country.Codes[which];
        foreach (var actor in Actors.All)
        {
            var visitor = await actors.AsAsync(country, actor);
            foreach (var route in new[] { "", "/print", ".pdf", ".xlsx", "?version=1" })
            {
                using var answer = await visitor.GetAsync($"/reports/{Submitted}/{code}{route}");
                var expected = !readers.Split(' ').Contains(actor) ? HttpStatusCode.NotFound
                    : route == ".pdf" ? HttpStatusCode.NotImplemented : HttpStatusCode.OK;
                Assert.True(expected == answer.StatusCode, $"{actor} {which}{route}: {(int)answer.StatusCode}, not {(int)expected}");
            }
        }
    }

    [Fact]
    public async Task NotFound_OfAnotherUnitsReport_IsTheSamePageAsOfNone()
    {
        var recorder = await actors.AsAsync(country, "recorder");
        var others = await recorder.GetPageAsync($"/reports/{Submitted}/{country.Codes[Place.Neighbour]}", HttpStatusCode.NotFound);
        var none = await recorder.GetPageAsync($"/reports/{Submitted}/{country.Codes[Place.Unknown]}", HttpStatusCode.NotFound);
        Assert.Equal(none.QuerySelector("main")!.TextContent, others.QuerySelector("main")!.TextContent);
    }

    /// <summary>Whose forms and receipts an address means is decided by who asks: there is no id of another's in it.</summary>
    [Fact]
    public async Task FormsAndReceipts_OfTwoRecorders_AreEachOnesOwn()
    {
        var neighbour = country.Codes[Place.Neighbour];
        foreach (var (userName, code) in new[] { ("recorder", RoleMatrix.Home), (neighbour, neighbour) })
        {
            using var visitor = await country.SignedInAsync(userName);
            var receipt = await visitor.GetPageAsync($"/entry/{Submitted}/receipts/1");
            Assert.Equal($"68-{code}-1", receipt.QuerySelector(".receipt-number")!.TextContent);
            var name = await country.InDatabaseAsync(db => db.Authorities.Where(a => a.Code == code).Select(a => a.Name).SingleAsync());
            foreach (var address in new[] { $"/entry/{Submitted}/1", $"/entry/{Submitted}/review" })
                Assert.Contains(name, (await visitor.GetPageAsync(address)).QuerySelector("header")!.TextContent);
        }
    }

    [Theory]
    [InlineData("/entry/2569/receipts/1")]
    [InlineData("/entry/2568/receipts/2")]
    [InlineData("/entry/2568/receipts/0")]
    [InlineData("/entry/2568/receipts/-1")]
    [InlineData("/entry/2568/receipts/99999999999")]
    [InlineData("/entry/2999/receipts/1")]
    [InlineData("/entry/2999/1")]
    [InlineData("/entry/2999/review")]
    [InlineData("/entry/2569/9-9")]
    [InlineData("/entry/2569/1%0A")]
    [InlineData("/entry/lpa-2569/1")]
    [InlineData("/?year=2999")]
    [InlineData("/open-data/2999/finished.csv")]
    [InlineData("/authorities?year=2999")]
    public async Task Address_OfWhatDoesNotExist_IsNotFound(string address)
    {
        var recorder = await actors.AsAsync(country, "recorder");
        using var answer = await recorder.GetAsync(address);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    [Theory]
    [InlineData("/entry/2999/1")]
    [InlineData("/entry/2999/review")]
    [InlineData("/entry/2999/1/verification")]
    [InlineData("/entry/2569/9-9")]
    [InlineData("/entry/2569/9-9/verification")]
    [InlineData("/entry/2999/assignments")]
    [InlineData("/entry/2569/assignments")]
    public async Task Post_ToWhatDoesNotExist_IsNotFound(string address)
    {
        var recorder = await actors.AsAsync(country, "recorder");
        using var answer = await recorder.PostAsync(address, [new("form", "9-9"), new("officer", "2")]);
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }

    /// <summary>A recorder whose assignment has ended keeps the account and sees nothing of the authority any more.</summary>
    [Fact]
    public async Task FormsAndReport_OfAFormerRecorder_AreNoLongerTheirs()
    {
        using var former = country.Visitor();
        var code = country.Codes[Place.OtherDistrict];
        await country.InDatabaseAsync(db => db.RoleAssignments
            .Where(r => db.Users.Any(u => u.Id == r.UserId && u.UserName == code))
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.To, DateOnly.FromDateTime(country.Clock.Now.UtcDateTime.AddDays(-1)))));
        await former.SignInAsync(code);
        foreach (var (address, expected) in new[]
        {
            ("/entry/2569/1", HttpStatusCode.Forbidden), ($"/reports/{Submitted}/{code}", HttpStatusCode.NotFound), ("/", HttpStatusCode.OK),
        })
        {
            using var answer = await former.GetAsync(address);
            Assert.Equal(expected, answer.StatusCode);
        }
    }

    /// <summary>The demo of one province, with one authority of the district made a town and one moved to another province.</summary>
    public sealed class Country : PortalFactory, IAsyncLifetime
    {
        private const int OtherProvinceId = 30, OtherProvincesDistrictId = 3001;

        public Country() => Set("Documents:ChromiumPath", "/nowhere/chromium");

        public Dictionary<Place, string> Codes { get; } = new() { [Place.Unknown] = "9999999" };

        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await InDatabaseAsync(async db =>
            {
                var home = await db.Authorities.SingleAsync(a => a.Code == RoleMatrix.Home);
                var round = await db.Rounds.SingleAsync(r => r.Code == Submitted);
                var submitted = await db.Obligations
                    .Where(o => o.RoundId == round.Id && o.AuthorityId != home.Id
                        && db.SubmissionVersions.Any(v => v.ObligationId == o.Id)
                        && (o.Type == AuthorityType.Sao || o.Type == AuthorityType.SubdistrictMunicipality))
                    .Select(o => new { o.Id, o.DistrictId, o.Authority!.Code })
                    .OrderBy(o => o.Id).ToListAsync();
                var near = submitted.Where(o => o.DistrictId == home.DistrictId).ToList();
                var far = submitted.Where(o => o.DistrictId != home.DistrictId).ToList();
                Codes[Place.Home] = home.Code;
                Codes[Place.Neighbour] = near[0].Code;
                Codes[Place.TownInDistrict] = near[1].Code;
                Codes[Place.OtherDistrict] = far[0].Code;
                Codes[Place.OtherProvince] = far[1].Code;
                Codes[Place.NotSubmitted] = await db.Obligations
                    .Where(o => o.RoundId == round.Id && !db.SubmissionVersions.Any(v => v.ObligationId == o.Id))
                    .Select(o => o.Authority!.Code).FirstAsync();
                var (town, moved) = (near[1].Id, far[1].Id);
                await db.Obligations.Where(o => o.Id == town).ExecuteUpdateAsync(set => set.SetProperty(o => o.Type, AuthorityType.Town));
                await db.Obligations.Where(o => o.Id == moved).ExecuteUpdateAsync(set => set
                    .SetProperty(o => o.ProvinceId, OtherProvinceId).SetProperty(o => o.DistrictId, OtherProvincesDistrictId));
            });
        }
    }
}

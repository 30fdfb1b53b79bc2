using System.Net;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>A round whose sets nobody published is the centre's alone, even while its windows are open.</summary>
public sealed class UnpublishedRoundTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly Dictionary<string, string[]> PagesOf = new()
    {
        [Actors.Public] = ["/", "/authorities", "/authorities?status=all", "/about/map", "/sitemap.xml", "/open-data/2569/finished.json"],
        ["recorder"] = ["/", "/?year=2568", "/entry/2569/1", "/entry/2569/review"],
        ["section"] = ["/"],
        ["clerk"] = ["/"],
        ["province"] = ["/", "/report-batches"],
        ["district"] = ["/", "/report-batches"],
        ["central"] = ["/", "/report-batches"],
        ["assessor"] = ["/"],
        ["admin"] = ["/"],
    };

    [Fact]
    public async Task Round_WithDraftsOnly_ChangesNoPageAndHasNoAddress()
    {
        using var actors = new Actors();
        var before = await PagesAsync(actors);
        // Its windows are open already: only the sets are missing.
        var central = await actors.AsAsync(portal, "central");
        using (var answer = await central.MakeRoundAsync(portal.NewRound(opensIn: -2)))
            Assert.StartsWith("สร้างรอบปี 2570", (await central.FollowAsync(answer)).Told());
        var after = await PagesAsync(actors);
        Assert.All(before, page => Assert.Equal(page.Value, after[page.Key]));

        foreach (var actor in new[] { Actors.Public, "recorder", "section", "clerk", "province", "district", "central" })
        {
            var visitor = await actors.AsAsync(portal, actor);
            foreach (var address in new[]
            {
                "/authorities?year=2570", "/open-data/2570/finished.csv", "/open-data/2570/finished.json", $"/reports/2570/{RoleMatrix.Home}", "/?year=2570",
                "/entry/2570/1", "/entry/2570/review", "/entry/2570/receipts/1",
            })
            {
                using var answer = await visitor.GetAsync(address);
                Assert.True(
                    answer.StatusCode is HttpStatusCode.NotFound || (address.StartsWith("/entry", StringComparison.Ordinal) && answer.StatusCode is HttpStatusCode.Forbidden or HttpStatusCode.Redirect)
                        || (actor == Actors.Public && address == "/?year=2570"),
                    $"{actor} {address}: {(int)answer.StatusCode}");
            }
        }
        var recorder = await actors.AsAsync(portal, "recorder");
        foreach (var address in new[] { "/entry/2570/1", "/entry/2570/review", "/entry/2570/assignments", "/entry/2570/1/verification" })
            Assert.Equal(HttpStatusCode.NotFound, (await recorder.PostAsync(address, [new("form", "1"), new("officer", "2")])).StatusCode);
    }

    private async Task<Dictionary<string, string>> PagesAsync(Actors actors)
    {
        var pages = new Dictionary<string, string>();
        foreach (var (actor, addresses) in PagesOf)
        {
            var visitor = await actors.AsAsync(portal, actor);
            foreach (var address in addresses)
            {
                using var answer = await visitor.GetAsync(address);
                pages[$"{actor} {address}"] = address.Contains('.')
                    ? await answer.Content.ReadAsStringAsync()
                    : (await Visitor.ReadAsync(answer)).Body!.TextContent;
            }
        }
        return pages;
    }
}

using System.Net;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Monitoring;

/// <summary>Each lands at the own level, and what lies outside it does not exist.</summary>
public sealed class AreaAccessTests(FollowUpPortal portal) : IClassFixture<FollowUpPortal>
{
    [Theory]
    [InlineData("province", "/monitoring/2569/36")]
    [InlineData("chonburi", "/monitoring/2569/20")]
    [InlineData("muang", "/monitoring/2569/20/2001")]
    [InlineData("district", "/monitoring/2569/36/3612")]
    [InlineData("central", "/monitoring/2569")]
    [InlineData("approver", "/monitoring/2569")]
    public async Task Landing_OfEachRole_IsItsOwnLevel(string userName, string address)
    {
        using var visitor = await portal.SignedInAsync(userName);
        using var answer = await visitor.GetAsync("/monitoring?state=ring");
        Assert.Equal(address + "?state=ring", answer.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("chonburi", "/monitoring/2569/20/2001", true)]
    [InlineData("chonburi", "/monitoring/2569/20/2002", true)]
    [InlineData("chonburi", "/monitoring/2569/36", false)]
    [InlineData("chonburi", "/monitoring/2569/20/3612", false)]
    [InlineData("chonburi", "/monitoring/2569/36/3612", false)]
    [InlineData("chonburi", "/monitoring/2569/authorities", false)]
    [InlineData("muang", "/monitoring/2569/20/2001", true)]
    [InlineData("muang", "/monitoring/2569/20/2002", false)]
    [InlineData("muang", "/monitoring/2569/36/2001", false)]
    [InlineData("muang", "/monitoring/2569/20", false)]
    [InlineData("central", "/monitoring/2569/20/2001", true)]
    [InlineData("central", "/monitoring/2569/authorities", true)]
    // กรุงเทพมหานคร takes no part, and these are no places or rounds.
    [InlineData("central", "/monitoring/2569/10", false)]
    [InlineData("central", "/monitoring/2569/99", false)]
    [InlineData("central", "/monitoring/2569/20/2099", false)]
    [InlineData("central", "/monitoring/2999/20", false)]
    public async Task Area_OfSomebodyElse_IsNotFound(string userName, string address, bool exists)
    {
        using var visitor = await portal.SignedInAsync(userName);
        Assert.Equal(exists ? HttpStatusCode.OK : HttpStatusCode.NotFound, await visitor.StatusOfAsync(address));
        // As are the file, the reminders and the letter of it.
        var area = address.Split('/')[^1] is var last && last == "authorities" ? "" : last;
        if (address.StartsWith("/monitoring/2569/", StringComparison.Ordinal) && (area.Length < 4 || address.Contains("/" + area[..2] + "/", StringComparison.Ordinal)))
        {
            foreach (var form in new[] { "authorities.xlsx", "authorities.csv", "reminders/new", "chase-letters/new" })
                Assert.Equal(exists ? HttpStatusCode.OK : HttpStatusCode.NotFound, await visitor.StatusOfAsync($"/monitoring/2569/{form}?area={area}&all=1"));
        }
    }

    [Fact]
    public async Task Authority_OutsideTheReadersArea_IsNotFoundAndNothingIsRecordedOfIt()
    {
        using var muang = await portal.SignedInAsync("muang");
        using var chonburi = await portal.SignedInAsync("chonburi");
        var (own, town) = (portal.Made[(AuthorityType.Sao, Situation.NotStarted)].Code, portal.Made[(AuthorityType.Town, Situation.NotStarted)].Code);
        // A town lies in the district and stands under the province.
        foreach (var (visitor, code, expected) in new[]
        {
            (muang, own, HttpStatusCode.OK), (chonburi, own, HttpStatusCode.OK), (chonburi, town, HttpStatusCode.OK),
            (muang, town, HttpStatusCode.NotFound), (muang, RoleMatrix.Home, HttpStatusCode.NotFound), (chonburi, RoleMatrix.Home, HttpStatusCode.NotFound),
            (chonburi, "9999999", HttpStatusCode.NotFound),
        })
        {
            Assert.Equal(expected, await visitor.StatusOfAsync("/monitoring/2569/authorities/" + code));
            if (expected == HttpStatusCode.OK)
                continue;
            using var posted = await visitor.PostAsync($"/monitoring/2569/authorities/{code}/contacts", [new("Outcome", "Reached"), new("Press", Guid.NewGuid().ToString())]);
            Assert.Equal(HttpStatusCode.NotFound, posted.StatusCode);
        }
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Contacts.CountAsync(c => c.Note == null && c.ById == null)));
        // Ticked by hand, those of another area are nobody.
        Assert.Equal("ไม่มีแห่งใดให้เตือน", await muang.ToldAsync($"/monitoring/2569/reminders?area=2001&a={RoleMatrix.Home}&a={town}", ("Text", "ทดสอบ")));
    }
}

using System.Net;
using System.Xml.Linq;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Library;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using LocalStandards.Web.Tests.Library;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.QrCodes;

/// <summary>To what codes lead, for whom, and that nothing but the portal's own setting makes their addresses.</summary>
public sealed class QrStudioTests(QrStudioTests.Portal portal) : IClassFixture<QrStudioTests.Portal>
{
    private const string Site = "https://localstandards.example";

    public static TheoryData<string, string> Targets => new()
    {
        { "kind=round&target=2568", "/?year=2568" },
        { "kind=round&target=๒๕๖๘", "/?year=2568" },
        { "", "/?year=2569" },
        { "kind=finished", "/authorities?year=2569" },
        { "kind=finished&target=2568&province=36&type=SAO", "/authorities?year=2568&province=36&type=SAO" },
        { "kind=finished&target=2568&province=36&district=3604", "/authorities?year=2568&province=36&district=3604" },
        // Left from before the province was changed.
        { "kind=finished&target=2568&province=36&district=3001", "/authorities?year=2568&province=36" },
        { $"kind=authority&target={RoleMatrix.Home}", $"/authorities/{RoleMatrix.Home}" },
    };

    [Theory, MemberData(nameof(Targets))]
    public async Task Code_OfATarget_LeadsToAPageThatOpens(string query, string path)
    {
        using var province = await portal.SignedInAsync("province");
        Assert.Equal(Site + path, await AddressAsync(province, query));
        using var anybody = portal.Visitor();
        Assert.Equal(HttpStatusCode.OK, await anybody.StatusAsync(path));
    }

    [Theory]
    [InlineData("kind=round&target=2999")]
    [InlineData("kind=round&target=//evil.example")]
    [InlineData("kind=finished&target=https://evil.example/")]
    [InlineData("kind=finished&province=10")]
    [InlineData("kind=finished&province=999999")]
    [InlineData("kind=letter&target=999999")]
    [InlineData("kind=document&target=x")]
    [InlineData("kind=authority&target=9999999")]
    [InlineData("kind=authority&target=../../evil")]
    public async Task Code_OfWhatDoesNotExist_IsNone(string query)
    {
        using var central = await portal.SignedInAsync("central");
        foreach (var file in new[] { "code.svg", "code.png", "picture.png", "sheet.pdf" })
            Assert.Equal(HttpStatusCode.NotFound, await central.StatusAsync($"/qr/{file}?{query}"));
        Assert.Null((await central.GetPageAsync("/qr?" + query)).QuerySelector(".qr-address"));
    }

    /// <summary>Anybody can write a Host: the setting alone counts, on every form of the code.</summary>
    [Theory]
    [InlineData("Host", "evil.example")]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-Proto", "http")]
    public async Task Address_WhateverTheRequestSays_IsTheSettings(string header, string value)
    {
        using var central = await portal.SignedInAsync("central");
        var document = await portal.KeptAsync();
        foreach (var address in new[] { $"/qr?kind=document&target={document.Id}", $"/qr/code.svg?kind=document&target={document.Id}", $"/documents/{document.Id}" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation(header, value);
            using var answer = await central.Http.SendAsync(request);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Contains($"localstandards.example/d/{document.Code}", text);
            Assert.DoesNotContain("evil", text);
        }
    }

    [Fact]
    public async Task Targets_OfOthers_AreNotOfferedAndNotMade()
    {
        var forCentre = await portal.KeptAsync(DocumentAudience.Roles, [Role.Administrator]);
        var later = await portal.KeptAsync(from: portal.Clock.Now.AddDays(2));
        var letter = await portal.InDatabaseAsync(async db =>
        {
            var hidden = new OfficialLetter { Number = "ลับ 1", SignedOn = new(2026, 1, 5), Urgency = LetterUrgency.Normal, Sender = "สำนักงาน", Subject = "ถึงจังหวัดอื่น", ToProvinces = [30] };
            hidden.Circulate(portal.Clock.Now);
            db.Add(hidden);
            await db.SaveChangesAsync();
            return hidden.Id;
        });
        foreach (var actor in new[] { "recorder", "executive", "district", "province" })
        {
            using var visitor = await portal.SignedInAsync(actor);
            foreach (var (kind, id) in new[] { ("document", forCentre.Id), ("document", later.Id), ("letter", letter) })
            {
                Assert.Equal(HttpStatusCode.NotFound, await visitor.StatusAsync($"/qr/code.svg?kind={kind}&target={id}"));
                Assert.Empty((await visitor.GetPageAsync($"/qr?kind={kind}")).QuerySelectorAll($"option[value='{id}']"));
            }
        }
        using var central = await portal.SignedInAsync("central");
        Assert.Equal(Site + $"/letters/{letter}", await AddressAsync(central, $"kind=letter&target={letter}"));
        Assert.Equal(Site + $"/d/{later.Code}", await AddressAsync(central, $"kind=document&target={later.Id}"));
    }

    [Fact]
    public async Task Caption_Proposed_IsEditedAndLimited()
    {
        using var central = await portal.SignedInAsync("central");
        var document = await portal.KeptAsync(title: "คู่มือสำหรับคิวอาร์");
        var query = $"/qr?kind=document&target={document.Id}";
        Assert.Equal("คู่มือสำหรับคิวอาร์", (await central.GetPageAsync(query)).QuerySelector(".qr-caption")!.TextContent);
        var own = await central.GetPageAsync(query + "&caption=" + Uri.EscapeDataString("สแกน <b>ที่นี่</b>\nบรรทัดสอง"));
        Assert.Equal("สแกน <b>ที่นี่</b>\nบรรทัดสอง", own.QuerySelector(".qr-caption")!.TextContent);
        foreach (var tooLong in new[] { new string('ก', 121), "ก\nข\nค\nง" })
        {
            var refused = await central.GetPageAsync(query + "&caption=" + Uri.EscapeDataString(tooLong));
            Assert.Contains("ยาวเกินไป", refused.GetElementById("Caption-error")!.TextContent);
            Assert.Equal(tooLong, refused.GetElementById("Caption")!.TextContent);
            Assert.Null(refused.QuerySelector(".qr-caption"));
        }
        // One proposed for another target is not carried over.
        var other = await portal.KeptAsync(title: "อีกฉบับ");
        var carried = await central.GetPageAsync($"/qr?kind=document&target={other.Id}&for={Uri.EscapeDataString("/d/" + document.Code)}&caption={Uri.EscapeDataString("คู่มือสำหรับคิวอาร์")}");
        Assert.Equal("อีกฉบับ", carried.QuerySelector(".qr-caption")!.TextContent);
    }

    [Fact]
    public async Task Svg_AsDownloaded_HoldsCaptionAndAddress()
    {
        using var central = await portal.SignedInAsync("central");
        using var answer = await central.GetAsync("/qr/code.svg?kind=round&target=2568&caption=" + Uri.EscapeDataString("สแกนที่นี่ & ดู"));
        Assert.Equal(("image/svg+xml", "attachment"), (answer.Content.Headers.ContentType!.MediaType, answer.Content.Headers.ContentDisposition!.DispositionType));
        var texts = XDocument.Parse(await answer.Content.ReadAsStringAsync()).Descendants().Where(e => e.Name.LocalName == "text").Select(e => e.Value);
        Assert.Equal(["สแกนที่นี่ & ดู", Site + "/?year=2568"], texts);
    }

    [Fact]
    public async Task Authority_LookedForByNameOrCode_IsFoundWithItsPlace()
    {
        using var central = await portal.SignedInAsync("central");
        var name = await portal.InDatabaseAsync(db => db.Authorities.Where(a => a.Code == RoleMatrix.Home).Select(a => a.Name).SingleAsync());
        foreach (var typed in new[] { "อบต." + name, RoleMatrix.Home, Domain.Thai.ThaiDigits.ToThai(RoleMatrix.Home) })
            Assert.NotNull((await central.GetPageAsync("/qr?kind=authority&find=" + Uri.EscapeDataString(typed))).QuerySelector($"input[type=radio][value='{RoleMatrix.Home}']"));
        using var recorder = await portal.SignedInAsync("recorder");
        Assert.Equal(Site + $"/authorities/{RoleMatrix.Home}", await AddressAsync(recorder, "kind=authority"));
    }

    [Fact]
    public async Task Page_OfAnAuthority_TellsWhetherItSubmittedAndNothingElse()
    {
        using var anybody = portal.Visitor();
        var page = await anybody.GetPageAsync($"/authorities/{RoleMatrix.Home}");
        var rounds = page.QuerySelectorAll(".authority-rounds li").Select(li => li.TextContent.Trim()).ToList();
        Assert.Equal(5, rounds.Count);
        Assert.Contains("ยังไม่ส่ง", rounds[0]);
        Assert.Contains("ส่งแล้ว", rounds[1]);
        var people = await portal.InDatabaseAsync(db => db.Users.Select(u => u.FullName).ToListAsync());
        Assert.DoesNotContain(people, name => page.Body!.TextContent.Contains(name, StringComparison.Ordinal));
        foreach (var address in new[] { "/authorities/9999999", "/authorities/36", "/authorities/x" })
            Assert.Equal(HttpStatusCode.NotFound, await anybody.StatusAsync(address));
    }

    private static async Task<string> AddressAsync(Visitor visitor, string query) =>
        (await visitor.GetPageAsync("/qr?" + query)).QuerySelector(".qr-address")!.TextContent.Trim();

    public sealed class Portal : PortalFactory
    {
        public Portal() => Set("Site:Address", Site);
    }
}

/// <summary>A portal that does not know its own address makes no codes at all.</summary>
public sealed class QrWithoutAddressTests
{
    [Fact]
    public void Settings_OfProduction_WithoutAnAddress_HaveNone()
    {
        var settings = new Web.Frame.PortalSettings("x", IsDemo: false, null, null, []);
        var http = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        http.Request.Host = new("evil.example");
        Assert.Null(settings.AddressFor(http.Request));
    }
}

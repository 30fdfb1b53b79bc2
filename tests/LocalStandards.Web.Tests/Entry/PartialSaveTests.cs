using System.Net;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Entry;

/// <summary>What the script asks for and gets: one card, and the parts of the page that a save changes.</summary>
public sealed class PartialSaveTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Indicator = "68-2-05", Figure = "68-2-05.a", Other = "68-2-05.b";

    [Fact]
    public async Task Save_OfOneCard_AnswersWithTheCardAndTheOutOfBandParts()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("2-2");
        var missing = (await portal.SubmissionAsync()).Form("2-2").Missing;
        var was = page.Fill().Where(f => f.Key.StartsWith("was." + Indicator, StringComparison.Ordinal));
        using var answer = await recorder.PostAsync(EntryActions.AddressOf("2-2"), [.. was, new(Figure, "๒๐"), new(Other, "5")], isPartial: true);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var text = await answer.Content.ReadAsStringAsync();
        Assert.DoesNotContain("<html", text);
        Assert.StartsWith("<section", text.TrimStart());
        var part = await Visitor.ReadAsync(answer);
        Assert.Equal([Indicator], part.QuerySelectorAll("[data-indicator]").Select(c => c.GetAttribute("data-indicator")!));
        Assert.Equal("20", part.ValueOf(Figure));
        foreach (var id in new[] { "save-state", "form-progress", "form-verification", "s-" + Indicator })
        {
            Assert.Equal("true", part.GetElementById(id)!.GetAttribute("hx-swap-oob"));
            Assert.NotNull(page.GetElementById(id));
        }
        Assert.Equal("saved", part.GetElementById("save-state")!.GetAttribute("data-state"));
        Assert.Equal("20", await portal.StoredAsync(Figure));
        Assert.Equal(missing - 2, (await portal.SubmissionAsync()).Form("2-2").Missing);
        // The card carries the state the next save is compared with.
        Assert.Equal("20", part.QuerySelector($"input[name='was.{Figure}']")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Save_OfABadValue_AnswersWithTheErrorInTheCard()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var was = await portal.StoredAsync("68-2-06.m") ?? "";
        using var answer = await recorder.PostAsync(EntryActions.AddressOf("2-2"), [new("was.68-2-06.m", was), new("68-2-06.m", "ร้อยบาท")], isPartial: true);
        var part = await Visitor.ReadAsync(answer);
        Assert.Equal("ร้อยบาท", part.ValueOf("68-2-06.m"));
        Assert.NotNull(part.ErrorAt("68-2-06.m"));
    }

    [Fact]
    public async Task Save_OfAConflict_AnswersWithBothValues()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var before = await portal.StoredAsync("68-2-01.a");
        using var answer = await recorder.PostAsync(EntryActions.AddressOf("2-2"), [new("was.68-2-01.a", before + "1"), new("68-2-01.a", "777")], isPartial: true);
        Assert.NotNull((await Visitor.ReadAsync(answer)).ConflictAt("68-2-01.a"));
        Assert.Equal(before, await portal.StoredAsync("68-2-01.a"));
    }

    [Fact]
    public async Task Save_OfAFormNoLongerGiven_SaysSoInTheStateLine()
    {
        using var officer = await portal.SignedInAsync("section");
        var was = await portal.StoredAsync("68-3-02.a") ?? "";
        using var answer = await officer.PostAsync(EntryActions.AddressOf("2-3"), [new("was.68-3-02.a", was), new("68-3-02.a", "999")], isPartial: true);
        var part = await Visitor.ReadAsync(answer);
        Assert.Contains("มอบหมายให้ผู้อื่น", part.GetElementById("save-state")!.TextContent);
        Assert.Equal(was, await portal.StoredAsync("68-3-02.a"));
    }

    [Theory]
    [InlineData("public", HttpStatusCode.Unauthorized)]
    [InlineData("executive", HttpStatusCode.Forbidden)]
    [InlineData("province", HttpStatusCode.Forbidden)]
    public async Task Save_ByWhoMayNot_IsToldToTheScript(string actor, HttpStatusCode expected)
    {
        using var visitor = await Access.Actors.NewAsync(portal, actor);
        using var answer = await visitor.PostAsync(EntryActions.AddressOf("2-2"), [], isPartial: true);
        Assert.Equal(expected, answer.StatusCode);
        Assert.DoesNotContain("<html", await answer.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task Save_WithoutAToken_IsToldToTheScript()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        using var request = new HttpRequestMessage(HttpMethod.Post, EntryActions.AddressOf("2-2"));
        request.Headers.Add("HX-Request", "true");
        request.Content = new FormUrlEncodedContent([new("was." + Figure, ""), new(Figure, "9")]);
        using var answer = await recorder.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
    }

    /// <summary>The script sends the token as a header, not as a field.</summary>
    [Fact]
    public async Task Save_WithTheTokenOfThePagesHead_IsTaken()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("1");
        using var request = new HttpRequestMessage(HttpMethod.Post, EntryActions.AddressOf("1"));
        request.Headers.Add("HX-Request", "true");
        request.Headers.Add("RequestVerificationToken", page.QuerySelector("meta[name=request-token]")!.GetAttribute("content"));
        request.Content = new FormUrlEncodedContent([new("was.general.villages", "10"), new("general.villages", "11")]);
        using var answer = await recorder.Http.SendAsync(request);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("11", await portal.StoredAsync("general.villages"));
    }
}

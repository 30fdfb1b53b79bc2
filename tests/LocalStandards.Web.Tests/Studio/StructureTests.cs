using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>The frame of a draft: forms, areas and missions.</summary>
public sealed class StructureTests(DraftedRound portal) : IClassFixture<DraftedRound>, IAsyncLifetime
{
    private Visitor central = null!;

    [Fact]
    public async Task Area_FromItsAddingToItsRemoval_IsEditedStepByStep()
    {
        const AuthorityType Type = AuthorityType.Sao;
        var before = await portal.SetAsync(Type);
        await EditAsync(Type, "area", "add", name: "ด้าน\u200Bใหม่");
        var added = (await portal.SetAsync(Type)).Areas[^1];
        Assert.Equal(("B4", "ด้านใหม่", 4), (added.Code, added.Name, added.Number));
        // On no form yet: that blocks, and the page says so.
        Assert.Contains("ด้าน “ด้านใหม่” ยังไม่อยู่ในแบบใด", (await central.GetPageAsync(StudioActions.AddressOf(Type))).QuerySelector(".findings")!.TextContent);
        await EditAsync(Type, "area", "place", "B4", into: "2-3");
        Assert.Contains("B4", (await portal.SetAsync(Type)).Forms["2-3"].AreaCodes);
        await EditAsync(Type, "mission", "add", name: "ภารกิจใหม่", into: "B4");
        Assert.Equal("B4.M1", (await portal.SetAsync(Type)).Areas["B4"].Missions.Single().Code);
        await EditAsync(Type, "mission", "rename", "B4.M1", name: "ภารกิจที่เปลี่ยนชื่อ");
        await EditAsync(Type, "area", "rename", "B4", name: "ด้านที่เปลี่ยนชื่อ");
        Assert.Equal("ด้านที่เปลี่ยนชื่อ", (await portal.SetAsync(Type)).Areas["B4"].Name);
        await EditAsync(Type, "area", "up", "B4");
        Assert.Equal(["B1", "B2", "B4", "B3"], (await portal.SetAsync(Type)).Areas.Select(a => a.Code));
        await EditAsync(Type, "mission", "place", "B4.M1", into: "B3");
        Assert.Empty((await portal.SetAsync(Type)).Areas["B4"].Missions);
        await EditAsync(Type, "mission", "remove", "B4.M1");
        await EditAsync(Type, "area", "remove", "B4");
        var after = await portal.SetAsync(Type);
        Assert.Equal(before.Areas.Select(a => a.Code), after.Areas.Select(a => a.Code));
        Assert.Equal(before.Indicators, after.Indicators);
        Assert.Equal(before.Forms, after.Forms);
    }

    [Fact]
    public async Task Form_FromItsAddingToItsRemoval_IsEditedStepByStep()
    {
        const AuthorityType Type = AuthorityType.City;
        var before = await portal.SetAsync(Type);
        await EditAsync(Type, "form", "add", name: "แบบใหม่");
        Assert.Equal(("2-4", "แบบใหม่"), ((await portal.SetAsync(Type)).Forms[^1].Code, (await portal.SetAsync(Type)).Forms[^1].Title));
        await EditAsync(Type, "form", "rename", "2-4", name: "แบบที่เปลี่ยนชื่อ");
        await EditAsync(Type, "form", "up", "2-4");
        Assert.Equal("2-4", (await portal.SetAsync(Type)).Forms[^2].Code);
        await EditAsync(Type, "area", "place", "B3", into: "2-4");
        Assert.Contains("ยังมี", await RefusedAsync(Type, "form", "remove", "2-4"));
        await EditAsync(Type, "area", "place", "B3", into: "2-3");
        await EditAsync(Type, "form", "down", "2-4");
        await EditAsync(Type, "form", "remove", "2-4");
        Assert.Equal(before, await portal.SetAsync(Type));
    }

    [Theory]
    [InlineData("area", "remove", "B1", null, null, "68-1-01")]
    [InlineData("mission", "remove", "B1.M1", null, null, "68-1-01")]
    [InlineData("form", "remove", "2-1", null, null, "B1")]
    [InlineData("area", "remove", "B9", null, null, "B9")]
    [InlineData("area", "rename", "B1", "", null, "ให้ใส่ชื่อ")]
    [InlineData("area", "rename", "B1", "\u200B\u200B", null, "ให้ใส่ชื่อ")]
    [InlineData("mission", "rename", "B1.M1", "", null, "ให้ใส่ชื่อ")]
    [InlineData("form", "rename", "2-1", "", null, "ให้ใส่ชื่อ")]
    [InlineData("area", "add", "", "", null, "ให้ใส่ชื่อ")]
    [InlineData("area", "add", "B1", "ซ้ำ", null, "B1")]
    [InlineData("area", "add", "B 9", "มีช่องว่าง", null, "B 9")]
    [InlineData("area", "add", "", "แบบที่ไม่มี", "2-9", "2-9")]
    [InlineData("mission", "add", "", "ด้านที่ไม่มี", "B9", "B9")]
    [InlineData("mission", "place", "B1.M1", null, "B9", "B9")]
    [InlineData("area", "place", "B1", null, "1", "1")]
    [InlineData("form", "explode", "2-1", null, null, "2-1")]
    [InlineData("planet", "add", "x", "ชื่อ", null, "x")]
    public async Task Edit_ThatCannotBe_IsRefusedNamingWhyAndChangesNothing(string part, string verb, string code, string? name, string? into, string told)
    {
        var before = await portal.RowAsync(AuthorityType.Town);
        Assert.Contains(told, await RefusedAsync(AuthorityType.Town, part, verb, code, name, into));
        Assert.Equal(before.Stamp, (await portal.RowAsync(AuthorityType.Town)).Stamp);
    }

    [Fact]
    public async Task Removal_OfAnAreaInUse_IsToldAtItsFieldAndTheRestIsUntouched()
    {
        using var answer = await PostAsync(AuthorityType.Pao, "area", "remove", "B2", null, null);
        var page = await answer.RefusalAsync();
        Assert.Contains("68-2-01", page.ErrorAt("area-B2"));
        Assert.Equal("ด้านการส่งเสริมเศรษฐกิจชุมชน อาชีพ และการท่องเที่ยว"[..10], page.QuerySelector<IHtmlInputElement>("#area-B2")!.Value[..10]);
        // Of a mission too, whose code holds a dot.
        using var mission = await PostAsync(AuthorityType.Pao, "mission", "remove", "B2.M2", null, null);
        Assert.Single((await mission.RefusalAsync()).QuerySelectorAll(".structure-row.has-error"));
        // A name that is refused stands as typed.
        using var renamed = await PostAsync(AuthorityType.Pao, "area", "rename", "B2", new string('ก', 501), null);
        Assert.Equal(501, (await renamed.RefusalAsync()).QuerySelector<IHtmlInputElement>("#area-B2")!.Value.Length);
        using var added = await PostAsync(AuthorityType.Pao, "mission", "add", "", new string('ข', 501), "B2");
        var row = Assert.Single((await added.RefusalAsync()).QuerySelectorAll(".structure-new.has-error"));
        Assert.Equal(501, row.QuerySelector<IHtmlInputElement>("input.input")!.Value.Length);
    }

    [Fact]
    public async Task Edit_Everywhere_IsMadeInEveryDraftThatHasThePart()
    {
        (await PostAsync(AuthorityType.SubdistrictMunicipality, "area", "rename", "B1", "ชื่อเดียวกันทุกประเภท", null, everywhere: true)).Dispose();
        foreach (var type in AuthorityTypes.All)
            Assert.Equal("ชื่อเดียวกันทุกประเภท", (await portal.SetAsync(type)).Areas["B1"].Name);
    }

    /// <summary>Presses a button of the page.</summary>
    private async Task EditAsync(AuthorityType type, string part, string verb, string code = "", string? name = null, string? into = null)
    {
        using var answer = await PostAsync(type, part, verb, code, name, into);
        Assert.Equal("บันทึกร่างแล้ว", (await central.FollowAsync(answer)).Told());
    }

    private async Task<string> RefusedAsync(AuthorityType type, string part, string verb, string code, string? name = null, string? into = null)
    {
        using var answer = await PostAsync(type, part, verb, code, name, into);
        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        return (await Visitor.ReadAsync(answer)).GetElementById("error-summary")!.TextContent;
    }

    private Task<HttpResponseMessage> PostAsync(AuthorityType type, string part, string verb, string code, string? name, string? into, bool everywhere = false) => central.PostAsync(
        StudioActions.AddressOf(type) + "/structure",
        [new("Part", part), new("Do", verb), new("Code", code), new("Name", name ?? ""), new("Into", into ?? ""), new("Everywhere", everywhere ? "true" : "false")]);

    public async Task InitializeAsync() => central = await portal.SignedInAsync("central");

    public Task DisposeAsync()
    {
        central.Dispose();
        return Task.CompletedTask;
    }
}

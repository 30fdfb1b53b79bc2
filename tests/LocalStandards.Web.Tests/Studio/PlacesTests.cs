using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>Indicators as a whole: added, moved, copied, taken out, also in the other types.</summary>
public sealed class PlacesTests(DraftedRound portal) : IClassFixture<DraftedRound>, IAsyncLifetime
{
    private Visitor central = null!;

    [Fact]
    public async Task Add_ToAMission_OpensANewOneWithTheNextCode()
    {
        var page = await central.GetPageAsync(StudioActions.AddressOf());
        using var answer = await central.PostFormAsync(page, ".tree form:has(input[value='B1.M1'])");
        var sheet = await central.FollowAsync(answer);
        Assert.Equal("68-1-08", answer.Headers.Location!.OriginalString.Split("indicator=")[1]);
        Assert.Equal(("ตัวชี้วัดใหม่", "B1.M1", "b / a * 100"), (sheet.ValueAt("nameTh"), sheet.ValueAt("missionCode"), sheet.ValueAt("measure.formula")));
        var added = await portal.IndicatorAsync("68-1-08");
        Assert.Equal([AuthorityType.Sao], added.AppliesTo);
        // Unfinished until it has a standard.
        Assert.Contains("ยังมี", await central.StepAsync("proposals", AuthorityType.Sao));
        Assert.Contains("คิดผลแต่ยังไม่มีค่ามาตรฐาน", (await central.GetPageAsync(StudioActions.AddressOf())).QuerySelector(".findings")!.TextContent);
    }

    [Theory]
    [InlineData("")]
    [InlineData("B9.M9")]
    [InlineData("../B1.M1")]
    public async Task Add_ToNoMission_IsRefusedWithWhy(string mission)
    {
        var before = await portal.SetAsync();
        Assert.Contains("ในชุดนี้แล้ว", await central.StepAsync("indicators", AuthorityType.Sao, fields: new KeyValuePair<string, string>("mission", mission)));
        Assert.Equal(before, await portal.SetAsync());
    }

    [Fact]
    public async Task Move_UpAndDown_StaysWithinItsMission()
    {
        var type = AuthorityType.City;
        var mission = (await portal.SetAsync(type)).Indicators.GroupBy(i => i.MissionCode).First(g => g.Count() > 1);
        var codes = mission.Select(i => i.Code).ToList();
        await central.StepAsync($"indicators/{codes[0]}/moves", type, fields: new KeyValuePair<string, string>("steps", "1"));
        Assert.Equal([codes[1], codes[0]], (await portal.SetAsync(type)).Indicators.Where(i => i.MissionCode == mission.Key).Select(i => i.Code).Take(2));
        await central.StepAsync($"indicators/{codes[0]}/moves", type, fields: new KeyValuePair<string, string>("steps", "-99"));
        Assert.Equal(codes, (await portal.SetAsync(type)).Indicators.Where(i => i.MissionCode == mission.Key).Select(i => i.Code));
        // Past the end nothing happens.
        await central.StepAsync($"indicators/{codes[0]}/moves", type, fields: new KeyValuePair<string, string>("steps", "-1"));
        Assert.Equal(codes, (await portal.SetAsync(type)).Indicators.Where(i => i.MissionCode == mission.Key).Select(i => i.Code));
    }

    [Fact]
    public async Task Copy_OfAnIndicator_IsANewOneRightBehindIt()
    {
        var type = AuthorityType.Town;
        var source = (await portal.SetAsync(type)).Indicators["68-2-02"];
        using var answer = await central.PostFormAsync(await central.OpenAsync("68-2-02", type), "form[action$='/copies']");
        var page = await central.FollowAsync(answer);
        var set = await portal.SetAsync(type);
        var at = set.Indicators.ToList().FindIndex(i => i.Code == "68-2-02");
        var copy = set.Indicators[at + 1];
        Assert.Equal("68-2-08", copy.Code);
        Assert.Equal(source with { Code = copy.Code, Crosswalk = [] }, copy);
        Assert.Contains("indicator=68-2-08", answer.Headers.Location!.OriginalString);
        Assert.Equal(source.Name, page.ValueAt("nameTh"));
    }

    [Fact]
    public async Task Remove_OfAnIndicator_LeavesTheOtherTypesAlone()
    {
        var type = AuthorityType.Pattaya;
        using var answer = await central.PostFormAsync(await central.OpenAsync("68-2-06", type), "form[action$='/removals']");
        Assert.Equal("บันทึกร่างแล้ว", (await central.FollowAsync(answer)).Told());
        Assert.False((await portal.SetAsync(type)).Indicators.Contains("68-2-06"));
        Assert.True((await portal.SetAsync(AuthorityType.City)).Indicators.Contains("68-2-06"));
        Assert.Equal(HttpStatusCode.NotFound, (await central.GetAsync(StudioActions.AddressOf(type) + "?indicator=68-2-06")).StatusCode);
        Assert.Contains("ในชุดนี้แล้ว", await central.StepAsync("indicators/68-2-06/removals", type));
    }

    [Fact]
    public async Task Remove_OfOneThatAnotherIsPrefilledFrom_IsRefusedNamingIt()
    {
        var before = await portal.SetAsync();
        Assert.Contains("68-3-02.b", await central.StepAsync("indicators/68-3-01/removals", AuthorityType.Sao));
        Assert.Equal(before, await portal.SetAsync());
    }

    [Fact]
    public async Task Remove_Everywhere_IsFromEveryDraft()
    {
        await central.StepAsync("indicators/68-2-05/removals", AuthorityType.Sao, fields: new KeyValuePair<string, string>("everywhere", "true"));
        foreach (var type in AuthorityTypes.All)
            Assert.False((await portal.SetAsync(type)).Indicators.Contains("68-2-05"), $"{type}");
    }

    [Fact]
    public async Task Remove_Everywhere_WhereOneTypeNeedsIt_IsFromNone()
    {
        // Where it is taken from is left alone in one type: that one keeps all as they are.
        await central.MustSaveAsync("68-3-02", AuthorityType.Sao, ("items[1].prefill", ""));
        var told = await central.StepAsync("indicators/68-3-01/removals", AuthorityType.Sao, fields: new KeyValuePair<string, string>("everywhere", "true"));
        Assert.Contains("68-3-02.b", told);
        foreach (var type in AuthorityTypes.All.Where(t => t != AuthorityType.Pao))
            Assert.True((await portal.SetAsync(type)).Indicators.Contains("68-3-01"), $"{type}");
        await central.MustSaveAsync("68-3-02", AuthorityType.Sao, ("items[1].prefill", "sameYear:68-3-01.a"));
    }

    [Fact]
    public async Task Save_AlsoInOtherTypes_IsTakenOverThereWithTheirOwnStandards()
    {
        const string Code = "68-1-01", Name = "ชื่อเดียวกันสามประเภท";
        var before = AuthorityTypes.All.ToDictionary(t => t, t => portal.SetAsync(t).Result.Indicators.Find(Code));
        var page = await central.OpenAsync(Code);
        Assert.Equal(5, page.QuerySelectorAll<IHtmlInputElement>("#sheet input[name=also]").Count());
        var fields = Visitor.FieldsOf(page.QuerySelector(StudioActions.Sheet)!).Where(f => f.Key is not ("nameTh" or "__RequestVerificationToken"))
            .Concat([new("nameTh", Name), new("also", "town"), new("also", "pao")]);
        using var answer = await central.PostAsync(page.QuerySelector(StudioActions.Sheet)!.GetAttribute("action")!, fields);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        foreach (var type in new[] { AuthorityType.Sao, AuthorityType.Town, AuthorityType.Pao })
            Assert.Equal(Name, (await portal.SetAsync(type)).Indicators[Code].Name);
        // ทม. keeps its own standard; อบจ. had none and takes what it is given.
        Assert.Equal(before[AuthorityType.Town]!.Standards, (await portal.SetAsync(AuthorityType.Town)).Indicators[Code].Standards);
        Assert.Equal(before[AuthorityType.Sao]!.Standards[0].Value, (await portal.SetAsync(AuthorityType.Pao)).Indicators[Code].Standards[0].Value);
        Assert.Null(before[AuthorityType.Pao]);
        foreach (var type in new[] { AuthorityType.City, AuthorityType.Pattaya, AuthorityType.SubdistrictMunicipality })
            Assert.Equal(before[type], (await portal.SetAsync(type)).Indicators[Code]);
    }

    [Fact]
    public async Task Sheet_OfAVersionThereIsNot_IsNotFound() =>
        Assert.Equal(HttpStatusCode.NotFound, (await central.GetAsync(StudioActions.AddressOf() + "?version=2&indicator=68-1-01")).StatusCode);

    public async Task InitializeAsync() => central = await portal.SignedInAsync("central");

    public Task DisposeAsync()
    {
        central.Dispose();
        return Task.CompletedTask;
    }
}

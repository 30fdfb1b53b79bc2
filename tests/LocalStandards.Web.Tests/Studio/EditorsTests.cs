using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>Two people on one set: on one indicator the second sees both values and chooses, on two nobody is in the way.</summary>
public sealed class EditorsTests(DraftedRound portal) : IClassFixture<DraftedRound>, IAsyncLifetime
{
    private const string Code = "68-1-01", Other = "68-1-02", Standard = "standards[0].value";

    private Visitor first = null!, second = null!;

    [Fact]
    public async Task Save_OfWhatAnotherSaved_ShowsBothAndOverwritesNothing()
    {
        var page = await ClashAsync("ชื่อของคนแรก", "ชื่อของคนที่สอง");
        Assert.Equal("refused", page.SaveState());
        Assert.Equal([["ชื่อตัวชี้วัด", "ชื่อของคนที่สอง", "ชื่อของคนแรก"]], RowsOf(page));
        Assert.Equal("ชื่อของคนที่สอง", page.ValueAt("nameTh"));
        Assert.Equal("ชื่อของคนแรก", (await portal.IndicatorAsync(Code)).Name);
    }

    [Fact]
    public async Task Save_OfMine_AfterSeeingBoth_IsStored()
    {
        var page = await ClashAsync("ชื่อ ก", "ชื่อ ข");
        using var answer = await second.SaveSheetAsync(page, ("keep", "mine"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("ชื่อ ข", (await portal.IndicatorAsync(Code)).Name);
    }

    [Fact]
    public async Task Theirs_AfterSeeingBoth_IsThePageAsItStands()
    {
        var page = await ClashAsync("ชื่อ ค", "ชื่อ ง");
        var theirs = await second.GetPageAsync(page.QuerySelector<IHtmlAnchorElement>(".conflict a")!.GetAttribute("href")!);
        Assert.Equal("ชื่อ ค", theirs.ValueAt("nameTh"));
        using var answer = await second.SaveSheetAsync(theirs);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("ชื่อ ค", (await portal.IndicatorAsync(Code)).Name);
    }

    [Fact]
    public async Task Mine_WhenAThirdCameMeanwhile_IsAskedAgain()
    {
        var page = await ClashAsync("ชื่อ จ", "ชื่อ ฉ");
        await first.MustSaveAsync(Code, AuthorityType.Sao, ("nameTh", "ชื่อ ช"));
        page = await second.RefusedAsync(page, ("keep", "mine"));
        Assert.Equal([["ชื่อตัวชี้วัด", "ชื่อ ฉ", "ชื่อ ช"]], RowsOf(page));
        Assert.Equal("ชื่อ ช", (await portal.IndicatorAsync(Code)).Name);
    }

    [Fact]
    public async Task Clash_OfManyPlaces_ShowsEachOfThemAndNoOther()
    {
        var (one, other) = (await first.OpenAsync(Code), await second.OpenAsync(Code));
        (await first.SaveSheetAsync(one, (Standard, "70"), ("items[0].required", null), ("legalBasisTh", "พ.ร.บ. หนึ่ง\nพ.ร.บ. สอง"))).Dispose();
        var page = await second.RefusedAsync(other, ("measure.formula", "b / a * 50"));
        Assert.Equal(
            [("กฎหมายและระเบียบ", true), ("ค่ามาตรฐานแถวที่ 1 ค่ามาตรฐาน", true), ("รายการ a ต้องกรอก", true), ("สูตร", true)],
            RowsOf(page).Select(r => (r[0], r[1] != r[2])).OrderBy(r => r.Item1, StringComparer.Ordinal));
        Assert.Equal("b / a * 100", (await portal.IndicatorAsync(Code)).Measure.Formula!.Text);
        Assert.Equal(70, (await portal.IndicatorAsync(Code)).Standards[0].Value);
        await first.MustSaveAsync(Code, AuthorityType.Sao, ("items[0].required", "true"), ("measure.formula", "b / a * 100"));
    }

    [Fact]
    public async Task Save_OfTheSameByTwo_IsNoClash()
    {
        var (one, other) = (await first.OpenAsync(Code), await second.OpenAsync(Code));
        (await first.SaveSheetAsync(one, (Standard, "66"))).Dispose();
        using var answer = await second.SaveSheetAsync(other, (Standard, "๖๖"));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    [Fact]
    public async Task Clash_ByScript_SaysSoAndGivesTheSheet()
    {
        var (one, other) = (await first.OpenAsync(Code), await second.OpenAsync(Code));
        (await first.SaveSheetAsync(one, ("nameTh", "ชื่อ ซ"))).Dispose();
        var fields = Visitor.FieldsOf(other.QuerySelector(StudioActions.Sheet)!).Where(f => f.Key is not ("nameTh" or "__RequestVerificationToken")).Append(new("nameTh", "ชื่อ ฌ"));
        using var answer = await second.PostAsync(other.QuerySelector(StudioActions.Sheet)!.GetAttribute("action")!, fields, isPartial: true);
        Assert.Equal("true", answer.Headers.GetValues("Indicator-Conflict").Single());
        Assert.Equal([["ชื่อตัวชี้วัด", "ชื่อ ฌ", "ชื่อ ซ"]], RowsOf(await Visitor.ReadAsync(answer)));
    }

    [Fact]
    public async Task Save_WithoutAFingerprint_OverwritesNothing()
    {
        var before = await portal.IndicatorAsync(Code);
        var page = await first.RefusedAsync(await first.OpenAsync(Code), ("fingerprint", null), ("nameTh", "ชื่อ ญ"));
        Assert.NotEmpty(RowsOf(page));
        Assert.Equal(before, await portal.IndicatorAsync(Code));
    }

    [Fact]
    public async Task Saves_OfTwoIndicatorsAtTheSameInstant_AreBothStored()
    {
        for (var round = 1; round <= 5; round++)
        {
            var (one, other) = (await first.OpenAsync(Code), await second.OpenAsync(Other));
            var answers = await Task.WhenAll(first.SaveSheetAsync(one, ("nameTh", $"ชื่อที่ {round}")), second.SaveSheetAsync(other, ("nameTh", $"อีกชื่อที่ {round}")));
            Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
            Assert.Equal(($"ชื่อที่ {round}", $"อีกชื่อที่ {round}"), ((await portal.IndicatorAsync(Code)).Name, (await portal.IndicatorAsync(Other)).Name));
        }
    }

    [Fact]
    public async Task Saves_OfOneIndicatorAtTheSameInstant_AreOneSaveAndOneClash()
    {
        for (var round = 1; round <= 5; round++)
        {
            var (one, other) = (await first.OpenAsync(Code), await second.OpenAsync(Code));
            var answers = await Task.WhenAll(first.SaveSheetAsync(one, ("nameTh", $"หนึ่ง {round}")), second.SaveSheetAsync(other, ("nameTh", $"สอง {round}")));
            Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Redirect], answers.Select(a => a.StatusCode).Order());
            var loser = await Visitor.ReadAsync(answers.Single(a => a.StatusCode == HttpStatusCode.OK));
            Assert.Equal([$"สอง {round}", $"หนึ่ง {round}"], RowsOf(loser).Single().Skip(1).OrderBy(t => t, StringComparer.Ordinal));
        }
    }

    [Fact]
    public async Task Save_BetweenReadingAndWritingOfAnother_IsNotLost()
    {
        await using var probed = new ProbedPortal();
        await probed.InitializeAsync();
        using var one = await probed.SignedInAsync("central");
        using var two = await probed.SignedInAsync("central");
        (await one.MakeRoundAsync(probed.NewRound())).Dispose();
        var (page, other) = (await one.OpenAsync(Code), await two.OpenAsync(Other));
        probed.Sql.BeforeNextTransaction(async () => (await two.SaveSheetAsync(other, ("nameTh", "ของผู้แซง"))).Dispose());
        using (var answer = await one.SaveSheetAsync(page, ("nameTh", "ของผู้ถูกแซง")))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(("ของผู้ถูกแซง", "ของผู้แซง"), ((await probed.IndicatorAsync(Code)).Name, (await probed.IndicatorAsync(Other)).Name));

        page = await one.OpenAsync(Code);
        other = await two.OpenAsync(Code);
        probed.Sql.BeforeNextTransaction(async () => (await two.SaveSheetAsync(other, ("nameTh", "แซงอีก"))).Dispose());
        var refused = await one.RefusedAsync(page, ("nameTh", "ถูกแซงอีก"));
        Assert.Equal([["ชื่อตัวชี้วัด", "ถูกแซงอีก", "แซงอีก"]], RowsOf(refused));
        Assert.Equal("แซงอีก", (await probed.IndicatorAsync(Code)).Name);
    }

    [Fact]
    public async Task Save_OfWhatAnotherRemoved_DoesNotBringItBack()
    {
        var page = await second.OpenAsync("68-2-07");
        (await first.PostAsync(StudioActions.AddressOf() + "/indicators/68-2-07/removals", [])).Dispose();
        using var answer = await second.SaveSheetAsync(page, ("nameTh", "กลับมา"));
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.False((await portal.SetAsync()).Indicators.Contains("68-2-07"));
    }

    /// <summary>Both open it, the first saves one name, the second another.</summary>
    private async Task<IHtmlDocument> ClashAsync(string theirs, string mine)
    {
        var (one, other) = (await first.OpenAsync(Code), await second.OpenAsync(Code));
        using (var saved = await first.SaveSheetAsync(one, ("nameTh", theirs)))
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        return await second.RefusedAsync(other, ("nameTh", mine));
    }

    /// <summary>What differs: the place, mine, theirs.</summary>
    private static List<string[]> RowsOf(IHtmlDocument page) =>
        [.. page.QuerySelectorAll(".conflict tbody tr").Select(row => row.Children.Select(cell => cell.TextContent.Trim()).ToArray())];

    public async Task InitializeAsync() => (first, second) = (await portal.SignedInAsync("central"), await portal.SignedInAsync("central"));

    public Task DisposeAsync()
    {
        first.Dispose();
        second.Dispose();
        return Task.CompletedTask;
    }
}

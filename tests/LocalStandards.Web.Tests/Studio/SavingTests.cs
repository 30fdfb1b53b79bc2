using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>An indicator is saved whole as it is typed; what is wrong with it is told at its place and nothing is saved.</summary>
public sealed class SavingTests(DraftedRound portal) : IClassFixture<DraftedRound>, IAsyncLifetime
{
    private Visitor central = null!;

    [Fact]
    public async Task Save_OfAnUnchangedSheet_ChangesNothing()
    {
        foreach (var type in new[] { AuthorityType.Sao, AuthorityType.Pao })
        {
            var before = await portal.RowAsync(type);
            foreach (var code in (await portal.SetAsync(type)).Indicators.Select(i => i.Code).Append("general"))
            {
                using var answer = await central.SaveSheetAsync(await central.OpenAsync(code, type));
                Assert.True(answer.StatusCode == HttpStatusCode.Redirect, $"{type} {code}: {(int)answer.StatusCode}");
                Assert.True(before.Document == (await portal.RowAsync(type)).Document, $"{type} {code} is another");
            }
            Assert.Equal(before.Stamp, (await portal.RowAsync(type)).Stamp);
        }
    }

    [Fact]
    public async Task Save_OfAChangedName_IsStoredAndStandsInTheTree()
    {
        const string Name = "ร้อยละของเด็กที่มีพัฒนาการสมวัยใน{อปท} \"ก<b>&\"";
        var before = await portal.SetAsync();
        await central.MustSaveAsync("68-1-01", AuthorityType.Sao, ("nameTh", Name));
        var after = await portal.SetAsync();
        Assert.Equal(before.Indicators["68-1-01"] with { Name = Name }, after.Indicators["68-1-01"]);
        Assert.Equal(before, after with { Indicators = before.Indicators });
        var page = await central.OpenAsync("68-1-01");
        Assert.Equal(Name, page.ValueAt("nameTh"));
        Assert.Contains("ใน อบต. \"ก<b>&\"", page.GetElementById("t-68-1-01")!.TextContent);
    }

    [Fact]
    public async Task Save_ByScript_GivesTheSheetAndItsLineOfTheTree()
    {
        var page = await central.OpenAsync("68-1-02");
        var fields = Visitor.FieldsOf(page.QuerySelector(StudioActions.Sheet)!).Where(f => f.Key is not ("nameTh" or "__RequestVerificationToken")).Append(new("nameTh", "ชื่อจากสคริปต์"));
        using var answer = await central.PostAsync(page.QuerySelector(StudioActions.Sheet)!.GetAttribute("action")!, fields, isPartial: true);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var part = await Visitor.ReadAsync(answer);
        Assert.Equal("saved", part.SaveState());
        Assert.Null(part.QuerySelector("header"));
        Assert.Contains("ชื่อจากสคริปต์", part.QuerySelector("#t-68-1-02[hx-swap-oob]")!.TextContent);
        Assert.Equal(answer.Headers.GetValues("Indicator-Fingerprint").Single(), part.ValueAt("fingerprint"));
        Assert.Equal("ชื่อจากสคริปต์", (await portal.IndicatorAsync("68-1-02")).Name);
    }

    [Theory]
    [InlineData("๘๖", 86)]
    [InlineData("๑,๒๓๔.๕", 1234.5)]
    [InlineData(" 87.25 ", 87.25)]
    public async Task Save_OfANumberAsPeopleTypeIt_IsTaken(string typed, double expected)
    {
        await central.MustSaveAsync("68-1-02", AuthorityType.Sao, ("standards[0].value", typed));
        Assert.Equal((decimal)expected, (await portal.IndicatorAsync("68-1-02")).Standards[0].Value);
    }

    [Theory]
    [InlineData("standards[0].value", "เก้าสิบ")]
    [InlineData("standards[0].value", "1e99")]
    [InlineData("standards[0].value", "99999999999999999999999999999999999999")]
    [InlineData("standards[0].aboveFrom", "มาก")]
    [InlineData("measure.decimals", "2.5")]
    [InlineData("measure.decimals", "99")]
    [InlineData("measure.max", "ร้อย")]
    [InlineData("items[0].min", "-")]
    [InlineData("items[0].maxLength", "100000")]
    [InlineData("nameTh", "")]
    [InlineData("nameTh", "ชื่อที่มี\u200Bอักขระมองไม่เห็น")]
    [InlineData("definitionTh", "นิยาม\u202Eกลับทาง")]
    [InlineData("items[0].key", "A")]
    [InlineData("items[0].key", "a\u200B")]
    [InlineData("items[1].key", "a")]
    [InlineData("items[0].key", "and")]
    [InlineData("items[0].labelTh", "")]
    [InlineData("items[0].prefill", "sameYear:68-9-99.a")]
    [InlineData("items[0].prefill", "nowhere")]
    [InlineData("items[0].type", "nothing")]
    [InlineData("validations[0].rule", "b <=")]
    [InlineData("validations[0].messageTh", "")]
    [InlineData("notApplicable[0].when", "q == 0")]
    [InlineData("evidence[0].labelTh", "")]
    [InlineData("missionCode", "B9.M9")]
    public async Task Save_OfAWrongPlace_IsRefusedThereWithWhatWasTyped(string place, string typed)
    {
        var before = await portal.RowAsync();
        var page = await central.RefusedAsync(await central.OpenAsync("68-1-01"), (place, typed), ("rationaleTh", "เหตุผลใหม่"));
        Assert.Equal("refused", page.SaveState());
        Assert.NotNull(page.ErrorAt(place));
        if (place is not ("items[0].type" or "missionCode"))
            Assert.Equal(typed, page.ValueAt(place));
        // What was right is kept on the page too, and nothing is half saved.
        Assert.Equal("เหตุผลใหม่", page.ValueAt("rationaleTh"));
        Assert.Equal(before.Stamp, (await portal.RowAsync()).Stamp);
        // Put right, all of it is taken.
        using var answer = await central.SaveSheetAsync(page, (place, Visitor.FieldsOf((await central.OpenAsync("68-1-01")).QuerySelector(StudioActions.Sheet)!).First(f => f.Key == place).Value));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal("เหตุผลใหม่", (await portal.IndicatorAsync("68-1-01")).Rationale);
        await central.MustSaveAsync("68-1-01", AuthorityType.Sao, ("rationaleTh", "เดิม"));
    }

    [Theory]
    [InlineData("b / zz * 100", "ตำแหน่งที่ 5", "zz")]
    [InlineData("b / * 100", "ตำแหน่งที่ 5", "")]
    [InlineData("b / a * 100)", "ตำแหน่งที่ 12", "")]
    [InlineData("(b / a", "ตำแหน่งที่ 7", "")]
    public async Task Save_OfAWrongFormula_TellsThePosition(string formula, string position, string named)
    {
        var page = await central.RefusedAsync(await central.OpenAsync("68-1-01"), ("measure.formula", formula));
        Assert.Contains(position, page.ErrorAt("measure.formula"));
        Assert.Contains(named, page.ErrorAt("measure.formula"));
        Assert.Contains(position, page.GetElementById("formula-check")!.TextContent);
        Assert.Equal(formula, page.ValueAt("measure.formula"));
        Assert.Equal("b / a * 100", (await portal.IndicatorAsync("68-1-01")).Measure.Formula!.Text);
        // The same while it is typed, and then nothing is saved either.
        var check = await CheckAsync("68-1-01", formula);
        Assert.Contains(position, check.TextContent);
    }

    [Fact]
    public async Task FormulaCheck_OfARightFormula_ShowsItsPiecesAndTheRiskOfZero()
    {
        var stamp = (await portal.RowAsync()).Stamp;
        var check = await CheckAsync("68-1-01", "b / (a - 5) * 100");
        Assert.Equal(["b", "a"], check.QuerySelectorAll(".chip").Select(c => c.TextContent));
        Assert.Contains("÷", check.TextContent);
        Assert.Contains("ตำแหน่งที่ 3", check.QuerySelector(".field-warning")!.TextContent);
        Assert.Equal(stamp, (await portal.RowAsync()).Stamp);
    }

    [Theory]
    [InlineData("definitionTh", 100_000)]
    [InlineData("designNote", 100_000)]
    [InlineData("nameTh", 501)]
    [InlineData("measure.formula", 100_000)]
    [InlineData("validations[0].rule", 100_000)]
    [InlineData("items[0].options", 100_000)]
    public async Task Save_OfAVeryLongText_IsRefusedAtItsPlace(string place, int length)
    {
        var before = await portal.RowAsync();
        var text = place is "measure.formula" or "validations[0].rule" ? string.Concat(Enumerable.Repeat("b+", length / 2)) + "a" : new string('ก', length);
        var page = await central.RefusedAsync(await central.OpenAsync("68-1-01"), (place, text));
        Assert.NotNull(page.ErrorAt(place));
        Assert.Equal(before.Stamp, (await portal.RowAsync()).Stamp);
    }

    [Fact]
    public async Task Save_OfADeepFormula_IsRefusedWithItsPosition()
    {
        var page = await central.RefusedAsync(await central.OpenAsync("68-1-01"), ("measure.formula", new string('(', 2000) + "b" + new string(')', 1999)));
        Assert.Contains("ตำแหน่งที่", page.ErrorAt("measure.formula"));
    }

    [Fact]
    public async Task Save_OfMoreThanAFormHolds_IsRefusedWhole()
    {
        var before = await portal.RowAsync();
        using var answer = await central.PostAsync(
            StudioActions.AddressOf() + "/indicators/68-1-01", Enumerable.Range(0, 6000).Select(i => new KeyValuePair<string, string>($"items[{i}].key", "a")));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(before.Stamp, (await portal.RowAsync()).Stamp);
    }

    [Fact]
    public async Task Save_OfWhatIsOnlyUnfinished_IsTakenAndToldBeforeProposing()
    {
        await central.MustSaveAsync("68-1-05", AuthorityType.Sao, ("measure.formula", ""), ("measure.direction", "none"));
        var stored = await portal.IndicatorAsync("68-1-05");
        Assert.Null(stored.Measure.Formula);
        Assert.Equal(Direction.None, stored.Measure.Direction);
        var overview = await central.GetPageAsync(StudioActions.AddressOf());
        Assert.Contains("คิดผลแต่ยังไม่มีสูตร", overview.QuerySelector(".findings")!.TextContent);
        Assert.Contains("ยังมี", await central.StepAsync("proposals", AuthorityType.Sao));
        await central.MustSaveAsync("68-1-05", AuthorityType.Sao, ("measure.formula", "b / a * 100"), ("measure.direction", "higherIsBetter"));
    }

    [Fact]
    public async Task Rows_WithoutScript_AreAddedMovedAndRemoved()
    {
        const string Code = "68-1-07";
        // A row just added is empty: nothing is told of it and nothing saved.
        var stamp = (await portal.RowAsync()).Stamp;
        var page = await RowAsync(await central.OpenAsync(Code), "add:evidence");
        Assert.Null(page.GetElementById("error-summary"));
        Assert.Equal(stamp, (await portal.RowAsync()).Stamp);
        using (var saved = await central.SaveSheetAsync(page, ("evidence[1].labelTh", "ภาพถ่าย")))
            Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        Assert.Equal("ภาพถ่าย", (await portal.IndicatorAsync(Code)).Evidence[1].Label);

        await RowSavedAsync(Code, "up:evidence:1");
        Assert.Equal("ภาพถ่าย", (await portal.IndicatorAsync(Code)).Evidence[0].Label);
        await RowSavedAsync(Code, "remove:evidence:0");
        Assert.DoesNotContain((await portal.IndicatorAsync(Code)).Evidence, e => e.Label == "ภาพถ่าย");

        // An item that the formula names stays needed.
        var keys = (await portal.IndicatorAsync(Code)).Items.Select(i => i.Key).ToList();
        page = await RowAsync(await central.OpenAsync(Code), "add:items");
        Assert.NotEqual("", page.ValueAt($"items[{keys.Count}].key"));
        await RowSavedAsync(Code, "down:items:0");
        Assert.Equal([keys[1], keys[0], .. keys.Skip(2)], (await portal.IndicatorAsync(Code)).Items.Select(i => i.Key));
        // Rows and lists there are not, and more than may be.
        foreach (var order in new[] { "up:items:99", "remove:items:-1", "remove:nothing:0", "add:nothing", "up", ":::", "down:items:99999999999" })
        {
            var before = await portal.IndicatorAsync(Code);
            (await central.SaveSheetAsync(await central.OpenAsync(Code), ("row", order))).Dispose();
            Assert.Equal(before, await portal.IndicatorAsync(Code));
        }
    }

    [Fact]
    public async Task Save_OfWhatIsNotThere_IsNotFound()
    {
        foreach (var address in new[] { "2570/sao/indicators/68-9-99", "2999/sao/indicators/68-1-01", "2570/nobody/indicators/68-1-01" })
            Assert.Equal(HttpStatusCode.NotFound, (await central.PostAsync("/indicator-sets/" + address, [new("nameTh", "ชื่อ")])).StatusCode);
    }

    [Fact]
    public async Task Save_OfTheGeneralItems_KeepsThemApartFromIndicators()
    {
        var before = await portal.SetAsync();
        await central.MustSaveAsync("general", AuthorityType.Sao, ("items[0].labelTh", "ข้อความใหม่ของข้อมูลทั่วไป"));
        var after = await portal.SetAsync();
        Assert.Equal("ข้อความใหม่ของข้อมูลทั่วไป", after.GeneralItems[0].Label);
        Assert.Equal(before, after with { GeneralItems = before.GeneralItems });
    }

    private async Task<IElement> CheckAsync(string code, string formula)
    {
        var page = await central.OpenAsync(code);
        var fields = Visitor.FieldsOf(page.QuerySelector(StudioActions.Sheet)!).Where(f => f.Key is not ("measure.formula" or "__RequestVerificationToken")).Append(new("measure.formula", formula));
        using var answer = await central.PostAsync($"{StudioActions.AddressOf()}/indicators/{code}/formula-checks", fields, isPartial: true);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (await Visitor.ReadAsync(answer)).GetElementById("formula-check")!;
    }

    private Task<IHtmlDocument> RowAsync(IDocument page, string order) => central.RefusedAsync(page, ("row", order));

    private async Task RowSavedAsync(string code, string order)
    {
        using var answer = await central.SaveSheetAsync(await central.OpenAsync(code), ("row", order));
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    public async Task InitializeAsync() => central = await portal.SignedInAsync("central");

    public Task DisposeAsync()
    {
        central.Dispose();
        return Task.CompletedTask;
    }
}

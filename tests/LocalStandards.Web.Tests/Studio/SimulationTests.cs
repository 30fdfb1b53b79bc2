using System.Globalization;
using System.Net;
using AngleSharp.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>Trying a formula with typed values, and with the answers really given the year before. Neither is stored.</summary>
public sealed class SimulationTests(DraftedRound portal) : IClassFixture<DraftedRound>, IAsyncLifetime
{
    private Visitor central = null!;

    [Fact]
    public async Task Simulation_OfACount_IsWhatAHandCountGives()
    {
        const string Code = "68-2-02";
        var given = await GivenAsync(Code);
        var assessed = given.Where(a => !a.ContainsKey($"{Code}.{FieldName.NotApplicable}")).ToList();
        int Reach(decimal standard) => assessed.Count(a => !a.ContainsKey($"{Code}.{FieldName.NotDone}") && decimal.Parse(a[$"{Code}.b"], CultureInfo.InvariantCulture) >= standard);
        Assert.True(Reach(3) < Reach(1) && Reach(3) > 0, "The demo's answers tell nothing.");

        var shown = await RunAsync(Code, AuthorityType.Sao, ("standards[0].value", "๓"));
        Assert.Equal((assessed.Count, Reach(1), Reach(3)), FiguresOf(shown));
        Assert.Contains($"จำลองด้วยคำตอบปี 2569 ของ อบต. {ThaiNumber.Format(given.Count)} แห่งที่ส่งผลแล้ว", shown.TextContent);
        Assert.Equal(1, (await portal.IndicatorAsync(Code)).Standards[0].Value);
        // As it stands: nobody moves.
        shown = await RunAsync(Code, AuthorityType.Sao);
        Assert.Equal((assessed.Count, Reach(1), Reach(1)), FiguresOf(shown));
        // Where less is better.
        shown = await RunAsync(Code, AuthorityType.Sao, ("measure.direction", "lowerIsBetter"), ("standards[0].op", "<="), ("standards[0].value", "2"));
        Assert.Equal(assessed.Count(a => !a.ContainsKey($"{Code}.{FieldName.NotDone}") && decimal.Parse(a[$"{Code}.b"], CultureInfo.InvariantCulture) <= 2), FiguresOf(shown).Met);
    }

    [Fact]
    public async Task Simulation_OfAPercentage_IsWhatAHandCountGives()
    {
        const string Code = "68-3-01";
        var set = await portal.SetAsync(AuthorityType.Sao);
        Assert.Equal(("b / a * 100", 2, Direction.HigherIsBetter), (set.Indicators[Code].Measure.Formula!.Text, set.Indicators[Code].Measure.Decimals, set.Indicators[Code].Measure.Direction));
        var shares = (await GivenAsync(Code))
            .Where(a => !a.ContainsKey($"{Code}.{FieldName.NotApplicable}") && !a.ContainsKey($"{Code}.{FieldName.NotDone}"))
            .Select(a => (Part: decimal.Parse(a[$"{Code}.b"], CultureInfo.InvariantCulture), Whole: decimal.Parse(a[$"{Code}.a"], CultureInfo.InvariantCulture)))
            .Where(x => x.Whole != 0).Select(x => Math.Round(x.Part / x.Whole * 100, 2, MidpointRounding.AwayFromZero)).ToList();
        var standard = set.Indicators[Code].Standards[0].Value;
        var shown = await RunAsync(Code, AuthorityType.Sao, ("standards[0].value", (standard + 10).ToString(CultureInfo.InvariantCulture)));
        Assert.Equal((shares.Count(s => s >= standard), shares.Count(s => s >= standard + 10)), (FiguresOf(shown).Before, FiguresOf(shown).Met));
    }

    [Fact]
    public async Task Simulation_WithoutScript_IsAPageOfItsOwn()
    {
        using var answer = await central.PostFormAsync(await central.OpenAsync("68-2-02"), "form[action$='/simulations']");
        var page = await answer.RefusalAsync();
        Assert.Equal("จำลองด้วยคำตอบจริง", page.QuerySelector("h1")!.TextContent);
        Assert.NotNull(page.QuerySelector("#simulation table"));
    }

    [Fact]
    public async Task Simulation_OfWhatCannotBe_SaysWhy()
    {
        Assert.Contains("แก้ช่องที่แจ้ง", (await RunAsync("68-2-02", AuthorityType.Sao, ("standards[0].value", "สาม"))).TextContent);
        Assert.Contains("แก้ช่องที่แจ้ง", (await RunAsync("68-2-02", AuthorityType.Sao, ("measure.formula", "zz"))).TextContent);
        // Of a type nobody of which has submitted, and of an indicator nobody was asked.
        Assert.Contains("ยังไม่มี อปท. ประเภทนี้ที่ส่งผลปี 2569", (await RunAsync("68-2-02", AuthorityType.Pattaya)).TextContent);
        await central.StepAsync("indicators", AuthorityType.Town, fields: new KeyValuePair<string, string>("mission", "B1.M1"));
        Assert.Contains("ไม่มีตัวชี้วัดนี้ในชุดปีก่อน", (await RunAsync("68-1-08", AuthorityType.Town)).TextContent);
        // What was decided to be new has no answers, whatever its code was.
        (await central.PostAsync("/indicator-sets/2570/crosswalk", [new("decision[68-2-03]", "new")])).Dispose();
        Assert.Contains("ไม่มีตัวชี้วัดนี้ในชุดปีก่อน", (await RunAsync("68-2-03", AuthorityType.Town)).TextContent);
    }

    [Theory]
    [InlineData("200", "90", "45.00%")]
    [InlineData("๑,๐๐๐", "๙๙๙", "99.90%")]
    [InlineData("0", "0", "")]
    [InlineData("100", "120", "120.00%")]
    [InlineData("", "5", "ยังคำนวณไม่ได้")]
    [InlineData("มาก", "5", "ยังคำนวณไม่ได้")]
    public async Task TryOut_OfTypedValues_ShowsTheResult(string a, string b, string result)
    {
        var before = await portal.RowAsync();
        var shown = await TryAsync("68-1-01", [("try.a", a), ("try.b", b)]);
        Assert.Contains(result, shown.TextContent);
        if (b == "120")
            Assert.Contains("ต้องไม่มากกว่า", shown.QuerySelector(".field-warning")!.TextContent);
        Assert.Equal((before.Document, before.Editors.Count), ((await portal.RowAsync()).Document, (await portal.RowAsync()).Editors.Count));
    }

    [Fact]
    public async Task TryOut_OfWhatIsTypedInTheSheet_NeedNotBeSaved()
    {
        var shown = await TryAsync("68-1-02", [("try.a", "200"), ("try.b", "90")], ("measure.formula", "b / a * 1000"), ("measure.decimals", "0"));
        Assert.Contains("450", shown.TextContent);
        Assert.Equal("b / a * 100", (await portal.IndicatorAsync("68-1-02")).Measure.Formula!.Text);
        // Not what was saved: it counts as untried.
        Assert.DoesNotContain("68-1-02", await TriedAsync());
        Assert.Contains("แก้ช่องที่แจ้ง", (await TryAsync("68-1-02", [("try.a", "1")], ("measure.formula", "b /"))).TextContent);
    }

    [Fact]
    public async Task TryOut_OfASavedFormulaByTheCentre_IsNoted()
    {
        using var approver = await portal.SignedInAsync("approver");
        using (var answer = await approver.PostAsync(StudioActions.AddressOf() + "/indicators/68-1-05/tryouts", [new("try.a", "4"), new("try.b", "1")], isPartial: true))
            Assert.Contains("25.00%", (await Visitor.ReadAsync(answer)).Body!.TextContent);
        Assert.DoesNotContain("68-1-05", await TriedAsync());
        var stamp = (await portal.RowAsync()).Stamp;
        await TryAsync("68-1-05", [("try.a", "4"), ("try.b", "")]);
        Assert.DoesNotContain("68-1-05", await TriedAsync());
        await TryAsync("68-1-05", [("try.a", "4"), ("try.b", "1")]);
        Assert.Contains("68-1-05", await TriedAsync());
        // Whoever had the sheet open is not disturbed by it, and another formula is untried again.
        Assert.Equal(stamp, (await portal.RowAsync()).Stamp);
        await central.MustSaveAsync("68-1-05", AuthorityType.Sao, ("measure.formula", "b * 100 / a"));
        Assert.DoesNotContain("68-1-05", await TriedAsync());
    }

    [Fact]
    public async Task TryOut_WithoutScript_IsTheSheetWithTheResult()
    {
        using var answer = await central.PostFormAsync(await central.OpenAsync("68-1-01"), "form[action$='/tryouts']", new() { ["try.a"] = "200", ["try.b"] = "90" });
        var page = await answer.RefusalAsync();
        Assert.Contains("45.00%", page.GetElementById("tryout")!.TextContent);
        Assert.Equal("200", page.GetElementById("try.a")!.GetAttribute("value"));
    }

    [Fact]
    public async Task TryOut_OfChoicesLevelsAndChecklists_IsShownForEach()
    {
        foreach (var indicator in (await portal.SetAsync(AuthorityType.City)).Indicators.Where(i => i.Measure.IsScored))
        {
            var values = indicator.Items.Where(i => i.Type is not (ItemType.Text or ItemType.Date)).SelectMany(item => item.Type switch
            {
                ItemType.Checklist => item.Options.Select(o => ($"try.{item.Key}", (string?)o.Value)),
                ItemType.Choice or ItemType.Level => [($"try.{item.Key}", (string?)item.Options[^1].Value)],
                ItemType.YesNo => [($"try.{item.Key}", (string?)"1")],
                _ => [($"try.{item.Key}", (string?)"7")],
            });
            var shown = await TryAsync(AuthorityType.City, indicator.Code, [.. values]);
            Assert.True(shown.QuerySelector("strong") is { TextContent: not "ยังคำนวณไม่ได้" }, $"{indicator.Code}: {shown.TextContent.Trim()}");
        }
    }

    private async Task<IReadOnlySet<string>> TriedAsync()
    {
        var row = await portal.RowAsync();
        return row.TriedIn(IndicatorSetReader.ReadOne(row.Document));
    }

    private async Task<IElement> RunAsync(string code, AuthorityType type, params (string Place, string? Text)[] changes) =>
        (await PartAsync(code, type, "simulations", [], changes)).GetElementById("simulation")!;

    private Task<IElement> TryAsync(string code, (string Place, string? Text)[] values, params (string Place, string? Text)[] changes) =>
        TryAsync(AuthorityType.Sao, code, values, changes);

    private async Task<IElement> TryAsync(AuthorityType type, string code, (string Place, string? Text)[] values, params (string Place, string? Text)[] changes) =>
        (await PartAsync(code, type, "tryouts", values, changes)).GetElementById("tryout")!;

    /// <summary>As the script sends it: the sheet as it is typed along with the values.</summary>
    private async Task<IDocument> PartAsync(string code, AuthorityType type, string what, (string Place, string? Text)[] values, (string Place, string? Text)[] changes)
    {
        var fields = Visitor.FieldsOf((await central.OpenAsync(code, type)).QuerySelector(StudioActions.Sheet)!)
            .Where(f => f.Key != "__RequestVerificationToken" && !changes.Any(c => c.Place == f.Key))
            .Concat(values.Concat(changes).Where(c => c.Text is not null).Select(c => new KeyValuePair<string, string>(c.Place, c.Text!)));
        using var answer = await central.PostAsync($"{StudioActions.AddressOf(type)}/indicators/{code}/{what}", fields, isPartial: true);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await Visitor.ReadAsync(answer);
    }

    private static (int Assessed, int Before, int Met) FiguresOf(IElement shown)
    {
        var rows = shown.QuerySelectorAll("tbody tr").Select(r => r.QuerySelectorAll("td").Select(c => int.Parse(c.TextContent.Trim().Split(' ')[0], NumberStyles.AllowThousands, CultureInfo.InvariantCulture)).ToArray()).ToList();
        return (rows.Sum(r => r[0]), rows.Sum(r => r[1]), rows.Sum(r => r[2]));
    }

    /// <summary>What the อบต. that submitted in 2569 answered, an indicator's fields each.</summary>
    private Task<List<Dictionary<string, string>>> GivenAsync(string code) => portal.InDatabaseAsync(async db =>
    {
        var documents = await db.Submissions
            .Where(s => (s.Status == SubmissionStatus.Submitted || s.Status == SubmissionStatus.Accepted)
                && db.Obligations.Any(o => o.Id == s.ObligationId && o.Round!.Code == StudioActions.LastYear && o.Type == AuthorityType.Sao))
            .Join(db.SubmissionVersions, s => new { s.ObligationId, Number = s.Version }, v => new { v.ObligationId, v.Number }, (s, v) => v.AnswersDocument)
            .ToListAsync();
        return documents.Select(d => AnswerDocument.Read(d).Where(a => a.Key.StartsWith(code + ".", StringComparison.Ordinal)).ToDictionary()).ToList();
    });

    public async Task InitializeAsync() => central = await portal.SignedInAsync("central");

    public Task DisposeAsync()
    {
        central.Dispose();
        return Task.CompletedTask;
    }
}

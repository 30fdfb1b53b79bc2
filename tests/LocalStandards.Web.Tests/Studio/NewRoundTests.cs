using System.Net;
using System.Text;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>A round is made with its drafts, all of it or nothing.</summary>
public sealed class NewRoundTests : IAsyncLifetime
{
    private const string Form = "form[action='/rounds']";

    private readonly PortalFactory portal = new();

    private Visitor central = null!;

    [Fact]
    public async Task Create_FromLastYear_MakesADraftOfEachTypeChosen()
    {
        var own = portal.TodayPlus(9);
        using var answer = await central.MakeRoundAsync(
            new(portal.NewRound(opensIn: 5))
            {
                ["Year"] = "๒๕๗๐", ["Windows[Sao].Opens"] = StudioActions.Typed(own), ["Windows[Sao].EvidenceDue"] = StudioActions.Typed(own.AddDays(99)),
            },
            AuthorityType.Sao, AuthorityType.Town);
        var list = await central.FollowAsync(answer);
        Assert.Equal("สร้างรอบปี 2570 พร้อมร่าง 2 ชุดแล้ว ยังไม่มีใครเห็นจนกว่าจะเผยแพร่", list.Told());
        Assert.Equal(2, list.QuerySelectorAll("#round-2570").Single().Closest("section")!.QuerySelectorAll("tbody tr").Length);

        var writer = await portal.UserIdAsync("central");
        foreach (var type in new[] { AuthorityType.Sao, AuthorityType.Town })
        {
            var row = await portal.RowAsync(type);
            Assert.Equal((IndicatorSetStatus.Draft, 1), (row.Status, row.Version));
            Assert.Equal([writer], row.Editors.Select(e => e.UserId));
            Assert.Equal((await portal.RowAsync(type, "2569")).Id, row.BasedOnId);
            Assert.Equal((await portal.SetAsync(type, "2569")).ForYear(2570), await portal.SetAsync(type));
        }
        var round = await RoundAsync();
        Assert.Equal((2570, 2569, StandardLevel.Development), (round.Year, round.DataYear, round.Level));
        Assert.Equal(AuthorityTypes.All.Order(), round.Windows.Select(w => w.Type).Order());
        var (town, sao) = (round.WindowFor(AuthorityType.Town), round.WindowFor(AuthorityType.Sao));
        Assert.Equal(Bangkok.StartOf(portal.TodayPlus(5)), town.Opens);
        Assert.Equal(Bangkok.ExclusiveEndOf(portal.TodayPlus(45)), town.Closes);
        Assert.Equal(Bangkok.ExclusiveEndOf(portal.TodayPlus(75)), town.CorrectionCloses);
        Assert.Equal(Bangkok.ExclusiveEndOf(portal.TodayPlus(105)), town.EvidenceDue);
        Assert.Equal((Bangkok.StartOf(own), town.Closes, Bangkok.ExclusiveEndOf(own.AddDays(99))), (sao.Opens, sao.Closes, sao.EvidenceDue));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Obligations.CountAsync(o => o.RoundId == round.Id)));
    }

    [Fact]
    public async Task Create_OfADoubleClick_MakesOneRound()
    {
        var fields = portal.NewRound();
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => central.MakeRoundAsync(fields)));
        Assert.Contains(answers, a => a.StatusCode == HttpStatusCode.Redirect);
        Assert.All(answers, a => Assert.Contains(a.StatusCode, new[] { HttpStatusCode.Redirect, HttpStatusCode.OK }));
        // By now the page proposes the year after.
        using var again = await central.MakeRoundAsync(new(fields) { ["Year"] = StudioActions.Year });
        Assert.Contains("มีรอบปี 2570 อยู่แล้ว", (await again.RefusalAsync()).ErrorAt("Year"));
        Assert.Equal((1, 6), await CountAsync());
    }

    [Fact]
    public async Task Create_FromAFile_MakesTheSetsOfTheFile()
    {
        var file = await FileOfAsync(2571);
        using var answer = await UploadAsync("sets.json", file, "2571");
        Assert.StartsWith("สร้างรอบปี 2571 พร้อมร่าง 6 ชุดแล้ว", (await central.FollowAsync(answer)).Told());
        foreach (var type in AuthorityTypes.All)
        {
            var set = await portal.SetAsync(type, "2571");
            Assert.Equal((await portal.SetAsync(type, "2569")).ForYear(2571) with { DataYearBE = 2570, Code = set.Code }, set);
            Assert.Null((await portal.RowAsync(type, "2571")).BasedOnId);
        }
    }

    [Fact]
    public async Task AddDraft_OfATypeTheRoundLacks_IsMadeOnce()
    {
        (await central.MakeRoundAsync(portal.NewRound(), AuthorityType.Sao)).Dispose();
        var page = await central.GetPageAsync("/rounds/2570");
        Assert.Equal(5, page.QuerySelectorAll("form[action='/rounds/2570/drafts']").Length);
        var form = $"form[action='/rounds/2570/drafts']:has(input[value={AuthorityType.Town}])";
        var answers = await Task.WhenAll(central.PostFormAsync(page, form), central.PostFormAsync(page, form));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal((1, 2), await CountAsync());
        Assert.Equal((await portal.SetAsync(AuthorityType.Town, "2569")).ForYear(2570), await portal.SetAsync(AuthorityType.Town));
        // Of a type there is nothing to copy of, and of no type.
        Assert.Equal(HttpStatusCode.NotFound, (await central.PostAsync("/rounds/2999/drafts", [new("type", "Sao")])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await central.PostAsync("/rounds/2570/drafts", [new("type", "99")])).StatusCode);
    }

    [Theory]
    [InlineData("Year", "", "พ.ศ. สี่หลัก")]
    [InlineData("Year", "2027", "ค.ศ.")]
    [InlineData("Year", "๒๐๒๗", "ค.ศ.")]
    [InlineData("Year", "2570.5", "พ.ศ. สี่หลัก")]
    [InlineData("Year", "99999999999999999999", "พ.ศ. สี่หลัก")]
    [InlineData("Year", "2569", "มีรอบปี 2569 อยู่แล้ว")]
    [InlineData("DataYear", "2026", "ค.ศ.")]
    [InlineData("Level", "99", "")]
    [InlineData("All.Opens", "", "วันที่")]
    [InlineData("All.Opens", "31/2/2570", "")]
    [InlineData("All.Closes", "1/6/2027", "ค.ศ.")]
    [InlineData("All.Closes", "1/1/2569", "วันปิดรับต้องไม่ก่อนวันเปิด")]
    [InlineData("All.CorrectionCloses", "1/1/2569", "ต้องไม่ก่อนวันปิดรับ")]
    [InlineData("All.EvidenceDue", "1/1/2569", "ต้องไม่ก่อนวันปิดรับ")]
    [InlineData("Windows[Sao].Closes", "1/1/2569", "วันปิดรับต้องไม่ก่อนวันเปิด")]
    [InlineData("Types", null, "อย่างน้อยหนึ่งประเภท")]
    [InlineData("Types", "Nobody", "")]
    public async Task Create_WithAWrongField_IsRefusedThereAndMakesNothing(string field, string? typed, string told)
    {
        using var answer = await central.MakeRoundAsync(new(portal.NewRound()) { [field] = typed });
        var page = await answer.RefusalAsync();
        // The level is chosen from a list; whoever posts another is told in the summary.
        Assert.Contains(told, field == "Level" ? page.GetElementById("error-summary")!.TextContent : page.ErrorAt(field));
        if (typed is not null && page.QuerySelectorAll("input").FirstOrDefault(i => i.GetAttribute("name") == field) is IHtmlInputElement { Type: "text" } input)
            Assert.Equal(typed, input.Value);
        Assert.Equal((0, 0), await CountAsync());
    }

    [Fact]
    public async Task Create_WithNothingToCopy_IsRefusedForEachType()
    {
        using var answer = await central.MakeRoundAsync(new(portal.NewRound()) { ["Year"] = "2580" });
        var lines = (await answer.RefusalAsync()).QuerySelectorAll("#error-summary li").Select(l => l.TextContent).ToList();
        Assert.Equal(6, lines.Count(l => l.Contains("ปี 2579 ไม่มีชุดของ")));
        Assert.Equal((0, 0), await CountAsync());
    }

    [Fact]
    public async Task Create_FromAWrongFile_IsRefusedAtTheFileAndMakesNothing()
    {
        var good = await FileOfAsync(2570);
        var broken = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(good).Replace("\"b / a * 100\"", "\"b / zz * 100\"", StringComparison.Ordinal));
        foreach (var (name, file, told) in new[]
        {
            ("none", Array.Empty<byte>(), "ไม่ว่างเปล่า"),
            ("malformed", good[..(good.Length / 2)], ""),
            ("text", Encoding.UTF8.GetBytes("ชุดตัวชี้วัด"), ""),
            ("bytes", [0xFF, 0xFE, 0x00, 0x80], ""),
            ("list", "[]"u8.ToArray(), ""),
            ("another year", await FileOfAsync(2569), "ไฟล์เป็นชุดของปี 2569 ไม่ใช่ปี 2570"),
            ("unknown item", broken, "$.indicators[0].measure.formula"),
        })
        {
            using var answer = await UploadAsync("sets.json", file);
            var error = (await answer.RefusalAsync()).ErrorAt("File");
            Assert.True(error?.Contains(told, StringComparison.Ordinal), $"{name}: {error}");
            Assert.Equal((0, 0), await CountAsync());
        }
        using var without = await central.MakeRoundAsync(new(portal.NewRound()) { ["Source"] = "file" });
        Assert.NotNull((await without.RefusalAsync()).ErrorAt("File"));
    }

    [Fact]
    public async Task Create_FromAFileThatLacksAType_IsRefusedAtTheType()
    {
        using var file = await central.GetAsync($"{StudioActions.AddressOf(year: "2569")}.json");
        var alone = Encoding.UTF8.GetBytes((await file.Content.ReadAsStringAsync()).Replace("\"yearBE\":2569", "\"yearBE\":2570", StringComparison.Ordinal));
        using var answer = await UploadAsync("sao.json", alone);
        Assert.Contains("ไฟล์ไม่มีชุดของ อบจ.", (await answer.RefusalAsync()).ErrorAt("Types"));
        Assert.Equal((0, 0), await CountAsync());
    }

    private Task<HttpResponseMessage> UploadAsync(string name, byte[] file, string year = StudioActions.Year) =>
        UploadAsync(name, file, new Dictionary<string, string?>(portal.NewRound()) { ["Year"] = year, ["Source"] = "file" });

    private async Task<HttpResponseMessage> UploadAsync(string name, byte[] file, Dictionary<string, string?> values) =>
        await central.UploadAsync(await central.GetPageAsync("/rounds/new"), Form, name, file, values);

    /// <summary>The running round's sets as one file, said to be of another year.</summary>
    private async Task<byte[]> FileOfAsync(int year)
    {
        var json = await (await central.GetAsync("/indicator-sets/2569.json")).Content.ReadAsStringAsync();
        return Encoding.UTF8.GetBytes(json.Replace("\"yearBE\":2569", $"\"yearBE\":{year}", StringComparison.Ordinal));
    }

    private Task<AssessmentRound> RoundAsync() =>
        portal.InDatabaseAsync(db => db.Rounds.AsNoTracking().Include(r => r.Windows).SingleAsync(r => r.Code == StudioActions.Year));

    /// <summary>Rounds after the demo's, and sets of them.</summary>
    private Task<(int Rounds, int Sets)> CountAsync() => portal.InDatabaseAsync(async db => (
        await db.Rounds.CountAsync(r => r.Year > 2569), await db.IndicatorSets.CountAsync(s => db.Rounds.Any(r => r.Id == s.RoundId && r.Year > 2569))));

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        central = await portal.SignedInAsync("central");
    }

    public async Task DisposeAsync()
    {
        central.Dispose();
        await portal.DisposeAsync();
    }
}

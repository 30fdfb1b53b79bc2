using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>What compares with the year before is proposed by the portal and decided by a person.</summary>
public sealed class CrosswalkTests : IAsyncLifetime
{
    private const string Address = "/indicator-sets/2570/crosswalk";

    private readonly DraftedRound portal = new();

    private Visitor central = null!;

    [Fact]
    public async Task Page_OfSetsAsTheyWere_ProposesTheSameForAll()
    {
        var page = await central.GetPageAsync(Address);
        Assert.Equal(22, page.QuerySelectorAll("tbody tr").Length);
        Assert.All(page.QuerySelectorAll("tbody tr"), row =>
        {
            Assert.StartsWith("เหมือนเดิม", row.Children[1].TextContent.Trim());
            Assert.Equal("", row.QuerySelector<IHtmlSelectElement>("select")!.Value);
        });
        Assert.Null(page.GetElementById("retired"));
    }

    [Fact]
    public async Task Page_AfterEdits_ProposesChangedNewAndRetired()
    {
        await central.MustSaveAsync("68-2-02", AuthorityType.Sao, ("items[0].labelTh", "ผลิตภัณฑ์ที่พัฒนาแล้ว นับใหม่"));
        await central.StepAsync("indicators", AuthorityType.Sao, fields: [new("mission", "B1.M1"), new("name", "เรื่องที่ไม่เคยมีมาก่อนเลย")]);
        await central.StepAsync("indicators/68-2-06/removals", AuthorityType.Sao, fields: new KeyValuePair<string, string>("everywhere", "true"));
        var page = await central.GetPageAsync(Address);
        // Changed in one type is changed.
        Assert.StartsWith("เปลี่ยน", RowOf(page, "68-2-02").Children[1].TextContent.Trim());
        Assert.StartsWith("ใหม่", RowOf(page, "68-1-08").Children[1].TextContent.Trim());
        Assert.Contains("68-2-06", page.GetElementById("retired")!.Closest("section")!.TextContent);
    }

    [Fact]
    public async Task Decision_OfTheSameWithoutACode_IsRefusedAtIt()
    {
        using var answer = await DecideAsync(("68-1-01", "same", ""), ("68-1-02", "changed", "99-9-99"), ("68-1-03", "new", ""));
        var page = await answer.RefusalAsync();
        Assert.Equal(2, page.QuerySelectorAll("#error-summary li").Length);
        Assert.Contains("68-1-01: เลือกตัวชี้วัดของปีก่อน", page.GetElementById("error-summary")!.TextContent);
        Assert.Equal("same", RowOf(page, "68-1-01").QuerySelector<IHtmlSelectElement>("select")!.Value);
        Assert.Equal("new", RowOf(page, "68-1-03").QuerySelector<IHtmlSelectElement>("select")!.Value);
        Assert.Empty((await portal.SetAsync()).Indicators.SelectMany(i => i.Crosswalk));
    }

    [Fact]
    public async Task Decision_OfAll_TakesTheProposalsAndKeepsWhatWasDecided()
    {
        (await DecideAsync(("68-1-01", "changed", "68-1-02"), ("68-1-02", "new", ""))).Dispose();
        Assert.Equal(new CrosswalkLink(2569, "68-1-02", false), (await portal.IndicatorAsync("68-1-01")).LinkTo(2569));
        using var answer = await central.PostFormAsync(await central.GetPageAsync(Address), $"form[action='{Address}']", new() { ["all"] = "proposed" });
        Assert.Contains("ในร่าง 6 ชุด", (await central.FollowAsync(answer)).Told());
        foreach (var type in AuthorityTypes.All)
        {
            Assert.All((await portal.SetAsync(type)).Indicators, i => Assert.Equal(
                i.Code switch
                {
                    "68-1-01" => new CrosswalkLink(2569, "68-1-02", false),
                    "68-1-02" => new CrosswalkLink(2569, null, false),
                    _ => new CrosswalkLink(2569, i.Code, true),
                },
                i.LinkTo(2569)));
        }
        // What nobody continues now is retired, and what was decided is on the page.
        var page = await central.GetPageAsync(Address);
        Assert.Contains("68-1-01", page.GetElementById("retired")!.Closest("section")!.TextContent);
        Assert.Equal("changed", RowOf(page, "68-1-01").QuerySelector<IHtmlSelectElement>("select")!.Value);
        // Decisions make no difference between the years.
        Assert.Contains("เพิ่ม 0 ตัด 0 เปลี่ยน 0", (await central.GetPageAsync(StudioActions.AddressOf() + "/comparison")).QuerySelector("main")!.TextContent);
        // Once more changes nothing.
        var stamp = (await portal.RowAsync()).Stamp;
        (await central.PostFormAsync(page, $"form[action='{Address}']")).Dispose();
        Assert.Equal(stamp, (await portal.RowAsync()).Stamp);
    }

    [Fact]
    public async Task Decision_OfTheApprover_IsForbidden_AndOfNoRoundNotFound()
    {
        using var approver = await portal.SignedInAsync("approver");
        Assert.Empty((await approver.GetPageAsync(Address)).QuerySelectorAll("form[action$=crosswalk] button, select:not([disabled])"));
        Assert.Equal(HttpStatusCode.Forbidden, (await approver.PostAsync(Address, [new("all", "proposed")])).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await central.GetAsync("/indicator-sets/2999/crosswalk")).StatusCode);
    }

    /// <summary>Of one who submitted the year before.</summary>
    [Fact]
    public async Task LastYear_OncePublished_ShowsOnlyWhereItIsTheSame()
    {
        const string Same = "68-3-05.a", Changed = "68-3-01.a", New = "68-2-02.b";
        (await DecideAsync(("68-3-01", "changed", "68-3-01"), ("68-2-02", "new", ""), ("68-3-05", "same", "68-3-05"))).Dispose();
        var code = await portal.InDatabaseAsync(async db =>
        {
            var submitted = await db.Submissions
                .Where(s => (s.Status == SubmissionStatus.Submitted || s.Status == SubmissionStatus.Accepted)
                    && db.Obligations.Any(o => o.Id == s.ObligationId && o.Round!.Code == "2569" && o.Type == AuthorityType.Sao))
                .Join(db.SubmissionVersions, s => new { s.ObligationId, Number = s.Version }, v => new { v.ObligationId, v.Number }, (s, v) => new { s.ObligationId, v.AnswersDocument })
                .ToListAsync();
            var one = submitted.First(s => AnswerDocument.Read(s.AnswersDocument) is var answers && new[] { Same, Changed, New }.All(answers.ContainsKey));
            return await db.Obligations.Where(o => o.Id == one.ObligationId).Select(o => o.Authority!.Code).SingleAsync();
        });
        await portal.BringIntoForceAsync(AuthorityType.Sao);
        portal.Clock.Now = portal.Opens;
        using var recorder = await portal.SignedInAsync(code);
        Assert.Equal(
            (true, false, false),
            (ShowsLastYear(await recorder.OpenFormAsync("2-3", "2570"), Same), ShowsLastYear(await recorder.OpenFormAsync("2-3", "2570"), Changed), ShowsLastYear(await recorder.OpenFormAsync("2-2", "2570"), New)));
        // What was left open is not compared either.
        Assert.False(ShowsLastYear(await recorder.OpenFormAsync("2-2", "2570"), "68-2-01.a"));
        var rows = await portal.InDatabaseAsync(db => db.Crosswalk.Where(l => l.ToYear == 2570).OrderBy(l => l.ToCode).Select(l => new { l.FromCode, l.ToCode, l.IsSame }).ToListAsync());
        Assert.Equal([("68-3-01", "68-3-01", false), ("68-3-05", "68-3-05", true)], rows.Select(r => (r.FromCode, r.ToCode, r.IsSame)));
    }

    private static bool ShowsLastYear(IDocument page, string field) =>
        page.Field(field).Id is not null && page.GetElementById($"f-{field}-before")?.TextContent.StartsWith("ปีก่อน", StringComparison.Ordinal) == true;

    private static IElement RowOf(IDocument page, string code) =>
        page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("select")!.GetAttribute("name") == $"decision[{code}]");

    private Task<HttpResponseMessage> DecideAsync(params (string Code, string Verdict, string From)[] decisions) => central.PostAsync(
        Address, decisions.SelectMany(d => new KeyValuePair<string, string>[] { new($"decision[{d.Code}]", d.Verdict), new($"from[{d.Code}]", d.From) }));

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)portal).InitializeAsync();
        central = await portal.SignedInAsync("central");
    }

    public async Task DisposeAsync()
    {
        central.Dispose();
        await portal.DisposeAsync();
    }
}

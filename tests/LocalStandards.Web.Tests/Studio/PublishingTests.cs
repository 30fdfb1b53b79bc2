using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>Publishing: by somebody who wrote none of it, with every warning confirmed; then it is frozen and has its authorities.</summary>
public sealed class PublishingTests : IAsyncLifetime
{
    private const AuthorityType Type = AuthorityType.Sao;

    private readonly DraftedRound portal = new();

    private Visitor central = null!, approver = null!;

    [Fact]
    public async Task Publish_WithoutConfirming_IsRefusedForEachKindOfWarning()
    {
        await portal.ApproveAsync(central, Type);
        var page = await approver.GetPageAsync(StudioActions.AddressOf(Type) + "/publications");
        var kinds = page.QuerySelectorAll<IHtmlInputElement>("input[name=confirmed]").Select(c => c.Value).ToList();
        Assert.Contains("sao:NotOfficial", kinds);
        Assert.Contains("sao:FormulaUntried", kinds);
        Assert.Contains("sao:CrosswalkUndecided", kinds);
        using (var answer = await approver.PostAsync(StudioActions.AddressOf(Type) + "/publications", [new("confirmed", kinds[0]), new("confirmed", "sao:Nothing"), new("confirmed", "town:" + kinds[1][4..])]))
        {
            var refused = await answer.RefusalAsync();
            Assert.Equal(kinds.Count - 1, refused.QuerySelectorAll("#error-summary li").Length);
            Assert.Equal([kinds[0]], refused.QuerySelectorAll<IHtmlInputElement>("input[name=confirmed]").Where(c => c.IsChecked).Select(c => c.Value));
        }
        await NothingIsPublishedAsync();
        Assert.StartsWith("เผยแพร่แล้ว 1 ชุด", await approver.PublishAsync(Type));
    }

    [Fact]
    public async Task Publish_ByTheCentre_IsForbidden()
    {
        await portal.ApproveAsync(central, Type);
        Assert.Equal(HttpStatusCode.Forbidden, (await central.GetAsync(StudioActions.AddressOf(Type) + "/publications")).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await central.PostAsync(StudioActions.AddressOf(Type) + "/publications", [])).StatusCode);
        Assert.Null((await central.GetPageAsync(StudioActions.AddressOf(Type))).QuerySelector("a[href$='/publications']"));
        await NothingIsPublishedAsync();
    }

    [Fact]
    public async Task Publish_OfWhatOneWroteOneself_IsRefused()
    {
        var id = await portal.UserIdAsync("assessor");
        await portal.InDatabaseAsync(async db =>
        {
            db.AddRange(new[] { Role.CentralOfficer, Role.CentralApprover }.Select(role => new RoleAssignment { UserId = id, Role = role, From = portal.TodayPlus(-1) }));
            await db.SaveChangesAsync();
        });
        using var both = await portal.SignedInAsync("assessor");
        await both.MustSaveAsync("68-1-01", Type, ("rationaleTh", "แก้โดยผู้ที่เป็นผู้อนุมัติด้วย"));
        // Not even after somebody else wrote last.
        await central.MustSaveAsync("68-1-01", Type, ("rationaleTh", "แล้วคนอื่นแก้ต่อ"));
        await portal.ApproveAsync(central, Type);
        Assert.Contains("ท่านเป็นผู้แก้ไขชุดนี้", (await both.GetPageAsync(StudioActions.AddressOf(Type) + "/publications")).QuerySelector(".banner-error")!.TextContent);
        Assert.Contains("ท่านเป็นผู้แก้ไขชุดนี้", await both.PublishAsync(Type));
        await NothingIsPublishedAsync();
        // What they did not write they may publish, together with nothing they did.
        await portal.ApproveAsync(central, AuthorityType.Town);
        var names = (await both.GetPageAsync(StudioActions.AddressOf(AuthorityType.Town) + "/publications")).QuerySelectorAll<IHtmlInputElement>("input[name=confirmed]").Select(c => c.Value[5..]).ToList();
        var told = await both.StepAsync("publications", AuthorityType.Town, fields:
            [new("also", "sao"), .. names.Concat(["TierWithoutStandard", "DivisionByZero", "PercentWithoutLimit", "NoEvidence"]).SelectMany(n => new[] { "town:" + n, "sao:" + n }).Select(n => new KeyValuePair<string, string>("confirmed", n))]);
        Assert.Contains("ท่านเป็นผู้แก้ไขชุดนี้", told);
        await NothingIsPublishedAsync();
        Assert.StartsWith("เผยแพร่แล้ว 1 ชุด", await both.PublishAsync(AuthorityType.Town));
        Assert.StartsWith("เผยแพร่แล้ว 1 ชุด", await approver.PublishAsync(Type));
    }

    [Fact]
    public async Task Published_Set_HasTheAuthoritiesOfTheRegisterAndIsFrozen()
    {
        await portal.ApproveAsync(central, Type);
        var registered = await portal.InDatabaseAsync(db => db.Authorities.CountAsync(a => a.Type == Type));
        Assert.Equal($"เผยแพร่แล้ว 1 ชุด มีผู้ต้องประเมินเพิ่ม {ThaiNumber.Format(registered)} แห่ง", await approver.PublishAsync(Type));
        var row = await portal.RowAsync(Type);
        Assert.Equal((IndicatorSetStatus.Published, portal.Clock.Now, await portal.UserIdAsync("approver")), (row.Status, row.PublishedAt!.Value, row.PublishedById!.Value));
        Assert.Equal(registered, await ObligationsAsync(row.Id));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Obligations.CountAsync(o => o.Round!.Code == StudioActions.Year && o.Type != Type)));
        var round = await central.GetPageAsync("/rounds/2570");
        Assert.Contains(round.QuerySelectorAll("tbody tr"), r => r.QuerySelectorAll("td.num").Select(c => c.TextContent.Trim().Split(' ')[^1]).SequenceEqual([ThaiNumber.Format(registered), ThaiNumber.Format(registered)]));

        // Again: refused. And nothing writes to it any more.
        Assert.Contains("เผยแพร่ไปแล้ว", await approver.PublishAsync(Type));
        foreach (var step in new[] { "withdrawals", "proposals", "indicators/68-1-01/removals" })
            Assert.DoesNotContain("แล้ว แก้ไขได้", await central.StepAsync(step, Type));
        using (var save = await central.SaveSheetAsync(await central.OpenAsync("68-1-01", Type), ("nameTh", "หลังเผยแพร่")))
            Assert.Contains("ไม่ใช่ฉบับร่างแล้ว", (await Visitor.ReadAsync(save)).GetElementById("error-summary")!.TextContent);
        Assert.Equal((row.Document, row.Stamp, registered), ((await portal.RowAsync(Type)).Document, (await portal.RowAsync(Type)).Stamp, await ObligationsAsync(row.Id)));
    }

    [Fact]
    public async Task Publish_PressedTwiceAtOnce_IsOnePublication()
    {
        await portal.ApproveAsync(central, Type);
        using var other = await portal.SignedInAsync("approver");
        var told = await Task.WhenAll(approver.PublishAsync(Type), other.PublishAsync(Type));
        Assert.Single(told, t => t.StartsWith("เผยแพร่แล้ว 1 ชุด", StringComparison.Ordinal));
        Assert.Equal(await portal.InDatabaseAsync(db => db.Authorities.CountAsync(a => a.Type == Type)), await ObligationsAsync((await portal.RowAsync(Type)).Id));
    }

    [Fact]
    public async Task Publish_OfSeveralTypes_ShowsTheirChecksFirst()
    {
        await portal.ApproveAsync(central, Type);
        await portal.ApproveAsync(central, AuthorityType.Town);
        var page = await approver.GetPageAsync(StudioActions.AddressOf(Type) + "/publications");
        Assert.Single(page.QuerySelectorAll("section.card"));
        using (var look = await approver.PostFormAsync(page, "form[action$='/publications']", new() { ["also"] = "town", ["step"] = "look" }))
            page = await look.RefusalAsync();
        Assert.Equal(2, page.QuerySelectorAll("section.card").Length);
        await NothingIsPublishedAsync();
        var fields = Visitor.FieldsOf(page.QuerySelector("form[action$='/publications']")!).Where(f => f.Key == "also")
            .Concat(page.QuerySelectorAll<IHtmlInputElement>("input[name=confirmed]").Select(c => new KeyValuePair<string, string>("confirmed", c.Value)));
        Assert.StartsWith("เผยแพร่แล้ว 2 ชุด", await approver.StepAsync("publications", Type, fields: [.. fields]));
        Assert.Equal((IndicatorSetStatus.Published, IndicatorSetStatus.Published), ((await portal.RowAsync(Type)).Status, (await portal.RowAsync(AuthorityType.Town)).Status));
    }

    [Fact]
    public async Task Recorder_OnceTheWindowOpens_SeesAndFillsThePublishedSet()
    {
        await central.MustSaveAsync("68-3-01", Type, ("nameTh", "ชื่อที่คณะอนุกรรมการเห็นชอบ"));
        await portal.BringIntoForceAsync(Type);
        using (var visitor = portal.Visitor())
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync("/authorities?year=2570")).StatusCode);
        using (var early = await portal.SignedInAsync("recorder"))
            Assert.Contains("ฝึกบันทึก", (await early.OpenFormAsync("2-3", StudioActions.Year)).QuerySelector("main .banner-schedule")!.TextContent);

        portal.Clock.Now = portal.Opens;
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("2-3", StudioActions.Year);
        Assert.Null(page.QuerySelector("main .banner-schedule"));
        Assert.Contains("ชื่อที่คณะอนุกรรมการเห็นชอบ", page.QuerySelector("main")!.TextContent);
        (await recorder.SaveAsync(page, ("68-3-01.a", "1,234.5"))).Dispose();
        Assert.Equal("1234.5", await portal.StoredAsync("68-3-01.a", StudioActions.Year));
        Assert.Equal(SubmissionStatus.InProgress, (await portal.SubmissionAsync(StudioActions.Year)).Status);
        using var everybody = portal.Visitor();
        Assert.Contains("2570", (await everybody.GetPageAsync("/authorities?year=2570")).QuerySelector("h1")!.TextContent);
        // Types whose sets are drafts still have no round.
        var town = await portal.InDatabaseAsync(db => db.Authorities.Where(a => a.Type == AuthorityType.SubdistrictMunicipality).Select(a => a.Code).FirstAsync());
        using var other = await portal.SignedInAsync(town);
        Assert.Equal(HttpStatusCode.NotFound, (await other.GetAsync("/entry/2570/1")).StatusCode);
    }

    private async Task NothingIsPublishedAsync()
    {
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.IndicatorSets.CountAsync(s => s.Status == IndicatorSetStatus.Published && db.Rounds.Any(r => r.Id == s.RoundId && r.Code == StudioActions.Year))));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Obligations.CountAsync(o => o.Round!.Code == StudioActions.Year)));
    }

    private Task<int> ObligationsAsync(int setId) => portal.InDatabaseAsync(db => db.Obligations.CountAsync(o => o.IndicatorSetId == setId));

    public async Task InitializeAsync()
    {
        await ((IAsyncLifetime)portal).InitializeAsync();
        (central, approver) = (await portal.SignedInAsync("central"), await portal.SignedInAsync("approver"));
    }

    public async Task DisposeAsync()
    {
        central.Dispose();
        approver.Dispose();
        await portal.DisposeAsync();
    }
}

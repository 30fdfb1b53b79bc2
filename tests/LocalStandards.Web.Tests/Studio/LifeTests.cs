using System.Net;
using System.Text;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>Draft, before the committee, approved: who may do what to a set on its way. Each test has a type of its own.</summary>
public sealed class LifeTests(DraftedRound portal) : IClassFixture<DraftedRound>, IAsyncLifetime
{
    private const string Locked = "ชุดนี้ไม่ใช่ฉบับร่างแล้ว";

    private Visitor central = null!, approver = null!;

    [Fact]
    public async Task Proposal_OfADraft_LocksItUntilItIsTakenBack()
    {
        const AuthorityType Type = AuthorityType.City;
        var page = await central.OpenAsync("68-1-01", Type);
        var file = await (await central.GetAsync(StudioActions.AddressOf(Type) + ".json")).Content.ReadAsByteArrayAsync();
        var upload = await central.GetPageAsync(StudioActions.AddressOf(Type));
        Assert.Equal("เสนอแล้ว 1 ชุด ร่างล็อกไว้จนกว่าจะมีมติหรือถอนกลับ", await central.StepAsync("proposals", Type));
        Assert.Contains(Locked, await central.StepAsync("proposals", Type));
        var row = await portal.RowAsync(Type);
        Assert.Equal((IndicatorSetStatus.Proposed, portal.Clock.Now), (row.Status, row.ProposedAt!.Value));

        // A page that was open before is refused, with what was typed.
        var refused = await central.RefusedAsync(page, ("nameTh", "ชื่อที่มาช้า"));
        Assert.Contains(Locked, refused.GetElementById("error-summary")!.TextContent);
        foreach (var step in new[] { "indicators", "indicators/68-1-01/copies", "indicators/68-1-01/moves", "indicators/68-1-01/removals" })
            Assert.Contains(Locked, await central.StepAsync(step, Type, fields: [new("mission", "B1.M1"), new("steps", "1")]));
        using (var structure = await central.PostAsync(StudioActions.AddressOf(Type) + "/structure", [new("Part", "area"), new("Do", "rename"), new("Code", "B1"), new("Name", "อื่น")]))
            Assert.Contains(Locked, (await structure.RefusalAsync()).GetElementById("error-summary")!.TextContent);
        using (var import = await central.UploadAsync(upload, "form[action$='/imports']", "set.json", file))
            Assert.Contains(Locked, (await import.RefusalAsync()).GetElementById("error-summary")!.TextContent);
        (await central.PostAsync($"/indicator-sets/{StudioActions.Year}/crosswalk", [new("all", "proposed")])).Dispose();
        Assert.Equal(row.Document, (await portal.RowAsync(Type)).Document);

        // It is shown, and nothing of it invites to write.
        page = await central.OpenAsync("68-1-01", Type);
        Assert.True(page.QuerySelector("#sheet > fieldset")!.HasAttribute("disabled"));
        Assert.Empty(page.QuerySelectorAll("#sheet button, .tree button, form[action$='/removals']"));
        Assert.Null(page.QuerySelector("#sheet")!.GetAttribute("hx-post"));

        // The approver may take it back too.
        Assert.StartsWith("ถอนกลับมาเป็นร่างแล้ว", await approver.StepAsync("withdrawals", Type));
        Assert.Contains("ไม่ได้อยู่ระหว่างเสนอ", await approver.StepAsync("withdrawals", Type));
        await central.MustSaveAsync("68-1-01", Type, ("nameTh", "ชื่อหลังถอน"));
        await portal.ApproveAsync(central, Type);
        // What was approved can be taken back, and then needs a resolution anew.
        Assert.StartsWith("ถอนกลับมาเป็นร่างแล้ว", await central.StepAsync("withdrawals", Type));
        row = await portal.RowAsync(Type);
        Assert.Equal((IndicatorSetStatus.Draft, null), (row.Status, row.ResolutionId));
        Assert.Contains("ยังไม่มีมติเห็นชอบ", await approver.PublishAsync(Type));
    }

    [Fact]
    public async Task Proposal_OfSeveralTypes_IsOfAllOrNone()
    {
        await central.MustSaveAsync("68-1-05", AuthorityType.Pao, ("measure.formula", ""));
        KeyValuePair<string, string>[] also = [new("also", "pao")];
        Assert.StartsWith("อบจ.: ยังมี 1 รายการที่ต้องแก้ก่อน", await central.StepAsync("proposals", AuthorityType.SubdistrictMunicipality, fields: also));
        Assert.Equal(IndicatorSetStatus.Draft, (await portal.RowAsync(AuthorityType.SubdistrictMunicipality)).Status);
        await central.MustSaveAsync("68-1-05", AuthorityType.Pao, ("measure.formula", "b / a * 100"));
        Assert.StartsWith("เสนอแล้ว 2 ชุด", await central.StepAsync("proposals", AuthorityType.SubdistrictMunicipality, fields: also));
        Assert.Equal(HttpStatusCode.NotFound, (await central.PostAsync(StudioActions.AddressOf() + "/proposals", [new("also", "nobody")])).StatusCode);

        // One resolution approves both.
        var form = await central.GetPageAsync(StudioActions.AddressOf(AuthorityType.Pao) + "/approvals");
        Assert.Contains("ทต.", form.QuerySelector("fieldset")!.TextContent);
        using var answer = await central.PostFormAsync(form, "form[action$='/approvals']", new(portal.Resolution()) { ["Also"] = "subdistrict-muni" });
        Assert.StartsWith("บันทึกมติแล้ว", (await central.FollowAsync(answer)).Told());
        var (pao, muni) = (await portal.RowAsync(AuthorityType.Pao), await portal.RowAsync(AuthorityType.SubdistrictMunicipality));
        Assert.Equal((IndicatorSetStatus.Approved, IndicatorSetStatus.Approved), (pao.Status, muni.Status));
        Assert.Equal(pao.ResolutionId, muni.ResolutionId);
    }

    [Fact]
    public async Task Approval_OfWhatIsNotProposed_IsRefusedAndLeavesNoResolution()
    {
        var before = await portal.InDatabaseAsync(db => db.Resolutions.CountAsync());
        using var answer = await central.PostFormAsync(
            await central.GetPageAsync(StudioActions.AddressOf(AuthorityType.Pattaya) + "/approvals"), "form[action$='/approvals']", portal.Resolution());
        Assert.Contains("ไม่ได้อยู่ระหว่างเสนอ", (await central.FollowAsync(answer)).Told());
        Assert.Equal(before, await portal.InDatabaseAsync(db => db.Resolutions.CountAsync()));
    }

    [Fact]
    public async Task Approval_WithAWrongField_IsRefusedThere_AndWithMinutesKeepsThem()
    {
        const AuthorityType Type = AuthorityType.Town;
        const string Form = "form[action$='/approvals']";
        await central.StepAsync("proposals", Type);
        var page = await central.GetPageAsync(StudioActions.AddressOf(Type) + "/approvals");
        var before = await portal.InDatabaseAsync(db => db.Resolutions.CountAsync());
        foreach (var (field, typed, told) in new[]
        {
            ("Body", "", "ชื่อคณะ"), ("Body", "\u200B", "ชื่อคณะ"), ("Body", new string('ก', 201), "ชื่อคณะ"), ("MeetingNumber", "", "ครั้งที่ประชุม"),
            ("MeetingNumber", new string('1', 21), "ครั้งที่ประชุม"), ("DecidedOn", "", "วันที่"), ("DecidedOn", "31/2/2569", "วันที่"), ("DecidedOn", "1/6/2026", "ค.ศ."),
            ("DecidedOn", StudioActions.Typed(portal.TodayPlus(1)), "ต้องไม่อยู่ในอนาคต"), ("Text", new string('ข', 1001), "ยาวเกินไป"),
        })
        {
            using var answer = await central.PostFormAsync(page, Form, new(portal.Resolution()) { [field] = typed });
            var refused = await answer.RefusalAsync();
            Assert.True(refused.ErrorAt(field)?.Contains(told, StringComparison.Ordinal), $"{field} {typed}: {refused.ErrorAt(field)}");
            Assert.Contains(typed, Visitor.FieldsOf(refused.QuerySelector(Form)!).Single(f => f.Key == field).Value);
        }
        foreach (var (name, content, told) in new[]
        {
            ("minutes.pdf", Array.Empty<byte>(), "ว่างเปล่า"), ("minutes.pdf", Encoding.UTF8.GetBytes("รายงานการประชุม"), "ต้องเป็นไฟล์ PDF"),
            ("minutes.docx", StudioActions.Pdf, "ต้องเป็นไฟล์ PDF"), ("minutes.pdf", [.. StudioActions.Pdf, .. new byte[5000]], "ต้องเป็นไฟล์ PDF"),
        })
        {
            using var answer = await central.UploadAsync(page, Form, name, content, portal.Resolution());
            Assert.Contains(told, (await answer.RefusalAsync()).ErrorAt("File"));
        }
        Assert.Equal(IndicatorSetStatus.Proposed, (await portal.RowAsync(Type)).Status);
        Assert.Equal(before, await portal.InDatabaseAsync(db => db.Resolutions.CountAsync()));
        Assert.Equal(HttpStatusCode.NotFound, (await central.GetAsync(StudioActions.AddressOf(Type) + "/resolution.pdf")).StatusCode);

        using (var answer = await central.UploadAsync(page, Form, "รายงาน การประชุม.PDF", StudioActions.Pdf, portal.Resolution()))
            Assert.StartsWith("บันทึกมติแล้ว", (await central.FollowAsync(answer)).Told());
        var stored = await portal.InDatabaseAsync(db => db.Resolutions.OrderByDescending(r => r.Id).FirstAsync());
        Assert.Equal(("4/2569", portal.TodayPlus(-1), "รายงาน การประชุม.PDF"), (stored.MeetingNumber, stored.DecidedOn, stored.FileName));
        var shown = await approver.GetPageAsync(StudioActions.AddressOf(Type));
        using var minutes = await approver.GetAsync(shown.QuerySelector("a[href*='resolution.pdf']")!.GetAttribute("href")!);
        Assert.Equal(StudioActions.Pdf, await minutes.Content.ReadAsByteArrayAsync());
        Assert.Equal(("application/pdf", "attachment"), (minutes.Content.Headers.ContentType!.MediaType, minutes.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("รายงาน การประชุม.PDF", minutes.Content.Headers.ContentDisposition.FileNameStar);
    }

    public async Task InitializeAsync() => (central, approver) = (await portal.SignedInAsync("central"), await portal.SignedInAsync("approver"));

    public Task DisposeAsync()
    {
        central.Dispose();
        approver.Dispose();
        return Task.CompletedTask;
    }
}

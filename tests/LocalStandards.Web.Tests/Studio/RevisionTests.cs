using System.Net;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>A published set is corrected by its next version, which goes through the same life.</summary>
public sealed class RevisionTests : IAsyncLifetime
{
    private const AuthorityType Type = AuthorityType.Sao;
    private const string Year = StudioActions.LastYear, Note = "แก้ชื่อรายการ b ให้ตรงกับคู่มือ";

    private readonly PortalFactory portal = new();

    private Visitor central = null!;

    [Theory]
    [InlineData("")]
    [InlineData(" \n ")]
    [InlineData("\u200B")]
    public async Task Begin_WithoutANote_IsRefusedAtIt(string note)
    {
        using var answer = await central.PostAsync(StudioActions.AddressOf(Type, Year) + "/revisions", [new("Note", note)]);
        Assert.Contains("เขียนว่าแก้อะไร", (await answer.RefusalAsync()).ErrorAt("Note"));
        Assert.Equal(1, (await portal.RowAsync(Type, Year)).Version);
    }

    [Fact]
    public async Task Begin_WithALongNote_IsRefusedKeepingIt()
    {
        using var answer = await central.PostAsync(StudioActions.AddressOf(Type, Year) + "/revisions", [new("Note", new string('ก', 2001))]);
        var page = await answer.RefusalAsync();
        Assert.Contains("2000", page.ErrorAt("Note"));
        Assert.Equal(2001, page.GetElementById("Note")!.TextContent.Trim().Length);
        Assert.Equal(1, (await portal.RowAsync(Type, Year)).Version);
    }

    [Fact]
    public async Task Begin_OfAPublishedSet_IsADraftOfTheNextVersion()
    {
        var first = await portal.RowAsync(Type, Year);
        var answers = await Task.WhenAll(Enumerable.Range(0, 2).Select(_ => central.PostAsync(StudioActions.AddressOf(Type, Year) + "/revisions", [new("Note", Note)])));
        Assert.All(answers, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Contains("อยู่แล้ว", await central.StepAsync("revisions", Type, Year, new KeyValuePair<string, string>("Note", "อีกฉบับ")));
        var draft = await portal.RowAsync(Type, Year);
        Assert.Equal((2, IndicatorSetStatus.Draft, first.Id, Note), (draft.Version, draft.Status, draft.BasedOnId, draft.Note));
        Assert.Equal(await portal.InDatabaseAsync(db => db.IndicatorSets.CountAsync(s => s.RoundId == first.RoundId)), AuthorityTypes.All.Count + 1);
        var page = await central.GetPageAsync(StudioActions.AddressOf(Type, Year));
        Assert.Contains(Note, page.QuerySelector(".banner-schedule")!.TextContent);
        // The first stays as it is and can still be read.
        var old = await central.GetPageAsync(StudioActions.AddressOf(Type, Year) + "?version=1&indicator=68-3-01");
        Assert.True(old.QuerySelector("#sheet > fieldset")!.HasAttribute("disabled"));
        Assert.Equal(first.Stamp, await portal.InDatabaseAsync(db => db.IndicatorSets.Where(s => s.Id == first.Id).Select(s => s.Stamp).SingleAsync()));
        Assert.All(await portal.InDatabaseAsync(db => db.Obligations.Where(o => o.RoundId == first.RoundId && o.Type == Type).Select(o => o.IndicatorSetId).Distinct().ToListAsync()), id => Assert.Equal(first.Id, id));
    }

    [Fact]
    public async Task Begin_OfADraft_IsRefused()
    {
        (await central.MakeRoundAsync(portal.NewRound())).Dispose();
        foreach (var note in new[] { Note, "" })
        {
            using var answer = await central.PostAsync(StudioActions.AddressOf(Type) + "/revisions", [new("Note", note)]);
            Assert.Contains("อยู่แล้ว", (await central.FollowAsync(answer)).Told());
        }
        Assert.Equal(1, (await portal.RowAsync(Type)).Version);
    }

    [Fact]
    public async Task Published_Correction_MovesWhoHasNotSubmitted()
    {
        var first = await portal.RowAsync(Type, Year);
        await central.StepAsync("revisions", Type, Year, new KeyValuePair<string, string>("Note", Note));
        var page = await central.OpenAsync("68-3-01", Type, Year);
        using (var answer = await central.SaveSheetAsync(page, ("items[1].labelTh", "มูลฝอยที่นำกลับมาใช้ประโยชน์ ไม่รวมของเสียอันตราย")))
            Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var comparison = await central.GetPageAsync(StudioActions.AddressOf(Type, Year) + "/comparison");
        Assert.Contains("เปลี่ยน 1", comparison.QuerySelector("main")!.TextContent);
        var waiting = await portal.InDatabaseAsync(db => db.Obligations.CountAsync(o => o.RoundId == first.RoundId && o.Type == Type
            && !db.Submissions.Any(s => s.ObligationId == o.Id && (s.Status == SubmissionStatus.Submitted || s.Status == SubmissionStatus.Accepted))));
        var all = await portal.InDatabaseAsync(db => db.Obligations.CountAsync(o => o.RoundId == first.RoundId && o.Type == Type));
        Assert.InRange(waiting, 1, all - 1);

        Assert.Equal($"เผยแพร่แล้ว 1 ชุด อปท. ที่ยังไม่ส่ง {ThaiNumber.Format(waiting)} แห่งใช้ฉบับนี้ทันที", await portal.BringIntoForceAsync(Type, Year));
        var second = await portal.RowAsync(Type, Year);
        Assert.Equal((2, IndicatorSetStatus.Published), (second.Version, second.Status));
        Assert.Equal((waiting, all - waiting), (await CountAsync(second.Id), await CountAsync(first.Id)));
        Assert.Equal(0, await portal.InDatabaseAsync(db => db.Obligations.CountAsync(o => o.IndicatorSetId == second.Id
            && db.Submissions.Any(s => s.ObligationId == o.Id && (s.Status == SubmissionStatus.Submitted || s.Status == SubmissionStatus.Accepted)))));
        // The recorder reads the note and the new label.
        using var recorder = await portal.SignedInAsync("recorder");
        var form = await recorder.GetPageAsync($"/entry/{Year}/2-3");
        Assert.Contains("ไม่รวมของเสียอันตราย", form.QuerySelector("main")!.TextContent);
        Assert.Contains(Note, form.Body!.TextContent);
    }

    private Task<int> CountAsync(int setId) => portal.InDatabaseAsync(db => db.Obligations.CountAsync(o => o.IndicatorSetId == setId));

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

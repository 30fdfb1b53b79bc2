using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Entry;

/// <summary>What was submitted is taken up again while an extension lets it be, and submitted anew.</summary>
public sealed class ReopeningTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Year = "2568", Button = "form[action='/entry/2568/reopening']";

    [Fact]
    public async Task Reopening_ByALetter_TakesUpWhatWasSubmittedAndSubmitsItAnew()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var home = await recorder.GetPageAsync("/?year=" + Year);
        Assert.Null(home.QuerySelector(Button));
        // Without a letter a press of an old page changes nothing.
        (await recorder.PostAsync("/entry/2568/reopening", [])).Dispose();
        Assert.Equal(SubmissionStatus.Submitted, (await portal.SubmissionAsync(Year)).Status);

        await ExtendAsync(portal.Clock.Now.AddDays(7));
        home = await recorder.GetPageAsync("/?year=" + Year);
        Assert.Contains("จะนับว่ายังไม่ส่ง", home.QuerySelector(Button)!.ParentElement!.TextContent);
        using var executive = await portal.SignedInAsync("executive");
        Assert.Null((await executive.GetPageAsync("/?year=" + Year)).QuerySelector(Button));

        // A double click takes it up once.
        var presses = await Task.WhenAll(recorder.PostFormAsync(home, Button), recorder.PostFormAsync(home, Button));
        Array.ForEach(presses, p => p.Dispose());
        var submission = await portal.SubmissionAsync(Year);
        Assert.Equal((SubmissionStatus.Returned, 1), (submission.Status, submission.Version));
        Assert.Single(await portal.NoticesAsync(Year), n => n.Kind == Domain.Notices.NoticeKind.Reopened);

        var form = await recorder.OpenFormAsync("2-3", Year);
        Assert.NotEmpty(form.QuerySelectorAll("button[name=go]"));
        using var answer = await recorder.PostAsync($"/entry/{Year}/review", Declarations.Good);
        Assert.EndsWith("/entry/2568/receipts/2", answer.Headers.Location!.ToString());
        submission = await portal.SubmissionAsync(Year);
        Assert.Equal((SubmissionStatus.Submitted, 2), (submission.Status, submission.Version));
        // When it was first submitted decides on time or late.
        Assert.True(submission.FirstSubmittedAt < submission.SubmittedAt);
    }

    private Task ExtendAsync(DateTimeOffset end) => portal.InDatabaseAsync(async db =>
    {
        var round = await db.Rounds.Include(r => r.Extensions).SingleAsync(r => r.Code == Year);
        var terms = new ExtensionTerms(DeadlineKind.Reopen, end, new Scope(provinces: [36]), false, "แก้ไขตัวเลขที่พิมพ์ผิด");
        round.ExtendAsFiled(new Extension(terms, await db.Letters.FirstAsync(), false, null, portal.Clock.Now), portal.Clock.Now);
        await db.SaveChangesAsync();
    });
}

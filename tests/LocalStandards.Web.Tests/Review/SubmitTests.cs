using System.Net;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Review;

/// <summary>Submitting: once, whole, and of what stands (quality.md 4).</summary>
public sealed class SubmitTests(ProbedPortal portal) : IClassFixture<ProbedPortal>, IAsyncLifetime
{
    private Visitor recorder = null!, another = null!;

    /// <summary>The version the test's own submission makes.</summary>
    private int next;

    [Fact]
    public async Task Submit_OfACompleteForm_FreezesWhatStandsAndLeadsToTheReceipt()
    {
        using var answer = await recorder.SubmitAsync();
        answer.MustLeadToReceipt(next);
        var receipt = await recorder.GetPageAsync(answer.Headers.Location!.OriginalString);
        Assert.Equal($"69-{RoleMatrix.Home}-{next}", receipt.QuerySelector(".receipt-number")!.TextContent);

        var submission = await portal.SubmissionAsync();
        Assert.Equal((SubmissionStatus.Submitted, next, portal.Clock.Now), (submission.Status, submission.Version, submission.SubmittedAt));
        var version = submission.Versions.Single(v => v.Number == next);
        Assert.Equal(
            submission.Answers.Where(a => a.Value.Length > 0).Select(a => (a.Field, a.Value)).OrderBy(a => a.Field, StringComparer.Ordinal),
            AnswerDocument.Read(version.AnswersDocument).Select(a => (a.Key, a.Value)).OrderBy(a => a.Key, StringComparer.Ordinal));
        Assert.Equal(("312/2568", new DateOnly(2025, 8, 4), "นายสมมติ เห็นชอบ"), (version.AppointmentNumber, version.AppointedOn, version.EndorsedBy));
        Assert.Single(await portal.NoticesAsync(), n => n.Kind == NoticeKind.Submitted && n.VersionNumber == next);

        // Read only from now on, and its report exists.
        var form = await recorder.OpenFormAsync("2-2");
        Assert.Empty(form.QuerySelectorAll("button[name=go]"));
        await recorder.GetPageAsync($"/reports/2569/{RoleMatrix.Home}");
        Assert.Contains("ส่งผลการประเมินแล้ว", (await recorder.GetPageAsync(HomeRound.ReviewAddress)).QuerySelector(".banner-done")!.TextContent);
    }

    [Fact]
    public async Task Submit_TwiceAtOnceFromTwoTabs_IsOneVersionAndOneReceipt()
    {
        var token = await recorder.TokenAsync();
        var posts = Enumerable.Range(0, 6).Select(_ => recorder.Http.PostAsync(
            HomeRound.ReviewAddress, new FormUrlEncodedContent(Declarations.Good.Append(new("__RequestVerificationToken", token)))));
        var answers = await Task.WhenAll(posts.Append(another.SubmitAsync()));
        Assert.All(answers, a => a.MustLeadToReceipt(next));
        (await another.SubmitAsync()).MustLeadToReceipt(next);
        var submission = await portal.SubmissionAsync();
        Assert.Equal(next, submission.Version);
        Assert.Equal(next, submission.Versions.Count);
        Assert.Single(await portal.NoticesAsync(), n => n.Kind == NoticeKind.Submitted && n.VersionNumber == next);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.AuditEntries.CountAsync(a => a.Changes.Contains($"69-{RoleMatrix.Home}-{next}"))));
    }

    [Fact]
    public async Task Submit_OvertakenByASave_FreezesNothingAndShowsTheReviewAgain()
    {
        var form = await another.OpenFormAsync("2-3");
        portal.Sql.BeforeNextTransaction(async () => (await another.SaveAsync(form, ("68-3-05.b", "11"))).Dispose());
        using (var answer = await recorder.SubmitAsync())
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal("11", await portal.StoredAsync("68-3-05.b"));
        Assert.NotEqual(SubmissionStatus.Submitted, (await portal.SubmissionAsync()).Status);

        (await recorder.SubmitAsync()).MustLeadToReceipt(next);
        Assert.Equal("11", AnswerDocument.Read((await portal.SubmissionAsync()).Versions.Single(v => v.Number == next).AnswersDocument)["68-3-05.b"]);
    }

    [Fact]
    public async Task Save_OvertakenByASubmission_IsRefusedAndKeepsWhatWasTyped()
    {
        var form = await another.OpenFormAsync("2-3");
        portal.Sql.BeforeNextTransaction(async () => (await recorder.SubmitAsync()).MustLeadToReceipt(next));
        var refused = await another.SaveAndReadAsync(form, ("68-3-05.b", "12"));
        Assert.Equal("12", refused.ValueOf("68-3-05.b"));
        Assert.Contains("ส่งผลแล้ว", refused.QuerySelector("main .banner-check")!.TextContent);
        await FrozenMustStandAsync();
    }

    [Fact]
    public async Task Save_RacingASubmission_EndsWithWhatIsFrozenStanding()
    {
        for (var round = 0; round < 4; round++)
        {
            await portal.CompleteAsync();
            var form = await another.OpenFormAsync("2-3");
            var submit = recorder.SubmitAsync();
            var save = another.SaveAsync(form, ("68-3-05.b", (2 + round).ToString()));
            await Task.WhenAll(submit, save);
            Assert.DoesNotContain(new[] { submit.Result, save.Result }, a => a.StatusCode == HttpStatusCode.InternalServerError);
            if ((await portal.SubmissionAsync()).Status == SubmissionStatus.Submitted)
                await FrozenMustStandAsync();
            else
                Assert.Equal(HttpStatusCode.OK, submit.Result.StatusCode);
        }
    }

    [Fact]
    public async Task Submit_AfterAReturn_MakesTheNextVersionAndKeepsTheEarlier()
    {
        (await recorder.SubmitAsync()).MustLeadToReceipt(next);
        var first = (await portal.SubmissionAsync()).FirstSubmittedAt;
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        await portal.CompleteAsync();
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-3"), ("68-3-05.b", "8"))).Dispose();
        (await recorder.SubmitAsync()).MustLeadToReceipt(next + 1);
        var submission = await portal.SubmissionAsync();
        // Whether it was on time is decided by the first.
        Assert.Equal(first, submission.FirstSubmittedAt);
        Assert.Equal("10", AnswerDocument.Read(submission.Versions.Single(v => v.Number == next).AnswersDocument)["68-3-05.b"]);
        Assert.Equal("8", AnswerDocument.Read(submission.Versions.Single(v => v.Number == next + 1).AnswersDocument)["68-3-05.b"]);
        foreach (var version in new[] { next, next + 1 })
            Assert.Contains($"-{version}", (await recorder.GetPageAsync($"/entry/2569/receipts/{version}")).QuerySelector(".receipt-number")!.TextContent);
    }

    /// <summary>A fault before, between and after every command of the save: the database holds all of it or nothing.</summary>
    [Fact]
    public async Task Submit_BrokenAtAnyStep_LeavesNoHalfState()
    {
        var before = await portal.StateAsync();
        var broken = await BreakAtEveryStepAsync(async () => await recorder.SubmitAsync(), before);
        // Begin, the commands twice each, the commit.
        Assert.InRange(broken, 8, 400);
        var submission = await portal.SubmissionAsync();
        Assert.Equal((SubmissionStatus.Submitted, next), (submission.Status, submission.Version));
        (await recorder.SubmitAsync()).MustLeadToReceipt(next);
        await FrozenMustStandAsync();
    }

    [Fact]
    public async Task Save_BrokenAtAnyStep_LeavesNoHalfState()
    {
        var form = await recorder.OpenFormAsync("2-3");
        var changes = form.Fill(("68-3-05.b", "9"), ("68-3-08.t", "ข้อความใหม่"), ("68-3-05.$note", "หมายเหตุใหม่"));
        var before = await portal.StateAsync();
        var broken = await BreakAtEveryStepAsync(() => recorder.SendAsync(form, changes), before);
        Assert.InRange(broken, 6, 100);
        Assert.Equal("9", await portal.StoredAsync("68-3-05.b"));
        Assert.Equal("ข้อความใหม่", await portal.StoredAsync("68-3-08.t"));
        Assert.Equal("หมายเหตุใหม่", await portal.StoredAsync("68-3-05.$note"));
    }

    /// <returns>How many steps there were to break.</returns>
    private async Task<int> BreakAtEveryStepAsync(Func<Task<HttpResponseMessage>> request, string before)
    {
        for (var step = 1; ; step++)
        {
            portal.Sql.FailAt(step);
            using var answer = await request();
            if (!portal.Sql.HasFailed)
            {
                portal.Sql.FailAt(0);
                Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect, $"{(int)answer.StatusCode} after step {step}");
                return step - 1;
            }
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.DoesNotContain(nameof(SqlProbe.FaultException), text);
            Assert.DoesNotContain("a fault nobody outside", text);
            var after = await portal.StateAsync();
            if (after == before)
                continue;
            // Only a fault after the commit may leave something: then all of it, as the next request finds.
            portal.Sql.FailAt(0);
            using var again = await request();
            Assert.True(again.StatusCode is HttpStatusCode.OK or HttpStatusCode.Redirect);
            Assert.Equal(after, await portal.StateAsync());
            return step;
        }
    }

    private async Task FrozenMustStandAsync()
    {
        var submission = await portal.SubmissionAsync();
        Assert.Equal(
            submission.Answers.Where(a => a.Value.Length > 0).ToDictionary(a => a.Field, a => a.Value),
            AnswerDocument.Read(submission.Versions.Single(v => v.Number == submission.Version).AnswersDocument));
    }

    public async Task InitializeAsync()
    {
        await portal.CompleteAsync();
        (recorder, another) = (await portal.SignedInAsync("recorder"), await portal.SignedInAsync("recorder"));
        next = (await portal.SubmissionAsync()).Version + 1;
    }

    public Task DisposeAsync()
    {
        recorder.Dispose();
        another.Dispose();
        return Task.CompletedTask;
    }
}

using System.Net;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Review;

/// <summary>Brings the demo authority's open round to where a test begins.</summary>
internal static class HomeRound
{
    public const string ReviewAddress = "/entry/2569/review";

    /// <summary>Everything filled, nothing submitted: opened again, by a return, when an earlier test submitted it.</summary>
    public static async Task CompleteAsync(this PortalFactory portal)
    {
        await portal.ReturnAsync("ทดสอบ");
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-2"), ("68-2-05.a", "10"), ("68-2-05.b", "12"), ("68-2-06.x", "1"), ("68-2-07.x", "2"))).Dispose();
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-3"), ("68-3-05.b", "10"))).Dispose();
        foreach (var code in new[] { "1", "2-1", "2-2", "2-3" })
        {
            var form = await recorder.OpenFormAsync(code);
            var asked = form.QuerySelectorAll("textarea").Select(t => t.GetAttribute("name")!).Where(name => name.EndsWith(".$confirm", StringComparison.Ordinal));
            (await recorder.SaveAsync(form, [.. asked.Select(name => (name, (string?)"ตรวจกับหลักฐานแล้ว"))])).Dispose();
        }
        var page = await recorder.GetPageAsync(ReviewAddress);
        Assert.True(page.QuerySelector("#error-summary") is null, page.QuerySelector("#error-summary")?.TextContent);
        Assert.NotNull(page.QuerySelector("form.declaration"));
    }

    /// <summary>Sends back what the demo's authority has submitted, if it has, as the store does it for whoever may.</summary>
    public static async Task ReturnAsync(this PortalFactory portal, string reason)
    {
        var home = await portal.InDatabaseAsync(db => db.Authorities.Where(a => a.Code == RoleMatrix.Home).Select(a => a.Id).SingleAsync());
        await using var scope = portal.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Submissions>().SaveAsync(
            new Actor(null, [new Grant(Role.Recorder, home)]), EntryActions.Year,
            (record, submission) =>
            {
                if (submission.Status == SubmissionStatus.Submitted)
                    Assert.Null(submission.SendBack(record.Context, reason, record.Now));
                return submission.Status;
            },
            default);
    }

    public static Task<HttpResponseMessage> SubmitAsync(this Visitor recorder) => recorder.PostAsync(ReviewAddress, Declarations.Good);

    public static void MustLeadToReceipt(this HttpResponseMessage answer, int version)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/entry/2569/receipts/{version}", answer.Headers.Location!.OriginalString);
    }

    /// <summary>Everything stored of the round, to be compared before and after: a half state would differ from both.</summary>
    public static Task<string> StateAsync(this PortalFactory portal) => portal.InDatabaseAsync(async db =>
    {
        var submission = await portal.SubmissionAsync();
        var results = await db.Set<IndicatorResult>().CountAsync(r => r.ObligationId == submission.ObligationId);
        return string.Join('\n',
        [
            $"{submission.Status} {submission.Version} {submission.FirstSubmittedAt:O} {submission.SubmittedAt:O} {submission.Stamp}",
            .. submission.Forms.OrderBy(f => f.FormCode, StringComparer.Ordinal).Select(f => $"{f.FormCode} {f.Filled} {f.Missing} {f.Errors} {f.SavedAt:O} {f.VerifiedAt:O} {f.Stamp}"),
            .. submission.Everything().OrderBy(a => a.Field, StringComparer.Ordinal).Select(a => $"{a.Field}={a.Value}"),
            .. submission.Versions.OrderBy(v => v.Number).Select(v => $"{v.Number} {v.ReceiptNumber} {v.AnswersDocument}"),
            $"{results} results, {(await portal.NoticesAsync()).Count} notices to {await db.Deliveries.CountAsync()}, {await db.AuditEntries.CountAsync()} audit rows",
        ]);
    });
}

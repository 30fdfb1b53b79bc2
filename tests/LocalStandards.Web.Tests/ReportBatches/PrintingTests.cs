using LocalStandards.Documents.Printing;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Features.Reports.Batches;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.ReportBatches;

/// <summary>The job: resumed exactly, never done twice, held up by nothing (quality.md 17 and 22). Each test has a portal of its own.</summary>
public sealed class PrintingTests : IAsyncLifetime
{
    private readonly BatchPortal portal = new();
    private Visitor officer = null!;

    [Fact]
    public async Task Round_OfABatch_PrintsEveryReportOnceInOneGo()
    {
        var id = await officer.AskAsync();
        Assert.Equal(GeneratedFileState.Queued, (await portal.BatchAsync(id)).State);
        var tried = await portal.Node().RunRoundAsync(default);
        var batch = await portal.MustBeWholeAsync(id);
        Assert.Equal((batch.Total, batch.Total), (tried, portal.Printed.Count));
        Assert.InRange(batch.Total, 3, 20);
        // Nothing is left: not even the lease is written.
        portal.Sql.Reset();
        Assert.Equal(0, await portal.Node().RunRoundAsync(default));
        Assert.Empty(portal.Sql.Writes);
    }

    /// <summary>The power goes at every statement of the job in turn, before and after it; somebody else goes on each time.</summary>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Crash_AtAnyStep_IsGoneOnFromExactly(bool afterTheStatement)
    {
        var id = await officer.AskAsync();
        var crashes = 0;
        for (var nth = 1; ; nth++)
        {
            Assert.InRange(nth, 1, 500);
            portal.Breaker.BreakAt(nth, afterTheStatement);
            var failure = await Record.ExceptionAsync(() => portal.Node().RunRoundAsync(default));
            if (!portal.Breaker.HasBroken)
                break;
            Assert.NotNull(failure);
            crashes++;
            // Another process takes over when the lease of the dead one ends.
            portal.Clock.Advance(ReportPrinting.LeaseLength);
        }
        portal.Breaker.Mend();
        var batch = await portal.MustBeWholeAsync(id);
        Assert.All(batch.Items, i => Assert.Equal(1, i.Attempts));
        Assert.True(crashes > 20, $"Only {crashes} crashes.");
    }

    [Fact]
    public async Task Stop_BetweenPrintingAndStoring_LeavesTheItemWaiting()
    {
        var id = await officer.AskAsync();
        using var stopping = new CancellationTokenSource();
        portal.WhilePrinting = (_, _) => stopping.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => portal.Node().RunRoundAsync(stopping.Token));
        var batch = await portal.BatchAsync(id);
        Assert.All(batch.Items, i => Assert.Equal((BatchItemState.Waiting, 0), (i.State, i.Attempts)));
        portal.WhilePrinting = null;
        portal.Clock.Advance(ReportPrinting.LeaseLength);
        await portal.Node().RunRoundAsync(default);
        await portal.MustBeWholeAsync(id);
    }

    [Fact]
    public async Task Nodes_TwoAtOnce_OneWorks()
    {
        var id = await officer.AskAsync();
        portal.WhilePrinting = (_, stop) => Task.Delay(20, stop);
        var tried = await Task.WhenAll(Task.Run(() => portal.Node().RunRoundAsync(default)), Task.Run(() => portal.Node().RunRoundAsync(default)));
        var batch = await portal.MustBeWholeAsync(id);
        Assert.Equal([0, batch.Total], tried.Order());
        Assert.Equal(batch.Total, portal.Printed.Distinct().Count());
        Assert.Equal(batch.Total, portal.Printed.Count);
    }

    /// <summary>A node that stalls past its lease in the middle of a report: the other records it first, the late one leaves nothing behind.</summary>
    [Fact]
    public async Task Node_ThatStallsPastItsLease_RecordsNothingTwice()
    {
        var id = await officer.AskAsync();
        var isFirst = true;
        portal.WhilePrinting = async (_, _) =>
        {
            if (!isFirst)
                return;
            isFirst = false;
            portal.Clock.Advance(ReportPrinting.LeaseLength);
            await portal.Node().RunRoundAsync(default);
        };
        await portal.Node().RunRoundAsync(default);
        var batch = await portal.MustBeWholeAsync(id);
        Assert.All(batch.Items, i => Assert.Equal(1, i.Attempts));
        Assert.Equal(batch.Total + 1, portal.Printed.Count);
        Assert.Equal(batch.Total, StoredCount(id));
    }

    [Fact]
    public async Task Cancel_InTheMiddle_EndsAfterTheReportAtWork()
    {
        var id = await officer.AskAsync();
        portal.WhilePrinting = async (_, _) =>
        {
            if (portal.Printed.Count == 1)
                (await officer.PostAsync($"/report-batches/{id}/cancellation", [])).Dispose();
        };
        await portal.Node().RunRoundAsync(default);
        var batch = await portal.BatchAsync(id);
        Assert.Equal(GeneratedFileState.Cancelled, batch.State);
        Assert.Equal(2, batch.Items.Count(i => i.State == BatchItemState.Printed));
        Assert.Equal(batch.Total - 2, batch.Items.Count(i => i.State == BatchItemState.Waiting));
        Assert.Equal(0, await portal.Node().RunRoundAsync(default));

        // Taken up again, only the rest is printed.
        portal.WhilePrinting = null;
        (await officer.PostAsync($"/report-batches/{id}/resumption", [])).Dispose();
        portal.Clock.Advance(ReportPrinting.LeaseLength);
        Assert.Equal(batch.Total - 2, await portal.Node().RunRoundAsync(default));
        await portal.MustBeWholeAsync(id);
        Assert.Equal(batch.Total, portal.Printed.Distinct().Count());
    }

    [Fact]
    public async Task Report_ThatFailsAndFails_IsGivenUpAndHoldsNobodyUp()
    {
        var id = await officer.AskAsync();
        var ids = (await portal.BatchAsync(id)).Items.Select(i => i.ObligationId).Order().ToList();
        // The first in order is bad in itself, the second too slow, the third breaks the browser, the fourth once.
        await portal.InDatabaseAsync(db => db.SubmissionVersions.Where(v => v.ObligationId == ids[0])
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.AnswersDocument, "{ this is no document")));
        var receipts = await portal.InDatabaseAsync(db => db.SubmissionVersions.Where(v => ids.Contains(v.ObligationId)).ToDictionaryAsync(v => v.ObligationId, v => v.ReceiptNumber));
        var hasFailedOnce = false;
        portal.WhilePrinting = (report, _) =>
        {
            if (report.ReceiptNumber == receipts[ids[1]])
                throw new PrintTimeoutException(TimeSpan.FromSeconds(30));
            if (report.ReceiptNumber == receipts[ids[2]])
                throw new InvalidOperationException("the browser fell over");
            if (report.ReceiptNumber == receipts[ids[3]] && !hasFailedOnce)
            {
                hasFailedOnce = true;
                throw new InvalidOperationException("the browser stumbled");
            }
            return Task.CompletedTask;
        };
        await portal.Node().RunRoundAsync(default);
        var batch = await portal.BatchAsync(id);
        Assert.Equal(GeneratedFileState.Done, batch.State);
        var items = batch.Items.ToDictionary(i => i.ObligationId);
        Assert.Equal(
            [(BatchItemState.Failed, BatchItemFailure.Content, 3), (BatchItemState.Failed, BatchItemFailure.TooSlow, 3), (BatchItemState.Failed, BatchItemFailure.Printing, 3), (BatchItemState.Printed, (BatchItemFailure?)null, 2)],
            ids.Take(4).Select(i => (items[i].State, items[i].Failure, items[i].Attempts)));
        Assert.All(ids.Skip(4), i => Assert.Equal((BatchItemState.Printed, 1), (items[i].State, items[i].Attempts)));
        // What failed was tried again only when all others had been.
        Assert.Equal(receipts[ids[3]], portal.Printed.Last());

        var page = await officer.GetPageAsync($"/report-batches/{id}");
        var shown = page.QuerySelectorAll("[aria-labelledby=failed] tbody tr").Select(r => r.TextContent).ToList();
        Assert.Equal(3, shown.Count);
        Assert.Contains("เสร็จแล้ว ขาด 3 ฉบับ", page.QuerySelector("#progress .tag")!.TextContent);
        Assert.Contains(shown, r => r.Contains("อ่านข้อมูลที่ส่งเป็นรายงานไม่ได้") && r.Contains("ลองแล้ว 3 ครั้ง"));
        Assert.Contains(shown, r => r.Contains("ใช้เวลาสร้างนานเกินกำหนด"));
        Assert.Contains(shown, r => r.Contains("โปรแกรมสร้าง PDF ขัดข้องกับรายงานนี้"));

        // The cause is put right for two of them.
        portal.WhilePrinting = null;
        using var answer = await officer.PostFormAsync(page, "form[action$=resumption]");
        Assert.Equal(3, (await portal.BatchAsync(id)).Items.Count(i => i is { State: BatchItemState.Waiting, Attempts: 0 }));
        portal.Clock.Advance(ReportPrinting.LeaseLength);
        await portal.Node().RunRoundAsync(default);
        Assert.Equal([ids[0]], (await portal.BatchAsync(id)).Items.Where(i => i.State == BatchItemState.Failed).Select(i => i.ObligationId));
    }

    [Fact]
    public async Task Batch_OfWhichNothingCanBePrinted_HasFailed()
    {
        var id = await officer.AskAsync();
        portal.WhilePrinting = (_, _) => throw new InvalidOperationException("the browser fell over");
        var tried = await portal.Node().RunRoundAsync(default);
        var batch = await portal.BatchAsync(id);
        Assert.Equal((GeneratedFileState.Failed, batch.Total * ReportBatchItem.MostAttempts), (batch.State, tried));
        Assert.Contains("ไม่สำเร็จ", (await officer.GetPageAsync($"/report-batches/{id}")).QuerySelector("#progress .tag")!.TextContent);
    }

    [Fact]
    public async Task Chromium_Missing_IsSaidAndWaitedFor()
    {
        var id = await officer.AskAsync();
        var isInstalled = false;
        portal.WhilePrinting = (_, _) => isInstalled ? Task.CompletedTask : throw new ChromiumMissingException();
        await portal.Node().RunRoundAsync(default);
        var batch = await portal.BatchAsync(id);
        Assert.Equal((GeneratedFileState.Running, BatchTrouble.NoPrinter), (batch.State, batch.Trouble));
        Assert.All(batch.Items, i => Assert.Equal((BatchItemState.Waiting, 0), (i.State, i.Attempts)));
        var said = (await officer.GetPageAsync($"/report-batches/{id}")).QuerySelector("#progress")!.TextContent;
        Assert.Contains("หยุดรอชั่วคราว", said);
        Assert.Contains("Chromium", said);

        isInstalled = true;
        portal.Clock.Advance(ReportPrinting.LeaseLength);
        await portal.Node().RunRoundAsync(default);
        Assert.Null((await portal.MustBeWholeAsync(id)).Trouble);
    }

    /// <summary>A folder that cannot be made stands for a full disk: the same exception.</summary>
    [Fact]
    public async Task Disk_ThatTakesNothing_IsSaidWaitedForAndGivenUpAfterAnHour()
    {
        var id = await officer.AskAsync();
        var files = Path.Combine(portal.DataDirectory, "files");
        // The demo's documents are of no use here.
        if (Directory.Exists(files))
            Directory.Delete(files, recursive: true);
        await File.WriteAllTextAsync(files, "in the way");
        await portal.Node().RunRoundAsync(default);
        var batch = await portal.BatchAsync(id);
        Assert.Equal((GeneratedFileState.Running, BatchTrouble.NoStorage), (batch.State, batch.Trouble));
        Assert.All(batch.Items, i => Assert.Equal((BatchItemState.Waiting, 0), (i.State, i.Attempts)));
        Assert.Contains("เก็บไฟล์ไม่ได้", (await officer.GetPageAsync($"/report-batches/{id}")).QuerySelector("#progress")!.TextContent);

        portal.Clock.Advance(ReportBatch.Patience);
        await portal.Node().RunRoundAsync(default);
        Assert.Equal(GeneratedFileState.Failed, (await portal.BatchAsync(id)).State);
        var page = await officer.GetPageAsync($"/report-batches/{id}");
        Assert.Contains("หยุดทำเพราะรอนานเกินไป", page.QuerySelector("#progress")!.TextContent);

        File.Delete(files);
        using var answer = await officer.PostFormAsync(page, "form[action$=resumption]");
        portal.Clock.Advance(ReportPrinting.LeaseLength);
        await portal.Node().RunRoundAsync(default);
        await portal.MustBeWholeAsync(id);
    }

    [Fact]
    public async Task Batches_LargeAndSmall_TakeTurns()
    {
        using var central = await portal.SignedInAsync("central");
        var country = await central.AskAsync("country");
        var district = await officer.AskAsync();
        var total = (await portal.BatchAsync(country)).Total;
        var left = -1;
        portal.WhilePrinting = async (_, _) =>
        {
            if (left < 0 && (await portal.BatchAsync(district)).State == GeneratedFileState.Done)
                left = (await portal.BatchAsync(country)).Items.Count(i => i.State == BatchItemState.Waiting);
        };
        await portal.Node().RunRoundAsync(default);
        await portal.MustBeWholeAsync(country);
        await portal.MustBeWholeAsync(district);
        Assert.InRange(left, total / 2, total);
    }

    [Fact]
    public async Task Batch_OldLongAgo_IsRemovedWithItsFiles()
    {
        var old = await officer.AskAsync();
        await portal.Node().RunRoundAsync(default);
        await portal.MustBeWholeAsync(old);
        // A file that no record names: of a crash between storing and recording.
        await portal.Files.WriteAsync(BatchFiles.FolderOf(old), ".pdf", new byte[1], default);
        portal.Clock.Advance(TimeSpan.FromDays(14));
        await officer.SignInAsync("district");
        var next = await officer.AskAsync();
        await portal.Node().RunRoundAsync(default);
        Assert.NotEqual(0, StoredCount(old));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        await portal.Node().RunRoundAsync(default);
        portal.Clock.Advance(ReportPrinting.LeaseLength);
        await portal.Node().RunRoundAsync(default);
        Assert.Equal(0, StoredCount(old));
        Assert.Equal([next], await portal.InDatabaseAsync(db => db.ReportBatches.Select(b => b.Id).ToListAsync()));
        Assert.Equal([next], await portal.InDatabaseAsync(db => db.ReportBatchItems.Select(i => i.BatchId).Distinct().ToListAsync()));
        await officer.GetPageAsync($"/report-batches/{old}", System.Net.HttpStatusCode.NotFound);
        await portal.MustBeWholeAsync(next);
    }

    [Fact]
    public async Task Job_InAPortalThatRunsJobs_WorksByItself()
    {
        await using var working = new WorkingPortal();
        await working.InitializeAsync();
        using var visitor = await working.SignedInAsync("district");
        await working.Clock.UntilAsleepAsync();
        var id = await visitor.AskAsync();
        for (var i = 0; i < 100 && (await working.BatchAsync(id)).State != GeneratedFileState.Done; i++)
        {
            working.Clock.Advance(ReportPrinting.Interval);
            await Task.Delay(50);
        }
        await working.MustBeWholeAsync(id);
    }

    private int StoredCount(int id) => Directory.Exists(Path.Combine(portal.DataDirectory, "files", BatchFiles.FolderOf(id)))
        ? Directory.GetFiles(Path.Combine(portal.DataDirectory, "files", BatchFiles.FolderOf(id))).Length
        : 0;

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        officer = await portal.SignedInAsync("district");
    }

    public async Task DisposeAsync()
    {
        officer.Dispose();
        await portal.DisposeAsync();
    }

    private sealed class WorkingPortal : BatchPortal
    {
        protected override bool Runs(Type job) => job == typeof(ReportPrinting);
    }
}

using System.Collections.Concurrent;
using System.Data.Common;
using System.Globalization;
using System.Net;
using System.Text;
using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Features.Reports.Batches;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.ReportBatches;

/// <summary>A portal whose printer a test holds in its hand, and whose job runs when a test says so.</summary>
public class BatchPortal : ProbedPortal
{
    /// <summary>Receipt numbers of all that was printed, in that order, however often.</summary>
    public ConcurrentQueue<string> Printed { get; } = [];

    /// <summary>Done in place of printing; else a report is printed at once.</summary>
    public Func<AuthorityReport, CancellationToken, Task>? WhilePrinting { get; set; }

    internal Breaker Breaker { get; } = new();

    public StoredFiles Files => Services.GetRequiredService<StoredFiles>();

    protected override void ConfigureServices(IServiceCollection services)
    {
        base.ConfigureServices(services);
        services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(Breaker));
        services.AddSingleton<PrintReport>(async (report, stop) =>
        {
            if (WhilePrinting is { } work)
                await work(report, stop);
            Printed.Enqueue(report.ReceiptNumber);
            return PdfOf(report.ReceiptNumber);
        });
    }

    public static byte[] PdfOf(string receiptNumber) => Encoding.UTF8.GetBytes("%PDF-1.7 " + receiptNumber);

    /// <summary>The job as one node runs it.</summary>
    public ReportPrinting Node() => ActivatorUtilities.CreateInstance<ReportPrinting>(Services);

    public Task<ReportBatch> BatchAsync(int id) => InDatabaseAsync(db => db.ReportBatches.AsNoTracking().Include(b => b.Items).SingleAsync(b => b.Id == id));

    /// <summary>Each item is recorded once, with a file of its own that holds its own report.</summary>
    public async Task<ReportBatch> MustBeWholeAsync(int id)
    {
        var batch = await BatchAsync(id);
        Assert.Equal(GeneratedFileState.Done, batch.State);
        Assert.Equal(batch.Total, batch.Items.Count);
        Assert.All(batch.Items, i => Assert.Equal((BatchItemState.Printed, null), (i.State, i.Failure)));
        Assert.Equal(batch.Total, batch.Items.Select(i => i.File).Distinct().Count());
        var receipts = await InDatabaseAsync(db => db.SubmissionVersions.ToDictionaryAsync(v => (v.ObligationId, v.Number), v => v.ReceiptNumber));
        foreach (var item in batch.Items)
        {
            var pdf = await Files.ReadAsync(BatchFiles.FolderOf(id), item.File!, default);
            Assert.Equal(PdfOf(receipts[(item.ObligationId, item.VersionNumber)]), pdf);
            Assert.Equal(pdf.Length, item.Bytes);
        }
        return batch;
    }
}

/// <summary>What a person does with batches.</summary>
internal static class BatchRequests
{
    /// <summary>Asks for a batch by the page's form.</summary>
    /// <returns>Its id, from where the portal leads to.</returns>
    public static async Task<int> AskAsync(this Visitor visitor, string? scope = null, string year = "2568")
    {
        var fields = new Dictionary<string, string?> { ["Year"] = year };
        if (scope is not null)
            fields["Scope"] = scope;
        using var answer = await visitor.PostFormAsync(await visitor.GetPageAsync("/report-batches"), "form[action='/report-batches']", fields);
        return BatchId(answer);
    }

    public static int BatchId(this HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        Assert.StartsWith("/report-batches/", address);
        return int.Parse(address["/report-batches/".Length..], CultureInfo.InvariantCulture);
    }
}

/// <summary>The power goes at the nth statement, before or after it was carried out; nothing in the process can help that.</summary>
internal sealed class Breaker : DbCommandInterceptor
{
    private int left;
    private bool isAfter;

    public bool HasBroken { get; private set; }

    public void BreakAt(int nth, bool after) => (left, isAfter, HasBroken) = (nth, after, false);

    public void Mend() => left = 0;

    private void Break(bool after)
    {
        if (left == 0 || after != isAfter || --left > 0)
            return;
        HasBroken = true;
        throw new SqliteException("the power is gone", 10);
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Break(after: false);
        return new(result);
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Break(after: true);
        return new(result);
    }
}

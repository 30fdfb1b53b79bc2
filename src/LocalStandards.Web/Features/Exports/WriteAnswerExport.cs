using System.Data.Common;
using System.Security.Cryptography;
using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Exports;

/// <summary>
/// Writes one export: everything read in one query, written as it is read, hashed, recorded. Whoever is stopped leaves the
/// export open and a file that no record names; who goes on removes it and writes anew.
/// </summary>
public sealed class WriteAnswerExport(
    AppDbContext db, ExportQueries queries, StoredFiles files, PortalSettings settings, TimeProvider clock, ILogger<WriteAnswerExport> logger)
{
    private const string DemoRemark = "ข้อมูลสมมติ";

    /// <param name="keepOn">Told every so many rows how many are written; false when another node is at it now.</param>
    /// <returns>Rows written; null when it was not finished.</returns>
    public async Task<int?> RunAsync(int id, Func<int, Task<bool>> keepOn, CancellationToken cancel)
    {
        if (await BeginAsync(id, cancel) is not { } export)
            return null;
        var folder = ExportFiles.FolderOf(id);
        string? name = null;
        var isKept = false;
        try
        {
            files.DeleteFolder(folder);
            var columns = await queries.ColumnsAsync(export.RoundId, cancel);
            var (created, content) = files.Create(folder, export.Format == ExportFormat.Csv ? ".csv" : ".xlsx");
            name = created;
            await using (content)
            {
                var rows = await WriteAsync(content, export, columns, keepOn, cancel);
                if (rows != export.Total)
                    throw new InvalidOperationException($"{rows} rows of {export.Total}: somebody was added or left meanwhile.");
                content.Flush(flushToDisk: true);
                content.Position = 0;
                var checksum = Convert.ToHexStringLower(await SHA256.HashDataAsync(content, cancel));
                isKept = await SettleAsync(export, own => own.Finish(created, content.Length, checksum, clock.GetUtcNow()), cancel);
                return isKept ? rows : null;
            }
        }
        catch (OvertakenException)
        {
            return null;
        }
        // The database's faults are the round's; and a stop may end as any exception.
        catch (Exception failure) when (failure is not DbException && !cancel.IsCancellationRequested)
        {
            logger.LogError(failure, "Export {ExportId} was not written", id);
            await SettleAsync(export, own => own.Fail(clock.GetUtcNow()), cancel);
            return null;
        }
        finally
        {
            if (name is not null && !isKept)
                files.Delete(folder, name);
        }
    }

    /// <summary>The export as this node begins it; null when it has ended.</summary>
    private async Task<AnswerExport?> BeginAsync(int id, CancellationToken cancel)
    {
        AnswerExport? export = null;
        var isBegun = await db.TrySaveAsync(
            async () =>
            {
                export = await db.AnswerExports.Include(e => e.Round).SingleOrDefaultAsync(e => e.Id == id, cancel);
                if (export is not { IsOpen: true })
                    return false;
                var (total, mark) = await queries.StateAsync(export.RoundId, export.Scope, cancel);
                export.Begin(total, mark, clock.GetUtcNow());
                return true;
            },
            cancel);
        return isBegun ? export : null;
    }

    /// <summary>Records what became of the export as it was begun.</summary>
    /// <returns>False when another node has begun or recorded it since.</returns>
    private Task<bool> SettleAsync(AnswerExport begun, Action<AnswerExport> settle, CancellationToken cancel) => db.TrySaveAsync(
        async () =>
        {
            if (await db.AnswerExports.SingleOrDefaultAsync(e => e.Id == begun.Id && e.Stamp == begun.Stamp, cancel) is not { } own)
                return false;
            settle(own);
            return true;
        },
        cancel);

    private async Task<int> WriteAsync(Stream content, AnswerExport export, AnswerColumns columns, Func<int, Task<bool>> keepOn, CancellationToken cancel)
    {
        var file = new AnswerFile(columns, export.Round!.Code, export.Round.Year, export.Total, settings.IsDemo ? DemoRemark : null);
        var authorities = queries.Authorities(export.RoundId, export.Scope).AsAsyncEnumerable();
        return export.Format == ExportFormat.Csv
            ? await file.WriteCsvAsync(content, authorities, OnRowAsync, cancel)
            : await file.WriteExcelAsync(content, authorities, OnRowAsync, cancel);

        async Task OnRowAsync(int count)
        {
            if (count % AnswerExporting.RowsBetween == 0 && !await keepOn(count))
                throw new OvertakenException();
        }
    }

    private sealed class OvertakenException() : Exception("Another node writes the export.");
}

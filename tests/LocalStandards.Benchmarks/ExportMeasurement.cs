using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Features.Exports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using SpreadCheetah;
using Cell = LocalStandards.Documents.Workbooks.Cell;

namespace LocalStandards.Benchmarks;

/// <summary>
/// Line 21 of docs/quality: the answers of everybody in a round, read and written, against reading the same rows and
/// writing the same cells with nothing between; and what is in memory early and late in it.
/// </summary>
internal static class ExportMeasurement
{
    private const string Year = "2568";
    private const int Turns = 9;

    public static Task RunAsync(string data, Action<string, string, string> print) => DemoCopy.UseAsync(data, async db =>
    {
        using var cache = new MemoryCache(new MemoryCacheOptions());
        var queries = new ExportQueries(db, new IndicatorSets(cache, TimeProvider.System));
        var roundId = await db.Rounds.Where(r => r.Code == Year).Select(r => r.Id).SingleAsync();
        var columns = await queries.ColumnsAsync(roundId, CancellationToken.None);
        var total = await db.Obligations.CountAsync(o => o.RoundId == roundId);
        var authorities = queries.Authorities(roundId, BatchScope.Country);
        var folder = Directory.CreateTempSubdirectory("localstandards-bench-").FullName;
        try
        {
            foreach (var format in new[] { ExportFormat.Csv, ExportFormat.Xlsx })
            {
                var cells = await CellsAsync(format, authorities, columns, total);
                List<TimeSpan> whole = [], query = [], writer = [];
                for (var turn = 0; turn <= Turns; turn++)
                {
                    var (read, written, own) = (await QueryAsync(db, authorities), await BareAsync(folder, format, cells), await WholeAsync(folder, format, authorities, columns, total, null));
                    // The first of each is warming up.
                    if (turn == 0)
                        continue;
                    query.Add(read);
                    writer.Add(written);
                    whole.Add(own);
                }
                var memory = new List<long>();
                await WholeAsync(folder, format, authorities, columns, total, memory);
                var (all, bare) = (Best(whole), Best(query) + Best(writer));
                print($"export as {format}", Seconds(all), string.Create(CultureInfo.InvariantCulture,
                    $"{total:N0} × {columns.Header.Count()} cells; {all / bare:0.00} × ({Seconds(Best(query))} of query + {Seconds(Best(writer))} of writing alone); limit 1.5 ×"));
                print("in memory", $"{memory[^1] / 1024 / 1024} MiB", string.Create(CultureInfo.InvariantCulture, $"after the last thousand rows; {memory[0] / 1024 / 1024} MiB after the first; flat"));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    });

    private static async Task<TimeSpan> WholeAsync(string folder, ExportFormat format, IQueryable<ExportedAuthority> authorities, AnswerColumns columns, int total, List<long>? memory)
    {
        var watch = Stopwatch.StartNew();
        await using var file = File.Create(Path.Combine(folder, "whole"), 128 * 1024);
        var answers = new AnswerFile(columns, Year, int.Parse(Year, CultureInfo.InvariantCulture), total, "ข้อมูลสมมติ");
        var count = format == ExportFormat.Csv
            ? await answers.WriteCsvAsync(file, authorities.AsAsyncEnumerable(), OnRowAsync, CancellationToken.None)
            : await answers.WriteExcelAsync(file, authorities.AsAsyncEnumerable(), OnRowAsync, CancellationToken.None);
        await file.FlushAsync();
        return count == total ? watch.Elapsed : throw new InvalidOperationException($"{count} of {total} rows.");

        Task OnRowAsync(int row)
        {
            if (row % 1000 == 0)
                memory?.Add(GC.GetTotalMemory(forceFullCollection: true));
            return Task.CompletedTask;
        }
    }

    /// <summary>The same statement, its values read and let go; a document of answers is so many values.</summary>
    private static async Task<TimeSpan> QueryAsync(AppDbContext db, IQueryable<ExportedAuthority> authorities)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = authorities.CreateDbCommand();
        var watch = Stopwatch.StartNew();
        await using var reader = await command.ExecuteReaderAsync();
        var values = new object[reader.FieldCount];
        var document = reader.FieldCount - 1;
        while (await reader.ReadAsync())
        {
            reader.GetValues(values);
            if (values[document] is not string text)
                continue;
            var json = new Utf8JsonReader(Encoding.UTF8.GetBytes(text));
            while (json.Read())
            {
                if (json.TokenType is JsonTokenType.PropertyName or JsonTokenType.String)
                    _ = json.GetString();
            }
        }
        return watch.Elapsed;
    }

    /// <summary>The cells as the export has them.</summary>
    private static async Task<List<Cell[]>> CellsAsync(ExportFormat format, IQueryable<ExportedAuthority> authorities, AnswerColumns columns, int total)
    {
        var rows = new List<Cell[]>();
        var answers = new AnswerFile(columns, Year, int.Parse(Year, CultureInfo.InvariantCulture), total, "ข้อมูลสมมติ");
        await foreach (var authority in authorities.AsAsyncEnumerable())
            rows.Add([.. answers.RowOf(authority, rows.Count + 1, asNumbers: format == ExportFormat.Xlsx)]);
        return rows;
    }

    private static async Task<TimeSpan> BareAsync(string folder, ExportFormat format, List<Cell[]> rows)
    {
        var watch = Stopwatch.StartNew();
        await using var file = File.Create(Path.Combine(folder, "bare"), 128 * 1024);
        if (format == ExportFormat.Csv)
        {
            await using var writer = new StreamWriter(file, new UTF8Encoding(true), 32 * 1024);
            foreach (var row in rows)
            {
                foreach (var cell in row)
                {
                    await writer.WriteAsync(cell.Text ?? cell.Number?.ToString(CultureInfo.InvariantCulture));
                    await writer.WriteAsync(',');
                }
                await writer.WriteAsync("\r\n");
            }
            return watch.Elapsed;
        }
        await using var spreadsheet = await Spreadsheet.CreateNewAsync(file);
        await spreadsheet.StartWorksheetAsync("answers");
        foreach (var row in rows)
            await spreadsheet.AddRowAsync([.. row.Select(c => c.Number is { } number ? new DataCell(number) : c.Text is { } text ? new DataCell(text) : default)]);
        await spreadsheet.FinishAsync();
        return watch.Elapsed;
    }

    /// <summary>The fastest turn: what else the machine does makes the others slower, each by another measure.</summary>
    private static TimeSpan Best(List<TimeSpan> times) => times.Min();

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}

using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using System.Globalization;
using LocalStandards.Data;
using LocalStandards.Demo.People;
using LocalStandards.Demo.Places;
using LocalStandards.Demo.Rounds;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Demo.Answers;

/// <summary>Obligations of every round, and what the demo's authorities answered.</summary>
internal static class DemoSubmissionSeed
{
    // Drawn ahead of the writer: enough to keep both busy, little to hold.
    private const int Ahead = 200;

    public static async Task WriteAsync(
        AppDbContext db, DbTransaction bulk, SeededRegister register, IReadOnlyList<SeededRound> rounds, SeededPeople people,
        DemoScale scale, DateTimeOffset now, IProgress<string> progress, CancellationToken cancel)
    {
        var same = await db.Crosswalk.AsNoTracking().Where(l => l.IsSame && l.FromYear == l.ToYear - 1).ToListAsync(cancel);
        var history = new DemoHistory(
            register, rounds, people, same.ToLookup(l => l.ToYear, l => new CrosswalkLinkOfYear(l.ToYear, l.ToCode, l.FromCode)), scale, now);
        using (var rows = new DemoSubmissionRows(db, bulk, register, people))
            await WriteAllAsync(history, rows, progress, cancel);
        await DemoHomeSeed.WriteAsync(db, rounds[^1], people, register, history, now, cancel);
    }

    /// <summary>One thread draws while this one writes: both cores of a small machine are busy.</summary>
    private static async Task WriteAllAsync(DemoHistory history, DemoSubmissionRows rows, IProgress<string> progress, CancellationToken cancel)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        using var drawn = new BlockingCollection<DemoSubmission>(Ahead);
        var drawing = Task.Run(
            () =>
            {
                try
                {
                    foreach (var submission in history.Draw())
                        drawn.Add(submission, stop.Token);
                }
                finally
                {
                    drawn.CompleteAdding();
                }
            },
            CancellationToken.None);
        try
        {
            SeededRound? round = null;
            var (done, total) = (0, 0);
            var watch = Stopwatch.StartNew();
            foreach (var submission in drawn.GetConsumingEnumerable(cancel))
            {
                if (round != submission.Round)
                    (round, done, total) = (submission.Round, 0, history.CountOf(submission.Round));
                rows.Write(submission);
                done++;
                if (watch.ElapsedMilliseconds < 1000)
                    continue;
                progress.Report(string.Create(CultureInfo.InvariantCulture, $"กำลังสร้างคำตอบสมมติ ปี {round.Round.Year} {done:N0}/{total:N0}"));
                watch.Restart();
            }
        }
        catch
        {
            await stop.CancelAsync();
            throw;
        }
        finally
        {
            await drawing.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
        await drawing;
    }
}

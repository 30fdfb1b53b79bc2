using LocalStandards.Data.Saving;
using LocalStandards.Domain.Authorities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LocalStandards.Data.Results;

/// <summary>Figures of one type in one round, taken anew from time to time from what is submitted.</summary>
public interface ITypeFigures
{
    /// <summary>What is to be taken, in the order in which it is.</summary>
    Task<IReadOnlyList<(int RoundId, AuthorityType Type)>> DueAsync(DateTimeOffset now, CancellationToken cancel);

    /// <returns>How many authorities they rest on, and how many figures there are.</returns>
    Task<(int Authorities, int Figures)> RunAsync(int roundId, AuthorityType type, DateTimeOffset now, CancellationToken cancel);
}

internal static class ReplacedFigures
{
    /// <summary>
    /// Puts a reading and its figures in the place of those before, all of it or nothing; past the change tracker, since what
    /// follows from other rows leaves no audit.
    /// </summary>
    public static Task ReplaceAsync<TReading, TFigure>(
        this AppDbContext db, IQueryable<TReading> readingBefore, IQueryable<TFigure> figuresBefore, TReading reading, IReadOnlyList<TFigure> figures,
        CancellationToken cancel)
        where TReading : class where TFigure : class => db.TrySaveAsync(
        async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            await figuresBefore.ExecuteDeleteAsync(cancel);
            await readingBefore.ExecuteDeleteAsync(cancel);
            db.BulkAdd(transaction.GetDbTransaction(), [reading]);
            db.BulkAdd(transaction.GetDbTransaction(), figures);
            await transaction.CommitAsync(cancel);
            return true;
        },
        cancel);
}

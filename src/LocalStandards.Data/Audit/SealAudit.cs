using LocalStandards.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Audit;

/// <summary>Seals the audit rows that are not yet sealed, one batch a time, lowest ids first.</summary>
/// <remarks>
/// A row is sealed when it carries a seal's number, whatever its id: a transaction that takes a low id and commits after
/// higher ones were sealed leaves a row without a number, and the next seal takes it. Nothing rests on how long a
/// transaction may last.
/// </remarks>
public sealed class SealAudit(AppDbContext db)
{
    public const int BatchSize = 1000;

    private IQueryable<AuditEntry> Unsealed => db.AuditEntries.AsNoTracking().Where(e => e.SealNumber == null);

    public Task<bool> HasWorkAsync(CancellationToken cancel) => Unsealed.AnyAsync(cancel);

    /// <returns>The seal made; null when there was nothing to seal, or others are sealing it.</returns>
    public async Task<AuditSeal?> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        AuditSeal? made = null;
        return await db.TrySaveAsync(async () => (made = await MakeAsync(now, cancel)) is not null, cancel) ? made : null;
    }

    private async Task<AuditSeal?> MakeAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var previous = await db.AuditSeals.AsNoTracking().OrderByDescending(s => s.Number).FirstOrDefaultAsync(cancel);
        using var digest = new AuditDigest(previous);
        var ids = new List<long>(BatchSize);
        // Read before the transaction: who saves meanwhile waits only for the two writes.
        await foreach (var row in Unsealed.OrderBy(e => e.Id).Take(BatchSize).AsAsyncEnumerable().WithCancellation(cancel))
        {
            digest.Add(row);
            ids.Add(row.Id);
        }
        if (ids.Count == 0)
            return null;
        var seal = digest.Seal(now);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        db.Add(seal);
        // Whoever seals the same collides at the seal's number.
        await db.SaveChangesAsync(cancel);
        var marked = await db.AuditEntries.Where(e => ids.Contains(e.Id) && e.SealNumber == null)
            .ExecuteUpdateAsync(set => set.SetProperty(e => e.SealNumber, seal.Number), cancel);
        if (marked != ids.Count)
            throw new InvalidOperationException($"Seal {seal.Number} is over {ids.Count} audit rows, but {marked} are there: rows were removed meanwhile.");
        await transaction.CommitAsync(cancel);
        return seal;
    }
}

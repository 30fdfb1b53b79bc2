using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Audit;

/// <summary>Makes every seal of the audit trail again from its rows and compares, reading both as streams.</summary>
/// <remarks>
/// Alone it cannot tell a trail cut off at its end, or made anew by somebody who can write every row, from the true one:
/// for that a seal is noted elsewhere (the log has each) and given to <see cref="RunAsync"/>.
/// </remarks>
public sealed class AuditCheck(AppDbContext db)
{
    private const int PageSize = 500;

    /// <summary>No transaction lasts longer, nor do the clocks of two nodes differ by more.</summary>
    private static readonly TimeSpan LongestWrite = TimeSpan.FromHours(1);

    private AuditSeal? last;
    private long rows, highestId;

    /// <param name="noted">The number and hash of a seal as it was known at an earlier time.</param>
    public async Task<AuditFinding> RunAsync((int Number, byte[] Hash)? noted, CancellationToken cancel)
    {
        AuditFlaw? flaw = null;
        while (flaw is null && await NextSealsAsync(cancel) is { Count: > 0 } seals)
            flaw = await FlawInAsync(seals, noted, cancel);
        flaw ??= noted?.Number > (last?.Number ?? 0) ? new(AuditFlawKind.SealMissing, noted.Value.Number) : null;
        flaw ??= await FlawAfterAsync(cancel);
        return new(last?.Number ?? 0, rows, await db.AuditEntries.CountAsync(e => e.SealNumber == null, cancel), last, flaw);
    }

    private Task<List<AuditSeal>> NextSealsAsync(CancellationToken cancel)
    {
        var seals = db.AuditSeals.AsNoTracking();
        if (last is not null)
            seals = seals.Where(s => s.Number > last.Number);
        return seals.OrderBy(s => s.Number).Take(PageSize).ToListAsync(cancel);
    }

    private async Task<AuditFlaw?> FlawInAsync(List<AuditSeal> seals, (int Number, byte[] Hash)? noted, CancellationToken cancel)
    {
        var (after, to) = (last?.Number ?? int.MinValue, seals[^1].Number);
        await using var entries = db.AuditEntries.AsNoTracking()
            .Where(e => e.SealNumber > after && e.SealNumber <= to).OrderBy(e => e.SealNumber).ThenBy(e => e.Id)
            .AsAsyncEnumerable().GetAsyncEnumerator(cancel);
        var isMore = await entries.MoveNextAsync();
        foreach (var seal in seals)
        {
            var number = (last?.Number ?? 0) + 1;
            if (seal.Number != number)
                return new(AuditFlawKind.SealMissing, number);
            using var digest = new AuditDigest(last);
            for (; isMore && entries.Current.SealNumber <= number; isMore = await entries.MoveNextAsync())
            {
                if (WasPutThere(entries.Current))
                    return new(AuditFlawKind.RowAdded, number, entries.Current.Id);
                digest.Add(entries.Current);
            }
            if (digest.Count != seal.Count)
                return new(digest.Count < seal.Count ? AuditFlawKind.RowMissing : AuditFlawKind.RowAdded, number);
            var again = digest.Seal(seal.SealedAt);
            if ((again.FirstId, again.LastId) != (seal.FirstId, seal.LastId) || !again.Hash.AsSpan().SequenceEqual(seal.Hash))
                return new(AuditFlawKind.Changed, number);
            if (noted?.Number == number && !noted.Value.Hash.AsSpan().SequenceEqual(seal.Hash))
                return new(AuditFlawKind.NotAsNoted, number);
            (last, rows, highestId) = (seal, rows + seal.Count, Math.Max(highestId, seal.LastId));
        }
        return null;
    }

    /// <summary>Rows of a seal that is gone from the end, and rows put among the sealed ones that the next seal would take.</summary>
    private async Task<AuditFlaw?> FlawAfterAsync(CancellationToken cancel)
    {
        var number = last?.Number ?? int.MinValue;
        var orphaned = await db.AuditEntries
            .Where(e => e.SealNumber > number && !db.AuditSeals.Any(s => s.Number == e.SealNumber))
            .MinAsync(e => e.SealNumber, cancel);
        if (orphaned is not null)
            return new(AuditFlawKind.SealMissing, orphaned.Value);
        if (last is null)
            return null;
        var tooEarly = last.SealedAt - LongestWrite;
        var stranger = await db.AuditEntries
            .Where(e => e.SealNumber == null && e.Id < highestId && e.At < tooEarly)
            .MinAsync(e => (long?)e.Id, cancel);
        return stranger is null ? null : new(AuditFlawKind.RowAdded, last.Number, stranger);
    }

    /// <summary>
    /// An id lower than one already sealed belongs to a transaction that committed after the seal before was made, so its row
    /// was written shortly before that seal, or later. An older one was put there.
    /// </summary>
    private bool WasPutThere(AuditEntry entry) => last is not null && entry.Id < highestId && entry.At < last.SealedAt - LongestWrite;
}

using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Submissions;

/// <summary>
/// Erases what was filled for practice where the window has opened, some at a time and each of them whole: what a crash
/// leaves is there to be found again. It leaves no audit rows, as nothing that counted is gone.
/// </summary>
public sealed class ErasePractice(AppDbContext db)
{
    public const int AtATime = 200;

    public Task<bool> HasWorkAsync(DateTimeOffset now, CancellationToken cancel) => Over(now).AnyAsync(cancel);

    /// <returns>How many were erased.</returns>
    public async Task<int> RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var over = await Over(now).OrderBy(id => id).Take(AtATime).ToListAsync(cancel);
        if (over.Count == 0)
            return 0;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var erased = await OfAsync(over, cancel);
        await transaction.CommitAsync(cancel);
        return erased;
    }

    /// <summary>Erases those of the obligations that are for practice, in the caller's transaction.</summary>
    public async Task<int> OfAsync(IReadOnlyCollection<int> obligations, CancellationToken cancel)
    {
        // Taken first: whoever starts for good meanwhile collides, and what is taken stays a practice until it is gone.
        var taken = Guid.NewGuid();
        await db.Submissions.Where(s => obligations.Contains(s.ObligationId) && s.Status == SubmissionStatus.Practice)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Stamp, taken), cancel);
        var mine = db.Submissions.Where(s => s.Stamp == taken).Select(s => s.ObligationId);
        await db.Set<FormDocument>().Where(d => obligations.Contains(d.ObligationId) && mine.Contains(d.ObligationId)).ExecuteDeleteAsync(cancel);
        await db.Set<FormEntry>().Where(f => obligations.Contains(f.ObligationId) && mine.Contains(f.ObligationId)).ExecuteDeleteAsync(cancel);
        return await db.Submissions.Where(s => obligations.Contains(s.ObligationId) && s.Stamp == taken).ExecuteDeleteAsync(cancel);
    }

    private IQueryable<int> Over(DateTimeOffset now) =>
        from s in db.Submissions
        where s.Status == SubmissionStatus.Practice
        join o in db.Obligations on s.ObligationId equals o.Id
        where db.Set<EntryWindow>().Any(w => w.RoundId == o.RoundId && w.Type == o.Type && w.Opens <= now)
        select o.Id;
}

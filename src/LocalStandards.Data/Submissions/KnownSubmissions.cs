using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace LocalStandards.Data.Submissions;

/// <summary>
/// Submissions with forms and working answers as last read. Whatever changes one renews its own stamp or a form's, so the
/// stamps alone tell whether what is kept still stands, also when it was written on another node.
/// </summary>
public sealed class KnownSubmissions(IMemoryCache cache)
{
    // In bytes, roughly: the cache is bounded by them.
    private const int Size = 4000, AnswerSize = 250;

    private static readonly TimeSpan KeptUnused = TimeSpan.FromMinutes(10);

    private static readonly Func<AppDbContext, int, IAsyncEnumerable<Stamps>> StampsOf = EF.CompileAsyncQuery(
        (AppDbContext db, int id) =>
            from s in db.Submissions
            from f in s.Forms
            where s.ObligationId == id
            orderby f.FormCode
            select new Stamps(s.Stamp, f.Stamp));

    /// <returns>Shared by all requests: for reading only. Null when nothing was started.</returns>
    public async Task<Submission?> FindAsync(AppDbContext db, int obligationId, CancellationToken cancel)
    {
        var stamps = new List<Stamps>();
        await foreach (var stamp in StampsOf(db, obligationId).WithCancellation(cancel))
            stamps.Add(stamp);
        if (stamps.Count == 0)
            return null;
        if (cache.TryGetValue((nameof(KnownSubmissions), obligationId), out Kept? kept) && kept!.Stamps.SequenceEqual(stamps))
            return kept.Submission;
        var submission = await db.Submissions.AsNoTracking().AsSplitQuery()
            .Include(s => s.Forms).Include(s => s.Answers)
            .SingleAsync(s => s.ObligationId == obligationId, cancel);
        // Under the stamps it has itself, which were read before the answers: a save between the two is seen next time.
        stamps = [.. submission.Forms.OrderBy(f => f.FormCode, StringComparer.Ordinal).Select(f => new Stamps(submission.Stamp, f.Stamp))];
        cache.Set((nameof(KnownSubmissions), obligationId), new Kept(stamps, submission), new MemoryCacheEntryOptions
        {
            Size = Size + AnswerSize * submission.Answers.Count, SlidingExpiration = KeptUnused,
        });
        return submission;
    }

    private readonly record struct Stamps(Guid Submission, Guid Form);

    private sealed record Kept(IReadOnlyList<Stamps> Stamps, Submission Submission);
}

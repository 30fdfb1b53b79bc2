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

    // Compiled: finding a known query again took longer than running it.
    private static readonly Func<AppDbContext, int, CancellationToken, Task<Submission?>> Working = EF.CompileAsyncQuery(
        (AppDbContext db, int id, CancellationToken _) => db.Submissions.Include(s => s.Forms).SingleOrDefault(s => s.ObligationId == id));

    private static readonly Func<AppDbContext, int, IAsyncEnumerable<Answer>> Answers = EF.CompileAsyncQuery(
        (AppDbContext db, int id) => db.Set<Answer>().AsNoTracking().Where(a => a.ObligationId == id));

    private static readonly Func<AppDbContext, int, IAsyncEnumerable<Stamps>> StampsOf = EF.CompileAsyncQuery(
        (AppDbContext db, int id) =>
            from s in db.Submissions
            from f in s.Forms
            where s.ObligationId == id
            select new Stamps(s.Stamp, f.Stamp));

    /// <returns>Shared by all requests: for reading only. Null when nothing was started.</returns>
    public async Task<Submission?> ReadAsync(AppDbContext db, int obligationId, CancellationToken cancel)
    {
        var stamps = await StampsAsync(db, obligationId, cancel);
        if (stamps.Count == 0)
            return null;
        if (Kept(obligationId, stamps) is { } kept)
            return kept;
        var submission = await db.Submissions.AsNoTracking().Include(s => s.Forms).SingleAsync(s => s.ObligationId == obligationId, cancel);
        // Under the stamps it has itself, which were read before the answers: a save between the two is seen next time.
        await HoldAsync(db, submission, cancel);
        Keep(submission);
        return submission;
    }

    /// <returns>To be written to, its answers included; null when nothing was started.</returns>
    public async Task<Submission?> WorkOnAsync(AppDbContext db, int obligationId, CancellationToken cancel)
    {
        var submission = await Working(db, obligationId, cancel);
        if (submission is null)
            return null;
        if (Kept(obligationId, StampsIn(submission)) is { } kept)
            submission.Hold(kept.Answers);
        else
            await HoldAsync(db, submission, cancel);
        return submission;
    }

    /// <summary>
    /// The same where one form is all that is written to: while the stamps stand it is a copy of what is kept, and nothing
    /// but that form is read into the context and looked through for changes.
    /// </summary>
    public async Task<Submission?> WorkOnFormAsync(AppDbContext db, int obligationId, string formCode, CancellationToken cancel)
    {
        if (Kept(obligationId, await StampsAsync(db, obligationId, cancel))?.Copy() is not { } submission)
            return await WorkOnAsync(db, obligationId, cancel);
        db.Entry(submission).State = EntityState.Unchanged;
        foreach (var form in submission.Forms.Where(f => f.FormCode == formCode))
            db.Entry(form).State = EntityState.Unchanged;
        return submission;
    }

    /// <summary>What was worked on and saved is what stands: the next who asks need not read it again. Nobody writes to it any more.</summary>
    public void Keep(Submission submission) =>
        cache.Set((nameof(KnownSubmissions), submission.ObligationId), new KeptSubmission(StampsIn(submission), submission), new MemoryCacheEntryOptions
        {
            Size = Size + AnswerSize * submission.Answers.Count, SlidingExpiration = KeptUnused,
        });

    private static async Task HoldAsync(AppDbContext db, Submission submission, CancellationToken cancel)
    {
        var answers = new List<Answer>();
        await foreach (var answer in Answers(db, submission.ObligationId).WithCancellation(cancel))
            answers.Add(answer);
        submission.Hold(answers);
    }

    private static async Task<List<Stamps>> StampsAsync(AppDbContext db, int obligationId, CancellationToken cancel)
    {
        var stamps = new List<Stamps>();
        await foreach (var stamp in StampsOf(db, obligationId).WithCancellation(cancel))
            stamps.Add(stamp);
        return Sorted(stamps);
    }

    private static List<Stamps> StampsIn(Submission submission) =>
        Sorted([.. submission.Forms.Select(f => new Stamps(submission.Stamp, f.Stamp))]);

    // Here and not in the query: databases differ in how they sort codes.
    private static List<Stamps> Sorted(List<Stamps> stamps)
    {
        stamps.Sort((one, other) => one.Form.CompareTo(other.Form));
        return stamps;
    }

    private Submission? Kept(int obligationId, List<Stamps> stamps) =>
        cache.TryGetValue((nameof(KnownSubmissions), obligationId), out KeptSubmission? kept) && kept!.Stamps.SequenceEqual(stamps) ? kept.Submission : null;

    private readonly record struct Stamps(Guid Submission, Guid Form);

    private sealed record KeptSubmission(IReadOnlyList<Stamps> Stamps, Submission Submission);
}

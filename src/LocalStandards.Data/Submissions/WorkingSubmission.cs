using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Submissions;

/// <summary>
/// A submission with its forms and working answers: what every form page and every save begins with. Compiled, since
/// finding a known query again took longer than running it.
/// </summary>
public static class WorkingSubmission
{
    private static readonly Func<AppDbContext, int, CancellationToken, Task<Submission?>> Itself = EF.CompileAsyncQuery(
        (AppDbContext db, int id, CancellationToken _) => db.Submissions.SingleOrDefault(s => s.ObligationId == id));

    private static readonly Func<AppDbContext, int, IAsyncEnumerable<FormEntry>> Forms = EF.CompileAsyncQuery(
        (AppDbContext db, int id) => db.Set<FormEntry>().Where(f => f.ObligationId == id));

    private static readonly Func<AppDbContext, int, IAsyncEnumerable<Answer>> Answers = EF.CompileAsyncQuery(
        (AppDbContext db, int id) => db.Set<Answer>().Where(a => a.ObligationId == id));

    /// <returns>Tracked; null when nothing was started.</returns>
    public static async Task<Submission?> FindWorkingAsync(this AppDbContext db, int obligationId, CancellationToken cancel)
    {
        var submission = await Itself(db, obligationId, cancel);
        if (submission is null)
            return null;
        // The context puts what it reads into the submission's lists.
        await foreach (var _ in Forms(db, obligationId).WithCancellation(cancel)) { }
        await foreach (var _ in Answers(db, obligationId).WithCancellation(cancel)) { }
        return submission;
    }
}

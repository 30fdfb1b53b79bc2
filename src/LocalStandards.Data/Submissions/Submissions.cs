using LocalStandards.Data.Access;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Submissions;

/// <summary>
/// The submissions: read with their answers, and saved by what the domain does with one. Whose they are, the set, the round
/// and its deadlines come with them; what of that is kept in memory, and how two who save at once are kept apart, is known
/// here alone.
/// </summary>
public sealed class Submissions(AppDbContext db, ObligationCache obligations, IndicatorSets sets, CorrectionCache corrections, TimeProvider clock)
{
    // Compiled: looking the query up in the cache took longer than running it. One statement: a submission that came between two
    // would not be seen. Joined flat, and put together by the context: an Include would nest the join of forms and documents,
    // which SQLite lays out in full.
    private static readonly Func<AppDbContext, int, IAsyncEnumerable<Row>> Tracked = EF.CompileAsyncQuery((AppDbContext db, int id) =>
        from f in db.Set<FormEntry>()
        where f.ObligationId == id
        join d in db.Set<FormDocument>() on new { f.ObligationId, f.FormCode } equals new { d.ObligationId, d.FormCode }
        join s in db.Submissions on f.ObligationId equals s.ObligationId
        select new Row(s, f, d));

    private static readonly Func<AppDbContext, int, IAsyncEnumerable<Row>> Untracked = EF.CompileAsyncQuery((AppDbContext db, int id) => (
        from f in db.Set<FormEntry>()
        where f.ObligationId == id
        join d in db.Set<FormDocument>() on new { f.ObligationId, f.FormCode } equals new { d.ObligationId, d.FormCode }
        join s in db.Submissions on f.ObligationId equals s.ObligationId
        select new Row(s, f, d)).AsNoTrackingWithIdentityResolution());

    /// <summary>How the actor's own authority stands in a round; null when it takes no part in it.</summary>
    /// <param name="roundCode">As in the URL: 2569.</param>
    public async Task<RoundStanding?> StandingAsync(Actor actor, string roundCode, CancellationToken cancel) =>
        await obligations.FindAsync(db, actor, roundCode, cancel) is { } known ? new(known.Obligation, known.Round, known.Status) : null;

    /// <summary>
    /// The same in the latest round that has opened or is to open; null for people without an authority. Of two programmes with
    /// one year it is the one asked for, or the one listed first.
    /// </summary>
    /// <param name="programme">Whose round it is to be, if there is one; null when any will do.</param>
    public async Task<RoundStanding?> CurrentAsync(Actor actor, Programme? programme, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var latest = await db.Obligations.AsNoTracking().FormsVisibleTo(actor)
            .OrderByDescending(o => programme != null && o.Round!.Programme == programme)
            .ThenByDescending(o => o.Round!.Windows.Any(w => w.Type == o.Type && w.Opens <= now)).ThenByDescending(o => o.Round!.Year).ThenBy(o => o.Round!.Programme)
            .Select(o => o.Round!.Code).FirstOrDefaultAsync(cancel);
        return latest is null ? null : await StandingAsync(actor, latest, cancel);
    }

    /// <summary>The record of the actor's own authority in a round, for reading; null when it takes no part in it.</summary>
    public Task<EntryRecord?> ReadAsync(Actor actor, string roundCode, CancellationToken cancel) => FindAsync(actor, roundCode, Untracked, cancel);

    /// <summary>
    /// Does something with the submission, begun where nothing was, and saves what came of it in one transaction: the rows,
    /// the audit, the notices, and when it went back to be filled the latest correction of its set. When somebody else saved
    /// the same meanwhile it is done again with what stands then.
    /// </summary>
    /// <param name="verb">
    /// May be called several times, each time with the submission as it stands; must change nothing else. Where it changes
    /// nothing, nothing is saved.
    /// </param>
    /// <returns>Null when the actor's authority takes no part in the round.</returns>
    public async Task<Saved<T>?> SaveAsync<T>(Actor actor, string roundCode, Func<EntryRecord, Submission, T> verb, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                if (await FindAsync(actor, roundCode, Tracked, cancel) is not { } record)
                    return null;
                record = record with { IsOvertaken = attempt > 1 };
                var submission = record.Submission ?? Begin(record);
                var was = submission.Status;
                var outcome = verb(record, submission);
                if (record.Submission is not null)
                    await WriteAsync(submission, was, record.Now, cancel);
                else
                    await WriteFirstAsync(submission, record.Context.Obligation, cancel);
                return new(record with { Submission = submission }, outcome);
            }
            catch (Exception failure) when (attempt < TrySave.Attempts && failure.IsCollision())
            {
                db.ChangeTracker.Clear();
            }
        }
    }

    private async Task<EntryRecord?> FindAsync(
        Actor actor, string roundCode, Func<AppDbContext, int, IAsyncEnumerable<Row>> find, CancellationToken cancel)
    {
        if (await obligations.FindAsync(db, actor, roundCode, cancel) is not var (obligation, round, before, _))
            return null;
        var set = await sets.FindAsync(db, obligation.IndicatorSetId, cancel);
        var history = await corrections.LeadingToAsync(db, obligation, cancel);
        var entry = new EntryContext(obligation, round, set, await sets.LastYearAsync(db, round, obligation.IndicatorSetId, before, cancel))
        {
            EverPersonal = history.EverPersonal,
        };
        Submission? submission = null;
        await foreach (var row in find(db, obligation.Id).WithCancellation(cancel))
            submission = row.Submission;
        var now = clock.GetUtcNow();
        return new EntryRecord(entry, submission?.IsPracticeOver(entry, now) is true ? null : submission, history.Corrections, now);
    }

    /// <summary>Anew, or in the place of a practice that is over.</summary>
    private Submission Begin(EntryRecord record)
    {
        if (db.ChangeTracker.Entries<Submission>().Select(e => e.Entity).SingleOrDefault() is not { } practice)
            return Submission.Start(record.Context, record.Now);
        practice.StartAfresh(record.Context, record.Now);
        return practice;
    }

    private async Task WriteAsync(Submission submission, SubmissionStatus was, DateTimeOffset now, CancellationToken cancel)
    {
        var goesBack = submission.Status is SubmissionStatus.Returned && was is not SubmissionStatus.Returned;
        await using var transaction = goesBack ? await db.Database.BeginTransactionAsync(cancel) : null;
        await db.SaveChangesAsync(cancel);
        if (transaction is null)
            return;
        await new AdoptCorrection(db).RunForAsync(submission.ObligationId, now, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>A first save is tied to the set it begins with: one that was corrected or changed meanwhile collides.</summary>
    /// <param name="known">As it was read; shared, and not to be written to itself.</param>
    private async Task WriteFirstAsync(Submission submission, Obligation known, CancellationToken cancel)
    {
        if (submission.IsUntouched)
        {
            db.ChangeTracker.Clear();
            return;
        }
        if (db.Entry(submission).State == EntityState.Detached)
            db.Add(submission);
        var set = db.Entry(await db.Obligations.SingleAsync(o => o.Id == known.Id, cancel)).Property(o => o.IndicatorSetId);
        set.OriginalValue = set.CurrentValue = known.IndicatorSetId;
        set.IsModified = true;
        await db.SaveChangesAsync(cancel);
    }

    private sealed record Row(Submission Submission, FormEntry Form, FormDocument Document);
}

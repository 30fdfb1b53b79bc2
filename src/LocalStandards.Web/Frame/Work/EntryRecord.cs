using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Frame.Work;

/// <summary>
/// An authority's own assessment of one round as it stands, loaded for reading or writing: what home, form, review and
/// submission all begin with.
/// </summary>
public sealed record EntryRecord(EntryContext Context, Submission? Submission)
{
    public SubmissionStatus Status => Submission?.Status ?? SubmissionStatus.NotStarted;

    /// <summary>A practice that is over and still stored: it counts as nothing, and the first write takes it away.</summary>
    public Submission? PracticeOver { get; init; }

    public EntryState StateAt(DateTimeOffset now) => Context.StateAt(Status, now);

    /// <summary>The submission, started when nothing has been entered yet, or only for a practice that is over.</summary>
    public async Task<Submission> SubmissionOrStartAsync(AppDbContext db, DateTimeOffset now, CancellationToken cancel)
    {
        var over = PracticeOver ?? (Submission?.IsPracticeOver(Context, now) is true ? Submission : null);
        if (over is null && Submission is not null)
            return Submission;
        if (over is not null)
            await db.EraseAsync(over, cancel);
        await db.TieToSetAsync(Context.Obligation, cancel);
        var started = Domain.Submissions.Submission.Start(Context, now);
        db.Submissions.Add(started);
        return started;
    }
}

/// <summary>Loads a request's entry record once, for the action and for the frame around its page.</summary>
public sealed class EntryRecords(AppDbContext db, KnownObligations obligations, KnownSubmissions submissions, IndicatorSets sets, TimeProvider clock)
{
    private EntryRecord? last;

    /// <summary>The record of the actor's authority in a round, to be written to; null when there is none that the actor may see.</summary>
    /// <param name="roundCode">As in the URL: 2569.</param>
    public Task<EntryRecord?> FindAsync(Actor actor, string roundCode, CancellationToken cancel) =>
        FindAsync(actor, roundCode, id => submissions.WorkOnAsync(db, id, cancel), cancel);

    /// <summary>The same, where nothing but one form is written to.</summary>
    public Task<EntryRecord?> FindAsync(Actor actor, string roundCode, string formCode, CancellationToken cancel) =>
        FindAsync(actor, roundCode, id => submissions.WorkOnFormAsync(db, id, formCode, cancel), cancel);

    /// <summary>The same, for reading only: its submission is shared with other requests.</summary>
    public Task<EntryRecord?> ReadAsync(Actor actor, string roundCode, CancellationToken cancel) =>
        FindAsync(actor, roundCode, id => submissions.ReadAsync(db, id, cancel), cancel);

    /// <summary>The round just worked on, else the authority's latest that has opened or is to open, for reading; null for people without an authority.</summary>
    public async Task<EntryRecord?> CurrentAsync(Actor actor, CancellationToken cancel)
    {
        if (last is not null)
            return last;
        var now = clock.GetUtcNow();
        var latest = await db.Obligations.AsNoTracking().FormsVisibleTo(actor)
            .OrderByDescending(o => o.Round!.Windows.Any(w => w.Type == o.Type && w.Opens <= now)).ThenByDescending(o => o.Round!.Year)
            .Select(o => o.Round!.Code).FirstOrDefaultAsync(cancel);
        return latest is null ? null : await ReadAsync(actor, latest, cancel);
    }

    private async Task<EntryRecord?> FindAsync(Actor actor, string roundCode, Func<int, Task<Submission?>> findSubmission, CancellationToken cancel)
    {
        if (await obligations.FindAsync(db, actor, roundCode, cancel) is not var (obligation, round, before))
            return null;
        var set = await sets.FindAsync(db, obligation.IndicatorSetId, cancel);
        var lastYear = await sets.LastYearAsync(db, round.Year, obligation.IndicatorSetId, before, cancel);
        var entry = new EntryContext(obligation, round, set, lastYear);
        var submission = await findSubmission(obligation.Id);
        return last = submission?.IsPracticeOver(entry, clock.GetUtcNow()) is true
            ? new EntryRecord(entry, null) { PracticeOver = submission }
            : new EntryRecord(entry, submission);
    }
}

using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Shared;

/// <summary>
/// An authority's own assessment of one round as it stands, loaded for reading or writing: what home, form, review and
/// submission all begin with.
/// </summary>
public sealed record EntryRecord(EntryContext Context, Submission? Submission)
{
    public SubmissionStatus Status => Submission?.Status ?? SubmissionStatus.NotStarted;

    public EntryState StateAt(DateTimeOffset now) => Context.StateAt(Status, now);

    /// <summary>The submission, started when nothing has been entered yet.</summary>
    public Submission SubmissionOrStart(AppDbContext db, DateTimeOffset now)
    {
        if (Submission is not null)
            return Submission;
        var started = Domain.Submissions.Submission.Start(Context.Obligation, Context.Set, now);
        db.Submissions.Add(started);
        return started;
    }
}

/// <summary>Loads a request's entry record once, for the action and for the frame around its page.</summary>
public sealed class EntryRecords(AppDbContext db, KnownRounds rounds, IndicatorSets sets)
{
    private EntryRecord? last;

    /// <summary>The record of the actor's authority in a round; null when there is none that the actor may see.</summary>
    /// <param name="roundCode">As in the URL: 2569.</param>
    /// <param name="isTracked">For writing.</param>
    public async Task<EntryRecord?> FindAsync(Actor actor, string roundCode, bool isTracked, CancellationToken cancel)
    {
        // One connection for the whole request: opening one prepares it anew each time.
        await db.Database.OpenConnectionAsync(cancel);
        var found = await db.Obligations.AsNoTracking()
            .FormsVisibleTo(actor)
            .Where(o => o.Round!.Code == roundCode)
            .Include(o => o.Province).Include(o => o.District).Include(o => o.Authority)
            .Standing(db)
            .FirstOrDefaultAsync(cancel);
        if (found is not { Obligation: var obligation })
            return null;
        var round = await rounds.FindAsync(db, obligation.RoundId, found.RoundStamp, cancel);
        var set = await sets.FindAsync(db, obligation.IndicatorSetId, cancel);
        var lastYear = await sets.LastYearAsync(db, round.Year, obligation.IndicatorSetId, found.Before, cancel);
        var submissions = isTracked ? db.Submissions : db.Submissions.AsNoTracking();
        var submission = await submissions.AsSplitQuery()
            .Include(s => s.Forms).Include(s => s.Answers)
            .FirstOrDefaultAsync(s => s.ObligationId == obligation.Id, cancel);
        return last = new EntryRecord(new EntryContext(obligation, round, set, lastYear), submission);
    }

    /// <summary>The round just worked on, else the authority's latest; null for people without an authority.</summary>
    public async Task<EntryRecord?> CurrentAsync(Actor actor, CancellationToken cancel)
    {
        if (last is not null)
            return last;
        var latest = await db.Obligations.AsNoTracking().FormsVisibleTo(actor)
            .OrderByDescending(o => o.Round!.Year).Select(o => o.Round!.Code).FirstOrDefaultAsync(cancel);
        return latest is null ? null : await FindAsync(actor, latest, isTracked: false, cancel);
    }
}

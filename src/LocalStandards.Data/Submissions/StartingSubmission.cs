using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Submissions;

/// <summary>What a first save writes beside the submission it begins, in the same transaction.</summary>
public static class StartingSubmission
{
    /// <summary>Ties the save to the set the submission begins with: one that was corrected or changed meanwhile collides.</summary>
    /// <param name="known">As it was read; shared, and not to be written to itself.</param>
    public static async Task TieToSetAsync(this AppDbContext db, Obligation known, CancellationToken cancel)
    {
        var set = db.Entry(await db.Obligations.SingleAsync(o => o.Id == known.Id, cancel)).Property(o => o.IndicatorSetId);
        set.OriginalValue = set.CurrentValue = known.IndicatorSetId;
        set.IsModified = true;
    }

    /// <summary>Takes away a practice that is over, with all it holds.</summary>
    /// <param name="practice">Tracked, with its forms.</param>
    public static async Task EraseAsync(this AppDbContext db, Submission practice, CancellationToken cancel)
    {
        db.RemoveRange(await db.Set<Answer>().Where(a => a.ObligationId == practice.ObligationId).ToListAsync(cancel));
        db.RemoveRange(practice.Forms);
        db.Remove(practice);
    }
}

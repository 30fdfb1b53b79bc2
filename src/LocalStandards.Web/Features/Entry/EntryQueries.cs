using LocalStandards.Data;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Entry;

/// <summary>Reads for the form page beyond the record itself.</summary>
public sealed class EntryQueries(AppDbContext db)
{
    /// <summary>Names of people by id, for "saved by" and "given to".</summary>
    public async Task<IReadOnlyDictionary<int, string>> NamesAsync(IEnumerable<int?> ids, CancellationToken cancel)
    {
        var wanted = ids.OfType<int>().Distinct().ToList();
        return wanted.Count == 0
            ? new Dictionary<int, string>()
            : await db.Users.AsNoTracking().Where(u => wanted.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancel);
    }

    /// <summary>What stands submitted came to: it is not assessed again. Null while the answers are being worked on.</summary>
    public async Task<SubmittedResults?> ResultsAsync(EntryRecord record, CancellationToken cancel)
    {
        if (record is not { Submission: { } submission } || !record.Status.CountsAsSubmitted())
            return null;
        var rows = await db.Set<IndicatorResult>().AsNoTracking()
            .Where(r => r.ObligationId == submission.ObligationId && r.VersionNumber == submission.Version).ToListAsync(cancel);
        return new SubmittedResults(record.Context.Set, rows);
    }
}

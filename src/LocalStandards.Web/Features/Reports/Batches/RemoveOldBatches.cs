using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>Removes batches that ended long ago, files first: whoever is stopped between the two finds the batch again.</summary>
public sealed class RemoveOldBatches(AppDbContext db, StoredFiles files, IOptions<ReportBatchOptions> options)
{
    public Task<bool> HasWorkAsync(DateTimeOffset now, CancellationToken cancel) => Old(now).AnyAsync(cancel);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var batch in await Old(now).ToListAsync(cancel))
        {
            files.DeleteFolder(BatchFiles.FolderOf(batch.Id));
            db.Remove(batch);
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException failure) when (failure.IsCollision())
            {
                // Taken up again at the last moment; its archive will name what is gone.
                db.ChangeTracker.Clear();
            }
        }
    }

    private IQueryable<ReportBatch> Old(DateTimeOffset now)
    {
        var since = now.AddDays(-options.Value.KeptDays);
        return db.ReportBatches.Where(b => b.EndedAt < since);
    }
}

using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Exports;

/// <summary>Removes exports that ended long ago, the file first: whoever is stopped between the two finds the export again.</summary>
public sealed class RemoveOldExports(AppDbContext db, StoredFiles files, IOptions<ExportOptions> options)
{
    public Task<bool> HasWorkAsync(DateTimeOffset now, CancellationToken cancel) => Old(now).AnyAsync(cancel);

    public async Task RunAsync(DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var export in await Old(now).ToListAsync(cancel))
        {
            files.DeleteFolder(ExportFiles.FolderOf(export.Id));
            db.Remove(export);
        }
        await db.SaveChangesAsync(cancel);
    }

    private IQueryable<AnswerExport> Old(DateTimeOffset now)
    {
        var since = now.AddDays(-options.Value.KeptDays);
        return db.AnswerExports.Where(e => e.EndedAt < since);
    }
}

using LocalStandards.Data;
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
}

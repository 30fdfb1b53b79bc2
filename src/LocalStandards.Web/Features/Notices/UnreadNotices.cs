using LocalStandards.Data;
using LocalStandards.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Notices;

/// <summary>Counts what a person has not opened, for the bell of every page.</summary>
public sealed class UnreadNotices(AppDbContext db)
{
    // Compiled: looking the query up in the cache took longer than running it.
    private static readonly Func<AppDbContext, int, CancellationToken, Task<int>> Count = EF.CompileAsyncQuery(
        (AppDbContext db, int userId, CancellationToken _) => db.Deliveries.Count(d => d.UserId == userId && d.ReadAt == null));

    public async Task<int?> OfAsync(Actor actor, CancellationToken cancel) => actor.UserId is { } id ? await Count(db, id, cancel) : null;
}

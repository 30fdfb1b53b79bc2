using LocalStandards.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data;

/// <summary>The embedded default.</summary>
public sealed class SqliteAppDbContext(
    DbContextOptions<SqliteAppDbContext> options, AuditOrigin? origin = null, SqliteWriteTurn? turn = null) : AppDbContext(options, origin)
{
    protected override string ThaiCollation => SqliteConnectionSetup.ThaiCollation;

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Inside a transaction the turn is the database's already: whoever waits for it must not hold ours.
        if (turn is null || Database.CurrentTransaction is not null)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        using var taken = await turn.TakeAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}

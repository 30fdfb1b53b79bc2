using LocalStandards.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data;

/// <summary>The embedded default.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options, AuditOrigin? origin = null) : AppDbContext(options, origin)
{
    protected override string ThaiCollation => SqliteConnectionSetup.ThaiCollation;
}

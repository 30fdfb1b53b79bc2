using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data;

/// <summary>The embedded default.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    protected override string ThaiCollation => SqliteConnectionSetup.ThaiCollation;
}

using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data;

/// <summary>Production.</summary>
public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options)
{
    protected override string ThaiCollation => "Thai_100_CI_AS";
}

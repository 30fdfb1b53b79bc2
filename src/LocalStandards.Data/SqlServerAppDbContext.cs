using LocalStandards.Data.Audit;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data;

/// <summary>Production.</summary>
public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options, AuditOrigin? origin = null) : AppDbContext(options, origin)
{
    protected override string ThaiCollation => "Thai_100_CI_AS";
}

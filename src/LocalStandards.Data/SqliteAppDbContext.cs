using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace LocalStandards.Data;

/// <summary>The embedded default.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    /// <summary>Who runs its saves; null saves at once.</summary>
    internal SqliteWriter? Writer { get; set; }

    private protected override ThaiTextConvention ThaiText => new(SqliteConnectionSetup.ThaiCollation, isForKeys: false);

    protected override Func<SqlExpression, SqlExpression> DayInBangkok => static instant => new SqlFunctionExpression(
        "date", [instant, new SqlFragmentExpression("'+7 hours'")], nullable: true, argumentsPropagateNullability: [true, false], typeof(DateOnly), typeMapping: null);

    public override Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default) =>
        // Inside a transaction the database is its own already: whoever waits for it must not hold up the writer.
        Writer is null || Database.CurrentTransaction is not null
            ? base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken)
            : Writer.RunAsync(() => base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken), cancellationToken);
}

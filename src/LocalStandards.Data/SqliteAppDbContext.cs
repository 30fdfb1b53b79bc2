using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace LocalStandards.Data;

/// <summary>The embedded default.</summary>
public sealed class SqliteAppDbContext(DbContextOptions<SqliteAppDbContext> options) : AppDbContext(options)
{
    /// <summary>Where its saves queue; null writes at once.</summary>
    internal SqliteWriteTurn? Turn { get; set; }

    protected override string ThaiCollation => SqliteConnectionSetup.ThaiCollation;

    protected override Func<SqlExpression, SqlExpression> DayInBangkok => static instant => new SqlFunctionExpression(
        "date", [instant, new SqlFragmentExpression("'+7 hours'")], nullable: true, argumentsPropagateNullability: [true, false], typeof(DateOnly), typeMapping: null);

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Inside a transaction the turn is the database's already: whoever waits for it must not hold ours.
        if (Turn is null || Database.CurrentTransaction is not null)
            return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
        using var taken = await Turn.TakeAsync(cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }
}

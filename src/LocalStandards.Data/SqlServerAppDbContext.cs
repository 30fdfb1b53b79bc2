using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace LocalStandards.Data;

/// <summary>Production.</summary>
public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options)
{
    internal const string ThaiCollation = "Thai_100_CI_AS";

    private protected override ThaiTextConvention ThaiText => new(ThaiCollation, isForKeys: true);

    protected override Func<SqlExpression, SqlExpression> DayInBangkok => static instant =>
    {
        var local = new SqlFunctionExpression(
            "DATEADD", [new SqlFragmentExpression("hour"), new SqlFragmentExpression("7"), instant], nullable: true, argumentsPropagateNullability: [false, false, true], instant.Type, instant.TypeMapping);
        return new SqlFunctionExpression(
            "CONVERT", [new SqlFragmentExpression("date"), local], nullable: true, argumentsPropagateNullability: [false, true], typeof(DateOnly), typeMapping: null);
    };
}

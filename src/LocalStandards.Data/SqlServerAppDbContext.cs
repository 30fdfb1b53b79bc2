using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;

namespace LocalStandards.Data;

/// <summary>Production.</summary>
public sealed class SqlServerAppDbContext(DbContextOptions<SqlServerAppDbContext> options) : AppDbContext(options)
{
    protected override string ThaiCollation => "Thai_100_CI_AS";

    protected override Func<SqlExpression, SqlExpression> DayInBangkok => static instant => Function(
        "CONVERT", typeof(DateOnly), [new SqlFragmentExpression("date"), Function("DATEADD", typeof(DateTime), [new SqlFragmentExpression("hour"), new SqlFragmentExpression("7"), instant])]);

    private static SqlFunctionExpression Function(string name, Type type, SqlExpression[] arguments) =>
        new(name, arguments, nullable: true, argumentsPropagateNullability: arguments.Select(a => a is not SqlFragmentExpression), type, typeMapping: null);
}

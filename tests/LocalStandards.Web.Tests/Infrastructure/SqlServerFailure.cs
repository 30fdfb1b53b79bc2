using System.Reflection;
using Microsoft.Data.SqlClient;

namespace LocalStandards.Web.Tests.Infrastructure;

/// <summary>What SQL Server throws, without a server: its exception has no constructor that is open to others.</summary>
public static class SqlServerFailure
{
    private const BindingFlags Hidden = BindingFlags.Instance | BindingFlags.Static | BindingFlags.NonPublic;

    /// <summary>The victim of a deadlock as EF Core's SQL Server provider words it, of any statement.</summary>
    public static InvalidOperationException Deadlock() => new("likely transient", Numbered(1205));

    public static SqlException Numbered(int number)
    {
        var constructor = typeof(SqlError).GetConstructors(Hidden).OrderBy(c => c.GetParameters().Length).First(c => c.GetParameters()[0].ParameterType == typeof(int));
        var error = constructor.Invoke([.. constructor.GetParameters().Select((p, place) =>
            place == 0 ? number : p.ParameterType == typeof(string) ? "a failure for tests" : p.ParameterType.IsValueType ? Activator.CreateInstance(p.ParameterType) : null)]);
        var errors = Activator.CreateInstance(typeof(SqlErrorCollection), nonPublic: true)!;
        typeof(SqlErrorCollection).GetMethod("Add", Hidden)!.Invoke(errors, [error]);
        return (SqlException)typeof(SqlException).GetMethod("CreateException", Hidden, [typeof(SqlErrorCollection), typeof(string)])!.Invoke(null, [errors, "16.0"])!;
    }
}

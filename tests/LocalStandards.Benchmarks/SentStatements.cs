using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LocalStandards.Benchmarks;

/// <summary>Notes what is sent to the database, so that it can be run again alone.</summary>
internal sealed class SentStatements : DbCommandInterceptor
{
    private readonly List<SentStatement> all = [];

    public IReadOnlyList<SentStatement> All => all;

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        all.Add(new SentStatement(command.CommandText, [.. command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value ?? DBNull.Value))]));
        return new(result);
    }
}

internal sealed record SentStatement(string Text, IReadOnlyList<(string Name, object Value)> Values);

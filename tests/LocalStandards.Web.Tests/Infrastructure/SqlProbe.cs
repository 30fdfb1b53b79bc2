using System.Collections.Concurrent;
using System.Data.Common;
using LocalStandards.Data;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace LocalStandards.Web.Tests.Infrastructure;

/// <summary>
/// The portal with a <see cref="SqlProbe"/> on every command, and without the one writer: who steps in is as on another
/// node, which does not wait for this one.
/// </summary>
public class ProbedPortal : PortalFactory
{
    public SqlProbe Sql { get; } = new();

    protected override void ConfigureServices(IServiceCollection services) => services
        .RemoveAll<SqliteWriter>()
        .ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(Sql))
        .ConfigureDbContext<SqlServerAppDbContext>(options => options.AddInterceptors(Sql));
}

/// <summary>Counts commands, lets a test step in before a transaction, and breaks a save at any of its steps.</summary>
public sealed class SqlProbe : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentQueue<string> commands = [];
    private Func<Task>? beforeTransaction;
    private (string Statement, Exception Failure)? failing;
    private int failAt, step;
    private bool isInTransaction;

    /// <summary>What was sent since the last <see cref="Reset"/>.</summary>
    public IReadOnlyList<string> Commands => [.. commands];

    public IEnumerable<string> Reads => Commands.Where(IsRead);

    public IEnumerable<string> Writes => Commands.Where(c => !IsRead(c));

    /// <summary>Whether the fault that was asked for has come to pass.</summary>
    public bool HasFailed { get; private set; }

    public void Reset() => commands.Clear();

    /// <summary>Done once, just before the next transaction begins: another's request that overtakes.</summary>
    public void BeforeNextTransaction(Func<Task> work) => beforeTransaction = work;

    /// <summary>Breaks the next transaction at its nth step: begin, before and after each command, before and after the commit.</summary>
    public void FailAt(int nth) => (failAt, step, HasFailed, isInTransaction) = (nth, 0, false, false);

    /// <summary>Fails once, at the next command that begins so.</summary>
    public void FailOnce(string statement, Exception failure) => (failing, HasFailed) = ((statement, failure), false);

    private static bool IsRead(string command) => command.TrimStart().StartsWith("SELECT", StringComparison.Ordinal);

    private void Step()
    {
        if (failAt == 0 || !isInTransaction || ++step != failAt)
            return;
        failAt = 0;
        HasFailed = true;
        throw new FaultException();
    }

    private void Note(DbCommand command)
    {
        commands.Enqueue(command.CommandText);
        if (failing is var (statement, failure) && command.CommandText.StartsWith(statement, StringComparison.Ordinal))
        {
            (failing, HasFailed) = (null, true);
            throw failure;
        }
        Step();
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Step();
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Step();
        return new(result);
    }

    public override ValueTask<InterceptionResult<object>> ScalarExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<object> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken)
    {
        if (Interlocked.Exchange(ref beforeTransaction, null) is { } work)
            await work();
        isInTransaction = failAt > 0;
        Step();
        return result;
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken)
    {
        Step();
        return new(result);
    }

    public ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken)
    {
        Step();
        return new(result);
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken)
    {
        Step();
        isInTransaction = false;
        return Task.CompletedTask;
    }

    /// <summary>The power cut, the full disk, the cable.</summary>
    public sealed class FaultException() : Exception("a fault nobody outside may read of");
}

using System.Data.Common;
using LocalStandards.Data;
using LocalStandards.Data.Startup;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace LocalStandards.Web.Tests.Database;

/// <summary>The lock of SQL Server's side, with no server behind it; two nodes on one empty server are LiveDatabaseTests'.</summary>
public sealed class StartupLockTests : IAsyncDisposable
{
    private readonly Server server = new();
    private readonly SqlServerAppDbContext db;

    public StartupLockTests() => db = new(new DbContextOptionsBuilder<SqlServerAppDbContext>()
        .UseSqlServer("Server=offline", sql => sql.CommandTimeout(30)).AddInterceptors(server, server.Connection).Options);

    [Fact]
    public async Task Lock_IsWaitedForWithoutATimeout_AndOnlyIt()
    {
        await using (await StartupLock.TakeAsync(db, default))
        {
        }
        Assert.Equal([0, 30], [.. server.Commands.Where(c => c.Text.Contains("applock", StringComparison.Ordinal)).Select(c => c.Timeout)]);
    }

    [Fact]
    public async Task Fault_WhileTheLockIsHeld_IsTheOneThatIsSeen()
    {
        var seen = await Assert.ThrowsAsync<SqlProbe.FaultException>(async () =>
        {
            await using (await StartupLock.TakeAsync(db, default))
            {
                server.IsGone = true;
                throw new SqlProbe.FaultException();
            }
        });
        Assert.Contains("sp_releaseapplock", server.Commands[^1].Text);
        Assert.NotNull(seen);
    }

    [Fact]
    public async Task Lock_ThatCannotBeTaken_SaysWhy()
    {
        server.IsWithoutLocks = true;
        await Assert.ThrowsAsync<Gone>(() => StartupLock.TakeAsync(db, default));
        Assert.DoesNotContain(server.Commands, c => c.Text.Contains("sp_releaseapplock", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync() => await db.DisposeAsync();

    private sealed class Gone() : DbException("the connection is broken");

    private sealed class Server : DbCommandInterceptor
    {
        public List<(string Text, int Timeout)> Commands { get; } = [];
        public Line Connection { get; } = new();
        public bool IsGone { get; set; }
        public bool IsWithoutLocks { get; set; }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Commands.Add((command.CommandText, command.CommandTimeout));
            return IsGone || (IsWithoutLocks && command.CommandText.Contains("applock", StringComparison.Ordinal))
                ? throw new Gone() : new(InterceptionResult<int>.SuppressWithResult(-1));
        }
    }

    private sealed class Line : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            new(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult> ConnectionClosingAsync(DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            new(InterceptionResult.Suppress());
    }
}

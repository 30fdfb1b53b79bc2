using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Database;

/// <summary>A context keeps its SQLite connection while it waits in the pool: nothing else may be left on it.</summary>
public sealed class KeptConnectionsTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Scope_LeftInTheMiddleOfATransaction_LeavesNothingToTheNext()
    {
        SqliteConnection? left = null;
        await portal.InDatabaseAsync(async db =>
        {
            await db.Database.BeginTransactionAsync();
            await db.Users.Where(u => u.UserName == "district").ExecuteUpdateAsync(set => set.SetProperty(u => u.FullName, "ผู้อื่น"));
            left = (SqliteConnection)db.Database.GetDbConnection();
        });
        // Contexts come from the pool in turn.
        var isBack = false;
        for (var n = 0; n < 200 && !isBack; n++)
        {
            await portal.InDatabaseAsync(async db =>
            {
                if (isBack = db.Database.GetDbConnection() == left)
                    Assert.Null(db.Database.CurrentTransaction);
                Assert.False(await db.Users.AnyAsync(u => u.FullName == "ผู้อื่น"));
            });
        }
        Assert.True(isBack);
    }

    [Fact]
    public async Task Portal_OnceItHasAnswered_KeepsNobodyFromWritingTheLogBack()
    {
        using var visitor = await portal.SignedInAsync("recorder");
        await Task.WhenAll(((string[])["/", "/entry/2569/2-2", "/entry/2569/review", "/reports/2568/3600114", "/authorities"]).Select(async address =>
            (await visitor.GetAsync(address)).EnsureSuccessStatusCode()));
        var path = await portal.InDatabaseAsync(db => Task.FromResult(db.Database.GetDbConnection().DataSource));
        await using var other = new SqliteConnection($"Data Source={path};Pooling=False");
        await other.OpenAsync();
        await using var command = other.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await using var answer = await command.ExecuteReaderAsync();
        Assert.True(await answer.ReadAsync());
        // Busy would be 1: somebody reads on.
        Assert.Equal(0, answer.GetInt32(0));
    }
}

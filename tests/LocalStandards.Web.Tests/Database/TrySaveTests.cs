using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Tests.Infrastructure;
using LocalStandards.Web.Tests.Seed;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Database;

/// <summary>The one way in which an aggregate is changed: saved, refused, or somebody else was faster.</summary>
public sealed class TrySaveTests : IAsyncLifetime
{
    private const int Deadlock = 1205, UniqueIndex = 2601, UniqueKey = 2627, ForeignKey = 547, Timeout = -2;

    private static readonly DateOnly Day = new(2026, 10, 13);

    private DatabaseFile file = null!;

    [Theory]
    [InlineData(Deadlock, true)]
    [InlineData(UniqueIndex, true)]
    [InlineData(UniqueKey, true)]
    [InlineData(ForeignKey, false)]
    [InlineData(Timeout, false)]
    public void FailureOfSqlServer_HoweverWrapped_IsToldByItsNumber(int number, bool isCollision)
    {
        var failure = SqlServerFailure.Numbered(number);
        Assert.Equal(number, failure.Number);
        Assert.Equal(isCollision, failure.IsCollision());
        Assert.Equal(isCollision, new DbUpdateException("save", failure).IsCollision());
        // So EF Core's own strategy passes on what it takes for transient: from a statement, and from a save.
        Assert.Equal(isCollision, new InvalidOperationException("transient", failure).IsCollision());
        Assert.Equal(isCollision, new InvalidOperationException("transient", new DbUpdateException("save", failure)).IsCollision());
    }

    [Fact]
    public void FailureOfTheProgram_IsNoCollision()
    {
        Assert.False(new InvalidOperationException("a fault").IsCollision());
        Assert.False(new DbUpdateException("a fault", new InvalidCastException()).IsCollision());
        Assert.False(new SqliteException("the disk is full", 13).IsCollision());
        Assert.True(new DbUpdateConcurrencyException("overtaken").IsCollision());
        Assert.True(new SqliteException("stale", 5, 517).IsCollision());
        Assert.False(new SqliteException("busy", 5, 5).IsCollision());
    }

    [Fact]
    public async Task Verb_ThatIsRefused_SavesNothingAndSaysWhy()
    {
        var saving = await file.InAsync(async db =>
        {
            var tried = await db.TrySaveAsync(() => Refuse(db), default);
            await db.SaveChangesAsync();
            return tried;
        });
        Assert.Equal(("not today", false, false), (saving.Refusal, saving.IsSaved, saving.IsOvertaken));
        Assert.False(await IsThereAsync());

        static Task<string?> Refuse(AppDbContext db)
        {
            db.Add(Holiday("refused"));
            return Task.FromResult<string?>("not today");
        }
    }

    [Fact]
    public async Task Verb_OvertakenOnce_RunsAgainOnWhatStandsThen()
    {
        var runs = 0;
        var saving = await file.InAsync(db => db.TrySaveAsync(
            async () =>
            {
                if (await db.Holidays.FindAsync(Day) is { } first)
                    return first.Name;
                if (runs++ == 0)
                    await AddAsync("another's");
                db.Add(Holiday("own"));
                return null;
            },
            default));
        Assert.Equal(("another's", 1), (saving.Refusal, runs));
        Assert.Equal("another's", await NameAsync());
    }

    [Fact]
    public async Task Verb_OvertakenEachTime_EndsAfterTheAttempts()
    {
        await AddAsync("another's");
        var runs = 0;
        var saving = await file.InAsync(db => db.TrySaveAsync(
            () =>
            {
                runs++;
                db.Add(Holiday("own"));
                return Task.FromResult<string?>(null);
            },
            default));
        Assert.Equal((TrySave.Attempts, false, true), (runs, saving.IsSaved, saving.IsOvertaken));
        Assert.Equal("another's", await NameAsync());
    }

    /// <summary>A deadlock comes from any statement: a read, one beside the change tracker, the save itself.</summary>
    [Theory]
    [InlineData("SELECT")]
    [InlineData("UPDATE \"Holidays\"")]
    [InlineData("DELETE FROM \"Holidays\"")]
    [InlineData("INSERT INTO \"Holidays\"")]
    public async Task Verb_ChosenAsTheVictimOfADeadlock_RunsAgain(string statement)
    {
        await AddAsync("before");
        var probe = new SqlProbe();
        probe.FailOnce(statement, SqlServerFailure.Deadlock());
        var isSaved = await file.InAsync(probe, db => db.TrySaveAsync(
            async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync();
                Assert.Equal(1, await db.Holidays.CountAsync());
                await db.Holidays.ExecuteUpdateAsync(set => set.SetProperty(h => h.Source, "changed"));
                await db.Holidays.ExecuteDeleteAsync();
                db.Add(Holiday("after"));
                await db.SaveChangesAsync();
                await transaction.CommitAsync();
                return true;
            },
            default));
        Assert.Equal((true, true), (isSaved, probe.HasFailed));
        Assert.Equal("after", await NameAsync());
    }

    [Fact]
    public async Task Fault_InAVerb_IsNotTriedAgain()
    {
        var runs = 0;
        await Assert.ThrowsAsync<SqliteException>(() => file.InAsync(db => db.TrySaveAsync(
            async () =>
            {
                runs++;
                await db.Database.ExecuteSqlRawAsync("SELECT nothing FROM nowhere");
                return true;
            },
            default)));
        Assert.Equal(1, runs);
    }

    /// <summary>What stood in the context before would be gone at the second attempt.</summary>
    [Fact]
    public async Task Verb_BesideUnsavedChangesOrInATransaction_IsAProgrammersFault()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => file.InAsync(db =>
        {
            db.Add(Holiday("unsaved"));
            return db.TrySaveAsync(() => Task.FromResult(true), default);
        }));
        await Assert.ThrowsAsync<InvalidOperationException>(() => file.InAsync(async db =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync();
            return await db.TrySaveAsync(() => Task.FromResult(true), default);
        }));
    }

    private static Holiday Holiday(string name) => new() { Date = Day, Name = name, Source = "a test" };

    private Task AddAsync(string name) => file.InAsync(db =>
    {
        db.Add(Holiday(name));
        return db.SaveChangesAsync();
    });

    private Task<bool> IsThereAsync() => file.InAsync(db => db.Holidays.AnyAsync());

    private Task<string> NameAsync() => file.InAsync(db => db.Holidays.Select(h => h.Name).SingleAsync());

    public async Task InitializeAsync() => file = await DatabaseFile.EmptyAsync();

    public async Task DisposeAsync() => await file.DisposeAsync();
}

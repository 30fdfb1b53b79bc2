using LocalStandards.Data;
using LocalStandards.Data.Startup;
using LocalStandards.Web.Frame.Parts;
using LocalStandards.Web.Tests.Commands;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Xunit;

namespace LocalStandards.Web.Tests.Database;

/// <summary>From empty and from every earlier migration with data (quality.md 5), on SQLite; LiveDatabaseTests on the other.</summary>
public sealed class MigrationTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("localstandards-migration-").FullName;

    public static TheoryData<string> Migrations
    {
        get
        {
            using var db = Open("");
            return [.. db.Database.GetMigrations()];
        }
    }

    [Fact]
    public void Model_MatchesTheLastMigration()
    {
        using var db = Open("");
        Assert.False(db.Database.HasPendingModelChanges());
    }

    /// <summary>By Thai rules where people read it; by code where rows are told apart, since that is compared a million times.</summary>
    [Fact]
    public void Columns_OfText_AreSortedByThaiRulesUnlessTheyAreKeys()
    {
        using var db = Open("");
        var texts = db.GetService<IDesignTimeModel>().Model.GetEntityTypes().SelectMany(e => e.GetProperties())
            .Where(p => (p.GetTypeMapping().Converter?.ProviderClrType ?? p.ClrType) == typeof(string))
            .ToLookup(p => p.IsKey() || p.GetContainingIndexes().Any(i => i.IsUnique), p => $"{p.DeclaringType.ShortName()}.{p.Name}: {p.GetCollation()}");
        Assert.Contains("LocalAuthority.Name: THAI", texts[false]);
        Assert.Contains("LocalAuthority.Code: ", texts[true]);
        Assert.Equal([], texts[false].Where(p => !p.EndsWith(": THAI", StringComparison.Ordinal)));
        Assert.Equal([], texts[true].Where(p => !p.EndsWith(": ", StringComparison.Ordinal)));
    }

    [Fact]
    public void Migrations_OfTheTwoDatabases_AreTheSameSteps()
    {
        using var sqlite = Open("");
        using var server = new SqlServerAppDbContext(new DbContextOptionsBuilder<SqlServerAppDbContext>().UseSqlServer("Server=offline").Options);
        Assert.Equal(sqlite.Database.GetMigrations().Select(NameOf), server.Database.GetMigrations().Select(NameOf));

        static string NameOf(string id) => id[(id.IndexOf('_') + 1)..];
    }

    [Theory, MemberData(nameof(Migrations))]
    public async Task Migrate_FromEmptyStepByStep_EndsAtTheModel(string migration)
    {
        await using var db = Open(FileName);
        await db.GetService<IMigrator>().MigrateAsync(migration);
        Assert.Equal(migration, (await db.Database.GetAppliedMigrationsAsync()).Last());
        await DatabaseSetup.MigrateAsync(db, InstallationKind.Demo, default);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        await MustBeSoundAsync(db);
    }

    /// <summary>The demo taken back to an earlier migration is a database with data of that time.</summary>
    [Theory, MemberData(nameof(Migrations))]
    public async Task Migrate_FromAnEarlierMigrationWithData_KeepsEveryRow(string migration)
    {
        await SeededDatabase.CopyToAsync(directory);
        await using var db = Open(SeededDatabase.FileIn(directory));
        await db.GetService<IMigrator>().MigrateAsync(migration);
        var before = await CountsAsync(db);
        Assert.True(before["FormEntries"] > 1000);
        await DatabaseSetup.MigrateAsync(db, InstallationKind.Demo, default);
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        var after = await CountsAsync(db);
        Assert.All(before.Where(t => t.Key != "__EFMigrationsHistory"), table => Assert.Equal((table.Key, table.Value), (table.Key, after.GetValueOrDefault(table.Key))));
        await MustBeSoundAsync(db);
    }

    [Fact]
    public async Task Start_OnADatabaseOfAnotherBuild_IsRefusedAndChangesNothing()
    {
        await SeededDatabase.CopyToAsync(directory);
        await using var db = Open(SeededDatabase.FileIn(directory));
        await MarkAsOfAnotherBuildAsync(db);
        await db.Database.ExecuteSqlAsync($"UPDATE Installations SET Kind = {InstallationKind.Production}");
        var before = await CountsAsync(db);
        foreach (var wanted in Enum.GetValues<InstallationKind>())
        {
            var refused = await Assert.ThrowsAsync<InvalidOperationException>(() => DatabaseSetup.MigrateAsync(db, wanted, default));
            Assert.Contains("20250101000000_OfAnother", refused.Message, StringComparison.Ordinal);
            Assert.Contains("use an empty database", refused.Message, StringComparison.Ordinal);
        }
        Assert.Equal(before, await CountsAsync(db));
    }

    [Fact]
    public async Task Command_OnADatabaseOfAnotherBuild_SaysSoAndStops()
    {
        await using var shell = new Shell();
        await SeededDatabase.CopyToAsync(shell.Folder);
        await using (var db = Open(SeededDatabase.FileIn(shell.Folder)))
            await MarkAsOfAnotherBuildAsync(db);
        var (code, said) = await shell.RunAsync("check-audit");
        Assert.Equal(ExitCode.Refused, code);
        Assert.Contains("20250101000000_OfAnother", said, StringComparison.Ordinal);
    }

    /// <summary>Production never deletes, and a database that does not say what it is is nobody's to delete.</summary>
    [Theory]
    [InlineData(InstallationKind.Production, "UPDATE Installations SET Kind = 2")]
    [InlineData(InstallationKind.Demo, "DELETE FROM Installations")]
    [InlineData(InstallationKind.Demo, "DROP TABLE Installations")]
    public async Task Migrate_OfAnotherBuildsDatabase_DeletesOnlyWhatSaysItIsTheDemo(InstallationKind wanted, string change)
    {
        await SeededDatabase.CopyToAsync(directory);
        await using var db = Open(SeededDatabase.FileIn(directory));
        await MarkAsOfAnotherBuildAsync(db);
        await db.Database.ExecuteSqlRawAsync(change);
        await Assert.ThrowsAsync<InvalidOperationException>(() => DatabaseSetup.MigrateAsync(db, wanted, default));
        Assert.True(await db.Users.AnyAsync());
    }

    [Fact]
    public async Task Start_OfTheDemoOnADemoOfAnotherBuild_MakesItAnew()
    {
        await SeededDatabase.CopyToAsync(directory);
        await using (var db = Open(SeededDatabase.FileIn(directory)))
        {
            await MarkAsOfAnotherBuildAsync(db);
            await db.Database.ExecuteSqlRawAsync("ALTER TABLE Authorities RENAME TO Authorities2");
        }
        await using var portal = new PortalFactory { IsTemplate = true, DataDirectory = directory };
        await portal.InitializeAsync();
        using var visitor = await portal.SignedInAsync("recorder");
        await visitor.GetPageAsync("/");
        Assert.Equal(await portal.InDatabaseAsync(db => Task.FromResult(db.Database.GetMigrations())), await portal.InDatabaseAsync(db => db.Database.GetAppliedMigrationsAsync()));
    }

    private static Task MarkAsOfAnotherBuildAsync(AppDbContext db) =>
        db.Database.ExecuteSqlRawAsync("UPDATE __EFMigrationsHistory SET MigrationId = '20250101000000_OfAnother' WHERE MigrationId LIKE '%Initial'");

    /// <summary>A start-up that died while migrating leaves a row that would make the next wait for ever.</summary>
    [Fact]
    public async Task Start_AfterOneThatDiedMigrating_IsNotBlocked()
    {
        await SeededDatabase.CopyToAsync(directory);
        await using (var db = Open(SeededDatabase.FileIn(directory)))
        {
            await db.Database.ExecuteSqlRawAsync("""CREATE TABLE IF NOT EXISTS "__EFMigrationsLock" ("Id" INTEGER NOT NULL CONSTRAINT "PK___EFMigrationsLock" PRIMARY KEY, "Timestamp" TEXT NOT NULL)""");
            await db.Database.ExecuteSqlRawAsync("""INSERT INTO "__EFMigrationsLock" ("Id", "Timestamp") VALUES (1, '2026-01-01 00:00:00')""");
        }
        // The lock file of a dead process is let go by the system and only lies there.
        await File.WriteAllTextAsync(SeededDatabase.FileIn(directory) + ".startup-lock", "");
        await using var portal = new PortalFactory { IsTemplate = true, DataDirectory = directory };
        await portal.InitializeAsync();
        using var visitor = await portal.SignedInAsync("recorder");
        await visitor.GetPageAsync("/");
    }

    [Fact]
    public async Task Start_OfTwoAtOnceOnOneEmptyDirectory_SeedsOnce()
    {
        await using var first = new PortalFactory { IsTemplate = true, DataDirectory = directory };
        await using var second = new PortalFactory { IsTemplate = true, DataDirectory = directory };
        await Task.WhenAll(Task.Run(first.InitializeAsync), Task.Run(second.InitializeAsync));
        await using var once = new PortalFactory();
        await once.InitializeAsync();
        var expected = await once.InDatabaseAsync(CountsAsync);
        Assert.Equal(expected, await first.InDatabaseAsync(CountsAsync));
        foreach (var portal in new[] { first, second })
        {
            using var visitor = await portal.SignedInAsync("recorder");
            await visitor.GetPageAsync("/");
        }
    }

    private string FileName => Path.Combine(directory, "empty.sqlite");

    private static SqliteAppDbContext Open(string file) => new(new DbContextOptionsBuilder<SqliteAppDbContext>()
        .UseSqlite($"Data Source={file};Pooling=False").AddInterceptors(new SqliteConnectionSetup()).Options);

    internal static async Task<Dictionary<string, int>> CountsAsync(AppDbContext db)
    {
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var table in await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name <> '__EFMigrationsLock'").ToListAsync())
            counts[table] = await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS Value FROM \"{table}\"").SingleAsync();
        return counts;
    }

    private static async Task MustBeSoundAsync(AppDbContext db)
    {
        Assert.Equal(["ok"], await db.Database.SqlQueryRaw<string>("SELECT integrity_check AS Value FROM pragma_integrity_check").ToListAsync());
        Assert.Equal(0, await db.Database.SqlQueryRaw<int>("SELECT COUNT(*) AS Value FROM pragma_foreign_key_check").SingleAsync());
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        Directory.Delete(directory, recursive: true);
    }
}

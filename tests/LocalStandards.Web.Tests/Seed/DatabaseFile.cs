using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Data.Startup;
using LocalStandards.Demo;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStandards.Web.Tests.Seed;

/// <summary>A migrated SQLite database in a folder of its own, without the portal around it.</summary>
public sealed class DatabaseFile : IAsyncDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("localstandards-data-").FullName;
    private readonly ServiceProvider services;

    private DatabaseFile(FakeClock clock) => services = new ServiceCollection()
        .AddSingleton(clock)
        .AddSingleton<TimeProvider>(clock)
        .AddDatabase(new ConfigurationBuilder().Build(), folder)
        .BuildServiceProvider();

    public StoredFiles Files => new(Path.Combine(folder, "files"));

    public FakeClock Clock => services.GetRequiredService<FakeClock>();

    public IServiceScopeFactory Scopes => services.GetRequiredService<IServiceScopeFactory>();

    public static async Task<DatabaseFile> EmptyAsync(DateTimeOffset? now = null)
    {
        var file = new DatabaseFile(new FakeClock(now ?? SeededDatabase.SeededAt));
        await file.InAsync(async db =>
        {
            await DatabaseSetup.MigrateAsync(db, InstallationKind.Demo, CancellationToken.None);
            return true;
        });
        return file;
    }

    public static async Task<DatabaseFile> SmallDemoAsync(DateTimeOffset now)
    {
        var file = await EmptyAsync(now);
        await file.InAsync(async db =>
        {
            await DemoSeed.EnsureAsync(db, file.Files, DemoOptions.Parse("small", null), new FakeClock(now), new Progress<string>(), CancellationToken.None);
            return true;
        });
        return file;
    }

    /// <summary>Works with a context of its own, as a request would.</summary>
    public async Task<T> InAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        await using var scope = services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>The same with an interceptor on that context alone.</summary>
    public async Task<T> InAsync<T>(IInterceptor interceptor, Func<AppDbContext, Task<T>> work)
    {
        await using var db = new SqliteAppDbContext(new DbContextOptionsBuilder<SqliteAppDbContext>()
            .UseSqlite($"Data Source={SeededDatabase.FileIn(folder)};Pooling=False").AddInterceptors(new SqliteConnectionSetup(), interceptor).Options);
        return await work(db);
    }

    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={SeededDatabase.FileIn(folder)};Foreign Keys=True"))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(folder, recursive: true);
    }
}

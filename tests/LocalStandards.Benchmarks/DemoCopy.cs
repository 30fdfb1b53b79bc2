using LocalStandards.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStandards.Benchmarks;

/// <summary>The demo's database copied aside, to be written to.</summary>
internal static class DemoCopy
{
    /// <param name="data">The folder of the demo.</param>
    public static Task UseAsync(string data, Func<AppDbContext, Task> use) => UseFolderAsync(data, (_, db) => use(db));

    /// <param name="data">The folder of the demo.</param>
    /// <param name="use">Given the folder of the copy, too.</param>
    public static Task UseFolderAsync(string data, Func<string, AppDbContext, Task> use) => InFolderAsync(data, async folder =>
    {
        await using var services = Services(folder);
        await using var scope = services.CreateAsyncScope();
        await use(folder, scope.ServiceProvider.GetRequiredService<AppDbContext>());
    });

    /// <summary>The same for several contexts at once.</summary>
    public static Task UseServicesAsync(string data, Func<IServiceProvider, Task> use) => InFolderAsync(data, async folder =>
    {
        await using var services = Services(folder);
        await use(services);
    });

    /// <summary>The same for who opens it on its own.</summary>
    public static async Task InFolderAsync(string data, Func<string, Task> use)
    {
        var folder = Directory.CreateTempSubdirectory("localstandards-bench-").FullName;
        try
        {
            await CopyAsync(data, folder);
            await using (var services = Services(folder))
            {
                await using var scope = services.CreateAsyncScope();
                await scope.ServiceProvider.GetRequiredService<AppDbContext>().Database.MigrateAsync();
            }
            await use(folder);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    private static ServiceProvider Services(string folder) => new ServiceCollection().AddSingleton(TimeProvider.System)
        .AddDatabase(new ConfigurationBuilder().Build(), folder).BuildServiceProvider();

    private static async Task CopyAsync(string data, string folder)
    {
        await using var from = new SqliteConnection($"Data Source={Path.Combine(data, "localstandards.sqlite")};Pooling=False");
        await using var to = new SqliteConnection($"Data Source={Path.Combine(folder, "localstandards.sqlite")};Pooling=False");
        await from.OpenAsync();
        await to.OpenAsync();
        // The backup sees what is still in the write-ahead log.
        from.BackupDatabase(to);
    }
}

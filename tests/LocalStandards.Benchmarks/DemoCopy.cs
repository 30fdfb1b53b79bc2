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
    public static Task UseAsync(string data, Func<AppDbContext, Task> use) => UseFolderAsync(data, async (_, db) => await use(db));

    /// <param name="data">The folder of the demo.</param>
    /// <param name="use">Given the folder of the copy, too.</param>
    public static async Task UseFolderAsync(string data, Func<string, AppDbContext, Task> use)
    {
        var folder = Directory.CreateTempSubdirectory("localstandards-bench-").FullName;
        try
        {
            await CopyAsync(data, folder);
            await using var services = new ServiceCollection().AddSingleton(TimeProvider.System)
                .AddDatabase(new ConfigurationBuilder().Build(), folder).BuildServiceProvider();
            await using var scope = services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<AppDbContext>();
            await db.Database.MigrateAsync();
            await use(folder, db);
        }
        finally
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

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

using LocalStandards.Data.Access;
using LocalStandards.Demo;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Tests.Infrastructure;

/// <summary>
/// The small demo, seeded once per test process and copied for every portal under test. The day of the first start is
/// today, moved by LOCALSTANDARDS_TEST_YEARS: the suite must also pass with the clock years on.
/// </summary>
public static class SeededDatabase
{
    private static readonly Lazy<Task<string>> Template = new(MakeAsync);

    /// <summary>When the demo was seeded, and where every portal's clock begins.</summary>
    public static DateTimeOffset SeededAt { get; } = DateTimeOffset.UtcNow.AddYears(
        int.TryParse(Environment.GetEnvironmentVariable("LOCALSTANDARDS_TEST_YEARS"), out var years) ? years : 0);

    /// <summary>Of the tests' passwords: few, since they sign in thousands of times.</summary>
    public const int HashIterations = 10;

    public static string FileIn(string dataDirectory) => Path.Combine(dataDirectory, "localstandards.sqlite");

    public static async Task CopyToAsync(string dataDirectory)
    {
        var template = await Template.Value;
        File.Copy(template, FileIn(dataDirectory));
        CopyFiles(Path.GetDirectoryName(template)!, dataDirectory);
    }

    /// <summary>The files that the portal keeps beside its database.</summary>
    private static void CopyFiles(string from, string to)
    {
        foreach (var file in Directory.GetFiles(Path.Combine(from, "files"), "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    private static async Task<string> MakeAsync()
    {
        await using var portal = new PortalFactory { IsTemplate = true };
        await portal.InitializeAsync();
        var copy = Path.Combine(Directory.CreateTempSubdirectory("localstandards-template-").FullName, "template.sqlite");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => Directory.Delete(Path.GetDirectoryName(copy)!, recursive: true);
        CopyFiles(portal.DataDirectory, Path.GetDirectoryName(copy)!);
        // The backup sees what is still in the write-ahead log.
        await using var from = new SqliteConnection($"Data Source={FileIn(portal.DataDirectory)};Pooling=False");
        await using var to = new SqliteConnection($"Data Source={copy};Pooling=False");
        await from.OpenAsync();
        await to.OpenAsync();
        from.BackupDatabase(to);
        await using var hash = to.CreateCommand();
        hash.CommandText = "UPDATE Users SET PasswordHash = @hash WHERE PasswordHash IS NOT NULL";
        hash.Parameters.AddWithValue("@hash", new PasswordHasher<AppUser>(Options.Create(new PasswordHasherOptions { IterationCount = HashIterations })).HashPassword(null!, DemoOptions.DefaultPassword));
        await hash.ExecuteNonQueryAsync();
        return copy;
    }
}

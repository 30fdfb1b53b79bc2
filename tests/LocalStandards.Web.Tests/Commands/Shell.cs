using LocalStandards.Data;
using LocalStandards.Web.Hosting;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStandards.Web.Tests.Commands;

/// <summary>An operator's shell on a data folder of its own.</summary>
public sealed class Shell : IAsyncDisposable
{
    private readonly List<WebApplication> apps = [];

    public string Folder { get; } = Directory.CreateTempSubdirectory("localstandards-shell-").FullName;

    public string PathOf(string name) => Path.Combine(Folder, name);

    public async Task<string> FileAsync(string name, string text)
    {
        await File.WriteAllTextAsync(PathOf(name), text);
        return PathOf(name);
    }

    public Task<(int Code, string Output)> RunAsync(params string[] args) => RunAsync([], args);

    /// <param name="settings">Such as Demo=small.</param>
    public async Task<(int Code, string Output)> RunAsync(string[] settings, string[] args)
    {
        var builder = WebApplication.CreateBuilder(["--environment=Production", $"--DATA_DIR={Folder}", .. settings.Select(s => "--" + s)]);
        builder.AddPortal();
        var app = builder.Build();
        apps.Add(app);
        await using var output = new StringWriter();
        var code = await PortalCommands.RunAsync(app.Services, args, output, CancellationToken.None);
        return (code, output.ToString());
    }

    /// <summary>Looks at what the commands left behind.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        await using var scope = apps[^1].Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps)
            await app.DisposeAsync();
        using (var connection = new SqliteConnection($"Data Source={SeededDatabase.FileIn(Folder)};Foreign Keys=True"))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(Folder, recursive: true);
    }
}

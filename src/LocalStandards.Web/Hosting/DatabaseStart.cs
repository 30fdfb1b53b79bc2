using System.Diagnostics;
using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Data.Startup;
using LocalStandards.Demo;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Hosting;

/// <summary>
/// Migrates, and in the demo seeds, while the server already answers: <c>/health/live</c> is up at once,
/// <c>/health/ready</c> when this is done. Two instances take turns (<see cref="StartupLock"/>).
/// </summary>
public sealed class DatabaseStart(
    IServiceScopeFactory scopes, StartupState state, ILogger<DatabaseStart> logger, IHostApplicationLifetime lifetime) : BackgroundService
{
    /// <summary>Brings the database to this build and, where it is empty, to its first rows; one instance at a time.</summary>
    /// <exception cref="InvalidOperationException">The database is of another build or kind; nothing was changed.</exception>
    internal static async Task PrepareAsync(IServiceProvider services, IProgress<string> progress, CancellationToken cancel)
    {
        var db = services.GetRequiredService<AppDbContext>();
        var demo = services.GetRequiredService<DemoOptions>();
        await using (await StartupLock.TakeAsync(db, cancel))
        {
            await DatabaseSetup.MigrateAsync(db, demo.IsDemo ? InstallationKind.Demo : InstallationKind.Production, cancel);
            PortalKeys.Load(services);
            await DemoSeed.EnsureAsync(
                db, services.GetRequiredService<StoredFiles>(), demo, services.GetRequiredService<TimeProvider>(), progress, cancel);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var watch = Stopwatch.StartNew();
        try
        {
            // Off the starting thread: the server begins to listen meanwhile.
            await Task.Yield();
            await using var scope = scopes.CreateAsyncScope();
            state.Report("กำลังปรับโครงสร้างฐานข้อมูล");
            await PrepareAsync(scope.ServiceProvider, new Log(state, logger), stoppingToken);
            state.Ready();
            logger.LogInformation("Ready after {Seconds:0.0} s", watch.Elapsed.TotalSeconds);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
        }
        catch (Exception failure)
        {
            logger.LogCritical(failure, "The database could not be made ready; stopping");
            state.Fail(failure);
            Environment.ExitCode = 1;
            lifetime.StopApplication();
        }
    }

    private sealed class Log(StartupState state, ILogger logger) : IProgress<string>
    {
        public void Report(string value)
        {
            state.Report(value);
            logger.LogInformation("{Step}", value);
        }
    }
}

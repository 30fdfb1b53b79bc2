using System.Net;
using LocalStandards.Data;
using LocalStandards.Web.Frame.Parts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Xunit;

namespace LocalStandards.Web.Tests.Infrastructure;

/// <summary>
/// The whole portal in this process on a small demo of its own: <c>IClassFixture&lt;PortalFactory&gt;</c>, then
/// <see cref="Visitor"/> for a browser without scripts. Nothing a test writes is seen by another class.
/// </summary>
public class PortalFactory : WebApplicationFactory<Program>, IAsyncLifetime
{
    /// <summary>The address a request comes from, where the test cares; the test server has none of its own.</summary>
    internal const string AddressHeader = "X-Test-Address";

    private readonly Dictionary<string, string> settings = new()
    {
        ["Demo"] = "small",
        // Every test comes from one address.
        ["Security:SignInsPerMinute"] = "100000",
    };

    private readonly bool isGiven;

    public FakeClock Clock { get; } = new(SeededDatabase.SeededAt);

    /// <summary>One of its own, unless a test gives one.</summary>
    public string DataDirectory
    {
        get => field ??= Directory.CreateTempSubdirectory("localstandards-test-").FullName;
        init => (field, isGiven) = (value, true);
    }

    /// <summary>Starts on its directory as it is, and seeds an empty one by itself.</summary>
    internal bool IsTemplate { get; init; }

    /// <summary>Whether the portal does a job by itself. Else a test has the rounds it asks for, and none between its own steps.</summary>
    protected virtual bool Runs(Type job) => false;

    /// <summary>One more setting; before the first request.</summary>
    public void Set(string key, string value) => settings[key] = value;

    public async Task InitializeAsync()
    {
        if (!IsTemplate)
            await SeededDatabase.CopyToAsync(DataDirectory);
        using var client = CreateDefaultClient();
        var deadline = DateTime.UtcNow.AddMinutes(2);
        while ((await client.GetAsync("/health/ready")).StatusCode != HttpStatusCode.OK)
        {
            if (DateTime.UtcNow > deadline)
                throw new TimeoutException("The portal did not become ready: " + await client.GetStringAsync("/health/ready"));
            await Task.Delay(50);
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Demo");
        builder.UseSetting("DATA_DIR", DataDirectory);
        foreach (var (key, value) in settings)
            builder.UseSetting(key, value);
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(Clock);
            services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = SeededDatabase.HashIterations);
            services.AddSingleton<IStartupFilter, RemoteAddress>();
            foreach (var job in services.Where(s => s.ServiceType == typeof(IHostedService) && s.ImplementationType is { } type
                && type.IsSubclassOf(typeof(LeasedJob)) && !Runs(type)).ToList())
            {
                services.Remove(job);
            }
            ConfigureServices(services);
        });
    }

    /// <summary>For what only one class replaces.</summary>
    protected virtual void ConfigureServices(IServiceCollection services)
    {
    }

    /// <summary>A browser of its own, with an empty cookie jar.</summary>
    public Visitor Visitor() => new(this);

    /// <summary>A browser in which one of the demo's accounts has signed in.</summary>
    public async Task<Visitor> SignedInAsync(string userName)
    {
        var visitor = Visitor();
        await visitor.SignInAsync(userName);
        return visitor;
    }

    /// <summary>Looks into, or changes, what is stored.</summary>
    public async Task<T> InDatabaseAsync<T>(Func<AppDbContext, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    public Task InDatabaseAsync(Func<AppDbContext, Task> work) => InDatabaseAsync<object?>(async db =>
    {
        await work(db);
        return null;
    });

    async Task IAsyncLifetime.DisposeAsync() => await DisposeAsync();

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        if (isGiven)
            return;
        using (var connection = new SqliteConnection($"Data Source={SeededDatabase.FileIn(DataDirectory)}"))
            SqliteConnection.ClearPool(connection);
        Directory.Delete(DataDirectory, recursive: true);
    }

    private sealed class RemoteAddress : IStartupFilter
    {
        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = http.Request.Headers.TryGetValue(AddressHeader, out var address)
                    ? IPAddress.Parse(address.ToString())
                    : IPAddress.Loopback;
                return rest(http);
            });
            next(app);
        };
    }
}

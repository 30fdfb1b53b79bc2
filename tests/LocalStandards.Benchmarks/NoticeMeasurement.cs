using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using LocalStandards.Data;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Features.Notices.Mail;
using LocalStandards.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStandards.Benchmarks;

/// <summary>On a copy of the demo: everybody told in one event, and their mails sent to a server on this machine.</summary>
internal static class NoticeMeasurement
{
    private const int Runs = 3, Few = 2_000, Many = 16_000;

    /// <param name="folder">A demo that may be written to.</param>
    public static async Task RunAsync(string folder, Action<string, string, string> print)
    {
        using var sink = new Sink();
        var builder = WebApplication.CreateBuilder();
        foreach (var (key, value) in new[]
        {
            ("DATA_DIR", folder), ("Demo", "full"), ("Site:Address", "https://portal.example"), ("Mail:Host", "127.0.0.1"),
            ("Mail:Port", sink.Port.ToString(CultureInfo.InvariantCulture)), ("Mail:Tls", "none"), ("Mail:From", "noreply@portal.example"),
            ("Serilog:MinimumLevel:Default", "Warning"), ("Serilog:MinimumLevel:Override:Microsoft", "Warning"),
        })
        {
            builder.Configuration[key] = value;
        }
        builder.AddPortal();
        await using var app = builder.Build();
        // One node all along: another would wait for its lease.
        using var node = ActivatorUtilities.CreateInstance<MailSending>(app.Services);
        var people = await app.InAsync(async db =>
        {
            await db.Users.ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, u => "u" + u.Id + "@town.example").SetProperty(u => u.EmailConfirmed, true));
            return await db.RoleAssignments.CountAsync(r => r.Role == Role.Recorder && r.To == null);
        });

        var took = new List<TimeSpan>();
        for (var run = 0; run < Runs; run++)
            took.Add(await app.InAsync(db => TellAsync(db, int.MaxValue)));
        print("notices written", $"{took.Order().ElementAt(Runs / 2).TotalMilliseconds:0} ms", $"one event for {people:N0} people, found and written in its transaction; limit 2 s");

        await app.InAsync(db => db.Deliveries.Where(d => d.NoticeId < db.Notices.Max(n => n.Id)).ExecuteUpdateAsync(set => set.SetProperty(d => d.Mail, MailState.None)));
        var watch = Stopwatch.StartNew();
        var sent = await node.RunRoundAsync(CancellationToken.None);
        print("mails sent", $"{sent / watch.Elapsed.TotalSeconds:0} a second", $"{sent:N0} to a server on this machine, each committed before and after; limit 200");

        var few = await PeakAsync(app, node, Few);
        var many = await PeakAsync(app, node, Many);
        print("memory of sending", $"{many / few:0.00} ×", $"{Many:N0} mails ({many:0.0} MB) against {Few:N0} ({few:0.0} MB); limit 1.2");
        if (sink.Taken != sent + Few + Many)
            throw new InvalidOperationException($"{sink.Taken} mails came of {sent + Few + Many}.");
    }

    private static async Task<TimeSpan> TellAsync(AppDbContext db, int most)
    {
        var authorities = await db.RoleAssignments.Where(r => r.Role == Role.Recorder && r.To == null).OrderBy(r => r.Id).Take(most).Select(r => r.AuthorityId!.Value).ToListAsync();
        var watch = Stopwatch.StartNew();
        db.Add(new Notice(NoticeKind.Extended, TimeProvider.System.GetUtcNow(), "/", Audience.Holding([Role.Recorder], new Scope(authorities: authorities))) { About = "นร 0107/ว1" });
        await db.SaveChangesAsync();
        return watch.Elapsed;
    }

    /// <returns>Megabytes that lived at most while so many were sent.</returns>
    private static async Task<double> PeakAsync(WebApplication app, MailSending node, int count)
    {
        for (var left = count; left > 0; left -= Few)
            await app.InAsync(db => TellAsync(db, Few));
        using var stop = new CancellationTokenSource();
        var peak = 0L;
        var watching = Task.Run(async () =>
        {
            while (!stop.IsCancellationRequested)
            {
                peak = Math.Max(peak, GC.GetTotalMemory(forceFullCollection: true));
                await Task.Delay(300);
            }
        });
        await node.RunRoundAsync(CancellationToken.None);
        await stop.CancelAsync();
        await watching;
        return peak / 1024.0 / 1024;
    }

    private static async Task<T> InAsync<T>(this WebApplication app, Func<AppDbContext, Task<T>> work)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<AppDbContext>());
    }

    /// <summary>A mail server that takes everything and keeps nothing.</summary>
    private sealed class Sink : IDisposable
    {
        private readonly TcpListener listener = new(IPAddress.Loopback, 0);

        public Sink()
        {
            listener.Start();
            Port = ((IPEndPoint)listener.LocalEndpoint).Port;
            _ = AcceptAsync();
        }

        public int Port { get; }

        public int Taken { get; private set; }

        public void Dispose() => listener.Stop();

        private async Task AcceptAsync()
        {
            while (true)
            {
                TcpClient client;
                try
                {
                    client = await listener.AcceptTcpClientAsync();
                }
                catch (Exception ended) when (ended is SocketException or ObjectDisposedException)
                {
                    return;
                }
                _ = ServeAsync(client);
            }
        }

        private async Task ServeAsync(TcpClient client)
        {
            using var served = client;
            await using var stream = client.GetStream();
            using var reader = new StreamReader(stream);
            await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
            await writer.WriteLineAsync("220 sink.example");
            while (await reader.ReadLineAsync() is { } line)
            {
                if (line == "DATA")
                {
                    await writer.WriteLineAsync("354 go on");
                    while (await reader.ReadLineAsync() is { } content && content != ".")
                    {
                    }
                    Taken++;
                }
                await writer.WriteLineAsync("250 fine");
            }
        }
    }
}

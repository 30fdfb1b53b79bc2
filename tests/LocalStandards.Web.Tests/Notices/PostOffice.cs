using System.Buffers;
using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;
using MimeKit;
using SmtpServer;
using SmtpServer.Mail;
using SmtpServer.Protocol;
using SmtpServer.Storage;

namespace LocalStandards.Web.Tests.Notices;

/// <summary>A real mail server in this process that counts what it takes and refuses what a test says.</summary>
public sealed class PostOffice : IAsyncDisposable
{
    private readonly CancellationTokenSource stop = new();
    private readonly Task running;

    public PostOffice(int? port = null)
    {
        Port = port ?? FreePort();
        var services = new SmtpServer.ComponentModel.ServiceProvider();
        services.Add(new Store(this));
        services.Add(new Filter(this));
        running = new SmtpServer.SmtpServer(
            new SmtpServerOptionsBuilder().ServerName("post.example").Endpoint(e => e.Port(Port)).Build(), services).StartAsync(stop.Token);
    }

    public int Port { get; }

    /// <summary>Every mail it answered with "taken", in that order.</summary>
    public ConcurrentQueue<MimeMessage> Taken { get; } = [];

    /// <summary>What is answered to a recipient in place of "go on".</summary>
    public Func<string, SmtpResponse?> AnswerTo { get; set; } = _ => null;

    /// <summary>What is answered at the end of a mail in place of "taken".</summary>
    public Func<MimeMessage, SmtpResponse?> AnswerOf { get; set; } = _ => null;

    /// <summary>Done when a mail has come whole, before it is answered.</summary>
    public Func<MimeMessage, Task>? WhenWhole { get; set; }

    public Dictionary<string, int> Counts => Taken.GroupBy(m => m.MessageId!).ToDictionary(g => g.Key, g => g.Count());

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        await running.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        stop.Dispose();
    }

    private sealed class Store(PostOffice office) : MessageStore
    {
        public override async Task<SmtpResponse> SaveAsync(ISessionContext context, IMessageTransaction transaction, ReadOnlySequence<byte> buffer, CancellationToken cancellationToken)
        {
            using var content = new MemoryStream(buffer.ToArray());
            var mail = await MimeMessage.LoadAsync(content, cancellationToken);
            if (office.WhenWhole is { } work)
                await work(mail);
            if (office.AnswerOf(mail) is { } refusal)
                return refusal;
            office.Taken.Enqueue(mail);
            return SmtpResponse.Ok;
        }
    }

    private sealed class Filter(PostOffice office) : MailboxFilter
    {
        public override Task<bool> CanDeliverToAsync(ISessionContext context, IMailbox to, IMailbox from, CancellationToken cancellationToken) =>
            office.AnswerTo($"{to.User}@{to.Host}") is { } refusal ? throw new SmtpResponseException(refusal) : Task.FromResult(true);
    }
}

/// <summary>A server that fails at one place, whoever comes.</summary>
public sealed class BrokenServer : IDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();

    public enum Place { AtConnect, BeforeGreeting, AtMail, AtRecipient, AtSecondMail, AtData, AfterContent }

    public enum Fault { Drops, Hangs, Says421 }

    public BrokenServer(Place place, Fault fault)
    {
        listener.Start();
        Port = ((IPEndPoint)listener.LocalEndpoint).Port;
        _ = AcceptAsync(place, fault);
    }

    public int Port { get; }

    /// <summary>Whole mails that came, answered or not.</summary>
    public int Whole { get; private set; }

    public void Dispose()
    {
        stop.Cancel();
        listener.Stop();
        stop.Dispose();
    }

    private async Task AcceptAsync(Place place, Fault fault)
    {
        while (!stop.IsCancellationRequested)
        {
            TcpClient client;
            try
            {
                client = await listener.AcceptTcpClientAsync(stop.Token);
            }
            catch (Exception ended) when (ended is OperationCanceledException or SocketException or ObjectDisposedException)
            {
                return;
            }
            _ = ServeAsync(client, place, fault);
        }
    }

    private async Task ServeAsync(TcpClient client, Place place, Fault fault)
    {
        using (client)
        {
            try
            {
                await using var stream = client.GetStream();
                using var reader = new StreamReader(stream);
                await using var writer = new StreamWriter(stream) { NewLine = "\r\n", AutoFlush = true };
                if (place is Place.AtConnect or Place.BeforeGreeting && await BreakAsync(writer, fault))
                    return;
                await writer.WriteLineAsync("220 broken.example");
                var mails = 0;
                while (await reader.ReadLineAsync(stop.Token) is { } line)
                {
                    var command = line.Split(' ', ':')[0].ToUpperInvariant();
                    var breaks = command switch
                    {
                        "MAIL" => place == Place.AtMail || (place == Place.AtSecondMail && ++mails == 2),
                        "RCPT" => place == Place.AtRecipient,
                        "DATA" => place == Place.AtData,
                        _ => false,
                    };
                    if (breaks && await BreakAsync(writer, fault))
                        return;
                    if (command == "DATA")
                    {
                        await writer.WriteLineAsync("354 go on");
                        while (await reader.ReadLineAsync(stop.Token) is { } content && content != ".")
                        {
                        }
                        Whole++;
                        if (place == Place.AfterContent && await BreakAsync(writer, fault))
                            return;
                    }
                    await writer.WriteLineAsync(command == "QUIT" ? "221 bye" : "250 fine");
                }
            }
            catch (Exception ended) when (ended is IOException or OperationCanceledException or ObjectDisposedException)
            {
                // The test is over, or the portal went.
            }
        }
    }

    /// <returns>Always: nothing follows.</returns>
    private async Task<bool> BreakAsync(StreamWriter writer, Fault fault)
    {
        if (fault == Fault.Says421)
            await writer.WriteLineAsync("421 too busy");
        else if (fault == Fault.Hangs)
            await Task.Delay(Timeout.InfiniteTimeSpan, stop.Token);
        return true;
    }
}

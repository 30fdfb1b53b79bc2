using System.Net;
using System.Net.Sockets;

namespace LocalStandards.Documents.Tests;

/// <summary>A local port that counts who comes by.</summary>
internal sealed class Trap : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly Task counting;
    private int visits;

    public Trap()
    {
        listener.Start();
        counting = CountAsync();
    }

    public string Url => $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}/x";

    public int Visits => Volatile.Read(ref visits);

    private async Task CountAsync()
    {
        try
        {
            while (true)
            {
                using var client = await listener.AcceptTcpClientAsync();
                Interlocked.Increment(ref visits);
            }
        }
        catch (Exception e) when (e is SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    public async ValueTask DisposeAsync()
    {
        listener.Stop();
        await counting;
    }
}

using System.Diagnostics;
using System.Net.Sockets;
using System.Text;

namespace LocalStandards.Benchmarks;

/// <summary>
/// Sends prepared requests over plain sockets and counts good answers: cheap enough that the server is what is measured.
/// </summary>
internal static class Load
{
    private static readonly byte[] Ok = "HTTP/1.1 200"u8.ToArray();

    /// <param name="requests">Per connection, the requests it sends in turn.</param>
    /// <returns>Answers a second.</returns>
    public static async Task<double> RateAsync(Uri address, IReadOnlyList<byte[][]> requests, string expected, TimeSpan time)
    {
        var watch = Stopwatch.StartNew();
        var answers = await RunAsync(address, requests, expected, time);
        return answers / watch.Elapsed.TotalSeconds;
    }

    /// <summary>Requests of one connection, one after the other.</summary>
    /// <returns>How long they took.</returns>
    public static async Task<TimeSpan> InTurnAsync(Uri address, IEnumerable<byte[]> requests)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        var buffer = new byte[256 * 1024];
        var watch = Stopwatch.StartNew();
        foreach (var request in requests)
        {
            await stream.WriteAsync(request);
            await ReadAnswerAsync(stream, buffer, Ok);
        }
        return watch.Elapsed;
    }

    /// <summary>A whole answer as it came, headers and body.</summary>
    public static async Task<byte[]> AnswerAsync(Uri address, byte[] request)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        var buffer = new byte[256 * 1024];
        await stream.WriteAsync(request);
        return buffer[..await ReadAnswerAsync(stream, buffer, Ok)];
    }

    private static async Task<long> RunAsync(Uri address, IReadOnlyList<byte[][]> requests, string expected, TimeSpan time)
    {
        var until = Stopwatch.GetTimestamp() + (long)(time.TotalSeconds * Stopwatch.Frequency);
        var counts = await Task.WhenAll(requests.Select(own => Task.Run(() => ConnectionAsync(address, own, expected, until))));
        return counts.Sum();
    }

    private static async Task<long> ConnectionAsync(Uri address, byte[][] requests, string expected, long until)
    {
        using var client = new TcpClient { NoDelay = true };
        await client.ConnectAsync(address.Host, address.Port);
        var stream = client.GetStream();
        var buffer = new byte[256 * 1024];
        var status = Encoding.ASCII.GetBytes("HTTP/1.1 " + expected);
        long answers = 0;
        // An even number of requests, so that what alternates ends where it began.
        while (Stopwatch.GetTimestamp() < until || answers % requests.Length != 0)
        {
            await stream.WriteAsync(requests[answers % requests.Length]);
            await ReadAnswerAsync(stream, buffer, status);
            answers++;
        }
        return answers;
    }

    /// <returns>The bytes read.</returns>
    private static async Task<int> ReadAnswerAsync(NetworkStream stream, byte[] buffer, byte[] status)
    {
        var filled = 0;
        int head;
        while ((head = buffer.AsSpan(0, filled).IndexOf("\r\n\r\n"u8)) < 0)
            filled += await MoreAsync(stream, buffer.AsMemory(filled));
        if (!buffer.AsSpan(0, filled).StartsWith(status))
            throw new InvalidOperationException("Answer: " + Encoding.UTF8.GetString(buffer, 0, Math.Min(filled, 400)));
        var headers = Encoding.ASCII.GetString(buffer, 0, head);
        var body = head + 4;
        if (Header(headers, "Content-Length:") is { } length)
        {
            var end = body + int.Parse(length, System.Globalization.CultureInfo.InvariantCulture);
            while (filled < end)
                filled += await MoreAsync(stream, buffer.AsMemory(filled));
            return filled;
        }
        // Chunked: the last chunk is empty.
        while (!buffer.AsSpan(body, filled - body).EndsWith("0\r\n\r\n"u8))
            filled += await MoreAsync(stream, buffer.AsMemory(filled));
        return filled;
    }

    private static async Task<int> MoreAsync(NetworkStream stream, Memory<byte> into)
    {
        var read = await stream.ReadAsync(into);
        return read > 0 ? read : throw new InvalidOperationException("The server closed the connection.");
    }

    private static string? Header(string headers, string name) => headers.Split("\r\n")
        .FirstOrDefault(line => line.StartsWith(name, StringComparison.OrdinalIgnoreCase))?[name.Length..].Trim();
}

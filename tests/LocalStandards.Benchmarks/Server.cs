using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace LocalStandards.Benchmarks;

/// <summary>A child process that serves on a free port until disposed.</summary>
internal sealed class Server : IDisposable
{
    private readonly Process process;

    private Server(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>From starting the process to its first good answer.</summary>
    public TimeSpan UntilFirstAnswer { get; private set; }

    public static async Task<Server> StartAsync(string dll, Func<string, string[]> arguments, string path, IDictionary<string, string> environment, TimeSpan patience)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        var start = new ProcessStartInfo("dotnet") { RedirectStandardOutput = true, WorkingDirectory = Path.GetDirectoryName(Path.GetFullPath(dll)) };
        start.ArgumentList.Add(dll);
        foreach (var argument in arguments(address.ToString()))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment)
            start.Environment[name] = value;
        var watch = Stopwatch.StartNew();
        var server = new Server(Process.Start(start)!, address);
        server.process.OutputDataReceived += (_, _) => { };
        server.process.BeginOutputReadLine();
        using var http = new HttpClient();
        while (true)
        {
            try
            {
                if ((await http.GetAsync(new Uri(address, path))).StatusCode == HttpStatusCode.OK)
                    break;
            }
            catch (HttpRequestException)
            {
            }
            if (server.process.HasExited || watch.Elapsed > patience)
                throw new InvalidOperationException($"{dll} did not come up.");
            await Task.Delay(20);
        }
        server.UntilFirstAnswer = watch.Elapsed;
        return server;
    }

    /// <summary>Resident memory in MiB, as the system counts it.</summary>
    public double ResidentMiB() => KiB($"/proc/{process.Id}/status", "VmRSS") / 1024;

    /// <summary>Memory in MiB of all processes it started, what they share counted once (proportional set size).</summary>
    public double ChildrenMiB()
    {
        var parents = new Dictionary<int, int>();
        foreach (var folder in Directory.GetDirectories("/proc").Where(f => char.IsAsciiDigit(Path.GetFileName(f)[0])))
        {
            if (Read(Path.Combine(folder, "stat")) is { } stat)
            {
                // "pid (name) state parent …"; the name may hold anything but ends at the last bracket.
                parents[int.Parse(Path.GetFileName(folder), CultureInfo.InvariantCulture)] =
                    int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], CultureInfo.InvariantCulture);
            }
        }
        return parents.Keys.Where(IsOurs).Sum(id => KiB($"/proc/{id}/smaps_rollup", "Pss")) / 1024;

        bool IsOurs(int id)
        {
            while (parents.TryGetValue(id, out var parent))
            {
                if (parent == process.Id)
                    return true;
                id = parent;
            }
            return false;
        }
    }

    private static double KiB(string file, string name) =>
        Read(file)?.Split('\n').FirstOrDefault(l => l.StartsWith(name + ":", StringComparison.Ordinal)) is { } line
            ? double.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            : 0;

    /// <summary>Null when the process has ended meanwhile.</summary>
    private static string? Read(string file)
    {
        try
        {
            return File.ReadAllText(file);
        }
        catch (IOException)
        {
            return null;
        }
    }

    public void Dispose()
    {
        if (!process.HasExited)
            process.Kill(entireProcessTree: true);
        process.WaitForExit();
        process.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}

using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using LocalStandards.Demo;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.House;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Database;

/// <summary>The built portal as a process of its own, which a test may kill.</summary>
internal sealed partial class ChildPortal : IAsyncDisposable
{
    /// <summary>A second is enough; a machine that is busy with others takes its time.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Process process;

    private ChildPortal(Process process, Uri address) => (this.process, Address) = (process, address);

    public Uri Address { get; }

    /// <param name="settings">As environment variables, over its own.</param>
    public static async Task<ChildPortal> StartAsync(string dataDirectory, params IEnumerable<(string Key, string Value)> settings)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(Program).Assembly.Location])
        {
            // Its wwwroot.
            WorkingDirectory = SourceTree.Web,
            RedirectStandardOutput = true, RedirectStandardError = true,
            Environment =
            {
                ["DATA_DIR"] = dataDirectory, ["Demo"] = "small", ["ASPNETCORE_ENVIRONMENT"] = "Demo", ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
                ["Clock__StartAt"] = SeededDatabase.SeededAt.ToString("O", CultureInfo.InvariantCulture),
            },
        };
        foreach (var (key, value) in settings)
            start.Environment[key] = value;
        var process = Process.Start(start)!;
        var address = new TaskCompletionSource<Uri>(TaskCreationOptions.RunContinuationsAsynchronously);
        var said = new List<string?>();
        process.OutputDataReceived += (_, line) =>
        {
            lock (said)
                said.Add(line.Data);
            if (ListeningAddress().Match(line.Data ?? "") is { Success: true } match)
                address.TrySetResult(new Uri(match.Value));
        };
        process.ErrorDataReceived += (_, line) =>
        {
            lock (said)
                said.Add(line.Data);
        };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        try
        {
            var child = new ChildPortal(process, await address.Task.WaitAsync(Patience));
            await child.BecomeReadyAsync();
            return child;
        }
        catch (TimeoutException)
        {
            process.Kill();
            lock (said)
                throw new TimeoutException("The portal did not start:\n" + string.Join('\n', said));
        }
    }

    /// <summary>SIGKILL: no farewell, no flush.</summary>
    public void Kill() => process.Kill();

    private async Task BecomeReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Address };
        var watch = Stopwatch.StartNew();
        while ((await http.GetAsync("/health/ready")).StatusCode != HttpStatusCode.OK)
        {
            if (watch.Elapsed > Patience)
                throw new TimeoutException();
            await Task.Delay(50);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (!process.HasExited)
            process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    [GeneratedRegex(@"http://127\.0\.0\.1:[1-9]\d*")]
    private static partial Regex ListeningAddress();
}

/// <summary>A browser at a portal without TLS: keeps the Secure cookies that a cookie jar would hold back there.</summary>
internal sealed class Officer(Uri portal, Dictionary<string, string> cookies)
{
    private readonly HttpClient http = new(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = portal };
    private string token = "";

    public async Task SignInAsync(string userName)
    {
        token = TokenIn(await ReadAsync(await SendAsync(HttpMethod.Get, "/account/sign-in")));
        using var answer = await SendAsync(HttpMethod.Post, "/account/sign-in", new() { ["UserName"] = userName, ["Password"] = DemoOptions.DefaultPassword });
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
    }

    /// <summary>Opens the form and tells what stands in a field.</summary>
    public async Task<string> OpenAsync(string form, string field)
    {
        var page = await ReadAsync(await SendAsync(HttpMethod.Get, EntryActions.AddressOf(form)));
        token = TokenIn(page);
        return Regex.Match(page, $"name=\"was\\.{Regex.Escape(field)}\" value=\"([^\"]*)\"").Groups[1].Value;
    }

    /// <summary>Saves one field; throws unless the portal says that it has it.</summary>
    public async Task SaveAsync(string form, string field, string was, string value)
    {
        var part = await ReadAsync(await SendAsync(HttpMethod.Post, EntryActions.AddressOf(form), new() { ["was." + field] = was, [field] = value }, isPartial: true));
        if (!part.Contains($"name=\"was.{field}\" value=\"{value}\"", StringComparison.Ordinal))
            throw new InvalidOperationException("The save was not acknowledged.");
    }

    private async Task<HttpResponseMessage> SendAsync(HttpMethod method, string address, Dictionary<string, string>? fields = null, bool isPartial = false)
    {
        using var request = new HttpRequestMessage(method, address);
        if (cookies.Count > 0)
            request.Headers.Add("Cookie", string.Join("; ", cookies.Select(c => $"{c.Key}={c.Value}")));
        if (isPartial)
            request.Headers.Add("HX-Request", "true");
        if (fields is not null)
            request.Content = new FormUrlEncodedContent(fields.Append(new("__RequestVerificationToken", token)));
        var answer = await http.SendAsync(request);
        foreach (var cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
        {
            var pair = cookie.Split(';')[0].Split('=', 2);
            cookies[pair[0]] = pair[1];
        }
        return answer;
    }

    private static async Task<string> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{answer.RequestMessage!.RequestUri!.AbsolutePath}: {(int)answer.StatusCode}");
            return await answer.Content.ReadAsStringAsync();
        }
    }

    private static string TokenIn(string page) => Regex.Match(page, "name=\"__RequestVerificationToken\" type=\"hidden\" value=\"([^\"]+)\"").Groups[1].Value;
}

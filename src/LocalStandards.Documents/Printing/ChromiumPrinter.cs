using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Playwright;

namespace LocalStandards.Documents.Printing;

/// <summary>
/// Turns HTML into PDF with one warm Chromium behind a bounded queue. The browser starts at first use, runs no script,
/// reaches no network, and is started anew when it dies; a document it died under is tried once more. Safe to use from many
/// threads; one per application.
/// </summary>
public sealed class ChromiumPrinter : IAsyncDisposable, IDisposable
{
    private readonly DocumentOptions options;
    private readonly ILogger<ChromiumPrinter> log;
    private readonly PrintQueue queue;
    private readonly SemaphoreSlim starting = new(1, 1);
    private RunningBrowser? browser;
    private bool isClosed;

    public ChromiumPrinter(IOptions<DocumentOptions> options, ILogger<ChromiumPrinter> log)
    {
        (this.options, this.log) = (options.Value, log);
        queue = new(this.options.AtWork, this.options.Waiting);
    }

    /// <summary>Whether a browser is installed. Asked each time, so that installing one needs no restart.</summary>
    public bool IsAvailable => ChromiumExecutable.Find(options.ChromiumPath) is not null;

    /// <summary>Starts the browser now instead of under the first reader.</summary>
    /// <exception cref="ChromiumMissingException">No browser is installed.</exception>
    public async Task WarmAsync(CancellationToken stop = default) => await BrowserAsync(stop);

    /// <summary>The PDF of a complete HTML document, whose CSS sets the paper (<c>@page</c>).</summary>
    /// <exception cref="ChromiumMissingException">No browser is installed.</exception>
    /// <exception cref="PrinterBusyException">Too many are waiting.</exception>
    /// <exception cref="PrintTimeoutException">It took longer than <see cref="DocumentOptions.TimeLimit"/>, waiting not counted.</exception>
    public Task<byte[]> PrintAsync(string html, CancellationToken stop = default) => PrintAsync(() => Task.FromResult(html), stop);

    /// <summary>As above; the document is made only when its turn has come, so that those who wait hold none.</summary>
    /// <inheritdoc cref="PrintAsync(string, CancellationToken)"/>
    public Task<byte[]> PrintAsync(Func<Task<string>> html, CancellationToken stop = default) =>
        queue.RunAsync(async () => await WithinLimitAsync(await html(), Print), stop);

    /// <summary>The document as a PNG of that width in pixels, as high as it is.</summary>
    /// <inheritdoc cref="PrintAsync(string, CancellationToken)"/>
    public Task<byte[]> DrawAsync(Func<Task<string>> html, int width, CancellationToken stop = default) =>
        queue.RunAsync(async () => await WithinLimitAsync(await html(), (browser, document) => browser.DrawAsync(document, width)), stop);

    /// <summary>As <see cref="PrintAsync(string, CancellationToken)"/>, for a document nobody waits for: it is never refused, and those somebody waits for go first.</summary>
    /// <exception cref="ChromiumMissingException">No browser is installed.</exception>
    /// <exception cref="PrintTimeoutException">It took longer than <see cref="DocumentOptions.TimeLimit"/>, waiting not counted.</exception>
    public Task<byte[]> PrintInBackgroundAsync(string html, CancellationToken stop = default) =>
        queue.RunLastAsync(() => WithinLimitAsync(html, Print), stop);

    private static Task<byte[]> Print(RunningBrowser browser, string html) => browser.PrintAsync(html);

    private async Task<byte[]> WithinLimitAsync(string html, Func<RunningBrowser, string, Task<byte[]>> make)
    {
        using var limit = new CancellationTokenSource(options.TimeLimit);
        try
        {
            return await WithOneRetryAsync(html, make, limit.Token);
        }
        catch (OperationCanceledException)
        {
            throw new PrintTimeoutException(options.TimeLimit);
        }
    }

    private async Task<byte[]> WithOneRetryAsync(string html, Func<RunningBrowser, string, Task<byte[]>> make, CancellationToken limit)
    {
        try
        {
            return await OnceAsync(html, make, limit);
        }
        catch (PlaywrightException e)
        {
            log.LogWarning(e, "The browser failed on a document; trying once more on a new one");
            return await OnceAsync(html, make, limit);
        }
    }

    /// <summary>A browser that fails or exceeds the limit is ended: there is no other way to stop what it does.</summary>
    private async Task<byte[]> OnceAsync(string html, Func<RunningBrowser, string, Task<byte[]>> make, CancellationToken limit)
    {
        var running = await BrowserAsync(limit);
        try
        {
            return await make(running, html).WaitAsync(limit);
        }
        catch (Exception e) when (e is PlaywrightException or OperationCanceledException)
        {
            await DiscardAsync(running);
            throw;
        }
    }

    private async Task<RunningBrowser> BrowserAsync(CancellationToken stop)
    {
        if (browser is { IsAlive: true } warm)
            return warm;
        await starting.WaitAsync(stop);
        try
        {
            ObjectDisposedException.ThrowIf(isClosed, this);
            if (browser is { IsAlive: true } started)
                return started;
            if (browser is { } dead)
                await dead.DisposeAsync();
            browser = null;
            var executable = ChromiumExecutable.Find(options.ChromiumPath) ?? throw new ChromiumMissingException();
            browser = await RunningBrowser.StartAsync(executable);
            log.LogInformation("Chromium started for documents: {Executable}", executable);
            return browser;
        }
        finally
        {
            starting.Release();
        }
    }

    private async Task DiscardAsync(RunningBrowser failed)
    {
        await starting.WaitAsync();
        try
        {
            if (browser != failed)
                return;
            browser = null;
            await failed.DisposeAsync();
        }
        finally
        {
            starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await starting.WaitAsync();
        isClosed = true;
        var last = browser;
        browser = null;
        starting.Release();
        if (last is not null)
            await last.DisposeAsync();
        // The queue and the gate stay: a document still at work ends by them, with ObjectDisposedException.
    }

    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();
}

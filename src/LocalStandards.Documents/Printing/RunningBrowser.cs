using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace LocalStandards.Documents.Printing;

/// <summary>
/// One Chromium process with its driver, and the blank pages kept between documents. A page has no script, no network and
/// no storage, so nothing of one document reaches the next.
/// </summary>
internal sealed class RunningBrowser : IAsyncDisposable
{
    // Measured: a page's memory grows a little with each document; after this many it is replaced.
    private const int DocumentsPerPage = 200;

    private static readonly string[] Arguments =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync", "--disable-extensions",
        // Thai vowels and tone marks stand where the font says, not on whole pixels: else what is read out of the PDF has gaps.
        "--font-render-hinting=none",
        // A proxy that does not exist, for loopback too: a second wall behind the refusal of every request.
        "--proxy-server=http://127.0.0.1:9", "--proxy-bypass-list=<-loopback>",
    ];

    private static readonly PagePdfOptions Paper = new()
    {
        PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true,
    };

    private readonly IPlaywright driver;
    private readonly IBrowser browser;
    private readonly ConcurrentQueue<BlankPage> blank = new();

    // A print under way when the browser dies is never answered: whoever waits for it listens to this too.
    private readonly TaskCompletionSource died = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private RunningBrowser(IPlaywright driver, IBrowser browser)
    {
        (this.driver, this.browser) = (driver, browser);
        browser.Disconnected += (_, _) => died.TrySetResult();
    }

    public bool IsAlive => browser.IsConnected;

    /// <summary>Starts the browser: about half a second.</summary>
    public static async Task<RunningBrowser> StartAsync(string executable)
    {
        var driver = await Playwright.CreateAsync();
        try
        {
            return new(driver, await driver.Chromium.LaunchAsync(new()
            {
                ExecutablePath = executable,
                Args = Arguments,
                // Chromium refuses its sandbox to root.
                ChromiumSandbox = !Environment.IsPrivilegedProcess,
            }));
        }
        catch
        {
            driver.Dispose();
            throw;
        }
    }

    /// <exception cref="PlaywrightException">The browser failed or died.</exception>
    public Task<byte[]> PrintAsync(string html) => WhileAliveAsync(OnPageAsync(html, page => page.PdfAsync(Paper)));

    /// <summary>The whole document as it looks on a screen of that width, as PNG.</summary>
    /// <exception cref="PlaywrightException">The browser failed or died.</exception>
    public Task<byte[]> DrawAsync(string html, int width) => WhileAliveAsync(OnPageAsync(html, async page =>
    {
        await page.SetViewportSizeAsync(width, width);
        return await page.ScreenshotAsync(new() { FullPage = true, Timeout = 0 });
    }));

    private async Task<byte[]> WhileAliveAsync(Task<byte[]> work) => await Task.WhenAny(work, died.Task) == work
        ? await work
        : throw new PlaywrightException("The browser ended while printing.");

    private async Task<byte[]> OnPageAsync(string html, Func<IPage, Task<byte[]>> make)
    {
        var sheet = blank.TryDequeue(out var kept) ? kept : new BlankPage(await OpenAsync());
        try
        {
            await sheet.Page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load, Timeout = 0 });
            var made = await make(sheet.Page);
            if (++sheet.Printed < DocumentsPerPage)
            {
                blank.Enqueue(sheet);
                sheet = null;
            }
            return made;
        }
        finally
        {
            if (sheet is not null)
                await CloseAsync(sheet.Page.Context);
        }
    }

    private async Task<IPage> OpenAsync()
    {
        var context = await browser.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true, AcceptDownloads = false });
        // "No content" leaves a document that would go elsewhere where it is; a refusal would put an error page in its place.
        await context.RouteAsync("**/*", route =>
            route.Request.IsNavigationRequest ? route.FulfillAsync(new() { Status = 204 }) : route.AbortAsync());
        return await context.NewPageAsync();
    }

    private static async Task CloseAsync(IBrowserContext context)
    {
        try
        {
            await context.CloseAsync();
        }
        catch (PlaywrightException)
        {
            // It went with its browser.
        }
    }

    public async ValueTask DisposeAsync()
    {
        try
        {
            await browser.CloseAsync().WaitAsync(TimeSpan.FromSeconds(5));
        }
        catch (Exception e) when (e is PlaywrightException or TimeoutException)
        {
            // Dead or stuck: ending the driver ends it and removes its profile.
        }
        driver.Dispose();
    }

    private sealed class BlankPage(IPage page)
    {
        public IPage Page { get; } = page;
        public int Printed { get; set; }
    }
}

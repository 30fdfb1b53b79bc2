using LocalStandards.Documents.Printing;
using Microsoft.Playwright;

namespace LocalStandards.EndToEnd.Tests.Infrastructure;

/// <summary>One Chromium for the whole run; every person in a test has a context of it, with cookies and storage of their own.</summary>
internal static class SharedBrowser
{
    /// <summary>A loaded machine may take this long; a healthy page is there in a fraction of a second.</summary>
    public const float PatienceMilliseconds = 60_000;

    private static readonly string[] Arguments =
    [
        "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking", "--disable-component-update",
        "--disable-sync", "--font-render-hinting=none",
        // A page lives for a second here: compiling it for long use took half the time.
        "--js-flags=--no-maglev --no-turbofan",
    ];

    private static readonly Lazy<Task<IBrowser>> Browser = new(LaunchAsync);

    public static Task<IBrowser> GetAsync() => Browser.Value;

    private static async Task<IBrowser> LaunchAsync()
    {
        Assertions.SetDefaultExpectTimeout(PatienceMilliseconds);
        var driver = await Playwright.CreateAsync();
        var browser = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumExecutable.Find(null),
            Args = Arguments,
            // Chromium refuses its sandbox to root.
            ChromiumSandbox = !Environment.IsPrivilegedProcess,
        });
        AppDomain.CurrentDomain.ProcessExit += (_, _) => driver.Dispose();
        return browser;
    }
}

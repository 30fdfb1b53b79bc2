using System.Diagnostics;
using System.Text.RegularExpressions;
using LocalStandards.Demo;
using LocalStandards.Documents.Printing;
using Microsoft.Playwright;

namespace LocalStandards.Benchmarks;

/// <summary>Line 22: a report's PDF through the portal against the same HTML printed bare by one warm browser, turn by turn.</summary>
internal static partial class ReportPrinting
{
    private const string Report = "/reports/2568/3600114";
    private const int WarmUps = 5, Turns = 40;

    /// <param name="root">The folder of the published portal, with its fonts.</param>
    public static async Task MeasureAsync(Uri portal, string root)
    {
        var session = await Session.SignInAsync(portal, "executive", DemoOptions.DefaultPassword);
        var html = WithFonts(System.Text.Encoding.UTF8.GetString(await session.BytesAsync(Report + "/print")), root);
        using var driver = await Playwright.CreateAsync();
        await using var browser = await driver.Chromium.LaunchAsync(new()
        {
            ExecutablePath = ChromiumExecutable.Find(null), ChromiumSandbox = !Environment.IsPrivilegedProcess, Args = ["--disable-gpu", "--disable-extensions", "--font-render-hinting=none"],
        });
        var page = await (await browser.NewContextAsync(new() { JavaScriptEnabled = false, Offline = true })).NewPageAsync();
        var (bare, through) = (new List<double>(), new List<double>());
        for (var turn = -WarmUps; turn < Turns; turn++)
        {
            var one = await TimeAsync(async () =>
            {
                await page.SetContentAsync(html, new() { WaitUntil = WaitUntilState.Load });
                return await page.PdfAsync(new() { PreferCSSPageSize = true, PrintBackground = true, Tagged = true, Outline = true });
            });
            var other = await TimeAsync(() => session.BytesAsync(Report + ".pdf"));
            if (turn < 0)
                continue;
            bare.Add(one);
            through.Add(other);
        }
        var (middle, alone) = (Middle(through), Middle(bare));
        Console.WriteLine($"{"PDF of a report",-24} {middle,9:0} ms   {middle / alone:0.00} × {alone:0} ms of the same HTML printed bare; limit 1.3 ×");
    }

    private static async Task<double> TimeAsync(Func<Task<byte[]>> print)
    {
        var watch = Stopwatch.StartNew();
        var pdf = await print();
        return pdf.AsSpan().StartsWith("%PDF-"u8) ? watch.Elapsed.TotalMilliseconds : throw new InvalidOperationException("No PDF came.");
    }

    /// <summary>As the portal's own printer has it: the fonts inside, nothing to fetch.</summary>
    private static string WithFonts(string printView, string root) => Font().Replace(printView, match =>
        $"url(data:font/woff2;base64,{Convert.ToBase64String(File.ReadAllBytes(Path.Combine(root, "wwwroot", "lib", "fonts", match.Groups[1].Value)))})");

    private static double Middle(List<double> times)
    {
        times.Sort();
        return times[times.Count / 2];
    }

    [GeneratedRegex(@"url\(/lib/fonts/([a-z0-9-]+\.woff2)\)")]
    private static partial Regex Font();
}

using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using LocalStandards.Demo;

namespace LocalStandards.Benchmarks;

/// <summary>The reports of a province as its officer gets them: asked for, waited for, downloaded; and what that takes in memory.</summary>
internal static partial class BatchMeasurement
{
    private const string List = "/report-batches", Year = "2567";

    public static async Task RunAsync(Server portal, Action<string, string, string> print)
    {
        var officer = await Session.SignInAsync(portal.Address, "province", DemoOptions.DefaultPassword);
        var before = portal.ResidentMiB();
        var (portalPeak, browserPeak) = (before, 0d);
        var watch = Stopwatch.StartNew();
        var batch = await officer.PostAsync(List, new() { ["Year"] = Year, ["Scope"] = "province-36" });
        TimeSpan? begun = null;
        string page;
        Match count;
        do
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
            portalPeak = Math.Max(portalPeak, portal.ResidentMiB());
            browserPeak = Math.Max(browserPeak, portal.ChildrenMiB());
            page = await officer.TextAsync(batch);
            count = Progress().Match(page);
            begun ??= count.Groups["made"].Value == "0" ? null : watch.Elapsed;
        }
        while (page.Contains("/cancellation", StringComparison.Ordinal));
        var took = watch.Elapsed;
        if (count.Groups["made"].Value != count.Groups["all"].Value)
            throw new InvalidOperationException("Some reports could not be made: " + count.Value);
        var all = int.Parse(count.Groups["all"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
        print($"batch of {all} reports", $"{all / (took - begun!.Value).TotalSeconds:0.0}/s", $"done after {took.TotalSeconds:0.0} s, the first after {begun.Value.TotalSeconds:0.0} s");
        print("  portal, peak", $"{portalPeak:0} MiB", $"{before:0} MiB before it");
        print("  browser, peak", $"{browserPeak:0} MiB", "with its driver");

        watch.Restart();
        var bytes = await officer.BytesAsync(batch + ".zip");
        var download = watch.Elapsed;
        using var zip = new ZipArchive(new MemoryStream(bytes));
        var files = zip.Entries.Count(e => e.FullName.EndsWith(".pdf", StringComparison.Ordinal));
        print("  its archive", $"{bytes.Length / 1024d / 1024:0.0} MiB", $"{files} PDFs in {zip.Entries.Select(e => Path.GetDirectoryName(e.FullName)).Distinct().Count()} folders, read in {download.TotalSeconds:0.00} s");
    }

    [GeneratedRegex(@"<strong>(?<made>[\d,]+)</strong>\s*จาก (?<all>[\d,]+) ฉบับ")]
    private static partial Regex Progress();
}

using LocalStandards.Documents.Printing;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LocalStandards.Documents.Tests.Printing;

public class ChromiumPrinterTests
{
    private const string Short = "<!DOCTYPE html><html lang=th><title>t</title><p>Good day</p>";

    // A second or more of work for the browser, so that something can happen in the middle.
    private static readonly string Long =
        "<!DOCTYPE html><html lang=th><title>t</title>" + string.Concat(Enumerable.Range(1, 6_000).Select(i => $"<p>Line {i}.</p>"));

    // On a busy machine the long document may take a minute.
    private static DocumentOptions Patient => new() { TimeLimit = TimeSpan.FromMinutes(5) };

    private static ChromiumPrinter Printer(DocumentOptions? options = null) =>
        new(Options.Create(options ?? Patient), NullLogger<ChromiumPrinter>.Instance);

    /// <summary>Where the shell that is looked for first is not installed.</summary>
    [Fact]
    public async Task Chromium_Itself_PrintsToo()
    {
        await using var printer = Printer(new() { ChromiumPath = "/usr/bin/chromium", TimeLimit = Patient.TimeLimit });
        Assert.Contains("Good day", await PdfTools.TextAsync(await printer.PrintAsync(Short)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Browser_KilledWhileIdle_IsStartedAnew()
    {
        await using var printer = Printer();
        await printer.PrintAsync(Short);

        ChildProcesses.Kill(child => child.IsBrowser);

        Assert.Contains("Good day", await PdfTools.TextAsync(await printer.PrintAsync(Short)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Browser_KilledInTheMiddle_TheDocumentIsPrintedOnTheNext(bool isDriverKilled)
    {
        await using var printer = Printer();
        await printer.WarmAsync();
        var printing = printer.PrintAsync(Long);
        await Task.Delay(300);
        Assert.False(printing.IsCompleted);

        ChildProcesses.Kill(child => isDriverKilled ? child.IsDriver : child.IsBrowser);

        Assert.Contains("Line 6000.", await PdfTools.TextAsync(await printing), StringComparison.Ordinal);
        Assert.NotEmpty(await printer.PrintAsync(Short));
    }

    [Fact]
    public async Task Driver_Killed_IsStartedAnewWithItsBrowser()
    {
        await using var printer = Printer();
        await printer.PrintAsync(Short);

        ChildProcesses.Kill(child => child.IsDriver);

        Assert.NotEmpty(await printer.PrintAsync(Short));
    }

    [Fact]
    public async Task Queue_WhenFull_RefusesTheNextAtOnce()
    {
        await using var printer = Printer(new() { AtWork = 1, Waiting = 1, TimeLimit = Patient.TimeLimit });
        await printer.WarmAsync();
        var atWork = printer.PrintAsync(Long);
        var waiting = printer.PrintAsync(Short);

        await Assert.ThrowsAsync<PrinterBusyException>(() => printer.PrintAsync(Short));

        await Task.WhenAll(atWork, waiting);
        Assert.NotEmpty(await printer.PrintAsync(Short));
    }

    [Fact]
    public async Task Caller_WhoLeaves_IsLetGoAndHoldsNobodyUp()
    {
        await using var printer = Printer(new() { AtWork = 1, TimeLimit = Patient.TimeLimit });
        await printer.WarmAsync();
        using var leaving = new CancellationTokenSource(200);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => printer.PrintAsync(Long, leaving.Token));

        Assert.NotEmpty(await printer.PrintAsync(Short));
    }

    [Fact]
    public async Task Document_BeyondItsTime_IsGivenUpWithItsBrowser()
    {
        await using var printer = Printer(new() { TimeLimit = TimeSpan.FromMilliseconds(50) });
        await printer.WarmAsync();

        await Assert.ThrowsAsync<PrintTimeoutException>(() => printer.PrintAsync(Long));

        Assert.DoesNotContain(ChildProcesses.All(), child => child.IsBrowser);
    }

    [Fact]
    public async Task Html_ThatAsksForTheNetworkOrFiles_GetsNothing()
    {
        await using var trap = new Trap();
        await using var printer = Printer();
        var secret = Path.GetTempFileName();
        await File.WriteAllTextAsync(secret, "secret of the server");
        var pdf = await printer.PrintAsync($$"""
            <!DOCTYPE html><html lang=th><head><title>t</title>
            <link rel=stylesheet href="{{trap.Url}}"><link rel=prefetch href="{{trap.Url}}"><link rel=preconnect href="{{trap.Url}}">
            <link rel=dns-prefetch href="{{trap.Url}}"><meta http-equiv=refresh content="0;url={{trap.Url}}">
            <style>@import "{{trap.Url}}"; @font-face{font-family:f;src:url({{trap.Url}})} body{font-family:f;background:url({{trap.Url}})}</style></head>
            <body><p>Still here</p><img src="{{trap.Url}}"><iframe src="{{trap.Url}}"></iframe><iframe src="file://{{secret}}"></iframe>
            <object data="file://{{secret}}"></object><embed src="{{trap.Url}}"><video src="{{trap.Url}}" autoplay></video>
            <svg><image href="{{trap.Url}}" width=9 height=9 /><use href="{{trap.Url}}#a" /></svg></body></html>
            """);
        File.Delete(secret);

        var text = await PdfTools.TextAsync(pdf);
        Assert.Contains("Still here", text, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", text, StringComparison.Ordinal);
        Assert.Equal(0, trap.Visits);
        Assert.Contains("Good day", await PdfTools.TextAsync(await printer.PrintAsync(Short)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Script_InADocument_DoesNotRun()
    {
        await using var printer = Printer();
        var pdf = await printer.PrintAsync(Short + "<p id=a>before</p><script>document.getElementById('a').textContent = 'after'</script>");

        var text = await PdfTools.TextAsync(pdf);
        Assert.Contains("before", text, StringComparison.Ordinal);
        Assert.DoesNotContain("after", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Printer_WhenDisposed_LeavesNoProcessAndNoProfile()
    {
        var before = Profiles();
        var printer = Printer();
        await printer.PrintAsync(Short);
        Assert.Contains(ChildProcesses.All(), child => child.IsBrowser);

        await printer.DisposeAsync();

        for (var wait = 0; wait < 50 && ChildProcesses.All().Any(IsLeft); wait++)
            await Task.Delay(100);
        Assert.DoesNotContain(ChildProcesses.All(), IsLeft);
        Assert.Empty(Profiles().Except(before));
        await Assert.ThrowsAsync<ObjectDisposedException>(() => printer.PrintAsync(Short));

        static bool IsLeft(ChildProcesses.Child child) =>
            child.State == "Z" || child.IsDriver || child.CommandLine.Contains("chrom", StringComparison.OrdinalIgnoreCase);
        static string[] Profiles() => Directory.GetDirectories(Path.GetTempPath(), "playwright_chromium*");
    }

    [Fact]
    public async Task Printer_WithoutChromium_SaysWhatToInstall()
    {
        await using var printer = Printer(new() { ChromiumPath = "/nowhere/chromium" });

        Assert.False(printer.IsAvailable);
        var missing = await Assert.ThrowsAsync<ChromiumMissingException>(() => printer.PrintAsync(Short));
        Assert.Contains("apt-get install chromium", missing.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AddDocuments_FromConfiguration_GivesAWorkingPrinter()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(
            new Dictionary<string, string?> { ["Documents:AtWork"] = "1", ["Documents:TimeLimit"] = "00:02:00" }).Build();
        var builder = Host.CreateEmptyApplicationBuilder(new() { ContentRootPath = Press.Repository("src/LocalStandards.Web") });
        builder.Services.AddDocuments(configuration);
        using var host = builder.Build();

        var options = host.Services.GetRequiredService<IOptions<DocumentOptions>>().Value;
        Assert.Equal((1, TimeSpan.FromMinutes(2)), (options.AtWork, options.TimeLimit));
        var report = host.Services.GetRequiredService<Documents.AuthorityReports.AuthorityReportPdf>();
        Assert.NotEmpty(await report.RenderAsync(Samples.Empty()));
    }
}

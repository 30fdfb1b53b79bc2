using System.IO.Compression;
using System.Text.RegularExpressions;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using LocalStandards.Web.Features.Reports.Batches;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>The officer of a district gets the reports of its authorities in one go, printed by the real browser.</summary>
public sealed class ReportBatchTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task Officer_DistrictsReports_AreWatchedAndDownloaded()
    {
        await using var person = await portal.VisitAsAsync("district");
        var page = person.Page;
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "รายงาน PDF ทั้งชุด" }).ClickAsync();
        await page.Locator("#Year").SelectOptionAsync("2568");
        await page.GetByRole(AriaRole.Button, new() { Name = "สร้างรายงานทั้งชุด" }).ClickAsync();
        await Expect(page.Locator("#progress").GetByText("รอเริ่ม")).ToBeVisibleAsync();
        var cancel = page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิกการสร้าง" });
        await cancel.FocusAsync();

        // Nobody touches the page from here on.
        var printing = RunJobAsync();
        await Expect(page.Locator("#progress").GetByText("กำลังสร้าง")).ToBeVisibleAsync();
        await Expect(page.Locator("#progress strong")).Not.ToHaveTextAsync("0");
        // What is refreshed is not what has the focus.
        Assert.True(await cancel.EvaluateAsync<bool>("button => button === document.activeElement") || printing.IsCompleted);
        await printing;
        await Expect(page.Locator("#progress").GetByText("เสร็จแล้ว", new() { Exact = true })).ToBeVisibleAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "ดาวน์โหลด ZIP" }).ClickAsync());
        Assert.Equal("reports-2568-แก้งคร้อ.zip", download.SuggestedFilename);
        await MustHoldReportsAsync(await download.PathAsync(), await page.Locator("#progress strong").InnerTextAsync());
    }

    [Fact]
    public async Task Officer_ScriptsOff_AsksLooksAndCancels()
    {
        await using var person = await portal.VisitAsAsync("district", hasScripts: false);
        var page = person.Page;
        await person.GoAsync("/report-batches?year=2567");
        await page.GetByRole(AriaRole.Button, new() { Name = "สร้างรายงานทั้งชุด" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "ดูความคืบหน้าล่าสุด" }).ClickAsync();
        await Expect(page.Locator("#progress").GetByText("รอเริ่ม")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิกการสร้าง" }).ClickAsync();
        await Expect(page.Locator("#progress").GetByText("ยกเลิกแล้ว")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ทำส่วนที่เหลือต่อ" }).ClickAsync();
        await Expect(page.Locator("#progress").GetByText("รอเริ่ม")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ยกเลิกการสร้าง" }).ClickAsync();
        await Expect(page.Locator("#progress").GetByText("ยกเลิกแล้ว")).ToBeVisibleAsync();
    }

    private Task RunJobAsync() => Task.Run(() => ActivatorUtilities.CreateInstance<ReportPrinting>(portal.Services).RunRoundAsync(default));

    /// <summary>One PDF each in the district's folder, and the text of one of them.</summary>
    private static async Task MustHoldReportsAsync(string path, string count)
    {
        await using var zip = await ZipFile.OpenReadAsync(path);
        Assert.Equal(count, $"{zip.Entries.Count}");
        Assert.All(zip.Entries, e => Assert.Matches(new Regex(@"^แก้งคร้อ/36\d{5}-(เทศบาลตำบล|อบต\.)[^/]+\.pdf$"), e.FullName));
        foreach (var entry in zip.Entries)
        {
            await using var stream = await entry.OpenAsync();
            var head = new byte[5];
            await stream.ReadExactlyAsync(head);
            Assert.Equal("%PDF-"u8.ToArray(), head);
        }
        var home = Assert.Single(zip.Entries, e => e.Name.StartsWith("3600114-", StringComparison.Ordinal));
        var pdf = Path.Combine(Path.GetDirectoryName(path)!, Path.GetRandomFileName() + ".pdf");
        await home.ExtractToFileAsync(pdf);
        var text = await PdfText.OfAsync(pdf);
        File.Delete(pdf);
        Assert.Contains("รายงานผลการประเมินมาตรฐานขั้นต่ำ", text, StringComparison.Ordinal);
        Assert.Contains(home.Name[(home.Name.IndexOf('.') + 1)..^".pdf".Length], text, StringComparison.Ordinal);
        Assert.Contains("๒๕๖๘", text, StringComparison.Ordinal);
    }
}

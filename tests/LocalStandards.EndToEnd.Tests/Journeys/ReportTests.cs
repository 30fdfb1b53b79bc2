using System.Text.RegularExpressions;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>An executive reads last year's result and downloads its PDF.</summary>
public sealed class ReportTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Theory]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task Executive_LastYearsResult_IsReadAndDownloaded(int width)
    {
        await using var person = await portal.VisitAsAsync("executive", Screen.Of(width));
        var page = person.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "ดูผลการประเมิน ปี 2568" }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "ผลการประเมิน ปี 2568" })).ToBeVisibleAsync();
        await person.DoesNotOverflowAsync();

        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Link, new() { Name = "ดาวน์โหลด PDF" }).ClickAsync());
        Assert.EndsWith(".pdf", download.SuggestedFilename, StringComparison.Ordinal);
        var text = await PdfText.OfAsync(await download.PathAsync());

        Assert.Contains("รายงานผลการประเมินมาตรฐานขั้นต่ำ", text, StringComparison.Ordinal);
        Assert.Contains("๒๕๖๘", text, StringComparison.Ordinal);
        // Heads may break over lines, so theirs are looked for without any space.
        var runOn = string.Concat((await PdfText.OfAsync(await download.PathAsync(), "-raw")).Where(c => !char.IsWhiteSpace(c)));
        foreach (var head in (string[])["บริการสาธารณะ", "เกณฑ์ชี้วัด", "ค่าเป้าหมาย", "กรอบการประเมิน(๑)", "การจัดบริการสาธารณะ(๒)", "ผลการประเมิน"])
            Assert.Contains(head, runOn, StringComparison.Ordinal);
        // Pages are numbered to the last one, in Thai digits as all of it; the reference alone is as in the portal.
        var last = Regex.Matches(text, "หน้า ([๐-๙]+) จาก ([๐-๙]+)");
        Assert.InRange(last.Count, 2, 8);
        Assert.All(last, page => Assert.Equal(last.Count, page.Groups[2].Value.Aggregate(0, (n, digit) => n * 10 + digit - '๐')));
    }

    /// <summary>Scripts off and no mouse: the verdict, the chart in words, every table and both files (quality.md 24, 25).</summary>
    [Fact]
    public async Task Executive_WithoutScriptsAndMouse_ReadsAndDownloads()
    {
        await portal.TakeMediansAsync();
        await using var person = await portal.VisitAsAsync("executive", Screen.Phone, hasScripts: false);
        await person.GoAsync("/reports/2568/3600114");
        await Expect(person.Page.Locator("svg.radar")).ToHaveAttributeAsync("aria-label", new Regex("ค่ากลาง"));
        var hands = new KeyboardHands(person);
        foreach (var (name, extension) in new[] { ("Excel", ".xlsx"), ("PDF", ".pdf") })
        {
            await hands.ReachAsync(at => at.Text.Trim() == name);
            var download = await person.Page.RunAndWaitForDownloadAsync(() => hands.PressAsync("Enter"));
            Assert.Equal("report-2568-3600114" + extension, download.SuggestedFilename);
            Assert.True(new FileInfo(await download.PathAsync()).Length > 5000);
        }
        await hands.ReachAsync(at => at.Text == "ดูทุกตัวชี้วัด");
        await hands.PressAsync("Enter");
        await Expect(person.Page).ToHaveURLAsync(new Regex("#all-indicators$"));
    }
}

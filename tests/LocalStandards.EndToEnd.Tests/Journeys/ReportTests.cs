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
        await page.GetByRole(AriaRole.Link, new() { Name = "2568", Exact = true }).ClickAsync();
        await page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "ดูผลการประเมิน" }).ClickAsync();
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
}

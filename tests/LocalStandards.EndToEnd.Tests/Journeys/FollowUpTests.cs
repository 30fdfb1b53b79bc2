using LocalStandards.Domain.Programmes;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>
/// A province works its list to zero: of all its authorities two are left. One is rung on a phone and promises, both are
/// reminded and written to, and as they submit the list empties.
/// </summary>
public sealed class FollowUpTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task Province_WorksItsList_ToZero()
    {
        var (ring, submit) = (await portal.TakeUnstartedAsync(), await portal.TakeUnstartedAsync());
        await LeaveOnlyAsync(ring, submit);

        // At home the telephone is what comes first.
        await using var officer = await portal.VisitAsAsync("province", Screen.Phone);
        var page = officer.Page;
        await Expect(page.Locator(".ring-list li")).ToHaveCountAsync(2);
        await Expect(page.Locator(".ring-list a[href^='tel:']").First).ToBeInViewportAsync();
        await page.Locator($".ring-list a[href$='/{ring}']").ClickAsync();
        await page.GetByRole(AriaRole.Radio, new() { Name = "นัดวันส่ง" }).CheckAsync();
        await page.Locator("#PromisedOn").FillAsync(Day(1));
        await page.Locator("#Note").FillAsync("ปลัดรับปาก");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกการโทร" }).ClickAsync();
        await Expect(page.GetByText("บันทึกการโทรถึง")).ToBeVisibleAsync();

        // All that match are reminded; again on the same day nobody is.
        await officer.GoAsync("/monitoring");
        await officer.DoesNotOverflowAsync();
        await RemindAllAsync(page);
        await page.Locator("main form button.btn-primary").ClickAsync();
        await Expect(page.GetByText("แจ้งเตือนแล้ว 2 แห่ง")).ToBeVisibleAsync();
        await RemindAllAsync(page);
        await Expect(page.GetByText("2 แห่งเตือนไปแล้ววันนี้")).ToBeVisibleAsync();
        await Expect(page.Locator("main form textarea")).ToHaveCountAsync(0);
        await officer.GoAsync("/monitoring");

        // The letter with both names on it, in Thai digits.
        await page.Locator($".chase-table input[value='{ring}']").CheckAsync();
        await page.Locator($".chase-table input[value='{submit}']").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ออกหนังสือเร่งรัด" }).ClickAsync();
        await page.Locator("#Number").FillAsync("ชย 0023.6/ว 77");
        var download = await page.RunAndWaitForDownloadAsync(() => page.GetByRole(AriaRole.Button, new() { Name = "ดาวน์โหลด PDF" }).ClickAsync());
        var pdf = await download.PathAsync();
        if (Environment.GetEnvironmentVariable("LOCALSTANDARDS_SCREENS") is { Length: > 0 } folder)
            File.Copy(pdf, Path.Combine(folder, "chase-letter.pdf"), overwrite: true);
        var text = await PdfText.OfAsync(pdf);
        Assert.Contains("ชย ๐๐๒๓.๖/ว ๗๗", text);
        foreach (var name in await portal.InDatabaseAsync(db => db.Authorities.Where(a => a.Code == ring || a.Code == submit).Select(a => a.Name).ToListAsync()))
            Assert.Contains(name, text);

        await SubmitAsync(submit);
        await officer.GoAsync("/monitoring");
        await Expect(page.Locator(".chase-table tbody tr")).ToHaveCountAsync(1);
        await Expect(page.Locator(".chase-table tbody tr")).ToContainTextAsync("นัดส่ง");
        await SubmitAsync(ring);
        await officer.GoAsync("/monitoring");
        await Expect(page.GetByText("ส่งครบทุกแห่งแล้ว")).ToBeVisibleAsync();
        await Expect(page.Locator(".five-numbers")).ToContainTextAsync("100.0%");
        await officer.GoAsync("/");
        await Expect(page.GetByText("ไม่มีแห่งใดต้องโทรวันนี้")).ToBeVisibleAsync();
    }

    private static async Task RemindAllAsync(IPage page)
    {
        await page.Locator("[data-all]").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งแจ้งเตือน" }).ClickAsync();
    }

    /// <summary>The recorder reads the reminder at home, has filled everything and submits; the reminder is gone.</summary>
    private async Task SubmitAsync(string code)
    {
        await using var recorder = await portal.VisitAsAsync(code);
        await Expect(recorder.Page.Locator(".reminded")).ToBeVisibleAsync();
        foreach (var (form, answers) in WholeSet.Forms)
            await recorder.PostAsync(form, answers);
        await recorder.GoAsync($"/entry/{BrowserPortal.OpenYear}/review");
        await recorder.Page.DeclareAsync();
        await portal.ExpectSubmittedAsync(recorder, code);
        await recorder.GoAsync("/");
        await Expect(recorder.Page.Locator(".reminded")).ToHaveCountAsync(0);
    }

    private string Day(int ahead)
    {
        var day = Domain.Thai.Bangkok.DateOf(portal.Clock.Now).AddDays(ahead);
        return string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}/{day.Year + 543}");
    }

    /// <summary>Takes from the round all but who has submitted and these two.</summary>
    private Task LeaveOnlyAsync(params string[] codes) => portal.InDatabaseAsync(async db =>
    {
        var others = db.Obligations.Where(o => o.Round!.Code == BrowserPortal.OpenYear && !codes.Contains(o.Authority!.Code)).Select(o => o.Id);
        var now = portal.Clock.Now;
        await db.Submissions.Where(s => others.Contains(s.ObligationId) && s.Status != SubmissionStatus.Accepted)
            .ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SubmissionStatus.Submitted).SetProperty(s => s.FirstSubmittedAt, s => s.FirstSubmittedAt ?? now).SetProperty(s => s.SubmittedAt, s => s.SubmittedAt ?? now));
        var unstarted = db.Obligations.Where(o => o.Round!.Code == BrowserPortal.OpenYear && !codes.Contains(o.Authority!.Code) && !db.Submissions.Any(s => s.ObligationId == o.Id)).Select(o => o.Id);
        await db.Contacts.ExecuteDeleteAsync();
        await db.Reminders.ExecuteDeleteAsync();
        await db.Obligations.Where(o => unstarted.Contains(o.Id)).ExecuteDeleteAsync();
    });
}

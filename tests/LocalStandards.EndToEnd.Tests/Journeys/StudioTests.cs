using System.Globalization;
using LocalStandards.Domain.Thai;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>
/// The centre makes next year's sets, a committee approves them, somebody else publishes them, a recorder fills them; then
/// a correction lands while the recorder is half-way.
/// </summary>
public sealed class StudioTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Set = "/indicator-sets/2570/sao";

    [Fact]
    public async Task Round_MadeFromLastYear_IsApprovedPublishedFilledAndCorrected()
    {
        var today = Bangkok.DateOf(portal.Services.GetRequiredService<TimeProvider>().GetUtcNow());
        await using var central = await portal.VisitAsAsync("central");
        var page = central.Page;

        await central.GoAsync("/indicator-sets");
        await page.GetByRole(AriaRole.Link, new() { Name = "สร้างรอบใหม่" }).ClickAsync();
        await page.Locator("#All_Opens").FillAsync(Day(today.AddDays(-1)));
        await page.Locator("#All_Closes").FillAsync(Day(today.AddDays(30)));
        await page.GetByRole(AriaRole.Button, new() { Name = "สร้างรอบและร่าง" }).ClickAsync();
        await Expect(page.GetByText("สร้างรอบปี 2570 พร้อมร่าง 6 ชุดแล้ว")).ToBeVisibleAsync();

        await central.GoAsync(Set + "?indicator=68-3-01");
        await page.Locator("[name='standards[0].value']").FillAsync("๓๕");
        await page.Locator("#nameTh").FocusAsync();
        await Expect(page.Locator("#save-state")).ToContainTextAsync("บันทึกร่างแล้ว");
        await page.Locator("#measure_formula").FillAsync("b / zz * 100");
        await Expect(page.Locator("#formula-check")).ToContainTextAsync("ตำแหน่งที่ 5");
        await page.Locator("#measure_formula").FillAsync("b / a * 100");
        await Expect(page.Locator("#formula-check .chip")).ToHaveTextAsync(["b", "a"]);
        await page.Locator("[id='try.a']").FillAsync("200");
        await page.Locator("[id='try.b']").FillAsync("90");
        await Expect(page.Locator("#tryout")).ToContainTextAsync("45.00%");
        await page.GetByRole(AriaRole.Button, new() { Name = "จำลองผล" }).ClickAsync();
        await Expect(page.Locator("#simulation")).ToContainTextAsync("จำลองด้วยคำตอบปี 2569");

        await page.Locator(".tree form").Last.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(page.Locator("#nameTh")).ToHaveValueAsync("ตัวชี้วัดใหม่");
        var added = new Uri(page.Url).Query;
        await page.Locator("#nameTh").FillAsync("ร้อยละของครัวเรือนที่มีถังดักไขมัน");
        await page.GetByRole(AriaRole.Button, new() { Name = "เพิ่มค่ามาตรฐาน" }).ClickAsync();
        await page.Locator("[name='standards[0].value']").FillAsync("50");
        await page.Locator("#nameTh").FocusAsync();
        await Expect(page.Locator("#save-state")).ToContainTextAsync("บันทึกร่างแล้ว");
        await central.GoAsync(Set + added);
        await Expect(page.Locator("#nameTh")).ToHaveValueAsync("ร้อยละของครัวเรือนที่มีถังดักไขมัน");
        await Expect(page.Locator("[name='standards[0].value']")).ToHaveValueAsync("50");

        await ApproveAsync(central, "1/2570");
        await PublishAsync();

        await using var recorder = await portal.VisitAsAsync("recorder");
        await recorder.GoAsync("/entry/2570/2-3");
        await Expect(recorder.Page.GetByText("ร้อยละของครัวเรือนที่มีถังดักไขมัน").First).ToBeVisibleAsync();
        await recorder.FillAsync(new Typed("68-3-01.a", "200"));
        await recorder.ExpectStateAsync("saved");

        // The correction lands while the recorder's page is open: one item asks otherwise, the other does not.
        await central.GoAsync(Set);
        await page.Locator("#Note").FillAsync("แก้นิยามของรายการ b ให้ตรงกับคู่มือ");
        await page.GetByRole(AriaRole.Button, new() { Name = "ทำฉบับแก้ไข" }).ClickAsync();
        await central.GoAsync(Set + "?indicator=68-3-01");
        await page.Locator(".sheet-rowbox > summary").Nth(1).ClickAsync();
        await page.Locator("[name='items[1].labelTh']").FillAsync("มูลฝอยที่นำกลับมาใช้ประโยชน์ ไม่รวมของเสียอันตราย");
        await page.Locator("#nameTh").FocusAsync();
        await Expect(page.Locator("#save-state")).ToContainTextAsync("บันทึกร่างแล้ว");
        await ApproveAsync(central, "2/2570");
        await PublishAsync();

        await recorder.FillAsync(new Typed("68-3-01.a", "210"));
        await recorder.ExpectStateAsync("saved");
        await recorder.GoAsync("/entry/2570/2-3");
        await Expect(recorder.Field("68-3-01.a")).ToHaveValueAsync("210");
        await Expect(recorder.Page.GetByText("แก้นิยามของรายการ b ให้ตรงกับคู่มือ").First).ToBeVisibleAsync();
        await Expect(recorder.Page.GetByText("ไม่รวมของเสียอันตราย").First).ToBeVisibleAsync();
    }

    private static string Day(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day}/{day.Month}/{ThaiDate.YearOf(day)}");

    private static async Task ApproveAsync(Person central, string meeting)
    {
        var page = central.Page;
        await central.GoAsync(Set);
        await page.GetByRole(AriaRole.Button, new() { Name = "เสนอคณะอนุกรรมการ" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "บันทึกมติเห็นชอบ" }).ClickAsync();
        await page.Locator("#MeetingNumber").FillAsync(meeting);
        await page.Locator("#DecidedOn").FillAsync("1/11/2569");
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึกมติ" }).ClickAsync();
        await Expect(page.GetByText("บันทึกมติแล้ว")).ToBeVisibleAsync();
    }

    private async Task PublishAsync()
    {
        await using var approver = await portal.VisitAsAsync("approver");
        await approver.GoAsync(Set + "/publications");
        foreach (var warning in await approver.Page.Locator("input[name=confirmed]").AllAsync())
            await warning.CheckAsync();
        await approver.Page.GetByRole(AriaRole.Button, new() { Name = "เผยแพร่ 1 ชุด" }).ClickAsync();
        await Expect(approver.Page.GetByText("เผยแพร่แล้ว 1 ชุด")).ToBeVisibleAsync();
    }
}

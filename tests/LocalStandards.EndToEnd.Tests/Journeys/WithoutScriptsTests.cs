using System.Text.RegularExpressions;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>Scripts switched off: a form is saved by its button (quality.md 25).</summary>
public sealed class WithoutScriptsTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task Form_ScriptsOff_IsSavedByItsButton()
    {
        await using var person = await portal.VisitAsAsync(await portal.TakeUnstartedAsync(), hasScripts: false);
        var page = person.Page;
        await page.GetByRole(AriaRole.Link, new() { Name = "เริ่มบันทึก แบบ 1" }).ClickAsync();
        await Expect(page.Locator("[data-save-mirror]")).ToBeHiddenAsync();
        await person.FillAsync(WholeSet.Forms[0].Answers);

        await person.FillAsync(new Typed("general.hh", "พันสอง"));
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        await Expect(person.ErrorSummary.GetByRole(AriaRole.Link)).ToHaveTextAsync(new Regex("จำนวนครัวเรือน ต้องเป็นตัวเลข"));
        await Expect(person.Field("general.hh")).ToHaveValueAsync("พันสอง");
        await Expect(person.Field("general.pop_m")).ToHaveValueAsync("2,314");

        await person.FillAsync(new Typed("general.hh", "๑๒๐๓"));
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        await Expect(page.GetByText("บันทึกแล้ว", new() { Exact = true })).ToBeVisibleAsync();
        await Expect(person.Field("general.hh")).ToHaveValueAsync("1,203");

        await page.GetByRole(AriaRole.Button, new() { Name = "ถัดไป แบบ 2-1" }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/2-1$"));
        await person.FillAsync([new Ticked("68-1-03.c", "c1", "c4"), new Typed("68-1-07.a", "8"), new Typed("68-1-07.b", "๘")]);
        await page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        await Expect(person.Choice("68-1-03.c", "c4")).ToBeCheckedAsync();
        await Expect(person.Card("68-1-07").Locator(".strip").GetByText("สูงกว่าค่าเป้าหมาย")).ToBeVisibleAsync();
    }
}

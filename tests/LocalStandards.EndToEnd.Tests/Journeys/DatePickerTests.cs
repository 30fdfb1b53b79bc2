using LocalStandards.Domain.Thai;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>The calendar of a date field: by keyboard alone, in พ.ศ., beside a text that is taken as typed.</summary>
public sealed class DatePickerTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task Calendar_ByKeyboard_ChoosesADayAndGivesTheFocusBack()
    {
        await using var central = await portal.VisitAsAsync("central");
        var page = central.Page;
        await central.GoAsync("/holidays");
        var (input, button) = (page.Locator("#Date"), page.Locator(".date-button"));
        await input.FillAsync("๑๓ ต.ค. ๒๕๖๘");
        await button.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        var day = page.Locator(".date-picker td[tabindex='0']");
        await Expect(day).ToBeFocusedAsync();
        await Expect(page.Locator(".date-title")).ToHaveTextAsync("ตุลาคม พ.ศ. 2568");
        await Expect(day).ToHaveAttributeAsync("aria-label", new System.Text.RegularExpressions.Regex("^วันจันทร์ 13 ตุลาคม 2568 วัน"));
        await Expect(day).ToHaveClassAsync(new System.Text.RegularExpressions.Regex("is-holiday"));
        await Expect(page.Locator(".date-note")).Not.ToBeEmptyAsync();
        foreach (var (key, expected) in new[]
        {
            ("ArrowRight", "2025-10-14"), ("ArrowDown", "2025-10-21"), ("Home", "2025-10-19"), ("End", "2025-10-25"), ("PageDown", "2025-11-25"), ("PageUp", "2025-10-25"),
            ("Shift+PageDown", "2026-10-25"), ("Shift+PageUp", "2025-10-25"), ("ArrowUp", "2025-10-18"), ("ArrowLeft", "2025-10-17"),
        })
        {
            await page.Keyboard.PressAsync(key);
            await Expect(day).ToHaveAttributeAsync("data-day", expected);
            await Expect(day).ToBeFocusedAsync();
        }
        // The focus stays within until it is left.
        foreach (var _ in Enumerable.Range(0, 3))
            await page.Keyboard.PressAsync("Tab");
        await Expect(day).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator(".date-picker")).ToHaveCountAsync(0);
        await Expect(button).ToBeFocusedAsync();
        Assert.True(ThaiDate.TryParse(await input.InputValueAsync(), out var chosen, out _));
        Assert.Equal(new DateOnly(2025, 10, 17), chosen);

        await page.Keyboard.PressAsync("Enter");
        await Expect(day).ToHaveAttributeAsync("aria-selected", "true");
        await page.Keyboard.PressAsync("Escape");
        await Expect(button).ToBeFocusedAsync();
        Assert.Equal("17 ต.ค. 2568", await input.InputValueAsync());
    }

    [Fact]
    public async Task Calendar_InEnglish_WritesWhatTheServerReads()
    {
        await using var central = await portal.VisitAsAsync("central");
        await central.GoAsync("/display?language=en&returnUrl=%2Fholidays");
        await central.GoAsync("/holidays");
        await central.Page.Locator("#Date").FillAsync("31/12/2568");
        await central.Page.Locator(".date-button").ClickAsync();
        await Expect(central.Page.Locator(".date-title")).ToHaveTextAsync("December BE 2568");
        await central.Page.Locator(".date-picker [data-day='2025-12-08']").ClickAsync();
        Assert.True(ThaiDate.TryParse(await central.Page.Locator("#Date").InputValueAsync(), out var chosen, out _));
        Assert.Equal(new DateOnly(2025, 12, 8), chosen);
    }
}

using System.Text.RegularExpressions;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>Somebody of the public finds an authority.</summary>
public sealed class PublicTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Theory]
    [InlineData(1366, true)]
    [InlineData(390, true)]
    [InlineData(1366, false)]
    public async Task Authority_SearchedByName_IsFoundAndFiltered(int width, bool hasScripts)
    {
        await using var person = await portal.VisitAsync(Screen.Of(width), hasScripts);
        var page = person.Page;
        await person.GoAsync("/");
        await page.Locator("main a[href^='/authorities']").First.ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("/authorities"));

        await page.GetByLabel("ชื่อ อปท.").FillAsync("แก้งคร้อ");
        await page.GetByLabel("สถานะ").SelectOptionAsync("all");
        await page.GetByRole(AriaRole.Button, new() { Name = "กรอง", Exact = true }).ClickAsync();

        var rows = page.Locator(".table-cards tbody tr");
        await Expect(rows.First).ToBeVisibleAsync();
        Assert.All(await rows.AllInnerTextsAsync(), row => Assert.Contains("แก้งคร้อ", row, StringComparison.Ordinal));
        var all = await rows.CountAsync();

        await page.GetByLabel("ประเภท", new() { Exact = true }).SelectOptionAsync(new SelectOptionValue { Label = "องค์การบริหารส่วนตำบล" });
        await page.GetByRole(AriaRole.Button, new() { Name = "กรอง", Exact = true }).ClickAsync();
        await Expect(page).ToHaveURLAsync(new Regex("type="));
        Assert.InRange(await rows.CountAsync(), 1, all - 1);
        Assert.All(await rows.Locator("th").AllInnerTextsAsync(), name => Assert.StartsWith("อบต.", name, StringComparison.Ordinal));

        await page.GetByLabel("ชื่อ อปท.").FillAsync("ไม่มีชื่อนี้แน่นอน");
        await page.GetByRole(AriaRole.Button, new() { Name = "กรอง", Exact = true }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Name = "ไม่พบ อปท. ตามตัวกรองนี้" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "ล้างตัวกรอง" }).First.ClickAsync();
        await Expect(rows.First).ToBeVisibleAsync();
    }

    /// <summary>Nine characters in the address for each in the field.</summary>
    [Fact]
    public async Task Search_OfTwoThousandCharacters_IsAnswered()
    {
        await using var person = await portal.VisitAsync();
        var answer = await person.GoAsync("/authorities?q=" + new string('ก', 2000));
        Assert.Equal(200, answer.Status);
        await Expect(person.Page.GetByLabel("ชื่อ อปท.")).ToBeVisibleAsync();
    }

    /// <summary>From the footer, by keyboard alone, and with scripts off.</summary>
    [Theory]
    [InlineData(1366, true)]
    [InlineData(390, true)]
    [InlineData(390, false)]
    public async Task PrivacyNotice_FromTheFooter_IsReachedByKeyboard(int width, bool hasScripts)
    {
        await using var person = await portal.VisitAsync(Screen.Of(width), hasScripts);
        await person.GoAsync("/about/contact");
        var hands = new KeyboardHands(person);
        await hands.ReachAsync(at => at.Tag == "A" && at.Text == "ประกาศความเป็นส่วนตัว");
        await hands.PressAsync("Enter");
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = "ประกาศความเป็นส่วนตัว", Level = 1 })).ToBeVisibleAsync();
        await person.DoesNotOverflowAsync();
    }

    /// <summary>Chosen in the phone's menu with a thumb, with scripts or without; there when the browser is opened again.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task TextSizeAndContrast_InThePhonesMenu_AreLargeEnoughAndLast(bool hasScripts)
    {
        await using var person = await portal.VisitAsync(Screen.Phone, hasScripts);
        var page = person.Page;
        await person.GoAsync("/authorities");
        foreach (var choice in new[] { "อักษรขนาดใหญ่", "ความต่างสีสูง", "English" })
        {
            await page.Locator("header details.menu > summary").ClickAsync();
            var controls = page.Locator(".menu-panel .display a");
            for (var i = 0; i < await controls.CountAsync(); i++)
            {
                var box = (await controls.Nth(i).BoundingBoxAsync())!;
                Assert.True(box is { Width: >= 44, Height: >= 44 }, $"{await controls.Nth(i).InnerTextAsync()}: {box.Width} × {box.Height}");
            }
            await page.Locator(".menu-panel .display").GetByRole(AriaRole.Link, new() { Name = choice }).ClickAsync();
            await Expect(page).ToHaveURLAsync(new Regex("/authorities$"));
        }
        // Another tab, and a browser that was closed and opened again: what it keeps are cookies with a date.
        await person.OpenTabAsync();
        await person.GoAsync("/");
        await Expect(person.Page.Locator("html")).ToHaveClassAsync(new Regex("text-3 contrast-high"));
        await Expect(person.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        Assert.All(await person.Context.CookiesAsync(), cookie => Assert.True(cookie.Expires > DateTimeOffset.UtcNow.AddDays(360).ToUnixTimeSeconds(), cookie.Name));
        Assert.Equal(3, (await person.Context.CookiesAsync()).Count);
    }
}

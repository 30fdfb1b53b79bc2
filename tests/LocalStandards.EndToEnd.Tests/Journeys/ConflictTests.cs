using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>One form open in two tabs: the second to save sees both values and chooses.</summary>
public sealed class ConflictTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Field = "68-1-01.a";

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task SecondTab_SavesOtherValue_ChoosesBetweenBoth(bool takesOwn)
    {
        var address = $"/entry/{BrowserPortal.OpenYear}/2-1";
        await using var person = await portal.VisitAsAsync(await portal.TakeUnstartedAsync());
        await person.GoAsync(address);
        var first = person.Page;
        var second = await person.OpenTabAsync();
        await person.GoAsync(address);

        await first.Locator($"[name='{Field}']").FillAsync("120");
        await first.RunAndWaitForResponseAsync(() => first.Locator($"[name='{Field}']").BlurAsync(), r => r.Request.Method == "POST");
        await person.SavingAsync(() => person.FillAsync(new Typed(Field, "๑๕๐")));

        var question = person.Card("68-1-01").GetByRole(AriaRole.Group, new() { NameRegex = new("มีผู้อื่นบันทึกค่านี้") });
        await Expect(question.GetByRole(AriaRole.Radio)).ToHaveCountAsync(2);
        await Expect(question.GetByRole(AriaRole.Radio, new() { NameRegex = new("ค่าของท่าน.*150") })).Not.ToBeCheckedAsync();
        await Expect(question.GetByRole(AriaRole.Radio, new() { NameRegex = new("ค่าที่บันทึกไว้แล้ว.*120") })).Not.ToBeCheckedAsync();

        // Another change of the card does not decide by itself.
        await person.SavingAsync(() => person.FillAsync(new Typed("68-1-01.b", "100")));
        await Expect(question).ToBeVisibleAsync();
        await person.SavingAsync(() => question.GetByRole(AriaRole.Radio, new() { NameRegex = new(takesOwn ? "ค่าของท่าน" : "ค่าที่บันทึกไว้แล้ว") }).CheckAsync());

        await Expect(person.Field(Field)).ToHaveValueAsync(takesOwn ? "150" : "120");
        await person.GoAsync(address);
        await Expect(person.Field(Field)).ToHaveValueAsync(takesOwn ? "150" : "120");
        await Expect(person.Field("68-1-01.b")).ToHaveValueAsync("100");
        await Expect(question).ToHaveCountAsync(0);
    }
}

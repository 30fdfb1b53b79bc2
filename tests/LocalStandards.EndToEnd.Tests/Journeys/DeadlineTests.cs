using LocalStandards.Domain.Thai;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>The window closes while a form is open.</summary>
public sealed class DeadlineTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Field = "68-1-01.a";

    [Fact]
    public async Task OpenForm_DeadlinePasses_SaysWhyAndKeepsWhatWasTyped()
    {
        var closes = await portal.InDatabaseAsync(db => db.Rounds.Where(r => r.Code == BrowserPortal.OpenYear)
            .SelectMany(r => r.Windows).Select(w => w.Closes).FirstAsync());
        portal.Clock.Now = closes.AddTicks(-1);
        await using var person = await portal.VisitAsAsync(await portal.TakeUnstartedAsync());
        await person.GoAsync($"/entry/{BrowserPortal.OpenYear}/2-1");
        await person.SavingAsync(() => person.FillAsync(new Typed(Field, "120")));
        await person.ExpectStateAsync("saved");

        portal.Clock.Now = closes;
        await person.SavingAsync(() => person.FillAsync(new Typed(Field, "๑๓๑")));

        var lastDay = ThaiDate.Short(Bangkok.DateOf(closes.AddTicks(-1)));
        await Expect(person.Page.GetByText($"ปิดรับแล้วเมื่อวันที่ {lastDay}").First).ToBeVisibleAsync();
        await Expect(person.Field(Field)).ToHaveValueAsync("131");
        await person.ExpectStateAsync("refused");
        Assert.Equal("๑๓๑", (await person.DraftAsync())[Field]);

        // By the button, and after opening the page again, the same holds.
        await person.GoAsync($"/entry/{BrowserPortal.OpenYear}/2-1");
        await Expect(person.Page.GetByText("แบบนี้แก้ไขไม่ได้ในขณะนี้")).ToBeVisibleAsync();
        await Expect(person.Field(Field)).ToHaveValueAsync("120");
        Assert.Equal("๑๓๑", (await person.DraftAsync())[Field]);
    }
}

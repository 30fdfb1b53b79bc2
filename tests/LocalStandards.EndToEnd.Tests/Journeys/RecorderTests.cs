using System.Text.RegularExpressions;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>A recorder fills the whole set of an อบต. from nothing and submits it.</summary>
public sealed class RecorderTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Theory]
    [InlineData(1366)]
    [InlineData(390)]
    public async Task Recorder_WholeSetFromNothing_SubmitsIt(int width)
    {
        var recorder = await portal.TakeUnstartedAsync();
        await using var person = await portal.VisitAsAsync(recorder, Screen.Of(width));
        var page = person.Page;

        await page.GetByRole(AriaRole.Link, new() { Name = "เริ่มบันทึก แบบ 1" }).ClickAsync();
        foreach (var (form, answers) in WholeSet.Forms)
        {
            await Expect(page).ToHaveURLAsync(new Regex($"/entry/{BrowserPortal.OpenYear}/{form}$"));
            await person.FillAsync(answers);
            if (form == "1")
                await ExpectMissingToBeListedAsync(person);
            if (form == WholeSet.LastForm)
                await ExpectContradictionToStayAsync(person);
            await person.DoesNotOverflowAsync();
            await page.Locator("button[name=go][value=next]").ClickAsync();
        }

        await Expect(page).ToHaveURLAsync(new Regex("/review$"));
        await Expect(person.ErrorSummary).ToHaveCountAsync(0);
        await page.DeclareAsync();
        await portal.ExpectSubmittedAsync(person, recorder);
        await person.ExpectLockedAsync();

        await person.GoAsync("/");
        await Expect(page.GetByText("ส่งแล้วเมื่อ")).ToBeVisibleAsync();
    }

    /// <summary>The review tells what is missing before anything else, and its links lead into the fields.</summary>
    private static async Task ExpectMissingToBeListedAsync(Person person)
    {
        var page = person.Page;
        await person.ExpectStateAsync("saved");
        await person.GoAsync($"/entry/{BrowserPortal.OpenYear}/review");
        await Expect(person.ErrorSummary).ToBeFocusedAsync();
        await Expect(person.ErrorSummary.GetByRole(AriaRole.Heading)).ToHaveTextAsync(new Regex(@"^ยังส่งไม่ได้ ต้องแก้ \d+ รายการ$"));
        await Expect(person.ErrorSummary.Locator("li").First).ToContainTextAsync("ตัวชี้วัด 1.1 ยังไม่ได้กรอก");
        await person.ErrorSummary.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(person.Field("68-1-01.a")).ToBeFocusedAsync();
        await person.GoAsync($"/entry/{BrowserPortal.OpenYear}/1");
        await Expect(person.Field("general.pop_m")).ToHaveValueAsync("2,314");
    }

    /// <summary>More done than there is to do: said at the field, kept in it, and no result, until it is put right.</summary>
    private static async Task ExpectContradictionToStayAsync(Person person)
    {
        const string tooMany = "68-3-05.b";
        var card = person.Card("68-3-05");
        await Expect(card.GetByText("83.33%")).ToBeVisibleAsync();
        await person.SavingAsync(() => person.FillAsync(new Typed(tooMany, "๑๕")));
        await Expect(card.GetByText("จำนวนที่ดำเนินการต้องไม่มากกว่ากรอบการประเมิน")).ToBeVisibleAsync();
        await Expect(person.Field(tooMany)).ToHaveValueAsync("15");
        await Expect(person.Field(tooMany)).ToHaveAttributeAsync("aria-invalid", "true");
        await person.SavingAsync(() => person.FillAsync(new Typed(tooMany, "10")));
        await Expect(card.GetByText("จำนวนที่ดำเนินการต้องไม่มากกว่ากรอบการประเมิน")).ToHaveCountAsync(0);

        const string noDate = "68-3-03.d";
        await person.SavingAsync(() => person.FillAsync(new Typed(noDate, "30 ก.พ. 2560")));
        await Expect(person.Field(noDate)).ToHaveValueAsync("30 ก.พ. 2560");
        await Expect(person.Card("68-3-03").GetByText("ไม่มีวันที่นี้ในปฏิทิน")).ToBeVisibleAsync();
        await person.SavingAsync(() => person.FillAsync(new Typed(noDate, "๑๕ ม.ค. ๒๕๖๐")));
        await Expect(person.Field(noDate)).ToHaveValueAsync("15\u00a0ม.ค.\u00a02560");
    }
}

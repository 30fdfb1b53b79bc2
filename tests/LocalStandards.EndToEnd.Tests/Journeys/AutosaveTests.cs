using System.Text.RegularExpressions;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>What the state line says of a change, and where a change stays that the server does not have.</summary>
public sealed class AutosaveTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Address = $"/entry/{BrowserPortal.OpenYear}/2-1";
    private const string Field = "68-1-01.a";

    [Fact]
    public async Task Change_OnItsWay_IsShownUntilSaved()
    {
        await using var person = await OpenFormAsync();
        var mayAnswer = new TaskCompletionSource();
        await person.Page.RouteAsync("**/entry/**", async route =>
        {
            await mayAnswer.Task;
            await route.ContinueAsync();
        });
        await person.FillAsync(new Typed(Field, "120"));
        await Expect(person.SaveState).ToHaveTextAsync("กำลังบันทึก");
        mayAnswer.SetResult();
        await Expect(person.SaveState).ToHaveTextAsync(new Regex(@"^\s*บันทึกอัตโนมัติแล้ว \d{2}\.\d{2}\sน\.\s*$"));
        Assert.Empty(await person.DraftAsync());
    }

    /// <summary>The server has the first value, this browser does not know it yet: no quarrel of a person with themselves.</summary>
    [Fact]
    public async Task Button_PressedBeforeTheAnswer_WaitsForItAndSavesWhatWasTypedSince()
    {
        await using var person = await OpenFormAsync();
        var (isStored, mayAnswer) = (new TaskCompletionSource(), new TaskCompletionSource());
        await person.Page.RouteAsync("**/entry/**", async route =>
        {
            var answer = await route.FetchAsync();
            isStored.SetResult();
            await mayAnswer.Task;
            await route.FulfillAsync(new() { Response = answer });
        }, new() { Times = 1 });
        await person.FillAsync(new Typed(Field, "120"));
        await isStored.Task;
        await person.FillAsync(new Typed(Field, "125"));
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        mayAnswer.SetResult();
        await Expect(person.Page).ToHaveURLAsync(new Regex(@"\?saved=1$"));
        await Expect(person.Field(Field)).ToHaveValueAsync("125");
        // The draft goes when the script of the new page finds that the server has it.
        await person.Page.WaitForFunctionAsync("() => !Object.keys(localStorage).some(key => key.startsWith('draft:'))");
    }

    [Fact]
    public async Task Button_PressedWhereNoAnswerComes_PostsTheFormAllTheSame()
    {
        await using var person = await OpenFormAsync();
        await person.Page.Clock.InstallAsync();
        var isAsked = new TaskCompletionSource();
        await person.Page.RouteAsync("**/entry/**", _ =>
        {
            isAsked.SetResult();
            return Task.CompletedTask;
        }, new() { Times = 1 });
        await person.FillAsync(new Typed(Field, "120"));
        await isAsked.Task;
        await person.Page.GetByRole(AriaRole.Button, new() { Name = "บันทึก", Exact = true }).ClickAsync();
        Assert.DoesNotContain("saved", person.Page.Url, StringComparison.Ordinal);
        await person.Page.Clock.FastForwardAsync(10_000);
        await Expect(person.Page).ToHaveURLAsync(new Regex(@"\?saved=1$"));
        await Expect(person.Field(Field)).ToHaveValueAsync("120");
    }

    [Fact]
    public async Task Tick_AtTheMomentTheAnswerIsShown_IsSavedToo()
    {
        await using var person = await OpenFormAsync();
        await person.Page.EvaluateAsync("""
            () => document.body.addEventListener("htmx:afterSwap",
              () => setTimeout(() => document.querySelector("[name='68-1-01.$notdone']").click()), { once: true })
            """);
        var saves = 0;
        person.Page.Response += (_, response) => saves += response.Request.Method == "POST" ? 1 : 0;
        await person.FillAsync(new Typed(Field, "120"));
        await Expect(person.Page.Locator("[name='was.68-1-01.$notdone'][value='1']")).ToHaveCountAsync(1);
        await person.ExpectStateAsync("saved");
        Assert.Equal(2, saves);
    }

    [Fact]
    public async Task Change_TypedOffline_IsKeptAndSentWhenTheConnectionIsBack()
    {
        await using var person = await OpenFormAsync();
        await person.Context.SetOfflineAsync(true);
        await person.FillAsync(new Typed(Field, "๑๒๐"));
        await Expect(person.SaveState).ToContainTextAsync("ไม่มีสัญญาณ เก็บไว้ในเครื่องแล้ว 1 รายการ");
        Assert.Equal("๑๒๐", (await person.DraftAsync())[Field]);

        await person.SavingAsync(() => person.Context.SetOfflineAsync(false));
        await person.ExpectStateAsync("saved");
        Assert.Empty(await person.DraftAsync());
        await person.GoAsync(Address);
        await Expect(person.Field(Field)).ToHaveValueAsync("120");
    }

    [Fact]
    public async Task Change_ServerFails_CanBeTriedAgain()
    {
        await using var person = await OpenFormAsync();
        await person.Page.RouteAsync("**/entry/**", route => route.FulfillAsync(new() { Status = 500 }), new() { Times = 1 });
        await person.FillAsync(new Typed(Field, "120"));
        await Expect(person.SaveState).ToContainTextAsync("บันทึกไม่สำเร็จ");
        await person.SavingAsync(() => person.SaveState.GetByRole(AriaRole.Button, new() { Name = "ลองอีกครั้ง" }).ClickAsync());
        await person.ExpectStateAsync("saved");
    }

    [Fact]
    public async Task Session_EndsWhileTyping_DraftIsSavedAfterSigningInAgain()
    {
        var recorder = await portal.TakeUnstartedAsync();
        await using var person = await portal.VisitAsAsync(recorder);
        await person.GoAsync(Address);
        await person.Context.ClearCookiesAsync(new() { Name = "__Host-LocalStandards" });
        await person.FillAsync([new Typed(Field, "๑๒๐"), new Picked("68-1-06.lv", "3")]);
        await Expect(person.SaveState).ToContainTextAsync("หมดเวลาเข้าใช้งาน");
        await Expect(person.Field(Field)).ToHaveValueAsync("๑๒๐");

        await person.SaveState.GetByRole(AriaRole.Link, new() { Name = "เข้าสู่ระบบอีกครั้ง" }).ClickAsync();
        await person.FillSignInAsync(recorder);
        await Expect(person.Page).ToHaveURLAsync(portal.Address + Address);
        await Expect(person.Field(Field)).ToHaveValueAsync("120");
        await Expect(person.Choice("68-1-06.lv", "3")).ToBeCheckedAsync();
        await person.ExpectStateAsync("saved");
        Assert.Empty(await person.DraftAsync());
    }

    [Fact]
    public async Task Draft_AnotherUserSignsIn_IsErasedUnseen()
    {
        await using var person = await portal.VisitAsAsync("recorder");
        await person.GoAsync($"/entry/{BrowserPortal.OpenYear}/2-2");
        await person.Context.ClearCookiesAsync(new() { Name = "__Host-LocalStandards" });
        await person.FillAsync(new Typed("68-2-01.a", "987654"));
        await person.ExpectStateAsync("expired");
        Assert.NotEmpty(await person.DraftAsync());

        await person.SignInAsync("section");
        await person.GoAsync($"/entry/{BrowserPortal.OpenYear}/2-2");
        await Expect(person.Field("68-2-01.a")).Not.ToHaveValueAsync("987654");
        Assert.Empty(await person.DraftAsync());
        Assert.DoesNotContain("987654", await person.Page.ContentAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_SignedOut_IsErased()
    {
        await using var person = await OpenFormAsync();
        // What is wrong stays a draft: nobody has it yet.
        await person.SavingAsync(() => person.FillAsync(new Typed(Field, "ร้อยยี่สิบ")));
        await Expect(person.Card("68-1-01").GetByText("ต้องเป็นตัวเลข")).ToBeVisibleAsync();
        Assert.Equal("ร้อยยี่สิบ", (await person.DraftAsync())[Field]);
        await person.SignOutAsync();
        Assert.Empty(await person.DraftAsync());
    }

    private async Task<Person> OpenFormAsync()
    {
        var person = await portal.VisitAsAsync(await portal.TakeUnstartedAsync());
        await person.GoAsync(Address);
        return person;
    }
}

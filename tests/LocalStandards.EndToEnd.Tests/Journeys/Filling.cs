using LocalStandards.Domain.Submissions;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>Filling forms by mouse and keyboard, as most people do, and what must be there afterwards.</summary>
internal static class Filling
{
    public static async Task FillAsync(this Person person, IEnumerable<Answer> answers)
    {
        foreach (var answer in answers)
            await person.FillAsync(answer);
    }

    public static async Task FillAsync(this Person person, Answer answer)
    {
        switch (answer)
        {
            case Typed typed:
                await person.Field(typed.Field).FillAsync(typed.Text);
                await person.Field(typed.Field).BlurAsync();
                break;
            case Picked picked:
                await person.Choice(picked.Field, picked.Value).CheckAsync();
                break;
            case Ticked ticked:
                foreach (var value in ticked.Values)
                    await person.Choice(ticked.Field, value).CheckAsync();
                break;
        }
    }

    /// <summary>
    /// All of a form at once, as its button sends it where no script runs: for journeys that are about something else. Again
    /// where the first time brings fields that were missing.
    /// </summary>
    public static async Task PostAsync(this Person person, string form, IReadOnlyList<Answer> answers)
    {
        var values = answers.Select(answer => new
        {
            answer.Field,
            Values = answer switch { Typed typed => [typed.Text], Picked picked => [picked.Value], Ticked ticked => ticked.Values, _ => Array.Empty<string>() },
        });
        var missing = await person.Page.EvaluateAsync<string[]>(
            """
            async ([address, answers]) => {
              let missing = answers;
              for (let time = 0; missing.length && time < 2; time++) {
                const page = new DOMParser().parseFromString(await (await fetch(address)).text(), "text/html");
                const form = page.querySelector("form[data-entry]");
                missing = [];
                for (const { Field, Values } of answers) {
                  const fields = [...form.querySelectorAll(`[name="${Field}"]:not([type=hidden])`)];
                  if (!fields.length) missing.push(Field);
                  for (const field of fields)
                    if (field.matches("[type=checkbox], [type=radio]")) field.checked = Values.includes(field.value);
                    else field.value = Values[0];
                }
                await fetch(form.getAttribute("action"), { method: "POST", body: new FormData(form) });
              }
              return missing;
            }
            """, new object[] { $"/entry/{BrowserPortal.OpenYear}/{form}", values });
        Assert.Empty(missing);
    }

    /// <summary>The declaration of the review page, then the button.</summary>
    public static async Task DeclareAsync(this IPage page)
    {
        await page.GetByLabel("เลขที่คำสั่งแต่งตั้งหรือมอบหมายเจ้าหน้าที่").FillAsync("๑๒/๒๕๖๙");
        await page.Locator("#AppointedOn").FillAsync("1 ต.ค. 2568");
        await page.GetByLabel("ชื่อปลัดหรือผู้รักษาราชการแทนที่เห็นชอบ").FillAsync("นายสมชาย ดาวนิทาน");
        await page.Locator("#IsCompiled").CheckAsync();
        await page.Locator("#IsChecked").CheckAsync();
        await page.Locator("#IsEndorsed").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "ส่งผลการประเมิน" }).ClickAsync();
    }

    /// <summary>The receipt stands on the page, and what was typed is frozen as it should be stored.</summary>
    public static async Task ExpectSubmittedAsync(this BrowserPortal portal, Person person, string recorder)
    {
        await Expect(person.Page.GetByRole(AriaRole.Heading, new() { Name = "ส่งผลการประเมินแล้ว" })).ToBeVisibleAsync();
        await Expect(person.Page.Locator(".receipt-number")).ToHaveTextAsync($"69-{recorder}-1");
        var version = await portal.InDatabaseAsync(db => db.SubmissionVersions
            .Join(db.Obligations.Where(o => o.Round!.Code == BrowserPortal.OpenYear && o.Authority!.Code == recorder), v => v.ObligationId, o => o.Id, (v, _) => v)
            .Include(v => v.Results).SingleAsync());
        Assert.Equal(portal.Clock.Now, version.SubmittedAt);
        var answers = AnswerDocument.Read(version.AnswersDocument);
        Assert.All(WholeSet.Stored, kept => Assert.Equal(kept.Value, answers.GetValueOrDefault(kept.Key)));
    }

    /// <summary>Every form can be read and none changed.</summary>
    public static async Task ExpectLockedAsync(this Person person)
    {
        foreach (var (form, _) in WholeSet.Forms)
        {
            await person.GoAsync($"/entry/{BrowserPortal.OpenYear}/{form}");
            await Expect(person.Page.GetByText("ส่งผลแล้ว ข้อมูลถูกล็อก")).ToBeVisibleAsync();
            await Expect(person.Page.Locator("button[name=go]")).ToHaveCountAsync(0);
            await Expect(person.Page.Locator(".cards :is(input, textarea):not([type=hidden]):enabled")).ToHaveCountAsync(0);
        }
    }
}

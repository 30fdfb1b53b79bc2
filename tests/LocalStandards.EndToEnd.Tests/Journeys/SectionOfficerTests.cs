using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>The recorder gives a form to a section officer, who fills it and marks it verified [004 step 1].</summary>
public sealed class SectionOfficerTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    private const string Form = "2-2";

    [Fact]
    public async Task Form_GivenToSectionOfficer_IsFilledAndVerified()
    {
        await using (var recorder = await portal.VisitAsAsync("recorder"))
        {
            await recorder.Page.GetByText("มอบหมายแบบให้เจ้าหน้าที่กอง/ส่วนงาน").ClickAsync();
            await recorder.Page.Locator("#assign-form").SelectOptionAsync(Form);
            await recorder.Page.GetByRole(AriaRole.Button, new() { Name = "มอบหมาย", Exact = true }).ClickAsync();
            await Expect(recorder.Page.GetByText("บันทึกการมอบหมายแล้ว")).ToBeVisibleAsync();
        }

        await using var officer = await portal.VisitAsAsync("section");
        var page = officer.Page;
        await page.Locator($".steps a[href='/entry/{BrowserPortal.OpenYear}/{Form}']").ClickAsync();
        var verification = page.Locator("#form-verification");
        await Expect(verification.GetByText("มอบหมายให้")).ToBeVisibleAsync();

        foreach (var answer in WholeSet.Forms.Single(f => f.Form == Form).Answers)
        {
            // The demo has begun the form: what it holds is taken out where it stands in the way.
            if (answer is Ticked { Field: "68-2-02.$notdone" })
                await officer.FillAsync([new Typed("68-2-02.b", ""), new Typed("68-2-02.c", "")]);
            if (answer is Ticked { Field: "68-2-04.$na" })
                await officer.SavingAsync(() => officer.FillAsync(new Picked("68-2-04.lv", "")));
            await officer.FillAsync(answer);
        }
        await officer.ExpectStateAsync("saved");
        // Figures far from last year's are asked about.
        foreach (var question in await page.Locator("textarea[name$='.$confirm']").AllAsync())
        {
            await officer.SavingAsync(async () =>
            {
                await question.FillAsync("ตรวจกับทะเบียนแล้ว");
                await question.BlurAsync();
            });
        }
        var confirm = verification.GetByRole(AriaRole.Button, new() { Name = "ยืนยันความถูกต้องของแบบนี้" });
        await Expect(confirm).ToBeVisibleAsync();
        await officer.ExpectStateAsync("saved");
        await confirm.ClickAsync();
        await Expect(verification.GetByText("ยืนยันความถูกต้องแล้ว")).ToBeVisibleAsync();

        await officer.GoAsync("/");
        var row = page.Locator(".steps tr", new() { Has = page.Locator($"a[href$='/{Form}']") });
        await Expect(row.GetByText("ยืนยันโดย")).ToBeVisibleAsync();
        // Forms of others are theirs to read only.
        await officer.GoAsync($"/entry/{BrowserPortal.OpenYear}/1");
        await Expect(page.GetByText("แบบนี้แก้ไขไม่ได้ในขณะนี้")).ToBeVisibleAsync();
        await Expect(officer.Field("general.pop_m")).ToBeDisabledAsync();
    }
}

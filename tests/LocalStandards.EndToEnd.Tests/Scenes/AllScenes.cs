using LocalStandards.Domain.Programmes;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using LocalStandards.EndToEnd.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LocalStandards.EndToEnd.Tests.Scenes;

/// <summary>Every page in every state that looks different.</summary>
internal static class AllScenes
{
    private const string Year = BrowserPortal.OpenYear;

    /// <summary>The public's pages, the forms and what follows from them.</summary>
    public static IReadOnlyList<Scene> OfForms { get; } =
    [
        Scene.At("public home", null, "/", "01-public-home"),
        Scene.At("public home, searched", null, "/?q=แก้งคร้อ", "01b-public-home-searched"),
        Scene.At("public list", null, "/authorities?status=all", "02-public-list"),
        Scene.At("public list, nothing found", null, "/authorities?q=ไม่มีชื่อนี้", "02b-public-list-empty"),
        Scene.At("public home in English", null, "/display?language=en&returnUrl=%2F"),
        Scene.At("public home in high contrast", null, "/display?contrast=high&returnUrl=%2F"),
        Scene.At("contact", null, "/about/contact", "14-contact"),
        Scene.At("questions", null, "/about/questions", "14b-questions"),
        Scene.At("privacy notice", null, "/about/privacy", "14c-privacy"),
        Scene.At("website policy", null, "/about/website"),
        Scene.At("security policy", null, "/about/security"),
        Scene.At("accessibility statement", null, "/about/accessibility"),
        Scene.At("accessibility statement in English", null, "/display?language=en&returnUrl=%2Fabout%2Faccessibility"),
        Scene.At("site map", null, "/about/map", "14d-site-map"),
        Scene.At("sign-in", null, "/account/sign-in", "03-sign-in"),
        new("sign-in, wrong password", null, async (_, person) =>
        {
            await person.GoAsync("/account/sign-in");
            await person.FillSignInAsync("recorder-nobody", "ไม่ใช่รหัสผ่านนี้แน่นอน");
            await Assertions.Expect(person.ErrorSummary).ToBeFocusedAsync();
        }) { Picture = "03b-sign-in-refused" },
        Scene.At("activation link, spent", null, "/account/activations/AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),

        Scene.At("officer home", "recorder", "/", "04-officer-home"),
        Scene.At("officer home, an earlier year", "executive", "/?year=2568", "04b-officer-home-submitted"),
        Scene.At("officer home, returned", null, "/") with { FindUserAsync = portal => portal.RecorderInStateAsync(Year, SubmissionStatus.Returned), Picture = "04c-officer-home-returned" },
        Scene.At("form", "recorder", $"/entry/{Year}/2-2", "05-form-entry"),
        Scene.At("form 1", "recorder", $"/entry/{Year}/1"),
        Scene.At("form with errors", "recorder", $"/entry/{Year}/2-3", "05b-form-errors"),
        Scene.At("form in conflict", null, "/") with { ArriveAsync = InConflictAsync, FindUserAsync = portal => portal.TakeUnstartedAsync(), Picture = "05c-form-conflict" },
        Scene.At("form, submitted", "recorder", "/entry/2568/2-1", "05d-form-submitted"),
        Scene.At("officer home, extended", null, "/?year=2568") with { FindUserAsync = NeverSubmittedAsync, Picture = "04d-officer-home-extended" },
        Scene.At("form, closed", null, "/entry/2568/2-1") with { FindUserAsync = NeverSubmittedAsync, Picture = "05e-form-closed" },
        Scene.At("form of others", "section", $"/entry/{Year}/1"),
        Scene.At("review, blocked", "recorder", $"/entry/{Year}/review", "06-review-submit"),
        new("review, declaration missing", "recorder", async (_, person) =>
        {
            await person.GoAsync($"/entry/{Year}/review");
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "ส่งผลการประเมิน" }).ClickAsync();
            await Assertions.Expect(person.ErrorSummary).ToBeFocusedAsync();
            await Assertions.Expect(person.Page.Locator("#AppointmentNumber-error")).ToBeVisibleAsync();
        }),
        Scene.At("receipt", null, $"/entry/{Year}/receipts/1") with { FindUserAsync = portal => portal.RecorderInStateAsync(Year, SubmissionStatus.Submitted), Picture = "06b-receipt" },
        Scene.At("report", "executive", "/") with { ArriveAsync = AtReportAsync, Picture = "07-result" },
        Scene.At("report, returned", null, "/") with { ArriveAsync = AtReturnedReportAsync, FindUserAsync = portal => portal.RecorderInStateAsync(Year, SubmissionStatus.Returned), Picture = "07c-result-returned" },
        Scene.At("report in English", "executive", "/") with { ArriveAsync = AtReportInEnglishAsync },
        new("report check", null, async (portal, person) => await person.GoAsync("/verify/" + await portal.InDatabaseAsync(db =>
            db.SubmissionVersions.OrderBy(v => v.ReceiptNumber).Select(v => v.VerificationCode).FirstAsync()))) { Picture = "07b-report-check" },
        Scene.At("overview of a province", "province", "/", "08-province-overview"),
        Scene.At("overview of the country", "central", "/", "09-central-overview"),
        Scene.At("overview of a district", "district", "/", "08b-district-overview"),
        Scene.At("overview of an assessor", "assessor", "/"),
        Scene.At("overview of an approver", "approver", "/"),
        Scene.At("overview of an administrator", "admin", "/"),
        Scene.At("report batches, none yet", "district", "/report-batches", "15b-report-batches-none"),
        new("report batches", "province", BatchScenes.AtListAsync) { Picture = "15-report-batches" },
        new("report batch, under way", "province", BatchScenes.UnderWayAsync) { Picture = "16-report-batch" },
        new("report batch, held up", "approver", BatchScenes.HeldUpAsync),
        new("report batch, some failed", "central", BatchScenes.SomeFailedAsync) { Picture = "16b-report-batch-failed" },
        new("report batch asked for wrongly", "central", BatchScenes.AskedWronglyAsync),
        Scene.At("password", "recorder", "/account/password", "10-password"),
        Scene.At("two-step", "province", "/account/two-step", "11-two-step"),
        Scene.At("forbidden", "province", $"/entry/{Year}/review", "12-forbidden"),
        Scene.At("not found", null, "/nothing-here", "13-not-found"),
        Scene.At("too many requests", null, "/errors/429"),
        Scene.At("fault", null, "/errors/500"),
    ];

    /// <summary>What the offices work with.</summary>
    public static IReadOnlyList<Scene> OfOffices { get; } =
    [
        .. StudioScenes.List,
        .. DeadlineScenes.List,
        .. LetterScenes.List,
        .. NoticeScenes.List,
        .. MonitoringScenes.List,
        .. CountryScenes.List,
        .. LibraryScenes.List,
    ];

    private static async Task InConflictAsync(BrowserPortal portal, Person person)
    {
        const string field = "68-1-01.a";
        await person.GoAsync($"/entry/{Year}/2-1");
        // Somebody else of the same office saves meanwhile.
        var other = await person.Context.NewPageAsync();
        await other.GotoAsync($"/entry/{Year}/2-1");
        await other.Locator($"[name='{field}']").FillAsync(await other.Locator($"[name='{field}']").InputValueAsync() == "120" ? "121" : "120");
        await other.RunAndWaitForResponseAsync(() => other.Locator($"[name='{field}']").BlurAsync(), r => r.Request.Method == "POST");
        await other.CloseAsync();
        await person.SavingAsync(() => person.FillAsync(new Typed(field, "150")));
        await Assertions.Expect(person.Page.Locator(".conflict")).ToBeVisibleAsync();
    }

    private static async Task AtReportAsync(BrowserPortal portal, Person person)
    {
        await portal.TakeMediansAsync();
        await person.GoAsync("/?year=2568");
        await person.Page.Locator("main").GetByRole(AriaRole.Link, new() { Name = "ดูผลการประเมิน" }).ClickAsync();
        await Assertions.Expect(person.Page.Locator(".verdict")).ToBeVisibleAsync();
    }

    private static async Task AtReturnedReportAsync(BrowserPortal portal, Person person)
    {
        await person.GoAsync("/");
        await person.GoAsync(await person.Page.Locator("nav a[href^='/reports/']").First.GetAttributeAsync("href") ?? "");
        await Assertions.Expect(person.Page.Locator("main .banner").First).ToContainTextAsync("ไม่ใช่ฉบับปัจจุบัน");
    }

    private static async Task AtReportInEnglishAsync(BrowserPortal portal, Person person)
    {
        await portal.TakeMediansAsync();
        await person.GoAsync("/display?language=en&returnUrl=%2Freports%2F2568%2F3600114");
        await Assertions.Expect(person.Page.Locator("html")).ToHaveAttributeAsync("lang", "en");
        await Assertions.Expect(person.Page.Locator(".verdict")).ToBeVisibleAsync();
    }

    private static Task<string> NeverSubmittedAsync(BrowserPortal portal) => portal.InDatabaseAsync(db => db.Obligations
        .Where(o => o.Round!.Code == "2568" && !db.Submissions.Any(s => s.ObligationId == o.Id && s.Version > 0))
        .OrderBy(o => o.AuthorityId).Select(o => o.Authority!.Code).FirstAsync());
}

using LocalStandards.Domain.Access;
using LocalStandards.Domain.Monitoring;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;

namespace LocalStandards.EndToEnd.Tests.Scenes;

/// <summary>Who has not submitted, as a province, a district and the centre follow it, and what they do about it.</summary>
internal static class MonitoringScenes
{
    private const string Province = "/monitoring/2569/36", Home = "/monitoring/2569/authorities/3600114";

    public static IReadOnlyList<Scene> List { get; } =
    [
        Scene.At("province followed", "province", Province, "25-province"),
        Scene.At("province followed, to ring today", "province", Province + "?state=ring", "25a-province-ring"),
        Scene.At("province followed, filters unknown", "province", Province + "?state=asleep&type=SAO&list=submitted&view=EffectiveClose"),
        Scene.At("province followed, nothing found", "province", Province + "?q=ไม่มีชื่อนี้"),
        Scene.At("district followed", "district", "/monitoring/2569/36/3612", "25b-district"),
        Scene.At("country followed", "approver", "/monitoring/2569/authorities", "25c-country-list"),
        Scene.At("authority followed", "province", Home, "25d-authority"),
        new("call recorded wrongly", "district", async (_, person) =>
        {
            await person.GoAsync(Home);
            await person.Page.Locator("#PromisedOn").FillAsync("26/9/2025");
            await person.Page.Locator("#call button").Last.ClickAsync();
            await Assertions.Expect(person.ErrorSummary).ToBeFocusedAsync();
        }),
        Scene.At("reminder", "province", "/monitoring/2569/reminders/new?area=36&all=1", "25e-reminder"),
        Scene.At("reminder, nobody", "province", "/monitoring/2569/reminders/new?area=36"),
        Scene.At("chase letter", "province", "/monitoring/2569/chase-letters/new?area=36&state=returned&all=1", "25f-chase-letter"),
        Scene.At("reminder plan, read", "approver", "/monitoring/2569/reminder-plan"),
        new("reminder plan", "central", async (portal, person) =>
        {
            await PlanAsync(portal);
            await person.GoAsync("/monitoring/2569/reminder-plan");
            await person.Page.Locator("#DaysBefore").FillAsync("๓");
            await person.Page.Locator("#Text").FillAsync("เหลืออีกสามวัน ขอให้ส่งผล");
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "ดูว่าวันนี้จะถึงใคร" }).ClickAsync();
            await Assertions.Expect(person.Page.Locator(".step-form .banner")).ToBeVisibleAsync();
        }) { Picture = "25g-reminder-plan" },
    ];

    private static Task PlanAsync(BrowserPortal portal) => portal.InDatabaseAsync(async db =>
    {
        if (await db.ReminderSteps.AnyAsync())
            return;
        var round = await db.Rounds.Where(r => r.Code == BrowserPortal.OpenYear).Select(r => r.Id).SingleAsync();
        var central = await db.Users.Where(u => u.UserName == "central").Select(u => u.Id).SingleAsync();
        db.Add(new ReminderStep(round, 7, [], [], "เหลือเวลาอีก 7 วัน ขอให้บันทึกและส่งผล", new Actor(central, [new Grant(Role.CentralOfficer)]), portal.Clock.Now));
        await db.SaveChangesAsync();
    });
}

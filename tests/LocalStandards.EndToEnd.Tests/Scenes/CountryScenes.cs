using LocalStandards.Domain.Access;
using LocalStandards.Domain.Reports;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using LocalStandards.Web.Features.Quality;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LocalStandards.EndToEnd.Tests.Scenes;

/// <summary>The country, what stands out in its answers, and its exports.</summary>
internal static class CountryScenes
{
    private const string Year = BrowserPortal.OpenYear;

    public static IReadOnlyList<Scene> List { get; } =
    [
        Scene.At("country", "central", $"/monitoring/{Year}", "26-country"),
        Scene.At("country, extended round as of its first close", "approver", "/monitoring/2568?view=OriginalClose", "26b-country-extended"),
        Scene.At("country in English", "central", $"/display?language=en&returnUrl=%2Fmonitoring%2F{Year}"),
        Scene.At("country, first round", "central", "/monitoring/2565"),
        Scene.At("meeting-room screen", "central", $"/monitoring/{Year}/screen", "26c-country-screen"),
        new("quality", "province", async (portal, person) =>
        {
            await portal.LookThroughAsync();
            await person.GoAsync("/quality/2568");
        }) { Picture = "27-quality" },
        new("quality, nothing found", "central", async (portal, person) =>
        {
            await portal.LookThroughAsync();
            await person.GoAsync("/quality/2568?kind=hundred");
        }),
        Scene.At("exports, none yet", "approver", "/exports?year=2566", "28-exports-none"),
        new("export, under way", "central", async (portal, person) => await person.GoAsync($"/exports/{await ExportAsync(portal, "2567", export => export.Begin(export.Total, "", portal.Clock.Now))}")) { Picture = "28b-export" },
        new("export, done", "central", async (portal, person) => await person.GoAsync($"/exports/{await ExportAsync(portal, "2568", export =>
        {
            export.Begin(export.Total, "", portal.Clock.Now);
            export.Finish("0.xlsx", 4_500_000, new string('a', 64), portal.Clock.Now);
        })}")) { Picture = "28c-export-done" },
        new("exports", "central", async (portal, person) =>
        {
            await ExportAsync(portal, "2567", export => export.Begin(export.Total, "", portal.Clock.Now));
            await person.GoAsync("/exports");
        }),
        new("export asked for wrongly", "central", async (_, person) =>
        {
            await person.GoAsync("/exports");
            await person.Page.EvaluateAsync("() => document.querySelector('#Year').options[0].value = '2999'");
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "สร้างไฟล์" }).ClickAsync();
            await Assertions.Expect(person.ErrorSummary).ToBeFocusedAsync();
        }),
    ];

    /// <summary>The job's round, which the portal under test does not do by itself.</summary>
    private static Task LookThroughAsync(this BrowserPortal portal) => ActivatorUtilities.CreateInstance<QualityWatching>(portal.Services).RunRoundAsync(default);

    /// <summary>One of that round, brought to its state when it is made.</summary>
    private static Task<int> ExportAsync(BrowserPortal portal, string round, Action<AnswerExport> bring) => portal.InDatabaseAsync(async db =>
    {
        if (await db.AnswerExports.Where(e => e.Round!.Code == round).Select(e => (int?)e.Id).FirstOrDefaultAsync() is { } made)
            return made;
        var central = await db.Users.Where(u => u.UserName == "central").Select(u => u.Id).SingleAsync();
        var export = AnswerExport.Ask(
            await db.Rounds.Where(r => r.Code == round).Select(r => r.Id).SingleAsync(), BatchScope.Country, ExportFormat.Xlsx, 143,
            new Actor(central, [new Grant(Role.CentralOfficer)]), portal.Clock.Now);
        bring(export);
        db.Add(export);
        await db.SaveChangesAsync();
        return export.Id;
    });
}

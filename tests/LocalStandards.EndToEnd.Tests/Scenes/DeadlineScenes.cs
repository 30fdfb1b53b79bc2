using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LocalStandards.EndToEnd.Tests.Scenes;

/// <summary>Extensions, requests for more time and holidays.</summary>
internal static class DeadlineScenes
{
    private const string Extensions = "/deadlines/2569/extensions", Requests = "/deadlines/2569/requests";

    public static IReadOnlyList<Scene> List { get; } =
    [
        Scene.At("extensions", "approver", "/deadlines/2568/extensions", "20a-extensions"),
        Scene.At("extensions, none", "central", Extensions),
        new("extension, new", "central", async (_, person) => await DistrictAsync(person)) { Picture = "20-extension-form" },
        new("extension, calendar open", "central", async (_, person) =>
        {
            await DistrictAsync(person);
            await person.Page.Locator(".date-button").First.ClickAsync();
            await Assertions.Expect(person.Page.Locator(".date-picker td[tabindex='0']")).ToBeFocusedAsync();
        }) { Picture = "20b-extension-calendar" },
        new("extension, list pasted", "central", async (_, person) =>
        {
            await person.GoAsync(Extensions + "/new");
            await person.Page.Locator("#By_Listed").CheckAsync();
            await person.Page.Locator("#Pasted").FillAsync("3600114\n3600114\nอบต.ไม่มีจริง");
            await Assertions.Expect(person.Page.Locator(".paste-lines").First).ToBeVisibleAsync();
        }) { Picture = "20c-extension-list" },
        new("extension, refused", "central", async (_, person) =>
        {
            await person.GoAsync(Extensions + "/new");
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "ตรวจและยืนยันขยายเวลา" }).Last.ClickAsync();
            await Assertions.Expect(person.ErrorSummary).ToBeFocusedAsync();
        }),
        Scene.At("requests, none", "province", Requests),
        Scene.At("request, new", "recorder", Requests + "/new", "21-extension-request"),
        Scene.At("holidays", "central", "/holidays?year=2568", "22-holidays"),
        Scene.At("holiday", "central", "/holidays/2025-04-06"),
    ];

    /// <summary>The form with a district chosen and a day, so that its consequences are shown.</summary>
    private static async Task DistrictAsync(Person person)
    {
        await person.GoAsync(Extensions + "/new");
        await person.Page.Locator("#By_Districts").CheckAsync();
        await person.Page.Locator("#DistrictsOf").SelectOptionAsync("36");
        await person.Page.Locator("#Districts .check").First.ClickAsync();
        await person.Page.Locator(".quick-pick").First.ClickAsync();
        await Assertions.Expect(person.Page.Locator(".old-new")).ToBeVisibleAsync();
    }
}

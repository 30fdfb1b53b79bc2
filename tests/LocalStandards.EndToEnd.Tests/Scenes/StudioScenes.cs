using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;

namespace LocalStandards.EndToEnd.Tests.Scenes;

/// <summary>The indicator studio and the pages around it.</summary>
internal static class StudioScenes
{
    private const string Published = "/indicator-sets/2569/sao";

    public static IReadOnlyList<Scene> List { get; } =
    [
        Scene.At("sets", "central", "/indicator-sets", "17a-sets"),
        Scene.At("set, published", "approver", Published + "?version=1", "17b-set-published"),
        Scene.At("indicator, published", "approver", Published + "?version=1&indicator=68-3-01"),
        Scene.At("new round", "central", "/rounds/new", "17c-new-round"),
        new("new round, refused", "central", async (_, person) =>
        {
            await person.GoAsync("/rounds/new");
            await person.Page.Locator("#Year").FillAsync("2027");
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "สร้างรอบและร่าง" }).ClickAsync();
            await Assertions.Expect(person.ErrorSummary).ToBeFocusedAsync();
        }),
        Scene.At("round", "central", "/rounds/2569", "17d-round"),
        Scene.At("comparison with last year", "central", Published + "/comparison?with=2567/sao/1", "17e-comparison"),
        Scene.At("crosswalk", "central", "/indicator-sets/2569/crosswalk", "17f-crosswalk"),
        Scene.At("structure, published", "central", Published + "/structure"),
        Scene.At("publication, not approved", "approver", Published + "/publications"),
        new("indicator, draft", "central", async (_, person) => await DraftAsync(person, "?indicator=68-3-01")) { Picture = "17-indicator-editor" },
        new("indicator, formula wrong", "central", async (_, person) =>
        {
            await DraftAsync(person, "?indicator=68-3-01");
            await person.Page.Locator("#measure_formula").FillAsync("b / zz * 100");
            await Assertions.Expect(person.Page.Locator("#formula-check mark")).ToBeVisibleAsync();
        }) { Picture = "17g-formula-error" },
        new("set, draft", "central", async (_, person) => await DraftAsync(person, "")) { Picture = "17h-set-draft" },
        new("structure, draft", "central", async (_, person) => await DraftAsync(person, "/structure")) { Picture = "17i-structure" },
        new("approval", "central", async (_, person) => await DraftAsync(person, "/approvals")) { Picture = "17j-approval" },
    ];

    /// <summary>A draft of the published set's correction, begun by whoever comes first.</summary>
    private static async Task DraftAsync(Person person, string address)
    {
        await person.GoAsync(Published);
        if (await person.Page.Locator("#Note").CountAsync() > 0)
        {
            await person.Page.Locator("#Note").FillAsync("แก้คำผิดในนิยาม");
            await person.Page.GetByRole(AriaRole.Button, new() { Name = "ทำฉบับแก้ไข" }).ClickAsync();
        }
        await person.GoAsync(Published + address);
    }
}

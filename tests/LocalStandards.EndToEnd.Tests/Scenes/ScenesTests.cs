using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.Playwright;
using Xunit;

namespace LocalStandards.EndToEnd.Tests.Scenes;

/// <summary>
/// What holds for every page in every state (quality.md 24), on a desk and on a phone. With LOCALSTANDARDS_SCREENS set to
/// a folder, the pictures of docs/screens are written there as well. Half of them each on a portal of its own, beside each other.
/// </summary>
public abstract class ScenesTests(BrowserPortal portal)
{
    private const int TallestPicture = 2400;

    private static readonly string? PictureFolder = Environment.GetEnvironmentVariable("LOCALSTANDARDS_SCREENS");

    protected BrowserPortal Portal => portal;

    private protected static TheoryData<string> NamesOf(IReadOnlyList<Scene> scenes) => [.. scenes.Select(s => s.Name)];

    private protected async Task HoldsAsync(Scene scene)
    {
        var person = await portal.StayAsAsync(scene.FindUserAsync is { } find ? await find(portal) : scene.User);
        await person.Page.SetViewportSizeAsync(Screen.Desk.Width, Screen.Desk.Height);
        await scene.ArriveAsync(portal, person);
        await HoldsAtAsync(Screen.Desk);
        await person.Page.HoldsEnlargedTextAsync();
        // The same page: what asks how wide a window is hears when that changes.
        await person.Page.SetViewportSizeAsync(Screen.Phone.Width, Screen.Phone.Height);
        await HoldsAtAsync(Screen.Phone);
        person.HasNoComplaints();

        async Task HoldsAtAsync(Screen screen)
        {
            await person.Page.DoesNotOverflowAsync($"at {screen.Width}");
            await PictureAsync(scene, person.Page, screen);
            await person.Page.HasNoViolationsAsync();
        }
    }

    private static async Task PictureAsync(Scene scene, IPage page, Screen screen)
    {
        if (PictureFolder is null || scene.Picture is null)
            return;
        await page.EvaluateAsync("() => document.fonts.ready");
        // As tall as the page; of very long ones the beginning.
        var height = await page.EvaluateAsync<int>("() => document.documentElement.scrollHeight");
        await page.SetViewportSizeAsync(screen.Width, Math.Clamp(height, screen.Height, TallestPicture));
        await page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.ScreenshotAsync(new() { Path = Path.Combine(PictureFolder, $"{scene.Picture}-{screen.Width}.png"), Caret = ScreenshotCaret.Hide });
        await page.SetViewportSizeAsync(screen.Width, screen.Height);
    }
}

[Trait("Category", "Screens"), Trait("Length", "Long")]
public sealed class FormScenesTests(BrowserPortal portal) : ScenesTests(portal), IClassFixture<BrowserPortal>
{
    public static TheoryData<string> Names => NamesOf(AllScenes.OfForms);

    [Theory, MemberData(nameof(Names))]
    public Task Page_InState_IsAccessibleAndFits(string name) => HoldsAsync(AllScenes.OfForms.Single(s => s.Name == name));

    /// <summary>The check itself can fail.</summary>
    [Fact]
    public async Task Page_WithUnnamedPicture_IsFound()
    {
        await using var person = await Portal.VisitAsync();
        await person.GoAsync("/");
        await person.Page.EvaluateAsync("() => document.querySelector('main').append(Object.assign(document.createElement('img'), { src: '/favicon.svg', width: 3000 }))");
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => person.Page.HasNoViolationsAsync());
        await Assert.ThrowsAnyAsync<Xunit.Sdk.XunitException>(() => person.Page.DoesNotOverflowAsync("as opened"));
    }
}

[Trait("Category", "Screens"), Trait("Length", "Long")]
public sealed class OfficeScenesTests(BrowserPortal portal) : ScenesTests(portal), IClassFixture<BrowserPortal>
{
    public static TheoryData<string> Names => NamesOf(AllScenes.OfOffices);

    [Theory, MemberData(nameof(Names))]
    public Task Page_InState_IsAccessibleAndFits(string name) => HoldsAsync(AllScenes.OfOffices.Single(s => s.Name == name));
}

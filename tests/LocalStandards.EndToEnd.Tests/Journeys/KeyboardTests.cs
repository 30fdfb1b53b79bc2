using System.Text.RegularExpressions;
using LocalStandards.Demo;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Xunit;
using static Microsoft.Playwright.Assertions;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>The same without a mouse: Tab, Space, Enter and the arrows alone.</summary>
public sealed class KeyboardTests(BrowserPortal portal) : IClassFixture<BrowserPortal>
{
    [Fact]
    public async Task Recorder_WithoutMouse_FillsAndSubmits()
    {
        var recorder = await portal.TakeUnstartedAsync();
        await using var person = await portal.VisitAsync();
        await person.GoAsync("/account/sign-in");
        var hands = new KeyboardHands(person);

        await hands.ReachAsync(at => at.Id == "UserName");
        await hands.TypeAsync(recorder);
        await hands.ReachAsync(at => at.Id == "Password");
        await hands.TypeAsync(DemoOptions.DefaultPassword);
        await hands.PressAsync("Enter");
        await Expect(person.Page).ToHaveURLAsync(portal.Address + "/");

        await hands.ReachAsync(at => at.Text.StartsWith("เริ่มบันทึก", StringComparison.Ordinal));
        await hands.PressAsync("Enter");
        foreach (var (form, answers) in WholeSet.Forms)
        {
            await Expect(person.Page).ToHaveURLAsync(new Regex($"/{form}$"));
            await hands.FillAsync(answers);
            await hands.ReachAsync(at => at is { Name: "go", Value: "next" });
            await hands.PressAsync("Enter");
        }

        await Expect(person.Page).ToHaveURLAsync(new Regex("/review$"));
        await Expect(person.ErrorSummary).ToHaveCountAsync(0);
        await hands.ReachAsync(at => at.Id == "AppointmentNumber");
        await hands.TypeAsync("12/2569");
        await hands.ReachAsync(at => at.Id == "AppointedOn");
        await hands.TypeAsync("1/10/2568");
        await hands.ReachAsync(at => at.Id == "EndorsedBy");
        await hands.TypeAsync("นายสมชาย ดาวนิทาน");
        foreach (var box in new[] { "IsCompiled", "IsChecked", "IsEndorsed" })
        {
            await hands.ReachAsync(at => at.Id == box);
            await hands.PressAsync("Space");
        }
        await hands.ReachAsync(at => at.Text == "ส่งผลการประเมิน" && at.Tag == "BUTTON");
        await hands.PressAsync("Enter");
        await portal.ExpectSubmittedAsync(person, recorder);
    }
}

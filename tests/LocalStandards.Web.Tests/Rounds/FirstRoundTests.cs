using System.Net;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.TestData;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Rounds;

/// <summary>The first round of a portal that knows one province, one authority and no year before: nothing leans on the demo's rows.</summary>
public sealed class FirstRoundTests
{
    [Fact]
    public async Task Round_OfAnEmptyPortal_GoesFromSignInToReceiptAndProvince()
    {
        await using var portal = await BarePortal.StartAsync();
        var province = await portal.AddAsync(A.Province(71, "ลองดู"));
        var district = await portal.AddAsync(A.District(7103, "ลองอำเภอ"));
        var authority = await portal.AddAsync(An.Authority("7103002").Of(AuthorityType.SubdistrictMunicipality).Named("ลองตำบล").In(district).Build());
        await portal.OpenAsync(
            A.Round(2574).For(AuthorityType.SubdistrictMunicipality).Around(portal.Clock.Now),
            A.Set(AuthorityType.SubdistrictMunicipality).WithIndicators(2));

        using var recorder = await portal.SignedInAsync(A.Person("first-recorder"), Role.Recorder, authority);
        var home = await recorder.GetPageAsync("/");
        Assert.Contains("2574", home.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
        foreach (var number in new[] { 1, 2 })
        {
            var code = SetBuilder.CodeOf(number);
            (await recorder.SaveAsync(await recorder.OpenFormAsync(SetBuilder.Form, "2574"), ($"{code}.a", "1,500"), ($"{code}.b", "๑๒๐๐"))).Dispose();
        }
        using (var answer = await recorder.PostAsync("/entry/2574/review", Declarations.Good))
            Assert.Equal((HttpStatusCode.Redirect, "/entry/2574/receipts/1"), (answer.StatusCode, answer.Headers.Location?.OriginalString));
        Assert.Contains("74-7103002-1", (await recorder.GetPageAsync("/entry/2574/receipts/1")).Body!.TextContent, StringComparison.Ordinal);
        Assert.Contains("80.00", (await recorder.GetPageAsync("/reports/2574/7103002")).QuerySelector("main")!.TextContent, StringComparison.Ordinal);

        using var officer = await portal.SignedInAsync(A.Person("first-officer"), Role.ProvincialOfficer, province: province);
        var monitoring = (await officer.GetPageAsync("/monitoring/2574/71")).QuerySelector("main")!;
        Assert.Contains(monitoring.QuerySelectorAll("tr"), row => row.TextContent.Contains("ลองอำเภอ", StringComparison.Ordinal) && row.TextContent.Contains("1/1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Portal_WithoutAnything_AnswersEverybody()
    {
        await using var portal = await BarePortal.StartAsync();
        using var visitor = portal.Visitor();
        foreach (var address in new[] { "/", "/authorities", "/account/sign-in", "/announcements", "/documents" })
            await visitor.GetPageAsync(address);
        foreach (var role in new[] { Role.CentralOfficer, Role.CentralApprover, Role.Administrator })
        {
            using var person = await portal.SignedInAsync(A.Person($"first-{role}"), role);
            await person.GetPageAsync("/");
        }
    }
}

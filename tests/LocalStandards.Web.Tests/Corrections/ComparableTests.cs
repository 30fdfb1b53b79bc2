using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Corrections;

/// <summary>What compares with the year before follows the crosswalk within a minute, on whichever node it was written anew.</summary>
public sealed class ComparableTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Field = "68-1-01.a";

    [Fact]
    public async Task LastYearsFigure_WhenTheCrosswalkIsWrittenAnew_IsShownOrHiddenAMinuteLater()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        Assert.True(await IsShownAsync());
        foreach (var isSame in new[] { false, true })
        {
            await portal.InDatabaseAsync(db => db.Crosswalk.Where(l => l.ToYear == 2569 && l.ToCode == "68-1-01").ExecuteUpdateAsync(set => set.SetProperty(l => l.IsSame, isSame)));
            // It is for comparing only, and may be a minute old.
            Assert.Equal(!isSame, await IsShownAsync());
            portal.Clock.Advance(TimeSpan.FromMinutes(1));
            Assert.Equal(isSame, await IsShownAsync());
        }

        async Task<bool> IsShownAsync() => (await recorder.OpenFormAsync("2-1")).GetElementById($"f-{Field}-before") is not null;
    }
}

using LocalStandards.Data.Audit;
using LocalStandards.Web.Features.Audit;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Audit;

/// <summary>The job among saves: by itself, broken at any step, overtaken (quality.md 11).</summary>
public sealed class SealingInThePortalTests
{
    [Fact]
    public async Task Portal_ByItself_SealsWithinAMinuteAndAgainAfterAFailure()
    {
        await using var portal = new WorkingPortal();
        await portal.InitializeAsync();
        using var recorder = await portal.SignedInAsync("recorder");
        await portal.Clock.UntilAsleepAsync();
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-3"), ("68-3-05.b", "21"))).Dispose();
        Assert.True((await CheckAsync(portal)).Unsealed > 0);

        portal.Sql.FailAt(1);
        portal.Clock.Advance(AuditSealing.Interval);
        await portal.Clock.UntilAsleepAsync();
        Assert.True(portal.Sql.HasFailed);
        Assert.True((await CheckAsync(portal)).Unsealed > 0);

        // The failed round cost nothing but its turn.
        Assert.True(2 * AuditSealing.Interval < TimeSpan.FromMinutes(1));
        portal.Clock.Advance(AuditSealing.Interval);
        await portal.Clock.UntilAsleepAsync();
        var finding = await CheckAsync(portal);
        Assert.Equal((null, 0), (finding.Flaw, finding.Unsealed));
        Assert.True(finding.Rows > 0);
    }

    /// <summary>A fault between reading and writing, and at every step of the writing: all of it or nothing.</summary>
    [Fact]
    public async Task Sealing_BrokenAtAnyStep_LeavesNoHalfState()
    {
        await using var portal = new ProbedPortal();
        await portal.InitializeAsync();
        using var recorder = await portal.SignedInAsync("recorder");
        var node = ActivatorUtilities.CreateInstance<AuditSealing>(portal.Services);
        var before = await CheckAsync(portal);
        Assert.True(before is { Seals: 0, Unsealed: > 0 });
        var step = 0;
        while (true)
        {
            portal.Sql.FailAt(++step);
            var failure = await Record.ExceptionAsync(() => node.RunRoundAsync(default));
            var after = await CheckAsync(portal);
            Assert.Null(after.Flaw);
            if (after.Unsealed == 0)
                break;
            Assert.NotNull(failure);
            Assert.Equal(before, after);
        }
        // Begin, the two writes before and after each, the commit; a fault after the commit changes nothing of it.
        Assert.InRange(step, 6, 20);
        portal.Sql.FailAt(0);
        Assert.Equal(0, await node.RunRoundAsync(default));
        Assert.Equal(before.Unsealed, (await CheckAsync(portal)).Rows);
    }

    /// <summary>Two nodes that both believe they hold the lease read the same rows: one of them seals.</summary>
    [Fact]
    public async Task Sealing_OvertakenByAnother_LeavesItToTheOther()
    {
        await using var portal = new ProbedPortal();
        await portal.InitializeAsync();
        using var recorder = await portal.SignedInAsync("recorder");
        AuditSeal? overtaking = null;
        portal.Sql.BeforeNextTransaction(async () => overtaking = await SealAsync(portal));
        Assert.Null(await SealAsync(portal));
        Assert.NotNull(overtaking);
        Assert.Null(await SealAsync(portal));
        var finding = await CheckAsync(portal);
        Assert.Equal((null, 1, overtaking.Count, 0), (finding.Flaw, finding.Seals, finding.Rows, finding.Unsealed));
    }

    /// <summary>A save that commits while a seal is being made is not in it, and not lost.</summary>
    [Fact]
    public async Task Sealing_OvertakenByASave_LeavesItsRowToTheNext()
    {
        await using var portal = new ProbedPortal();
        await portal.InitializeAsync();
        using var recorder = await portal.SignedInAsync("recorder");
        var form = await recorder.OpenFormAsync("2-3");
        portal.Sql.BeforeNextTransaction(async () => (await recorder.SaveAsync(form, ("68-3-05.b", "22"))).Dispose());
        var (first, second) = (await SealAsync(portal), await SealAsync(portal));
        Assert.Equal(1, second!.Count);
        Assert.True(second.FirstId > first!.LastId);
        var finding = await CheckAsync(portal);
        Assert.Equal((null, 2, 0), (finding.Flaw, finding.Seals, finding.Unsealed));
    }

    private static Task<AuditSeal?> SealAsync(PortalFactory portal) => portal.InDatabaseAsync(db => new SealAudit(db).RunAsync(portal.Clock.Now, default));

    private static Task<AuditFinding> CheckAsync(PortalFactory portal) => portal.InDatabaseAsync(db => new AuditCheck(db).RunAsync(null, default));

    private sealed class WorkingPortal : ProbedPortal
    {
        protected override bool Runs(Type job) => job == typeof(AuditSealing);
    }
}

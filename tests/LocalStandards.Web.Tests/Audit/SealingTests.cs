using LocalStandards.Data.Audit;
using LocalStandards.Web.Features.Audit;
using LocalStandards.Web.Frame.Parts;
using LocalStandards.Web.Tests.Seed;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Audit;

/// <summary>Every row comes under one seal, whoever seals and whenever it was committed (quality.md 11).</summary>
public sealed class SealingTests : IAsyncLifetime
{
    private DatabaseFile file = null!;

    [Fact]
    public async Task Round_OverMoreThanABatch_SealsUntilNothingIsLeft()
    {
        await file.WriteAsync(Ids(1, 2 * SealAudit.BatchSize + 500));
        Assert.Equal(2500, await file.Node().RunRoundAsync(default));
        Assert.Equal([(1, 1, 1000, 1000), (2, 1001, 2000, 1000), (3, 2001, 2500, 500)],
            (await file.SealsAsync()).Select(s => (s.Number, (int)s.FirstId, (int)s.LastId, s.Count)));
        await MustHoldAsync(seals: 3, rows: 2500);
    }

    [Fact]
    public async Task Round_OverExactlyABatch_IsOneSeal()
    {
        await file.WriteAsync(Ids(1, SealAudit.BatchSize));
        Assert.Equal(SealAudit.BatchSize, await file.Node().RunRoundAsync(default));
        await MustHoldAsync(seals: 1, rows: SealAudit.BatchSize);
    }

    [Fact]
    public async Task Round_WhereNothingHappened_WritesNothing()
    {
        Assert.Equal(0, await file.Node().RunRoundAsync(default));
        Assert.Equal((0, 0), await file.InAsync(async db => (await db.AuditSeals.CountAsync(), await db.Leases.CountAsync())));
        Assert.Null((await file.CheckAsync()).Flaw);
    }

    [Fact]
    public async Task Sealing_LeavesNoAuditRowsOfItsOwn()
    {
        await file.WriteAsync(1);
        Assert.Equal(1, await file.Node().RunRoundAsync(default));
        Assert.Equal(1, await file.InAsync(db => db.AuditEntries.CountAsync()));
    }

    [Fact]
    public async Task Rounds_OfFourNodesAtOnce_SealEachRowOnce()
    {
        var nodes = Enumerable.Range(0, 4).Select(_ => file.Node()).ToList();
        var written = 0;
        for (var time = 0; time < 5; time++)
        {
            await file.WriteAsync(Ids(1 + written, 1200));
            written += 1200;
            var counts = await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunRoundAsync(default))));
            // Those who come while another is at it leave it to the other.
            Assert.Equal(1200, counts.Sum());
            file.Clock.Advance(AuditSealing.LeaseLength);
        }
        await MustHoldAsync(seals: 10, rows: written);
    }

    [Fact]
    public async Task Round_WhileAnotherNodeHasTheLease_LeavesItToIt_UntilItsEnd()
    {
        var (one, other) = (file.Node(), file.Node());
        await file.WriteAsync(1);
        Assert.Equal(1, await one.RunRoundAsync(default));
        await file.WriteAsync(2);
        file.Clock.Advance(AuditSealing.LeaseLength - TimeSpan.FromTicks(1));
        Assert.Equal(0, await other.RunRoundAsync(default));
        file.Clock.Advance(TimeSpan.FromTicks(1));
        Assert.Equal(1, await other.RunRoundAsync(default));
        await file.WriteAsync(3);
        Assert.Equal(0, await one.RunRoundAsync(default));
        // Had the other died now, the row would still be under a seal within the minute.
        Assert.True(AuditSealing.LeaseLength + AuditSealing.Interval < TimeSpan.FromMinutes(1));
    }

    [Fact]
    public async Task Job_BeginsWhenThePortalIsReady_AndStopsWhenAsked()
    {
        var state = new StartupState();
        using var node = file.Node(state);
        await file.WriteAsync(1);
        await node.StartAsync(default);
        Assert.Null(await file.SealOfAsync(1));
        state.Ready();
        await file.Clock.UntilAsleepAsync();
        Assert.Equal(1, await file.SealOfAsync(1));
        await node.StopAsync(default);
        Assert.False(node.ExecuteTask!.IsFaulted);
        Assert.True(node.ExecuteTask.IsCompleted);

        using var early = file.Node();
        await early.StartAsync(default);
        await early.StopAsync(default);
        Assert.True(early.ExecuteTask!.IsCanceled);
    }

    [Fact]
    public async Task Row_CommittedLateWithALowerId_ComesUnderTheNextSeal()
    {
        await file.WriteAsync(1, 2, 5);
        await file.SealAsync();
        file.Clock.Advance(TimeSpan.FromSeconds(20));
        await file.WriteAsync(file.Clock.Now - TimeSpan.FromMinutes(10), 3);
        await file.WriteAsync(6);
        // Waiting to be sealed it is no flaw either.
        Assert.Null((await file.CheckAsync()).Flaw);
        await file.SealAsync();
        Assert.Equal((1, 2, 2), (await file.SealOfAsync(5), await file.SealOfAsync(3), await file.SealOfAsync(6)));
        await file.WriteAsync(4);
        await file.SealAsync();
        Assert.Equal([(1L, 5L, 3), (3L, 6L, 2), (4L, 4L, 1)], (await file.SealsAsync()).Select(s => (s.FirstId, s.LastId, s.Count)));
        await MustHoldAsync(seals: 3, rows: 6);
    }

    [Fact]
    public async Task Trail_ThroughTheContext_CannotBeChanged()
    {
        await file.WriteAsync(1, 2);
        await file.SealAsync();
        await file.InAsync(async db =>
        {
            db.Remove(await db.AuditEntries.FirstAsync());
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            db.Entry(await db.AuditEntries.FirstAsync()).Property(e => e.Changes).CurrentValue = "[]";
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            db.ChangeTracker.Clear();
            db.Remove(await db.AuditSeals.SingleAsync());
            await Assert.ThrowsAsync<InvalidOperationException>(() => db.SaveChangesAsync());
            return true;
        });
        await MustHoldAsync(seals: 1, rows: 2);
    }

    private static IEnumerable<long> Ids(int first, int count) => Enumerable.Range(first, count).Select(i => (long)i);

    private async Task MustHoldAsync(int seals, int rows)
    {
        var finding = await file.CheckAsync();
        Assert.Equal((null, seals, rows, 0), (finding.Flaw, finding.Seals, finding.Rows, finding.Unsealed));
        Assert.Equal(rows, await file.InAsync(db => db.AuditEntries.CountAsync(e => e.SealNumber != null)));
    }

    public async Task InitializeAsync() => file = await DatabaseFile.EmptyAsync();

    public async Task DisposeAsync() => await file.DisposeAsync();
}

using System.Net;
using LocalStandards.Data;
using LocalStandards.Data.Audit;
using LocalStandards.Data.Monitoring;
using LocalStandards.Data.Startup;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Features.Audit;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using LocalStandards.Web.Tests.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Database;

/// <summary>
/// The journeys whose statements differ by database. On SQLite; with LOCALSTANDARDS_TEST_SQLSERVER set to a connection
/// string, on a new database of that server, which is dropped afterwards.
/// </summary>
public sealed class LiveDatabaseTests(LiveDatabaseTests.Portal portal) : IClassFixture<LiveDatabaseTests.Portal>
{
    [Fact]
    public async Task Database_UnderTest_IsTheOneAskedFor() => Assert.Equal(
        Portal.LiveServer is null ? typeof(SqliteAppDbContext) : typeof(SqlServerAppDbContext),
        await portal.InDatabaseAsync(db => Task.FromResult(db.GetType())));

    [Fact]
    public async Task Seed_OfTheDemo_IsWholeAndMigrated() => await portal.InDatabaseAsync(async db =>
    {
        Assert.Empty(await db.Database.GetPendingMigrationsAsync());
        Assert.Equal(143, await db.Authorities.CountAsync());
        Assert.Equal(5 * 143, await db.Obligations.CountAsync());
        Assert.True(await db.SubmissionVersions.CountAsync() > 500);
        Assert.Equal(1, await db.Installations.CountAsync());
    });

    [Fact]
    public async Task FiveNumbers_OfARound_AddUp() => await portal.InDatabaseAsync(async db =>
    {
        var obligations = db.Obligations.Where(o => o.Round!.Code == "2568");
        var byType = await db.CountByTypeAsync(obligations, default);
        var byProvince = await db.CountByProvinceAsync(obligations, default);
        Assert.Equal(143, byType.Sum(c => c.Value.Expected));
        Assert.Equal(143, byProvince.Sum(c => c.Value.Expected));
        Assert.Equal(byType.Sum(c => c.Value.Submitted), byProvince.Sum(c => c.Value.Submitted));
    });

    [Fact]
    public async Task PublicList_Searched_FindsThaiNamesInThaiOrder()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/authorities?year=2568&status=all&q=" + Uri.EscapeDataString("อบต.ช่องสามหมอ"));
        Assert.Contains("ช่องสามหมอ", page.QuerySelector("main table tbody")!.TextContent);
        var names = await portal.InDatabaseAsync(db => db.Districts.Where(d => d.ProvinceId == 36).OrderBy(d => d.Name).Select(d => d.Name).ToListAsync());
        Assert.Equal(names.Order(Domain.Thai.ThaiOrder.Instance), names);
    }

    [Fact]
    public async Task Journey_FromSavingToTheReceipt_HoldsWithTwoAtOnce()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        using var another = await portal.SignedInAsync("recorder");
        await portal.CompleteAsync();
        var next = (await portal.SubmissionAsync()).Version + 1;
        // Two saves of one form at once, then one field by both.
        var (one, other) = (await recorder.OpenFormAsync("2-3"), await another.OpenFormAsync("2-3"));
        var saves = await Task.WhenAll(recorder.SaveAsync(one, ("68-3-02.a", "5005")), another.SaveAsync(other, ("68-3-05.b", "7")));
        Assert.All(saves, a => Assert.Equal(HttpStatusCode.Redirect, a.StatusCode));
        Assert.Equal(("5005", "7"), (await portal.StoredAsync("68-3-02.a"), await portal.StoredAsync("68-3-05.b")));
        Assert.NotNull((await another.SaveAndReadAsync(other, ("68-3-02.a", "5006"))).ConflictAt("68-3-02.a"));

        var submits = await Task.WhenAll(recorder.SubmitAsync(), another.SubmitAsync());
        Assert.All(submits, a => a.MustLeadToReceipt(next));
        var submission = await portal.SubmissionAsync();
        Assert.Equal((SubmissionStatus.Submitted, next, next), (submission.Status, submission.Version, submission.Versions.Count));
        await recorder.GetPageAsync($"/reports/2569/{RoleMatrix.Home}");
        using var file = await recorder.GetAsync("/open-data/2569/finished.csv");
        Assert.Contains($"{RoleMatrix.Home},", await file.Content.ReadAsStringAsync());
    }

    /// <summary>Two requests that both find none: the unique key lets one through, and the other says so.</summary>
    [Fact]
    public async Task DoubleClicks_OnWhatMayBeThereOnce_AreOneAndNoError()
    {
        using var central = await portal.SignedInAsync("central");
        using var recorder = await portal.SignedInAsync("recorder");
        var letter = await portal.InDatabaseAsync(db => db.Letters.Where(l => l.CirculatedAt != null && l.ForwardsId == null).Select(l => l.Id).FirstAsync());
        var presses = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => central.PostAsync($"/letters/{letter}/reminders", [new("kind", "Authority")]))));
        Assert.All(presses, p => Assert.Equal(HttpStatusCode.Redirect, p.StatusCode));
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.LetterReminders.CountAsync(r => r.LetterId == letter)));

        var page = await recorder.GetPageAsync("/deadlines/2569/requests/new");
        var typed = new Dictionary<string, string?> { ["WantedUntil"] = Deadlines.DeadlineActions.Typed(Deadlines.DeadlineActions.TodayPlus(portal, 9)), ["Reason"] = "กดหลายครั้ง", ["Kind"] = "Evidence" };
        var asked = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Task.Run(() => recorder.PostFormAsync(page, "main form[enctype]", typed))));
        Assert.Single(asked.Select(a => a.Headers.Location!.OriginalString).Distinct());
    }

    /// <summary>Where the server knows no database of the name both nodes find it made, by one of them.</summary>
    [Fact]
    public async Task StartupLock_OfTwoNodesWithoutADatabase_MakesItOnce()
    {
        await using var first = portal.NewDatabase();
        await using var second = portal.NewDatabase(first);
        try
        {
            var held = 0;
            await Task.WhenAll(new[] { first, second }.Select(db => Task.Run(async () =>
            {
                await using (await StartupLock.TakeAsync(db, default))
                {
                    Assert.Equal(1, Interlocked.Increment(ref held));
                    await DatabaseSetup.MigrateAsync(db, InstallationKind.Production, default);
                    Assert.Equal(0, Interlocked.Decrement(ref held));
                }
            })));
            Assert.Empty(await second.Database.GetPendingMigrationsAsync());
        }
        finally
        {
            await first.Database.EnsureDeletedAsync();
        }
    }

    [Fact]
    public async Task AuditTrail_SealedByTwoNodesAtOnce_Holds()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var nodes = Enumerable.Range(0, 2).Select(_ => ActivatorUtilities.CreateInstance<AuditSealing>(portal.Services)).ToList();
        await Task.WhenAll(nodes.Select(node => Task.Run(() => node.RunRoundAsync(default))));
        await portal.InDatabaseAsync(async db =>
        {
            var finding = await new AuditCheck(db).RunAsync(null, default);
            Assert.Equal((null, await db.AuditEntries.LongCountAsync(), 0), (finding.Flaw, finding.Rows, finding.Unsealed));
            Assert.True(finding.Rows > 0);
        });
        portal.Clock.Advance(AuditSealing.LeaseLength);
    }

    public sealed class Portal : PortalFactory, IAsyncLifetime
    {
        public Portal()
        {
            if (LiveServer is null)
                return;
            IsTemplate = true;
            Set("Database:Provider", "SqlServer");
            Set("Database:ConnectionString", new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(LiveServer)
            {
                InitialCatalog = "LocalStandardsTest" + Guid.NewGuid().ToString("N"),
            }.ConnectionString);
        }

        /// <summary>A database that is not there yet, or the one of another context.</summary>
        public AppDbContext NewDatabase(AppDbContext? of = null)
        {
            var name = "LocalStandardsTest" + Guid.NewGuid().ToString("N");
            if (LiveServer is null)
            {
                return new SqliteAppDbContext(new DbContextOptionsBuilder<SqliteAppDbContext>()
                    .UseSqlite(of?.Database.GetConnectionString() ?? $"Data Source={Path.Combine(DataDirectory, name)}.sqlite;Pooling=False")
                    .AddInterceptors(new SqliteConnectionSetup()).Options);
            }
            var server = new Microsoft.Data.SqlClient.SqlConnectionStringBuilder(LiveServer) { InitialCatalog = name }.ConnectionString;
            return new SqlServerAppDbContext(new DbContextOptionsBuilder<SqlServerAppDbContext>()
                .UseSqlServer(of?.Database.GetConnectionString() ?? server, sql => sql.UseCompatibilityLevel(150)).Options);
        }

        public static string? LiveServer => Environment.GetEnvironmentVariable("LOCALSTANDARDS_TEST_SQLSERVER") is { Length: > 0 } server ? server : null;

        async Task IAsyncLifetime.DisposeAsync()
        {
            if (LiveServer is not null)
                await InDatabaseAsync(db => db.Database.EnsureDeletedAsync());
            await DisposeAsync();
        }
    }
}

using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Deadlines;

/// <summary>Two who extend or ask in the same moment, on nodes that do not wait for each other.</summary>
public sealed class OvertakenTests(ProbedPortal portal) : IClassFixture<ProbedPortal>, IAsyncLifetime
{
    private Visitor central = null!, another = null!;

    [Fact]
    public async Task Extension_OvertakenByItsOtherPress_IsOne()
    {
        var check = await central.CheckAsync(portal.Extension(40));
        var first = "";
        portal.Sql.BeforeNextTransaction(async () => first = (await central.FollowAsync(await central.ConfirmAsync(check))).Told());
        var second = await central.FollowAsync(await central.ConfirmAsync(check));
        Assert.StartsWith("ขยายเวลาแล้ว", first);
        Assert.Contains("ไม่ได้บันทึกซ้ำ", second.Told());
        Assert.Single(await portal.StandingAsync(), e => e.NewEnd == Domain.Thai.Bangkok.ExclusiveEndOf(portal.TodayPlus(40)));
    }

    [Fact]
    public async Task Extension_OvertakenByAnother_ShowsTheLastLookAgain()
    {
        var (own, others) = (await central.CheckAsync(portal.Extension(42)), await another.CheckAsync(portal.Extension(41)));
        portal.Sql.BeforeNextTransaction(async () => (await another.ConfirmAsync(others)).Dispose());
        using var answer = await central.ConfirmAsync(own);
        Assert.Contains("มีผู้อื่นเปลี่ยนวันปิดรับ", (await Visitor.ReadAsync(answer)).QuerySelector("main [role=alert]")!.TextContent);
        Assert.DoesNotContain(await portal.StandingAsync(), e => e.NewEnd == Domain.Thai.Bangkok.ExclusiveEndOf(portal.TodayPlus(42)));
    }

    [Fact]
    public async Task Extension_ThatIsADeadlocksVictim_ComesIntoForceOnce()
    {
        var check = await central.CheckAsync(portal.Extension(43));
        portal.Sql.FailOnce("INSERT INTO \"Extensions\"", SqlServerFailure.Deadlock());
        Assert.StartsWith("ขยายเวลาแล้ว", (await central.FollowAsync(await central.ConfirmAsync(check))).Told());
        Assert.True(portal.Sql.HasFailed);
        Assert.Single(await portal.StandingAsync(), e => e.NewEnd == Domain.Thai.Bangkok.ExclusiveEndOf(portal.TodayPlus(43)));
    }

    [Fact]
    public async Task Request_OvertakenByItsOtherPress_IsOneWithOneFile()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.GetPageAsync(DeadlineActions.Requests + "/new");
        var typed = new Dictionary<string, string?> { ["WantedUntil"] = DeadlineActions.Typed(portal.TodayPlus(9)), ["Reason"] = "แซงกัน", ["Kind"] = "Evidence" };
        string? first = null;
        portal.Sql.BeforeNextTransaction(async () =>
        {
            using var pressed = await recorder.UploadAsync(page, "main form[enctype]", "File", "หนังสือขอ.pdf", DeadlineActions.Pdf, typed);
            first = pressed.Headers.Location!.OriginalString;
        });
        using var second = await recorder.UploadAsync(page, "main form[enctype]", "File", "หนังสือขอ.pdf", DeadlineActions.Pdf, typed);
        Assert.NotNull(first);
        Assert.Equal(first, second.Headers.Location!.OriginalString);
        var request = await portal.InDatabaseAsync(db => db.ExtensionRequests.AsNoTracking().SingleAsync(r => r.Reason == "แซงกัน"));
        Assert.Equal([request.StoredFile], Directory.GetFiles(Path.Combine(portal.DataDirectory, "files", "extension-requests")).Select(Path.GetFileName));

        // Once it is decided the same may be asked again.
        using (var declined = await central.PostAsync($"{DeadlineActions.Requests}/{request.Id}/declination", [new("answer", "ไม่อนุมัติ")]))
            await central.FollowAsync(declined);
        using var again = await recorder.UploadAsync(page, "main form[enctype]", "File", "หนังสือขอ.pdf", DeadlineActions.Pdf, typed);
        Assert.NotEqual(first, again.Headers.Location!.OriginalString);
    }

    public async Task InitializeAsync() => (central, another) = (await portal.SignedInAsync("central"), await portal.SignedInAsync("central"));

    public Task DisposeAsync()
    {
        central.Dispose();
        another.Dispose();
        return Task.CompletedTask;
    }
}

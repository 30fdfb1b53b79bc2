using System.Net;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Infrastructure;
using LocalStandards.Web.Tests.Studio;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Rounds;

/// <summary>A window is moved until it opens; afterwards only a letter gives time.</summary>
public sealed class WindowMoveTests(PortalFactory portal) : IClassFixture<PortalFactory>, IAsyncLifetime
{
    private const string Form = "main form.sheet", Address = "/rounds/2570/windows/Sao";

    private Visitor central = null!;

    [Fact]
    public async Task Window_BeforeItOpens_IsMovedForOneTypeOrAll()
    {
        var (opens, closes) = (portal.TodayPlus(20), portal.TodayPlus(60));
        Assert.Equal("แก้ไขช่วงเวลาของ อบต. แล้ว", await MoveAsync(new() { ["Days.Opens"] = StudioActions.Typed(opens), ["Days.Closes"] = ThaiDate.Long(closes), ["Days.CorrectionCloses"] = "" }));
        var round = await RoundAsync();
        var sao = round.WindowFor(AuthorityType.Sao);
        Assert.Equal((Bangkok.StartOf(opens), Bangkok.ExclusiveEndOf(closes), Bangkok.ExclusiveEndOf(closes.AddDays(30))), (sao.Opens, sao.Closes, sao.CorrectionCloses));
        Assert.Equal(Bangkok.StartOf(portal.TodayPlus(5)), round.WindowFor(AuthorityType.Town).Opens);

        await MoveAsync(new() { ["ForAll"] = "true" });
        round = await RoundAsync();
        Assert.All(round.Windows, w => Assert.Equal(sao.Closes, w.Closes));
    }

    [Theory]
    [InlineData("Days.Closes", "1/11/2569", "วันปิดรับต้องไม่ก่อนวันเปิด")]
    [InlineData("Days.Opens", "1/1/2027", "ปีนี้ดูเหมือนปี ค.ศ.")]
    [InlineData("Days.Opens", "1/10/2569", "วันเปิดต้องไม่ก่อนวันนี้")]
    [InlineData("Days.EvidenceDue", "31/2/2571", "กรอกวันที่")]
    [InlineData("LetterId", "999999", "เลือกหนังสือจากรายการ")]
    public async Task Window_OfImpossibleDays_IsRefusedAtItsField(string field, string typed, string message)
    {
        var before = (await RoundAsync()).Stamp;
        using var answer = await central.PostFormAsync(await central.GetPageAsync(Address), Form, new() { [field] = typed });
        var page = await answer.RefusalAsync();
        Assert.StartsWith(message, page.QuerySelector(".field-error")!.TextContent.Trim());
        if (field != "LetterId")
            Assert.Contains(page.QuerySelectorAll("input"), i => i.GetAttribute("value") == typed);
        Assert.Equal(before, (await RoundAsync()).Stamp);
    }

    /// <summary>Also with a page that was open when it opened.</summary>
    [Fact]
    public async Task Window_OnceOpen_IsNotMoved()
    {
        var page = await central.GetPageAsync(Address);
        var before = portal.Clock.Now;
        portal.Clock.Now = (await RoundAsync()).WindowFor(AuthorityType.Sao).Opens;
        try
        {
            using var late = await portal.SignedInAsync("central");
            using var answer = await late.PostAsync(Address, Visitor.FieldsOf(page.QuerySelector(Form)!).Where(f => f.Key != "__RequestVerificationToken"));
            Assert.Contains("ให้ขยายเวลาด้วยหนังสือแทน", (await Visitor.ReadAsync(answer)).QuerySelector("main")!.TextContent);
        }
        finally
        {
            portal.Clock.Now = before;
        }
        await central.GetPageAsync("/rounds/2570/windows/nonsense", HttpStatusCode.NotFound);
        await central.GetPageAsync("/rounds/2599/windows/Sao", HttpStatusCode.NotFound);
    }

    public async Task InitializeAsync()
    {
        central = await portal.SignedInAsync("central");
        if (!await portal.InDatabaseAsync(db => db.Rounds.AnyAsync(r => r.Code == StudioActions.Year)))
            (await central.MakeRoundAsync(portal.NewRound(opensIn: 5))).Dispose();
    }

    public Task DisposeAsync()
    {
        central.Dispose();
        return Task.CompletedTask;
    }

    private async Task<string> MoveAsync(Dictionary<string, string?> values)
    {
        using var answer = await central.PostFormAsync(await central.GetPageAsync(Address), Form, values);
        return (await central.FollowAsync(answer)).Told();
    }

    private Task<AssessmentRound> RoundAsync() => portal.InDatabaseAsync(db => db.Rounds.AsNoTracking().Include(r => r.Windows).SingleAsync(r => r.Code == StudioActions.Year));
}

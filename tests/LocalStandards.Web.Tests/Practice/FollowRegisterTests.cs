using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Features.Rounds;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Practice;

/// <summary>Obligations follow the register until the window opens, and never afterwards.</summary>
public sealed class FollowRegisterTests : IAsyncLifetime
{
    private const string Year = NextRound.Year, Figure = "68-3-02.a";

    private readonly PortalFactory portal = new();
    private RoundOpening job = null!;

    [Fact]
    public async Task Authority_ThatChangesBeforeTheOpening_IsObligedAsItIsThen()
    {
        var code = await OneAsync(AuthorityType.Sao);
        var before = await ObligationAsync(code);
        await ChangeAsync(code, p => p with { Type = AuthorityType.SubdistrictMunicipality, Name = "นาใหม่", Tier = null });
        await job.RunRoundAsync(default);
        var after = await ObligationAsync(code);
        Assert.Equal((before!.Id, AuthorityType.SubdistrictMunicipality, "นาใหม่"), (after!.Id, after.Type, after.Name));
        Assert.NotEqual(before.IndicatorSetId, after.IndicatorSetId);
        Assert.Equal(after.IndicatorSetId, (await portal.InDatabaseAsync(db => db.LatestSetsAsync(after.RoundId, default)))[AuthorityType.SubdistrictMunicipality]);
    }

    [Fact]
    public async Task Practice_OfAnAuthorityThatChangesItsType_IsErased()
    {
        using (var recorder = await portal.SignedInAsync("recorder"))
            (await recorder.SaveAsync(await recorder.OpenFormAsync("2-3", Year), (Figure, "1"))).Dispose();
        await ChangeAsync(RoleMatrix.Home, p => p with { Name = "นาสมบูรณ์ใหม่" });
        await job.RunRoundAsync(default);
        Assert.Equal("1", await portal.StoredAsync(Figure, Year));
        await ChangeAsync(RoleMatrix.Home, p => p with { Type = AuthorityType.SubdistrictMunicipality, Tier = null });
        await job.RunRoundAsync(default);
        Assert.Null(await portal.StoredAsync(Figure, Year));
    }

    [Fact]
    public async Task Authority_ThatIsNewOrEndsBeforeTheOpening_TakesPartOrDoesNot()
    {
        var ended = await OneAsync(AuthorityType.Sao);
        var today = Bangkok.DateOf(portal.Clock.Now);
        await portal.InDatabaseAsync(async db =>
        {
            var authority = await db.Authorities.Include(a => a.Facts).SingleAsync(a => a.Code == ended);
            authority.End(today);
            db.Add(LocalAuthority.Register("3699999", authority.Particulars with { Name = "ตั้งใหม่", OfficialCode = "36999999" }, today));
            await db.SaveChangesAsync();
        });
        await job.RunRoundAsync(default);
        Assert.Null(await ObligationAsync(ended));
        Assert.Equal("ตั้งใหม่", (await ObligationAsync("3699999"))!.Name);
        // What it was obliged to in earlier rounds stays.
        Assert.True(await portal.InDatabaseAsync(db => db.Obligations.CountAsync(o => o.Authority!.Code == ended)) >= 5);
    }

    [Fact]
    public async Task Authority_OfATypeThatIsNotAsked_LeavesUntilItIs()
    {
        var code = await OneAsync(AuthorityType.Sao);
        await ChangeAsync(code, p => p with { Type = AuthorityType.Town, Tier = null });
        await job.RunRoundAsync(default);
        Assert.Null(await ObligationAsync(code));
    }

    [Fact]
    public async Task Authority_ThatChangesAfterTheOpening_StaysAsItWas()
    {
        portal.Clock.Now = NextRound.Opens;
        await job.RunRoundAsync(default);
        var frozen = await portal.InDatabaseAsync(db => db.Set<EntryWindow>().Where(w => db.Rounds.Any(r => r.Id == w.RoundId && r.Code == Year)).ToDictionaryAsync(w => w.Type, w => w.FrozenAt));
        Assert.Equal(NextRound.Opens, frozen[AuthorityType.Sao]);
        // Not of types that are not asked: theirs are made and frozen when they are.
        Assert.Null(frozen[AuthorityType.Town]);

        var code = await OneAsync(AuthorityType.Sao);
        var before = await ObligationAsync(code);
        await ChangeAsync(code, p => p with { Name = "นาใหม่", Type = AuthorityType.SubdistrictMunicipality, Tier = null });
        await portal.InDatabaseAsync(async db =>
        {
            var other = await db.Authorities.FirstAsync(a => a.Type == AuthorityType.Sao);
            db.Add(LocalAuthority.Register("3699998", other.Particulars with { Name = "ตั้งใหม่", OfficialCode = "36999998" }, Bangkok.DateOf(portal.Clock.Now)));
            await db.SaveChangesAsync();
            // Publishing a correction asks for the obligations again.
            Assert.Equal(0, await new OpenRound(db).RunAsync(before!.RoundId, Bangkok.DateOf(portal.Clock.Now), default));
        });
        await job.RunRoundAsync(default);
        var after = await ObligationAsync(code);
        Assert.Equal((before!.Name, before.Type, before.IndicatorSetId), (after!.Name, after.Type, after.IndicatorSetId));
        Assert.Null(await ObligationAsync("3699998"));
    }

    /// <summary>The job was away at the opening; who has begun for good is no longer changed when it comes.</summary>
    [Fact]
    public async Task Authority_ThatHasBegunBeforeTheJobCame_StaysAsItBegan()
    {
        portal.Clock.Now = NextRound.Opens.AddHours(1);
        using (var recorder = await portal.SignedInAsync("recorder"))
            (await recorder.SaveAsync(await recorder.OpenFormAsync("2-3", Year), (Figure, "1"))).Dispose();
        await ChangeAsync(RoleMatrix.Home, p => p with { Type = AuthorityType.SubdistrictMunicipality, Tier = null });
        await job.RunRoundAsync(default);
        Assert.Equal(AuthorityType.Sao, (await ObligationAsync(RoleMatrix.Home))!.Type);
        Assert.Equal("1", await portal.StoredAsync(Figure, Year));
    }

    [Fact]
    public async Task EarlierRounds_WhateverTheRegisterSays_AreLeftAlone()
    {
        var code = await OneAsync(AuthorityType.Sao);
        await ChangeAsync(code, p => p with { Name = "นาใหม่" });
        await job.RunRoundAsync(default);
        Assert.DoesNotContain("นาใหม่", await portal.InDatabaseAsync(db => db.Obligations.Where(o => o.Authority!.Code == code && o.Round!.Code != Year).Select(o => o.Name).ToListAsync()));
    }

    private Task<string> OneAsync(AuthorityType type) => portal.InDatabaseAsync(db => db.Authorities
        .Where(a => a.Type == type && a.Code != RoleMatrix.Home).OrderBy(a => a.Id).Select(a => a.Code).FirstAsync());

    private Task<Obligation?> ObligationAsync(string code) =>
        portal.InDatabaseAsync(db => db.NextObligations().AsNoTracking().SingleOrDefaultAsync(o => o.Authority!.Code == code));

    private Task ChangeAsync(string code, Func<AuthorityParticulars, AuthorityParticulars> change) => portal.InDatabaseAsync(async db =>
    {
        var authority = await db.Authorities.Include(a => a.Facts).SingleAsync(a => a.Code == code);
        authority.Apply(change(authority.Particulars), Bangkok.DateOf(portal.Clock.Now));
        await db.SaveChangesAsync();
    });

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        await portal.PlanAsync(AuthorityType.Sao, AuthorityType.SubdistrictMunicipality);
        job = ActivatorUtilities.CreateInstance<RoundOpening>(portal.Services);
    }

    public async Task DisposeAsync() => await portal.DisposeAsync();
}

using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>What the studio writes in one go is written whole or not at all, wherever the write breaks.</summary>
public sealed class BrokenStepsTests : IAsyncLifetime
{
    private readonly ProbedPortal portal = new();

    private Visitor central = null!;

    [Fact]
    public async Task Round_BrokenAtAnyStep_IsMadeWholeOrNotAtAll()
    {
        for (var step = 1; ; step++)
        {
            portal.Sql.FailAt(step);
            using var answer = await central.MakeRoundAsync(new(portal.NewRound()) { ["Year"] = StudioActions.Year });
            var made = await portal.InDatabaseAsync(async db => (
                Rounds: await db.Rounds.CountAsync(r => r.Code == StudioActions.Year), Windows: await db.Set<EntryWindow>().CountAsync(w => db.Rounds.Any(r => r.Id == w.RoundId && r.Code == StudioActions.Year)),
                Sets: await db.IndicatorSets.CountAsync(s => db.Rounds.Any(r => r.Id == s.RoundId && r.Code == StudioActions.Year))));
            if (!portal.Sql.HasFailed)
            {
                Assert.Equal((1, 6, 6), made);
                break;
            }
            Assert.Contains(made, new[] { (0, 0, 0), (1, 6, 6) });
            // The answer was lost behind the commit: the round is there already.
            if (made.Rounds == 1)
                break;
            Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        }
        portal.Sql.FailAt(0);
    }

    [Fact]
    public async Task Publication_BrokenAtAnyStep_IsWholeOrNotAtAll()
    {
        const AuthorityType Type = AuthorityType.Sao;
        (await central.MakeRoundAsync(portal.NewRound())).Dispose();
        (await central.PostAsync("/indicator-sets/2570/crosswalk", [new("all", "proposed")])).Dispose();
        await portal.ApproveAsync(central, Type);
        using var approver = await portal.SignedInAsync("approver");
        var page = await approver.GetPageAsync(StudioActions.AddressOf(Type) + "/publications");
        var confirmed = page.QuerySelectorAll<IHtmlInputElement>("input[name=confirmed]").Select(c => new KeyValuePair<string, string>("confirmed", c.Value)).ToList();
        var registered = await portal.InDatabaseAsync(db => db.Authorities.CountAsync(a => a.Type == Type));
        for (var step = 1; ; step++)
        {
            portal.Sql.FailAt(step);
            using var answer = await approver.PostAsync(StudioActions.AddressOf(Type) + "/publications", confirmed);
            var made = await portal.InDatabaseAsync(async db => (
                Obligations: await db.Obligations.CountAsync(o => o.Round!.Code == StudioActions.Year), Crosswalk: await db.Crosswalk.CountAsync(l => l.ToYear == 2570)));
            var status = (await portal.RowAsync(Type)).Status;
            if (status == IndicatorSetStatus.Published)
            {
                Assert.Equal((registered, (await portal.SetAsync(Type)).Indicators.Count), made);
                break;
            }
            Assert.Equal((IndicatorSetStatus.Approved, (0, 0)), (status, made));
            Assert.True(portal.Sql.HasFailed);
        }
        portal.Sql.FailAt(0);
    }

    public async Task InitializeAsync()
    {
        await portal.InitializeAsync();
        central = await portal.SignedInAsync("central");
    }

    public async Task DisposeAsync()
    {
        central.Dispose();
        await portal.DisposeAsync();
    }
}

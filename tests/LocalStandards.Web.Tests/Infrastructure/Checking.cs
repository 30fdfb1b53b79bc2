using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Infrastructure;

/// <summary>What the provincial office does to a submission by itself: there is no page for it yet. The caller saves.</summary>
internal static class Checking
{
    private const int Officer = 5036;

    /// <param name="now">Where the time to correct is over by then, it is done on its last day.</param>
    public static async Task ReturnAsync(this AppDbContext db, int obligationId, DateTimeOffset now)
    {
        var (submission, entry, actor) = await OpenAsync(db, obligationId);
        var last = entry.Round.WindowFor(entry.Obligation.Type).CorrectionCloses.AddHours(-1);
        Assert.Null(submission.Return("ทดสอบ", entry, actor, now < last ? now : last));
    }

    public static async Task AcceptAsync(this AppDbContext db, int obligationId, DateTimeOffset now)
    {
        var (submission, entry, actor) = await OpenAsync(db, obligationId);
        Assert.Null(submission.Accept(entry, actor, now));
    }

    private static async Task<(Submission, EntryContext, Actor)> OpenAsync(AppDbContext db, int obligationId)
    {
        var obligation = await db.Obligations.AsNoTracking().SingleAsync(o => o.Id == obligationId);
        var round = await db.Rounds.AsNoTracking().WithDeadlines().SingleAsync(r => r.Id == obligation.RoundId);
        var set = IndicatorSetReader.ReadOne(await db.IndicatorSets.Where(s => s.Id == obligation.IndicatorSetId).Select(s => s.Document).SingleAsync());
        return (
            await db.Submissions.SingleAsync(s => s.ObligationId == obligationId),
            new EntryContext(obligation, round, set, new Dictionary<string, decimal>()),
            new Actor(Officer, [new Grant(Role.ProvincialOfficer, ProvinceId: obligation.ProvinceId)]));
    }
}

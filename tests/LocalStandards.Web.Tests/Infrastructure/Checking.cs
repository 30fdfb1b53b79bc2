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

    public static async Task ReturnAsync(this AppDbContext db, int obligationId, DateTimeOffset now)
    {
        var (submission, entry) = await OpenAsync(db, obligationId);
        Assert.Null(submission.SendBack(entry, "ทดสอบ", now));
    }

    /// <param name="now">Where the time to correct is over by then, it is done on its last day.</param>
    public static Refusal? SendBack(this Submission submission, EntryContext entry, string reason, DateTimeOffset now)
    {
        var last = entry.Round.WindowFor(entry.Obligation.Type).CorrectionCloses.AddHours(-1);
        return submission.Return(reason, entry, OfficerOf(entry), now < last ? now : last);
    }

    public static async Task AcceptAsync(this AppDbContext db, int obligationId, DateTimeOffset now)
    {
        var (submission, entry) = await OpenAsync(db, obligationId);
        Assert.Null(submission.Accept(entry, OfficerOf(entry), now));
    }

    private static async Task<(Submission, EntryContext)> OpenAsync(AppDbContext db, int obligationId)
    {
        var obligation = await db.Obligations.AsNoTracking().SingleAsync(o => o.Id == obligationId);
        var round = await db.Rounds.AsNoTracking().WithDeadlines().SingleAsync(r => r.Id == obligation.RoundId);
        var set = IndicatorSetReader.ReadOne(await db.IndicatorSets.Where(s => s.Id == obligation.IndicatorSetId).Select(s => s.Document).SingleAsync());
        return (
            await db.Submissions.SingleAsync(s => s.ObligationId == obligationId),
            new EntryContext(obligation, round, set, new Dictionary<string, decimal>()));
    }

    private static Actor OfficerOf(EntryContext entry) => new(Officer, [new Grant(Role.ProvincialOfficer, ProvinceId: entry.Obligation.ProvinceId)]);
}

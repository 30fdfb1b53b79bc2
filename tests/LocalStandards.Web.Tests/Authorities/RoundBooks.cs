using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Tests.Authorities;

/// <summary>A round counted by hand: every row read, nothing left to the database.</summary>
public static class RoundBooks
{
    public static Task<List<Entry>> OpenAsync(PortalFactory portal, string year) => portal.InDatabaseAsync(async db =>
    {
        var closes = await db.Set<EntryWindow>().Where(w => db.Rounds.Any(r => r.Code == year && r.Id == w.RoundId)).ToDictionaryAsync(w => w.Type, w => w.Closes);
        var submissions = await db.Submissions.AsNoTracking().ToDictionaryAsync(s => s.ObligationId);
        var obligations = await db.Obligations.AsNoTracking()
            .Include(o => o.Province).Include(o => o.District).Include(o => o.Authority)
            .Where(o => o.Round!.Code == year).ToListAsync();
        return obligations.ConvertAll(o => new Entry(o, submissions.GetValueOrDefault(o.Id), closes[o.Type]));
    });

    /// <summary>Makes somebody's submission what a test needs it to be.</summary>
    public static Task SetAsync(PortalFactory portal, int obligationId, SubmissionStatus status, DateTimeOffset? firstSubmittedAt) =>
        portal.InDatabaseAsync(db => db.Submissions.Where(s => s.ObligationId == obligationId).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.Status, status)
            .SetProperty(s => s.FirstSubmittedAt, firstSubmittedAt)
            .SetProperty(s => s.SubmittedAt, firstSubmittedAt)));

    public sealed record Entry(Obligation Obligation, Submission? Submission, DateTimeOffset Closes)
    {
        public AuthorityType Type => Obligation.Type;
        public SubmissionStatus Status => Submission?.Status ?? SubmissionStatus.NotStarted;
        public bool IsSubmitted => Status is SubmissionStatus.Submitted or SubmissionStatus.Accepted;
        public bool IsOnTime => IsSubmitted && Submission!.FirstSubmittedAt < Closes;
    }
}

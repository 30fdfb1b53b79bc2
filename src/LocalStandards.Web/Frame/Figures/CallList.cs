using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Monitoring;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Frame.Figures;

/// <summary>The first of those an officer is to call today (<c>_CallList</c>).</summary>
/// <param name="Year">Code of the round.</param>
/// <param name="Area">Address of the page that lists them all.</param>
/// <param name="Count">All there are.</param>
public sealed record CallList(string Year, string Area, int Count, IReadOnlyList<CallRow> First)
{
    /// <summary>What a phone shows without scrolling far.</summary>
    public const int Shown = 5;

    public static CallList Of(string year, string area, IEnumerable<FollowUpRecord> records, DateTimeOffset now)
    {
        var rows = Order(records, now).ToList();
        return new CallList(year, area, rows.Count, rows.Take(Shown).ToList());
    }

    /// <summary>Promises due first, then by what is worst, and the longest still before the others.</summary>
    public static IEnumerable<CallRow> Order(IEnumerable<FollowUpRecord> records, DateTimeOffset now) =>
        from record in records
        let reason = record.CallReasonAt(now)
        where reason is not null
        orderby reason, record.PromisedOn, record.ChangedAt, record.District, record.Code
        select new CallRow(record, reason.Value);
}

public sealed record CallRow(FollowUpRecord Record, CallReason Reason);

/// <summary>Reads the call list for the home page of provinces and districts.</summary>
public sealed class CallListQueries(AppDbContext db, RoundCache rounds)
{
    /// <returns>Null for other roles, and while nothing can be submitted.</returns>
    public async Task<CallList?> OfAsync(Actor actor, int roundId, string year, DateTimeOffset now, CancellationToken cancel)
    {
        if (!actor.Has(Role.ProvincialOfficer) && !actor.Has(Role.DistrictOfficer))
            return null;
        var chased = db.Obligations.Where(o => o.RoundId == roundId).ReportsVisibleTo(actor)
            .Where(o => !db.Submissions.Any(s => s.ObligationId == o.Id && s.Status.CountsAsSubmitted()));
        var stamp = await db.Rounds.Where(r => r.Id == roundId).Select(r => r.Stamp).SingleAsync(cancel);
        var ends = new SubmissionDeadlines(await rounds.FindAsync(db, roundId, stamp, cancel), now);
        var records = (await chased.FollowUps(db, Bangkok.DateOf(now)).ToListAsync(cancel)).ConvertAll(r => r.WithDeadline(ends));
        return records.Count > 0 && records.TrueForAll(r => r.LastDay is null) ? null : CallList.Of(year, MonitoringLinks.Monitoring, records, now);
    }
}

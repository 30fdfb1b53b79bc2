using LocalStandards.Data;
using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Figures;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Monitoring.Areas;

/// <summary>
/// Reads an area once, all of it in one statement, and works out the rest: numbers, states, filters and order are the same
/// rules for a district of ten and for the country.
/// </summary>
public sealed class AreaQueries(AppDbContext db, TimeProvider clock)
{
    public Task<List<FollowUpRecord>> RecordsAsync(MonitoredArea area, CancellationToken cancel) =>
        RecordsAsync(area, new SubmissionDeadlines(area.Round, clock.GetUtcNow()), cancel);

    private async Task<List<FollowUpRecord>> RecordsAsync(MonitoredArea area, SubmissionDeadlines ends, CancellationToken cancel) =>
        (await area.In(db.Obligations).FollowUps(db, Bangkok.DateOf(clock.GetUtcNow())).ToListAsync(cancel)).ConvertAll(r => r.WithDeadline(ends));

    public async Task<AreaPage> PageAsync(MonitoredArea area, FollowUpFilter asked, Actor actor, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = Bangkok.DateOf(now);
        var ends = new SubmissionDeadlines(area.Round, now);
        var records = await RecordsAsync(area, ends, cancel);
        var holidays = (await db.Holidays.Where(h => h.Date >= today && h.Date <= today.AddYears(1)).Select(h => h.Date).ToListAsync(cancel)).ToHashSet();
        var open = records.FindAll(r => r.State != FollowUpState.Submitted && r.LastDay is not null);
        var matching = asked.Of(records, now).ToList();
        var filter = asked with { Page = Math.Clamp(asked.Page, 1, Math.Max(1, (matching.Count + AreaPage.PageSize - 1) / AreaPage.PageSize)) };
        return new AreaPage(
            area, filter, Count(records), [.. Parts()],
            records.GroupBy(r => r.Type).ToDictionary(g => g.Key, Count),
            Pace.Of(open.Select(r => ends.Of(r.Place, r.Status).End), now, holidays), [.. Tabs()],
            open.Count == 0 || area.ProvinceId is null ? null : CallList.Of(area.Year, area.Address, records, now),
            [.. matching.Skip((filter.Page - 1) * AreaPage.PageSize).Take(AreaPage.PageSize)], matching.Count,
            now,
            actor.May(Policies.ContactAuthorities));

        RoundCount Count(IEnumerable<FollowUpRecord> of) => RoundCount.Of([.. of.Select(r => r.StandingIn(asked.View))]);

        IEnumerable<AreaPart> Parts() => area.ProvinceId is null || area.DistrictId is not null ? [] : records
            .GroupBy(r => r.Type.IsUnderDistrict() ? (Id: (int?)r.DistrictId, Name: r.District) : (null, null))
            .Select(g => new AreaPart(g.Key.Id, g.Key.Name, Count(g)))
            .OrderBy(p => p.Count.Percent).ThenByDescending(p => p.Outstanding).ThenBy(p => p.Name ?? "", ThaiOrder.Instance);

        IEnumerable<FollowUpTab> Tabs()
        {
            var all = (asked with { State = null, CallToday = false }).Among(records, now).ToList();
            yield return new FollowUpTab(null, false, all.Count);
            if (open.Count > 0)
                yield return new FollowUpTab(null, true, all.Count(r => r.CallReasonAt(now) is not null));
            foreach (var state in all.GroupBy(r => r.State).OrderBy(g => g.Key))
                yield return new FollowUpTab(state.Key, false, state.Count());
        }
    }
}

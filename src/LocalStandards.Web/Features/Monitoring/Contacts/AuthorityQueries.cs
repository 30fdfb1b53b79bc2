using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Monitoring;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.Contacts;

/// <summary>Reads one authority with everything that was done to follow it up in the round.</summary>
public sealed class AuthorityQueries(AppDbContext db, RoundCache rounds, TimeProvider clock, IStringLocalizer<Words> words)
{
    /// <summary>The obligation of an address; null when there is none that the actor may follow.</summary>
    public Task<Obligation?> FindAsync(Actor actor, string year, string authority, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return db.Obligations.AsNoTracking().ReportsVisibleTo(actor).Include(o => o.Round)
            .Where(o => o.Authority!.Code == authority && db.Rounds.LatestOpened(db, now).Any(r => r.Id == o.RoundId && r.Code == year))
            .SingleOrDefaultAsync(cancel);
    }

    /// <param name="form">As typed; null for an empty one.</param>
    public async Task<AuthorityPage> PageAsync(Obligation obligation, Actor actor, ContactForm? form, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var record = await db.Obligations.Where(o => o.Id == obligation.Id).FollowUps(db, Bangkok.DateOf(now)).SingleAsync(cancel);
        var round = await rounds.FindAsync(db, obligation.RoundId, obligation.Round!.Stamp, cancel);
        var place = await db.Provinces.Where(p => p.Id == obligation.ProvinceId).Select(p => p.NameEn).SingleAsync(cancel);
        var ends = new SubmissionDeadlines(round, now);
        return new AuthorityPage(
            new MonitoredArea(round, [], record.ProvinceId, record.Province, place, record.Type.IsUnderDistrict() ? record.DistrictId : null, record.Type.IsUnderDistrict() ? record.District : null),
            record, ends.Of(record.Place, record.Status), LetterText.Of(ends.Of(record.Place, record.Status), round.WindowFor(record.Type), words),
            record.State != FollowUpState.Submitted && ends.IsOpen(record.Place, record.Status), await HistoryAsync(obligation.Id, record, cancel), now,
            actor.May(Policies.ContactAuthorities),
            form ?? new ContactForm { Press = Guid.NewGuid() });
    }

    private async Task<IReadOnlyList<HistoryLine>> HistoryAsync(int obligationId, FollowUpRecord record, CancellationToken cancel)
    {
        var contacts = await (
            from c in db.Contacts.AsNoTracking()
            where c.ObligationId == obligationId
            join u in db.Users on c.ById equals (int?)u.Id into people
            from u in people.DefaultIfEmpty()
            select new { Contact = c, By = u.FullName }).ToListAsync(cancel);
        var reminders = await (
            from r in db.Reminders
            where r.ObligationId == obligationId
            join u in db.Users on r.Run!.ById equals (int?)u.Id into people
            from u in people.DefaultIfEmpty()
            select new { r.Run!.At, r.Run.Text, IsPlanned = r.Run.StepId != null, By = u.FullName }).ToListAsync(cancel);
        var versions = await db.SubmissionVersions.Where(v => v.ObligationId == obligationId).Select(v => new { v.Number, v.SubmittedAt }).ToListAsync(cancel);
        var corrected = contacts.Select(c => c.Contact.CorrectsId).ToHashSet();
        var lines = contacts.Select(c => new HistoryLine(
                c.Contact.At,
                c.Contact.PromisedOn is { } promised ? words["โทร: นัดส่ง {0}", DateText.Of(promised)] : words["โทร: {0}", FollowUpText.Of(c.Contact.Outcome, words)],
                c.Contact.Note, c.By)
            {
                ContactId = c.Contact.Id, IsCorrected = corrected.Contains(c.Contact.Id),
                CorrectedAt = c.Contact.CorrectsId is null ? null : c.Contact.RecordedAt,
            })
            .Concat(reminders.Select(r => new HistoryLine(r.At, r.IsPlanned ? words["แจ้งเตือนตามแผน"] : words["ได้รับแจ้งเตือน"], r.Text, r.By)))
            .Concat(versions.Select(v => new HistoryLine(v.SubmittedAt, words["ส่งผล ฉบับที่ {0}", v.Number], null, null)));
        if (record is { IsBegun: true, StartedAt: { } started })
            lines = lines.Append(new HistoryLine(started, words["เริ่มบันทึก"], null, null));
        if (record.ReturnedAt is { } returned)
            lines = lines.Append(new HistoryLine(returned, words["ส่งคืนให้แก้ไข"], null, null));
        // A correction stands above what it corrects, which was at the same time.
        return [.. lines.OrderByDescending(l => l.At).ThenByDescending(l => l.ContactId)];
    }
}

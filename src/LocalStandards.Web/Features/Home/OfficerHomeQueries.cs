using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Notices;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Wording;
using LocalStandards.Web.Frame.Work;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Home;

/// <summary>Reads for the officer's home: the record of the round and the people around it.</summary>
public sealed class OfficerHomeQueries(AppDbContext db, Submissions submissions, WaitingLetters letters, IStringLocalizer<Words> words)
{
    public async Task<OfficerHomePage?> PageAsync(Actor actor, string year, IReadOnlyList<OfficerRound> rounds, CancellationToken cancel)
    {
        if (await submissions.ReadAsync(actor, year, cancel) is not { } record)
            return null;
        var (entry, submission, corrections, now) = record;
        var obligation = entry.Obligation;
        var state = record.State;
        var people = await PeopleAsync(obligation.AuthorityId, Bangkok.DateOf(now), cancel);
        var names = people.ToLookup(p => p.Id, p => p.Name);
        var version = submission is { Version: > 0 }
            ? await db.SubmissionVersions.AsNoTracking()
                .Where(v => v.ObligationId == obligation.Id && v.Number == submission.Version)
                .Select(v => new { v.Number, v.ReceiptNumber, v.SubmittedAt, v.AppointmentNumber, v.AppointedOn })
                .FirstOrDefaultAsync(cancel)
            : null;
        var notices = await db.Notices.AsNoTracking()
            .Where(n => n.ObligationId == obligation.Id).OrderByDescending(n => n.At).Take(5)
            .Facts(db).ToListAsync(cancel);
        var reminded = record.Status.CountsAsSubmitted() ? null : await db.Reminders
            .Where(r => r.ObligationId == obligation.Id).OrderByDescending(r => r.Day).Select(r => new RemindedLine(r.Run!.At, r.Run.Text)).FirstOrDefaultAsync(cancel);
        var list = FormList.Of(entry.Set, submission);
        var progress = list.Select(f => f.Progress).ToList();
        var window = entry.Round.WindowFor(obligation.Type);
        var canAssign = state.CanFill && entry.MayAssign(actor);
        var isFiller = actor.Has(Role.Recorder, obligation.AuthorityId);
        return new OfficerHomePage(
            entry.Round, obligation.Authority!.Code, obligation.ShortName, Places.Of(obligation, words),
            words["ชุดตัวชี้วัด {0} ปี {1} จำนวน {2} ด้าน {3} ตัวชี้วัด", TypeText.Short(obligation.Type, words), entry.Round.Name, entry.Set.Areas.Count, entry.Set.Indicators.Count],
            entry.Set.Status == DataStatus.Sample,
            record.Status, state, state.CanFill ? null : RefusalText.OfState(state, words),
            LetterText.Of(state.Deadline, window, words), window.IsIllustrative, state.Deadline.DaysLeft(now),
            progress.Sum(p => p.Required), progress.Sum(p => p.Filled),
            [.. list.Select(f => Form(f, submission?.Forms.FirstOrDefault(x => x.FormCode == f.Code)))],
            people.FirstOrDefault(p => p.Role == Role.Recorder)?.Name,
            version is null ? null : new AppointmentLine(version.AppointmentNumber, version.AppointedOn),
            version is null ? null : new ReceiptLine(version.Number, version.ReceiptNumber, version.SubmittedAt),
            record.Status == SubmissionStatus.Returned ? submission!.ReturnReason : null,
            [.. entry.Set.RequiredDocuments.Select(d => new EvidenceSlot(entry.Set.Fill(d.Label), d.Steps.All(s => s > 2)))],
            entry.Round.EffectiveEnd(obligation, DeadlineKind.Evidence, now).LastDay, notices,
            state.CanFill && actor.Grants.Any(g => g.Role is Role.Recorder or Role.SectionOfficer), state.IsOpen && entry.MaySubmit(actor),
            canAssign ? [.. people.Where(p => p.Role == Role.SectionOfficer).Select(p => new Officer(p.Id, p.Name))] : null,
            rounds)
        {
            Timeline = state.Deadline.GrantedBy is null || !state.IsOpen ? null : (new RoundDeadline([obligation.Type], window, state.Deadline), now),
            LetterId = state.Deadline.GrantedBy?.LetterId ?? window.LetterId,
            Reminded = reminded,
            RemindedLetter = await letters.RemindedAsync(actor, obligation.Authority, cancel),
            CanReopen = state.Reopening is not null && entry.MaySubmit(actor),
            Correction = corrections is [var latest, ..] ? CorrectionBand.Of(entry.Round.Code, latest) : null,
        };

        HomeForm Form(OtherForm form, FormEntry? row) => new(
            form, row?.SavedAt, Name(row?.AssignedToId), row?.AssignedToId, Name(row?.VerifiedById),
            isFiller || (row?.AssignedToId is { } officer && officer == actor.UserId));

        string? Name(int? id) => id is { } key ? names[key].FirstOrDefault() : null;
    }

    private async Task<List<Person>> PeopleAsync(int authorityId, DateOnly today, CancellationToken cancel) => await db.RoleAssignments.AsNoTracking()
        .Where(r => r.AuthorityId == authorityId && r.From <= today && (r.To == null || today < r.To))
        .OrderBy(r => r.Id)
        .Join(db.Users, r => r.UserId, u => u.Id, (r, u) => new Person(u.Id, u.FullName, r.Role))
        .ToListAsync(cancel);

    private sealed record Person(int Id, string Name, Role Role);
}

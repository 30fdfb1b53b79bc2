using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Lists;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>Extensions as lists and pages show them, and whom they are about.</summary>
public sealed class ExtensionQueries(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words)
{
    private const int PageSize = 20, NamesOnAPage = 50;

    public async Task<ExtensionsPage?> ListAsync(string year, int page, Actor actor, CancellationToken cancel)
    {
        if (await db.Rounds.AsNoTracking().WithDeadlines().FirstOrDefaultAsync(r => r.Code == year, cancel) is not { } round)
            return null;
        var shown = round.Extensions.OrderByDescending(e => e.Id).Skip((page - 1) * PageSize).Take(PageSize).ToList();
        var names = await PlaceNames.LoadAsync(db, cancel);
        var participants = shown.Count == 0 ? [] : await db.ParticipantsAsync(round.Id, cancel);
        var rows = shown.ConvertAll(e => RowOf(e, participants, names));
        var rounds = await db.Rounds.AsNoTracking().InOrder().Select(r => new { r.Code, Name = r.Programme.RoundNameOf(r.Year) }).ToListAsync(cancel);
        return new(round, [.. rounds.Select(r => (r.Code, r.Name))], rows,
            new Pager(page, PageSize, round.Extensions.Count, number => DeadlinesLinks.Extensions(year, number)),
            await db.ExtensionRequests.CountAsync(r => r.RoundId == round.Id && r.DecidedAt == null, cancel), actor.Has(Role.CentralOfficer));
    }

    /// <summary>The newest few.</summary>
    public IReadOnlyList<ExtensionRow> Rows(AssessmentRound round, IReadOnlyList<Participant> participants, PlaceNames names, int most) =>
        [.. round.Extensions.OrderByDescending(e => e.Id).Take(most).Select(e => RowOf(e, participants, names))];

    public async Task<ExtensionPage?> FindAsync(string year, int id, Actor actor, CancellationToken cancel)
    {
        if (await db.Rounds.AsNoTracking().WithDeadlines().FirstOrDefaultAsync(r => r.Code == year, cancel) is not { } round
            || round.Extensions.FirstOrDefault(e => e.Id == id) is not { } extension)
        {
            return null;
        }
        var now = clock.GetUtcNow();
        var names = await PlaceNames.LoadAsync(db, cancel);
        var participants = await db.ParticipantsAsync(round.Id, cancel);
        var people = new[] { extension.IssuedById, extension.ApprovedById, extension.RevokedById }.OfType<int>().ToList();
        var called = await db.Users.Where(u => people.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancel);
        var effect = extension.IsWaiting ? round.EffectOf(extension.Terms, participants, now) : null;
        var isOwn = extension.IssuedById == actor.UserId;
        return new(round, RowOf(extension, participants, names), Called(extension.IssuedById), Called(extension.ApprovedById), Called(extension.RevokedById),
            effect is null ? null : Consequences.Of([.. participants.Where(p => extension.Scope.Covers(p.Place))], effect, extension.NewEnd, names, words, now),
            effect is null ? null : round.RefusalOf(extension.Terms, effect, now),
            extension.IsWaiting && actor.Has(Role.CentralApprover) && !isOwn, isOwn, extension.RevokedAt is null);

        string? Called(int? who) => who is { } one ? called.GetValueOrDefault(one) : null;
    }

    /// <summary>Whom an extension covers, a page of them.</summary>
    public async Task<RecipientsPage?> RecipientsAsync(string year, int id, int page, CancellationToken cancel)
    {
        if (await db.Rounds.AsNoTracking().WithDeadlines().FirstOrDefaultAsync(r => r.Code == year, cancel) is not { } round
            || round.Extensions.FirstOrDefault(e => e.Id == id) is not { } extension)
        {
            return null;
        }
        var now = clock.GetUtcNow();
        var participants = await db.ParticipantsAsync(round.Id, cancel);
        var deadlines = round.DeadlinesAt(extension.Kind, now);
        var effect = extension.IsWaiting ? round.EffectOf(extension.Terms, participants, now).Covered : null;
        var covered = effect ?? [.. participants.Where(p => extension.Scope.Covers(p.Place)).Select(p => new AffectedAuthority(p, default, deadlines.Of(p.Place), 0))];
        var pager = new Pager(page, NamesOnAPage, covered.Count, number => DeadlinesLinks.Recipients(year, id, number));
        return new(round, words["อปท. ที่อยู่ในขอบเขต"], DeadlinesLinks.Extension(year, id), await RowsOfAsync(round.Id, covered, extension.NewEnd, pager, isPlan: effect is not null, cancel), pager, null, null);
    }

    /// <summary>The same of one that is not recorded yet: those who gain.</summary>
    public async Task<RecipientsPage> RecipientsAsync(ExtensionDraft draft, ExtensionForm form, int page, CancellationToken cancel)
    {
        var covered = draft.Effect?.Covered ?? [];
        var pager = new Pager(page, NamesOnAPage, covered.Count, _ => "");
        return new(draft.Round, words["ผู้ได้รับผล"], DeadlinesLinks.Extensions(draft.Round.Code),
            await RowsOfAsync(draft.Round.Id, covered, draft.End ?? draft.Now, pager, isPlan: true, cancel), pager, form, draft);
    }

    public async Task<RevocationPage?> RevocationAsync(string year, int id, int page, string? reason, CancellationToken cancel)
    {
        if (await db.Rounds.AsNoTracking().WithDeadlines().FirstOrDefaultAsync(r => r.Code == year, cancel) is not { } round
            || round.Extensions.FirstOrDefault(e => e.Id == id) is not { } extension)
        {
            return null;
        }
        var participants = await db.ParticipantsAsync(round.Id, cancel);
        var losing = round.LossOf(extension, participants, clock.GetUtcNow()).OrderBy(l => l.Participant.Place.ProvinceId).ThenBy(l => l.Participant.Place.DistrictId).ToList();
        var pager = new Pager(page, NamesOnAPage, losing.Count, number => DeadlinesLinks.Revocation(year, id, number));
        var shown = losing.Skip((page - 1) * NamesOnAPage).Take(NamesOnAPage).ToList();
        var named = await db.Obligations.NamedAsync(round.Id, [.. shown.Select(l => l.Participant.Place.AuthorityId)], cancel);
        return new(round, RowOf(extension, participants, await PlaceNames.LoadAsync(db, cancel)), reason, losing.Count, [.. shown.Select(l =>
        {
            var authority = named[l.Participant.Place.AuthorityId];
            return new RecipientRow(authority.ShortName, authority.District, authority.Province, l.Participant.Status, null, l.Has.End, l.Keeps.End, 0);
        })], pager);
    }

    private async Task<IReadOnlyList<RecipientRow>> RowsOfAsync(
        int roundId, IReadOnlyList<AffectedAuthority> covered, DateTimeOffset newEnd, Pager pager, bool isPlan, CancellationToken cancel)
    {
        var shown = covered.OrderBy(a => a.Kind).ThenBy(a => a.Participant.Place.ProvinceId).ThenBy(a => a.Participant.Place.DistrictId).ThenBy(a => a.Participant.Place.AuthorityId)
            .Skip((pager.Page - 1) * pager.PageSize).Take(pager.PageSize).ToList();
        var named = await db.Obligations.NamedAsync(roundId, [.. shown.Select(a => a.Participant.Place.AuthorityId)], cancel);
        return [.. shown.Select(a =>
        {
            var authority = named[a.Participant.Place.AuthorityId];
            return new RecipientRow(authority.ShortName, authority.District, authority.Province, a.Participant.Status, isPlan ? a.Kind : null,
                a.Before.End, isPlan && a.Kind == ExtensionEffectKind.Gains ? newEnd : a.Before.End, a.Days);
        })];
    }

    private ExtensionRow RowOf(Extension extension, IReadOnlyList<Participant> participants, PlaceNames names)
    {
        var now = clock.GetUtcNow();
        var covered = participants.Where(p => extension.Scope.Covers(p.Place)).ToList();
        return new(extension,
            extension.RevokedAt is not null ? ExtensionState.Revoked : extension.IsWaiting ? ExtensionState.Waiting : extension.NewEnd <= now ? ExtensionState.Ended : ExtensionState.InForce,
            names.Of(extension.Scope, words), covered.Count, covered.Count(p => p.HasSubmitted));
    }
}

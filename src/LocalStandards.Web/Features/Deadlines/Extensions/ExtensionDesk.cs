using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Lists;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>Works out what an extension as typed would mean: for the form, its preview and the last look alike.</summary>
public sealed class ExtensionDesk(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words)
{
    /// <summary>Most that a search offers, letters as much as authorities.</summary>
    private const int MostFound = 20, MostLetters = 50;

    private static readonly int[] QuickDays = [7, 14, 31];

    /// <summary>The round with its deadlines, to be changed; null when there is none.</summary>
    public Task<AssessmentRound?> FindAsync(string year, CancellationToken cancel) =>
        db.Rounds.WithDeadlines().FirstOrDefaultAsync(r => r.Code == year, cancel);

    /// <summary>What came into force just now: its letter is on its way, and who gains by it is told. Saved with it by the caller.</summary>
    public void Announce(AssessmentRound round, Extension extension, OfficialLetter letter, ExtensionEffect effect, DateTimeOffset now)
    {
        if (letter.Circulate(now))
            db.Add(LetterNotices.Circulated(letter, now));
        db.Add(RoundNotices.Extended(round, extension, effect, now));
    }

    /// <summary>What was typed, with each problem at its field and what it would mean as far as that is known.</summary>
    public async Task<ExtensionDraft> ReadAsync(AssessmentRound round, ExtensionForm form, ModelStateDictionary problems, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var names = await PlaceNames.LoadAsync(db, cancel);
        var participants = await db.ParticipantsAsync(round.Id, cancel);
        var (paste, chosen) = await ListedAsync(round, form, cancel);
        var scope = ScopeOf(form, names, paste, chosen, problems);
        if (!Enum.IsDefined(form.Kind))
            problems.AddModelError(nameof(form.Kind), words["เลือกจากรายการ"]);
        var end = form.End(problems, words);
        var reason = ThaiText.Clean(form.Reason);
        if (reason.Length is 0 or > Extension.LongestReason)
            problems.AddModelError(nameof(form.Reason), words["กรอกเหตุผลที่แสดงต่อสาธารณะ ไม่เกิน {0} ตัวอักษร", Extension.LongestReason]);
        var terms = scope is null || end is null || !Enum.IsDefined(form.Kind) ? null : new ExtensionTerms(form.Kind, end.Value, scope, form.OnlyUnsubmitted, reason);
        var effect = terms is null ? null : round.EffectOf(terms, participants, now);
        var refusal = terms is null ? null : round.RefusalOf(terms, effect!, now);
        if (refusal is { } why)
            problems.AddModelError(ExtensionRefusalText.FieldOf(why), ExtensionRefusalText.Of(why, words));
        return new ExtensionDraft(round, participants, terms, scope, end, paste, chosen, effect, refusal, names, now);
    }

    public Consequences? ConsequencesOf(ExtensionDraft draft) => draft.Scope is null ? null : Consequences.Of(
        [.. draft.Participants.Where(p => draft.Scope.Covers(p.Place))], draft.Effect, draft.End, draft.Names, words, draft.Now);

    /// <summary>+7, +14 and +31 days from the present end of the scope, or from today where that has passed; never on a holiday.</summary>
    public async Task<QuickPicks> QuickPicksAsync(ExtensionDraft draft, ExtensionForm form, CancellationToken cancel)
    {
        var today = Bangkok.DateOf(draft.Now);
        var deadlines = draft.Round.DeadlinesAt(Enum.IsDefined(form.Kind) ? form.Kind : DeadlineKind.Entry, draft.Now);
        var last = form.Kind == DeadlineKind.Reopen || draft.Participants.Count == 0 ? today : draft.Participants
            .Where(p => draft.Scope?.Covers(p.Place) is not false).Select(p => deadlines.Of(p.Place).LastDay).DefaultIfEmpty(today).Max();
        var from = last < today ? today : last;
        var holidays = (await db.Holidays.Where(h => h.Date > from).Select(h => h.Date).ToListAsync(cancel)).ToHashSet();
        var typed = draft.End is { } end ? Bangkok.LastDayBefore(end) : (DateOnly?)null;
        return new QuickPicks(from, from != last, [.. QuickDays.Select(days =>
        {
            var day = WorkingDays.OnOrAfter(from.AddDays(days), holidays);
            return new QuickPick(days, day, day == typed);
        })]);
    }

    /// <summary>Letters of the centre that may be the one: the round's and those of none.</summary>
    public Task<List<OfficialLetter>> LettersAsync(int roundId, CancellationToken cancel) => db.Letters.AsNoTracking()
        .Where(l => l.SenderKind == OfficeKind.Centre && l.ForwardsId == null && (l.RoundId == roundId || l.RoundId == null))
        .OrderByDescending(l => l.SignedOn).ThenByDescending(l => l.Id).Take(MostLetters).ToListAsync(cancel);

    /// <summary>Authorities of the round that a search finds; null when nothing was searched for.</summary>
    public async Task<IReadOnlyList<RegisteredAuthority>?> SearchAsync(int roundId, string? find, CancellationToken cancel)
    {
        var searched = SearchedName.Of(find);
        if (searched.Text.Length == 0)
            return null;
        var code = ThaiDigits.ToArabic(searched.Text);
        var obligations = db.Obligations.Where(o => o.RoundId == roundId);
        return await RegisteredAsync(
            code.Length == 7 && code.All(char.IsAsciiDigit) ? obligations.Where(o => o.Authority!.Code == code) : SearchedName.In(obligations, searched.Text).OrderBy(o => o.Name).ThenBy(o => o.Id).Take(MostFound), cancel);
    }

    /// <summary>Those of these ids, named, in the order given.</summary>
    public async Task<IReadOnlyDictionary<int, RegisteredAuthority>> NamedAsync(int roundId, IReadOnlyCollection<int> ids, CancellationToken cancel) =>
        (await RegisteredAsync(db.Obligations.Where(o => o.RoundId == roundId && ids.Contains(o.AuthorityId)), cancel)).ToDictionary(a => a.Id);

    /// <summary>The same extension, granted already and not revoked: by the other press of a double click, or in another tab.</summary>
    public static Extension? SameAs(ExtensionTerms terms, ExtensionEffect effect, OfficialLetter letter, AssessmentRound round) => round.Extensions.FirstOrDefault(e =>
        e.LetterId == letter.Id && e.Kind == terms.Kind && e.NewEnd == terms.NewEnd && e.OnlyUnsubmitted == terms.OnlyUnsubmitted && e.RevokedAt is null
        && (e.Scope.Equals(terms.Scope) || (terms.OnlyUnsubmitted && e.Scope.Equals(terms.Scope.Among(effect.Covered.Select(a => a.Participant.Place.AuthorityId))))));

    private async Task<(PasteReport Paste, IReadOnlyList<RegisteredAuthority> Chosen)> ListedAsync(AssessmentRound round, ExtensionForm form, CancellationToken cancel)
    {
        var codes = form.Codes.Distinct().Where(c => c?.Length == 7).ToHashSet(StringComparer.Ordinal);
        if (codes.Count == 0 && string.IsNullOrWhiteSpace(form.Pasted))
            return (PasteReport.Empty, []);
        if (string.IsNullOrWhiteSpace(form.Pasted))
            return (PasteReport.Empty, await RegisteredAsync(db.Obligations.Where(o => o.RoundId == round.Id && codes.Contains(o.Authority!.Code)).OrderBy(o => o.Name), cancel));
        var all = await RegisteredAsync(db.Obligations.Where(o => o.RoundId == round.Id), cancel);
        return (new PastedAuthorities(all).Read(form.Pasted, codes), [.. all.Where(a => codes.Contains(a.Code))]);
    }

    private static async Task<IReadOnlyList<RegisteredAuthority>> RegisteredAsync(IQueryable<Obligation> obligations, CancellationToken cancel) =>
        (await obligations.Select(o => new
        {
            o.AuthorityId, o.Authority!.Code, o.Type, o.ProvinceId, o.DistrictId, o.Name, District = o.District!.Name, Province = o.Province!.Name,
        }).ToListAsync(cancel)).ConvertAll(o => new RegisteredAuthority(
            o.AuthorityId, o.Code, new AuthorityPlace(o.Type, o.ProvinceId, o.DistrictId, o.AuthorityId), o.Name, o.District, o.Province));

    private Scope? ScopeOf(ExtensionForm form, PlaceNames names, PasteReport paste, IReadOnlyList<RegisteredAuthority> chosen, ModelStateDictionary problems)
    {
        var before = problems.ErrorCount;
        if (form.By.Length == 0 || !form.By.All(Enum.IsDefined))
            problems.AddModelError(nameof(form.By), words["เลือกว่าขยายให้ใคร ทั้งประเทศ หรือจำกัดตามประเภท พื้นที่ หรือรายแห่ง"]);
        else if (form.Has(ScopeBy.Country) && form.By.Length > 1)
            problems.AddModelError(nameof(form.By), words["เลือกทั้งประเทศ หรือจำกัดขอบเขต อย่างใดอย่างหนึ่ง"]);
        if (form.Has(ScopeBy.Types) && (form.Types.Length == 0 || !form.Types.All(Enum.IsDefined)))
            problems.AddModelError(nameof(form.Types), words["เลือกอย่างน้อยหนึ่งประเภท"]);
        if (form.Has(ScopeBy.Provinces) && (form.Provinces.Length == 0 || !form.Provinces.All(names.ProvincesById.ContainsKey)))
            problems.AddModelError(nameof(form.Provinces), words["เลือกอย่างน้อยหนึ่งจังหวัด"]);
        if (form.Has(ScopeBy.Districts) && (form.Districts.Length == 0 || !form.Districts.All(names.DistrictsById.ContainsKey)))
            problems.AddModelError(nameof(form.Districts), words["เลือกจังหวัดแล้วเลือกอย่างน้อยหนึ่งอำเภอ"]);
        if (form.Has(ScopeBy.Listed))
        {
            if (form.Pasted?.Count(c => c == '\n') >= PastedAuthorities.MostLines)
                problems.AddModelError(nameof(form.Pasted), words["วางได้ไม่เกิน {0} บรรทัดต่อครั้ง", ThaiNumber.Format(PastedAuthorities.MostLines)]);
            else if (!paste.IsWhole && !form.SkipsUnread)
                problems.AddModelError(nameof(form.Pasted), words["ยังมี {0} บรรทัดที่ระบุไม่ได้ว่าเป็นแห่งใด แก้ เลือกจากที่ชื่อซ้ำ หรือยืนยันว่าข้าม", paste.Ambiguous.Count + paste.Unknown.Count]);
            else if (paste.Understood.Count + chosen.Count == 0)
                problems.AddModelError(nameof(form.Pasted), words["ค้นหาและเลือก หรือวางรายชื่ออย่างน้อยหนึ่งแห่ง"]);
        }
        return problems.ErrorCount > before ? null : new Scope(
            form.Has(ScopeBy.Types) ? form.Types : null, form.Has(ScopeBy.Provinces) ? form.Provinces : null, form.Has(ScopeBy.Districts) ? form.Districts : null,
            form.Has(ScopeBy.Listed) ? paste.Understood.Concat(chosen).Select(a => a.Id) : null);
    }
}

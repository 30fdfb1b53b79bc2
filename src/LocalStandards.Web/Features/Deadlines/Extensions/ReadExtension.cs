using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>Reads an extension as typed and works out what it would mean: for the form, its preview and the last look alike.</summary>
public sealed class ReadExtension(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words)
{
    // More go to SQL Server as one document, whose texts have another collation than the codes they are compared with.
    private const int MostNamed = 1000;

    /// <summary>The round with its deadlines, to be changed; null when there is none.</summary>
    public Task<AssessmentRound?> RoundAsync(string year, CancellationToken cancel) =>
        db.Rounds.WithDeadlines().FirstOrDefaultAsync(r => r.Code == year, cancel);

    /// <summary>What was typed, with each problem at its field and what it would mean as far as that is known.</summary>
    public async Task<ExtensionDraft> FromAsync(AssessmentRound round, ExtensionForm form, ModelStateDictionary problems, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var names = await PlaceNames.LoadAsync(db, cancel);
        var participants = await db.ParticipantsAsync(round.Id, cancel);
        var (paste, chosen) = await ListedAsync(round, form, cancel);
        var scope = ScopeOf(form, names, paste, chosen, problems);
        if (!round.Programme.Deadlines.Contains(form.Kind))
            problems.AddModelError(nameof(form.Kind), words["เลือกจากรายการ"]);
        var end = form.End(problems, words);
        var reason = ThaiText.Clean(form.Reason);
        if (reason.Length is 0 or > Extension.LongestReason)
            problems.AddModelError(nameof(form.Reason), words["กรอกเหตุผลที่แสดงต่อสาธารณะ ไม่เกิน {0} ตัวอักษร", Extension.LongestReason]);
        var terms = scope is null || end is null || !round.Programme.Deadlines.Contains(form.Kind) ? null : new ExtensionTerms(form.Kind, end.Value, scope, form.OnlyUnsubmitted, reason);
        var effect = terms is null ? null : round.EffectOf(terms, participants, now);
        var refusal = terms is null ? null : round.RefusalOf(terms, effect!, now);
        if (refusal is { } why)
            problems.AddModelError(ExtensionRefusalText.FieldOf(why), ExtensionRefusalText.Of(why, words));
        return new ExtensionDraft(round, participants, terms, scope, end, paste, chosen, effect, refusal, names, now);
    }

    /// <summary>The same of a form that is only filled in yet: nothing is told of what is missing.</summary>
    public async Task<ExtensionDraft> UnfinishedAsync(AssessmentRound round, ExtensionForm form, ModelStateDictionary problems, CancellationToken cancel)
    {
        form.Forget(problems);
        var draft = await FromAsync(round, form, problems, cancel);
        problems.Clear();
        return draft;
    }

    private async Task<(PasteReport Paste, IReadOnlyList<RegisteredAuthority> Chosen)> ListedAsync(AssessmentRound round, ExtensionForm form, CancellationToken cancel)
    {
        var codes = form.Codes.Distinct().Where(c => c?.Length == 7).ToHashSet(StringComparer.Ordinal);
        if (codes.Count == 0 && string.IsNullOrWhiteSpace(form.Pasted))
            return (PasteReport.Empty, []);
        var all = db.Obligations.Where(o => o.RoundId == round.Id);
        if (string.IsNullOrWhiteSpace(form.Pasted) && codes.Count <= MostNamed)
            return (PasteReport.Empty, await all.Where(o => codes.Contains(o.Authority!.Code)).OrderBy(o => o.Name).RegisteredAsync(cancel));
        var known = await all.OrderBy(o => o.Name).RegisteredAsync(cancel);
        return (new PastedAuthorities(known).Read(form.Pasted, codes), [.. known.Where(a => codes.Contains(a.Code))]);
    }

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

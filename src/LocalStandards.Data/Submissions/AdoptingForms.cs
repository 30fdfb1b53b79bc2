using System.Runtime.CompilerServices;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Submissions;

/// <summary>What forms and documents of some authorities become under a corrected set, worked out by the domain.</summary>
/// <param name="everPersonal">As <see cref="EntryContext.EverPersonal"/>, of the corrected set.</param>
/// <param name="comparable">As <see cref="IndicatorSets.ReadComparableAsync"/> has them.</param>
internal sealed class AdoptingForms(
    AppDbContext db, Correction correction, IReadOnlySet<string> everPersonal, IReadOnlyDictionary<string, string> comparable)
{
    private const int AtATime = 500;

    // Forms whose answers may be superseded, moved or become personal, or are counted anew; all forms when answers move.
    private readonly HashSet<string> codes =
    [
        .. correction.TouchedForms,
        .. everPersonal.Select(field => correction.After.FormOf(FieldName.Parse(field).Indicator)?.Code).OfType<string>(),
    ];

    private List<Indicator> Indicators => field ??= [.. correction.After.Forms.Where(f => codes.Contains(f.Code)).SelectMany(correction.After.IndicatorsOf)];

    /// <summary>Keeps the forms as they stand until the transaction ends: who saves one meanwhile waits, and then collides if it was changed.</summary>
    public Task TakeAsync(IQueryable<int> obligations, CancellationToken cancel) =>
        Relevant(obligations).ExecuteUpdateAsync(set => set.SetProperty(f => f.Required, f => f.Required), cancel);

    /// <summary>Some hundred authorities at a time.</summary>
    /// <param name="obligations">That have begun.</param>
    /// <param name="ahead">What was worked out before: taken where no form was saved since.</param>
    public async IAsyncEnumerable<IReadOnlyList<AdoptedForms>> OfAsync(
        IEnumerable<int> obligations, AdoptionAhead? ahead, [EnumeratorCancellation] CancellationToken cancel)
    {
        var ready = ahead?.Forms ?? AdoptionAhead.Nothing;
        foreach (var some in obligations.Chunk(AtATime))
        {
            var taken = new List<AdoptedForms>();
            if (some.Any(ready.ContainsKey))
            {
                var stamps = (await Relevant(some).Select(f => new { f.ObligationId, f.Stamp }).ToListAsync(cancel)).ToLookup(f => f.ObligationId, f => f.Stamp);
                taken.AddRange(some.Select(id => ready.GetValueOrDefault(id)).OfType<AdoptedForms>().Where(a => a.Stamps.SetEquals(stamps[a.Id])));
            }
            var rest = some.Except(taken.Select(a => a.Id)).ToArray();
            yield return rest.Length == 0 ? taken : [.. taken, .. await WorkOutAsync(rest, cancel)];
        }
    }

    private IQueryable<FormEntry> Relevant(IQueryable<int> obligations) => db.Set<FormEntry>()
        .Where(f => obligations.Contains(f.ObligationId) && (correction.MovesAnswers || codes.Contains(f.FormCode)));

    private IQueryable<FormEntry> Relevant(int[] obligations) => db.Set<FormEntry>().AsNoTracking()
        .Where(f => obligations.Contains(f.ObligationId) && (correction.MovesAnswers || codes.Contains(f.FormCode)));

    private async Task<IReadOnlyList<AdoptedForms>> WorkOutAsync(int[] obligations, CancellationToken cancel)
    {
        var standing = await db.Obligations.AsNoTracking().Where(o => obligations.Contains(o.Id)).Standing(db).ToListAsync(cancel);
        var documents = (await (
            from f in Relevant(obligations)
            join d in db.Set<FormDocument>() on new { f.ObligationId, f.FormCode } equals new { d.ObligationId, d.FormCode }
            select new StampedDocument(f.Stamp, d)).ToListAsync(cancel)).ToLookup(d => d.Document.ObligationId);
        var before = await BeforeAsync([.. standing.Select(s => s.Before).OfType<VersionKey>().Select(b => b.ObligationId)], cancel);
        // Reading, assessing and writing the documents is most of the work, and all of it pure.
        return standing.AsParallel().Select(one => Of(one, [.. documents[one.Obligation.Id]], before)).ToList();
    }

    private AdoptedForms Of(StandingObligation one, List<StampedDocument> stamped, Dictionary<int, string> before)
    {
        var (id, documents) = (one.Obligation.Id, stamped.ConvertAll(s => s.Document));
        var changed = correction.Adopt(id, documents, everPersonal);
        var sheet = new AnswerSheet(FormDocument.FieldsOf(documents.Union(changed)))
        {
            LastYear = before.TryGetValue(one.BeforeId ?? 0, out var document)
                ? IndicatorSets.Figures(AnswerDocument.Read(document), comparable, Indicators)
                : [],
        };
        var forms = correction.TouchedForms.Union(changed.Select(d => d.FormCode))
            .Select(code => FormCount.Of(id, code, correction.After.Forms.Find(code) is { } form ? correction.After.Assess(form, sheet, one.Obligation.Tier).Progress : default));
        return new(id, stamped.Select(d => d.Stamp).ToHashSet(), [.. forms], [.. changed.Select(d => new FormText(id, d.FormCode, d.Text))]);
    }

    /// <summary>What was submitted the year before, where anything of it compares.</summary>
    /// <param name="obligations">Of that year.</param>
    private async Task<Dictionary<int, string>> BeforeAsync(List<int> obligations, CancellationToken cancel) =>
        Indicators.Exists(i => comparable.ContainsKey(i.Code))
            ? await (
                from s in db.Submissions
                where obligations.Contains(s.ObligationId)
                join v in db.SubmissionVersions on new { s.ObligationId, Number = s.Version } equals new { v.ObligationId, v.Number }
                select new { v.ObligationId, v.AnswersDocument }).ToDictionaryAsync(v => v.ObligationId, v => v.AnswersDocument, cancel)
            : [];
}

/// <summary>Of one authority, forms that are counted anew and documents that say something else now.</summary>
/// <param name="Id">Of its obligation.</param>
/// <param name="Stamps">Of the forms it was worked out from.</param>
internal sealed record AdoptedForms(int Id, IReadOnlySet<Guid> Stamps, IReadOnlyList<FormCount> Forms, IReadOnlyList<FormText> Documents);

internal sealed record StampedDocument(Guid Stamp, FormDocument Document);

/// <summary>How far one form has come; of a form that the set does not have any more, nothing.</summary>
internal sealed record FormCount(int Id, string Form, int Required, int Filled, int Missing, int Errors, int Warnings)
{
    public static FormCount Of(int id, string form, FormProgress progress) =>
        new(id, form, progress.Required, progress.Filled, progress.Missing, progress.Errors, progress.Warnings);
}

internal sealed record FormText(int Id, string Form, string Text);

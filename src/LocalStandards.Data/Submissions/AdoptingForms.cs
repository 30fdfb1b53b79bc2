using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Submissions;

/// <summary>What forms and documents of some authorities become under a corrected set, worked out by the domain.</summary>
internal sealed class AdoptingForms(
    AppDbContext db, Correction correction, IReadOnlySet<string> everPersonal, IReadOnlyDictionary<string, string> comparable)
{
    // Whose answers may be put aside, moved or become personal, or are counted; all of them when answers move.
    private readonly HashSet<string> codes =
    [
        .. correction.TouchedForms,
        .. everPersonal.Select(field => correction.After.FormOf(FieldName.Parse(field).Indicator)?.Code).OfType<string>(),
    ];

    private readonly List<Indicator> indicators = [.. correction.After.Forms.Where(f => correction.TouchedForms.Contains(f.Code)).SelectMany(correction.After.IndicatorsOf)];

    /// <param name="obligations">That have begun.</param>
    public async Task<AdoptedForms> OfAsync(int[] obligations, CancellationToken cancel)
    {
        var standing = await db.Obligations.AsNoTracking().Where(o => obligations.Contains(o.Id)).Standing(db).ToListAsync(cancel);
        var documents = (await db.Set<FormDocument>().AsNoTracking()
            .Where(d => obligations.Contains(d.ObligationId) && (correction.MovesAnswers || codes.Contains(d.FormCode)))
            .ToListAsync(cancel)).ToLookup(d => d.ObligationId);
        var before = await BeforeAsync([.. standing.Select(s => s.Before).OfType<VersionKey>().Select(b => b.ObligationId)], cancel);
        // Reading, assessing and writing the documents is most of the work, and all of it pure.
        var adopted = standing.AsParallel().Select(one => Of(one, [.. documents[one.Obligation.Id]], before)).ToList();
        return new([.. adopted.SelectMany(a => a.Forms)], [.. adopted.SelectMany(a => a.Documents)]);
    }

    private AdoptedForms Of(StandingObligation one, List<FormDocument> documents, Dictionary<int, string> before)
    {
        var id = one.Obligation.Id;
        var changed = correction.Adopt(id, documents, everPersonal);
        var sheet = new AnswerSheet(FormDocument.FieldsOf(documents.Union(changed)))
        {
            LastYear = before.TryGetValue(one.BeforeId ?? 0, out var document)
                ? IndicatorSets.Figures(AnswerDocument.Read(document), comparable, indicators)
                : [],
        };
        var forms = correction.TouchedForms.Union(changed.Select(d => d.FormCode))
            .Select(code => FormCount.Of(id, code, correction.After.Forms.Find(code) is { } form ? correction.After.Assess(form, sheet, one.Obligation.Tier).Progress : default));
        return new([.. forms], [.. changed.Select(d => new FormText(id, d.FormCode, d.Text))]);
    }

    /// <summary>What was submitted the year before, where anything of it compares.</summary>
    /// <param name="obligations">Of that year.</param>
    private async Task<Dictionary<int, string>> BeforeAsync(List<int> obligations, CancellationToken cancel) =>
        indicators.Exists(i => comparable.ContainsKey(i.Code))
            ? await (
                from s in db.Submissions
                where obligations.Contains(s.ObligationId)
                join v in db.SubmissionVersions on new { s.ObligationId, Number = s.Version } equals new { v.ObligationId, v.Number }
                select new { v.ObligationId, v.AnswersDocument }).ToDictionaryAsync(v => v.ObligationId, v => v.AnswersDocument, cancel)
            : [];
}

/// <summary>Forms that are counted anew, and documents that say something else now.</summary>
internal sealed record AdoptedForms(IReadOnlyList<FormCount> Forms, IReadOnlyList<FormText> Documents);

/// <summary>How far one form has come; of a form that the set does not have any more, nothing.</summary>
internal sealed record FormCount(int Id, string Form, int Required, int Filled, int Missing, int Errors, int Warnings)
{
    public static FormCount Of(int id, string form, FormProgress progress) =>
        new(id, form, progress.Required, progress.Filled, progress.Missing, progress.Errors, progress.Warnings);
}

internal sealed record FormText(int Id, string Form, string Text);

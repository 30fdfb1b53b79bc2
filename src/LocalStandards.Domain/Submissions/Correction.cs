using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Comparing;

namespace LocalStandards.Domain.Submissions;

/// <summary>What a corrected version of a set means for those who have answered the one before.</summary>
public sealed class Correction
{
    private readonly Dictionary<string, string> formOf;

    public Correction(IndicatorSetDefinition before, IndicatorSetDefinition after)
    {
        (Before, After) = (before, after);
        var superseded = AlteredAnswers.Between(before, after).Select(field => before.FindField(field)!).ToList();
        // What confirmed an indicator's warnings confirmed figures that are no longer there.
        var confirmations = superseded.Where(field => field.Item is not null && !field.Indicator.IsGeneral)
            .Select(field => before.FindField(new FieldName(field.Indicator.Code, FieldName.Confirm).ToString())!);
        Superseded = superseded.Concat(confirmations).DistinctBy(field => field.Name).ToDictionary(field => field.Name.ToString(), StringComparer.Ordinal);
        TouchedForms = after.Forms.Where(IsTouched).Select(form => form.Code).ToHashSet(StringComparer.Ordinal);
        var (was, now) = (FormsOf(before), FormsOf(after));
        formOf = now;
        MovesAnswers = !before.Forms.Select(form => form.Code).ToHashSet().SetEquals(after.Forms.Select(form => form.Code))
            || now.Any(asks => was.GetValueOrDefault(asks.Key) != asks.Value);
    }

    public IndicatorSetDefinition Before { get; }

    public IndicatorSetDefinition After { get; }

    /// <summary>The fields, as they were, whose answers count no longer and are kept under their <see cref="SupersededName"/>.</summary>
    public IReadOnlyDictionary<string, SetField> Superseded { get; }

    /// <summary>Codes of the forms whose questions or scoring changed: they are counted anew and to be verified again.</summary>
    public IReadOnlySet<string> TouchedForms { get; }

    /// <summary>Whether an indicator is asked by another form than before, or a form is new or gone.</summary>
    public bool MovesAnswers { get; }

    /// <summary>
    /// Brings one authority's answers under the corrected set: what counts no longer is superseded, the rest goes to the form
    /// that asks it now, and what any version marks personal is personal from now on.
    /// </summary>
    /// <param name="documents">As they are; they are changed.</param>
    /// <param name="everPersonal">As <see cref="EntryContext.EverPersonal"/>.</param>
    /// <returns>Those that say something else now, and new ones of forms that had none.</returns>
    public IReadOnlyCollection<FormDocument> Adopt(int obligationId, IReadOnlyCollection<FormDocument> documents, IReadOnlySet<string> everPersonal)
    {
        var forms = documents.ToDictionary(d => d.FormCode, StringComparer.Ordinal);
        var altered = After.Forms.Where(f => !Before.Forms.Contains(f.Code) && !forms.ContainsKey(f.Code))
            .Select(f => forms[f.Code] = new FormDocument(obligationId, f.Code, FormDocument.Blank)).ToHashSet();
        var moves = (
            from document in documents
            from answer in document.Standing.Values.Concat(document.Superseded.Values)
            let field = SupersededName.TryParse(answer.Field, out var name) ? name.Field : FieldName.Parse(answer.Field)
            let kept = Kept(answer, field, everPersonal)
            let home = formOf.TryGetValue(field.Indicator, out var form) && forms.TryGetValue(form, out var asks) ? asks : document
            where home != document || kept != answer
            select (From: document, To: home, Was: answer, Kept: kept)).ToList();
        foreach (var document in moves.SelectMany(m => new[] { m.From, m.To }).Distinct())
        {
            altered.Add(document);
            document.Rewrite(content =>
            {
                foreach (var move in moves.Where(m => m.From == document))
                    content.Remove(move.Was);
                foreach (var move in moves.Where(m => m.To == document))
                    content.Put(move.Kept);
            });
        }
        return altered;
    }

    private Answer Kept(Answer answer, FieldName field, IReadOnlySet<string> everPersonal)
    {
        var kept = answer.IsPersonal || !everPersonal.Contains(field.ToString()) ? answer : answer with { IsPersonal = true };
        return Superseded.ContainsKey(answer.Field) ? kept with { Field = new SupersededName(field, Before.Version).ToString() } : kept;
    }

    /// <summary>The form that asks each indicator, by their codes.</summary>
    private static Dictionary<string, string> FormsOf(IndicatorSetDefinition set) => (
        from form in set.Forms
        from indicator in set.IndicatorsOf(form)
        select KeyValuePair.Create(indicator.Code, form.Code)).DistinctBy(asks => asks.Key).ToDictionary(StringComparer.Ordinal);

    private bool IsTouched(FormDefinition form) =>
        Before.Forms.Find(form.Code) is not { } was
        || !Asked(Before, was).SequenceEqual(Asked(After, form));

    /// <summary>Each indicator without its explanations: nobody has to verify again because a source was added.</summary>
    private static IEnumerable<Indicator> Asked(IndicatorSetDefinition set, FormDefinition form) =>
        set.IndicatorsOf(form).Select(indicator => indicator with
        {
            // The general items are named after their form.
            Name = indicator.IsGeneral ? "" : indicator.Name,
            Rationale = null, LegalBasis = [], ResponsibleUnit = null, Evidence = [], Crosswalk = [], Provenance = null, Sources = [], DesignNote = null,
        });
}

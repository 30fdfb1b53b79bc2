using LocalStandards.Domain.Indicators;

namespace LocalStandards.Domain.Submissions;

/// <summary>What a corrected version of a set means for those who have answered the one before.</summary>
public sealed class Correction
{
    private static readonly string[] SaidOfAll =
        [FieldName.NotApplicable, FieldName.Reason, FieldName.NotDone, FieldName.Note, FieldName.Confirm];

    /// <param name="altered">Fields of items that are gone or mean something else now.</param>
    public Correction(IndicatorSetDefinition before, IndicatorSetDefinition after, IReadOnlySet<string> altered)
    {
        (Before, After) = (before, after);
        var aside = before.Indicators.Append(before.General).SelectMany(indicator => AsideOf(indicator, altered));
        SetAside = aside.ToDictionary(field => field.Name.ToString(), StringComparer.Ordinal);
        TouchedForms = after.Forms.Where(IsTouched).Select(form => form.Code).ToHashSet(StringComparer.Ordinal);
    }

    public IndicatorSetDefinition Before { get; }

    public IndicatorSetDefinition After { get; }

    /// <summary>
    /// The fields, as they were, whose answers count no longer and are kept under their <see cref="AsideName"/>. With the
    /// last item of an indicator goes what was said of it as a whole; with any, what confirmed its warnings.
    /// </summary>
    public IReadOnlyDictionary<string, SetField> SetAside { get; }

    /// <summary>Codes of the forms that ask anything else than they did, or judge it otherwise: they are counted anew and to be verified again.</summary>
    public IReadOnlySet<string> TouchedForms { get; }

    private IEnumerable<SetField> AsideOf(Indicator indicator, IReadOnlySet<string> altered)
    {
        var now = After.Find(indicator.Code);
        var items = indicator.Items
            .Where(item => now?.Items.Contains(item.Key) is not true || altered.Contains(new FieldName(indicator.Code, item.Key).ToString()))
            .ToList();
        foreach (var item in items)
            yield return new(new(indicator.Code, item.Key), indicator, item);
        if (indicator.IsGeneral || (items.Count == 0 && now is not null))
            yield break;
        foreach (var key in items.Count == indicator.Items.Count ? SaidOfAll : [FieldName.Confirm])
            yield return new(new(indicator.Code, key), indicator, null);
    }

    private bool IsTouched(FormDefinition form) =>
        Before.Forms.Find(form.Code) is not { } was
        || !Asked(Before, was).SequenceEqual(Asked(After, form));

    /// <summary>Each indicator without what is only told about it: nobody has to verify again because a source was added.</summary>
    private static IEnumerable<Indicator> Asked(IndicatorSetDefinition set, FormDefinition form) =>
        set.IndicatorsOf(form).Select(indicator => indicator with
        {
            Rationale = null, LegalBasis = [], ResponsibleUnit = null, Evidence = [], Crosswalk = [], Provenance = null, Sources = [], DesignNote = null,
        });
}

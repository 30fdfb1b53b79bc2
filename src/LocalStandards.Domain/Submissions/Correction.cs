using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Comparing;

namespace LocalStandards.Domain.Submissions;

/// <summary>What a corrected version of a set means for those who have answered the one before.</summary>
public sealed class Correction
{
    public Correction(IndicatorSetDefinition before, IndicatorSetDefinition after)
    {
        (Before, After) = (before, after);
        var aside = AlteredAnswers.Between(before, after).Select(field => before.FindField(field)!).ToList();
        // What confirmed an indicator's warnings confirmed figures that are no longer there.
        var confirmations = aside.Where(field => field.Item is not null && !field.Indicator.IsGeneral)
            .Select(field => before.FindField(new FieldName(field.Indicator.Code, FieldName.Confirm).ToString())!);
        SetAside = aside.Concat(confirmations).DistinctBy(field => field.Name).ToDictionary(field => field.Name.ToString(), StringComparer.Ordinal);
        TouchedForms = after.Forms.Where(IsTouched).Select(form => form.Code).ToHashSet(StringComparer.Ordinal);
    }

    public IndicatorSetDefinition Before { get; }

    public IndicatorSetDefinition After { get; }

    /// <summary>The fields, as they were, whose answers count no longer and are kept under their <see cref="AsideName"/>.</summary>
    public IReadOnlyDictionary<string, SetField> SetAside { get; }

    /// <summary>Codes of the forms that ask anything else than they did, or judge it otherwise: they are counted anew and to be verified again.</summary>
    public IReadOnlySet<string> TouchedForms { get; }

    private bool IsTouched(FormDefinition form) =>
        Before.Forms.Find(form.Code) is not { } was
        || !Asked(Before, was).SequenceEqual(Asked(After, form));

    /// <summary>Each indicator without what is only told about it: nobody has to verify again because a source was added.</summary>
    private static IEnumerable<Indicator> Asked(IndicatorSetDefinition set, FormDefinition form) =>
        set.IndicatorsOf(form).Select(indicator => indicator with
        {
            // The general items are named after their form.
            Name = indicator.IsGeneral ? "" : indicator.Name,
            Rationale = null, LegalBasis = [], ResponsibleUnit = null, Evidence = [], Crosswalk = [], Provenance = null, Sources = [], DesignNote = null,
        });
}

using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>A file free of problems, holding the sets of all its types.</summary>
public sealed class IndicatorSetFile
{
    private readonly bool isOfOneType;

    /// <param name="whole">Every indicator with every standard; its authority type means nothing.</param>
    /// <param name="parts">Where single types differ.</param>
    /// <param name="isOfOneType">Whether everything in the file is meant for one type.</param>
    internal IndicatorSetFile(IndicatorSetDefinition whole, IReadOnlyDictionary<AuthorityType, TypePart> parts, bool isOfOneType = false) =>
        (Whole, Parts, this.isOfOneType) = (whole, parts, isOfOneType);

    internal IndicatorSetDefinition Whole { get; }

    internal IReadOnlyDictionary<AuthorityType, TypePart> Parts { get; }

    /// <summary>
    /// One file of the sets of one round, one of each type. Nothing is lost: <see cref="For"/> gives each set again. An
    /// indicator on which two types differ in more than their standards stands in it once for each wording.
    /// </summary>
    /// <exception cref="ArgumentException">There is none, two are of one type, or they are of different years.</exception>
    public static IndicatorSetFile Join(IEnumerable<IndicatorSetDefinition> sets) => SetJoining.Join([.. sets]);

    public int YearBE => Whole.YearBE;

    /// <summary>The types the file says something about.</summary>
    public IEnumerable<AuthorityType> Types => isOfOneType ? [Whole.AuthorityType] : Whole.AuthorityTypes.Select(text => text.Type)
        .Where(type => Parts.ContainsKey(type) || Whole.Indicators.Any(indicator => indicator.AppliesTo.Contains(type)))
        .Concat(Parts.Keys.Order().Where(type => !Whole.AuthorityTypes.Contains(FileCodes.Types.CodeOf(type))));

    /// <summary>The set of one type: the indicators that apply, with its standards, and the forms that ask it something with their areas.</summary>
    public IndicatorSetDefinition For(AuthorityType type)
    {
        if (isOfOneType && type == Whole.AuthorityType)
            return Whole with { Indicators = Whole.Indicators.Select(indicator => indicator.For(type)).ToCodedList() };

        var indicators = Whole.Indicators.Where(indicator => indicator.AppliesTo.Contains(type)).ToList();
        var fields = FieldsOf(indicators);
        var forms = Whole.Forms
            .Where(form => form.Kind is FormKind.General || indicators.Exists(indicator => form.AreaCodes.Contains(indicator.AreaCode)))
            .ToCodedList();
        var set = Whole with
        {
            AuthorityType = type,
            Forms = forms,
            // An area that no form asks yet belongs to every type.
            Areas = Whole.Areas.Where(area => forms.Any(form => form.AreaCodes.Contains(area.Code))
                || !Whole.Forms.Any(form => form.AreaCodes.Contains(area.Code))).ToCodedList(),
            Indicators = indicators.Select(indicator => indicator.For(type) with
            {
                // What another type's indicator would have filled is left to the officer.
                Items = indicator.Items
                    .Select(item => item.Prefill is { Source: PrefillSource.SameYear } prefill && !fields.Contains(prefill.Name)
                        ? item with { Prefill = null }
                        : item)
                    .ToCodedList(),
            }).ToCodedList(),
        };
        return Parts.TryGetValue(type, out var part) ? part.Over(set) : set;
    }

    /// <summary>The names of all items.</summary>
    internal static HashSet<string> FieldsOf(IEnumerable<Indicator> indicators) => indicators
        .SelectMany(indicator => indicator.Items.Select(item => new FieldName(indicator.Code, item.Key).ToString()))
        .ToHashSet(StringComparer.Ordinal);
}

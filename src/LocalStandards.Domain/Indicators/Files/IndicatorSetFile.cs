using LocalStandards.Domain.Authorities;

namespace LocalStandards.Domain.Indicators;

/// <summary>A file free of problems, holding the sets of all its types.</summary>
public sealed class IndicatorSetFile
{
    private readonly IndicatorSetDefinition whole;

    /// <param name="whole">Every indicator with every standard; its authority type means nothing.</param>
    internal IndicatorSetFile(IndicatorSetDefinition whole) => this.whole = whole;

    public int YearBE => whole.YearBE;

    /// <summary>The types the file says something about.</summary>
    public IEnumerable<AuthorityType> Types => whole.AuthorityTypes.Select(text => text.Type)
        .Where(type => whole.Indicators.Any(indicator => indicator.AppliesTo.Contains(type)));

    /// <summary>The set of one type: the indicators that apply, with its standards, and the forms that ask it something with their areas.</summary>
    public IndicatorSetDefinition For(AuthorityType type)
    {
        var indicators = whole.Indicators.Where(indicator => indicator.AppliesTo.Contains(type)).ToList();
        var fields = indicators
            .SelectMany(indicator => indicator.Items.Select(item => new FieldName(indicator.Code, item.Key).ToString()))
            .ToHashSet(StringComparer.Ordinal);
        var forms = whole.Forms
            .Where(form => form.Kind is FormKind.General || indicators.Exists(indicator => form.AreaCodes.Contains(indicator.AreaCode)))
            .ToCodedList();
        return whole with
        {
            AuthorityType = type,
            Forms = forms,
            Areas = whole.Areas.Where(area => forms.Any(form => form.AreaCodes.Contains(area.Code))).ToCodedList(),
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
    }
}

using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Formulas;

namespace LocalStandards.Domain.Indicators.Studio;

/// <summary>Edits the items of one indicator; <see cref="IndicatorSetDefinition.General"/> is one too.</summary>
public static class ItemEditing
{
    /// <summary>Puts an item in place of the one of its key, or behind the others, or before another.</summary>
    /// <param name="before">The key of the item it shall precede.</param>
    public static Edit<Indicator> Put(this Indicator indicator, DataItem item, string? before = null)
    {
        if (!FieldName.IsItemKey(item.Key) || Formula.ReservedWords.Contains(item.Key))
            return Edits.Refuse<Indicator>(EditRefusal.NotACode, item.Key);

        if (!Edits.IsName(item.Label))
            return Edits.Refuse<Indicator>(EditRefusal.NotAName, item.Key);

        var list = indicator.Items.ToList();
        var place = list.FindIndex(other => other.Key == item.Key);
        if (place < 0 && list.Count >= SetLimits.Items)
            return Edits.Refuse<Indicator>(EditRefusal.TooMany);

        if (before is not null && before != item.Key)
        {
            list.RemoveAll(other => other.Key == item.Key);
            place = list.FindIndex(other => other.Key == before);
            if (place < 0)
                return Edits.Refuse<Indicator>(EditRefusal.Unknown, before);

            list.Insert(place, item);
        }
        else if (place >= 0)
        {
            list[place] = item;
        }
        else
        {
            list.Add(item);
        }

        return Edits.Made(indicator with { Items = list.ToCodedList() });
    }

    /// <param name="steps">Negative is up; never past an end.</param>
    public static Edit<Indicator> MoveItem(this Indicator indicator, string key, int steps)
    {
        var place = indicator.Items.PlaceOf(item => item.Key == key);
        return place < 0
            ? Edits.Refuse<Indicator>(EditRefusal.Unknown, key)
            : Edits.Made(indicator with { Items = Edits.Moved(indicator.Items, place, steps).ToCodedList() });
    }

    /// <summary>Takes an item out; refused while a formula, a rule or a prefill of the indicator names it.</summary>
    public static Edit<Indicator> RemoveItem(this Indicator indicator, string key) =>
        !indicator.Items.Contains(key) ? Edits.Refuse<Indicator>(EditRefusal.Unknown, key)
            : indicator.UsesOf(key).FirstOrDefault() is { } use ? Edits.Refuse<Indicator>(EditRefusal.InUse, use)
            : Edits.Made(indicator with { Items = indicator.Items.Where(item => item.Key != key).ToCodedList() });

    /// <summary>
    /// What of the indicator names an item, as paths in the words of the file: <c>measure.formula</c>,
    /// <c>validations[0]</c>, <c>notApplicable[1]</c>, <c>items[2].prefill</c>.
    /// </summary>
    public static IEnumerable<string> UsesOf(this Indicator indicator, string key)
    {
        if (indicator.Measure.Formula?.Names.Contains(key) is true)
            yield return "measure.formula";

        for (var place = 0; place < indicator.Validations.Count; place++)
        {
            if (indicator.Validations[place].Rule.Names.Contains(key))
                yield return $"validations[{place}]";
        }

        for (var place = 0; place < indicator.NotApplicable.Count; place++)
        {
            if (indicator.NotApplicable[place].When?.Names.Contains(key) is true)
                yield return $"notApplicable[{place}]";
        }

        for (var place = 0; place < indicator.Items.Count; place++)
        {
            if (indicator.Items[place] is { Prefill: { Source: PrefillSource.PreviousYear } prefill } item && item.Key != key && prefill.Name == key)
                yield return $"items[{place}].prefill";
        }
    }
}

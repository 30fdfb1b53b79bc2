using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Comparing;

/// <summary>What a correction does to answers given under the version before it.</summary>
public static class AlteredAnswers
{
    /// <summary>
    /// The fields whose answers no longer count: their item is gone, or asks something else now by its type, unit, label,
    /// options or role, or by the indicator's definition. The reserved extras are among them where they lost their
    /// meaning. Indicators are matched by their code, since a correction is of the same year.
    /// </summary>
    public static IReadOnlySet<string> Between(IndicatorSetDefinition old, IndicatorSetDefinition corrected)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        foreach (var before in old.Indicators.Prepend(old.General))
        {
            // The general items are items of the set, whatever becomes of their form.
            var after = corrected.Find(before.Code);
            fields.UnionWith(Keys(before, after).Select(key => new FieldName(before.Code, key).ToString()));
        }

        return fields;
    }

    private static IEnumerable<string> Keys(Indicator before, Indicator? after)
    {
        var items = before.Items.Select(item => item.Key);
        var extras = before.IsGeneral ? [] : FieldName.ReservedKeys;
        if (after is null)
            return items.Concat(extras);

        var changes = IndicatorChanges.Between(before, after).Where(change => change.AltersMeaning).ToList();
        return changes.Exists(change => change.Field is ChangedField.Definition)
            ? items.Concat(extras)
            : changes.SelectMany<SetChange, string>(change => change.Field switch
            {
                ChangedField.NotApplicable => [FieldName.NotApplicable, FieldName.Reason],
                ChangedField.AllowsNotDone => [FieldName.NotDone],
                _ => change.Key is { } key ? [key] : [],
            }).Distinct(StringComparer.Ordinal);
    }
}

using System.Globalization;
using LocalStandards.Domain.Indicators.Files;

namespace LocalStandards.Domain.Indicators.Comparing;

/// <summary>What differs between two versions of one indicator.</summary>
internal sealed class IndicatorChanges
{
    private readonly List<SetChange> changes = [];

    private IndicatorChanges()
    {
    }

    public static ValueList<SetChange> Between(Indicator before, Indicator after)
    {
        var comparison = new IndicatorChanges();
        if (!before.Equals(after))
        {
            comparison.Texts(before, after);
            comparison.Measures(before.Measure, after.Measure);
            comparison.Items(before.Items, after.Items);
            comparison.Rules(before, after);
            comparison.Keyed(ChangedField.NotApplicable, before.NotApplicable, after.NotApplicable, option => option.Code, Text, IsSameGround);
            comparison.Keyed(ChangedField.Standard, before.Standards, after.Standards, standard => standard.Tier, Text);
        }

        return comparison.changes.ToValueList();
    }

    private void Texts(Indicator before, Indicator after)
    {
        Compare(ChangedField.Code, before.Code, after.Code);
        Compare(ChangedField.Area, before.AreaCode, after.AreaCode);
        Compare(ChangedField.Mission, before.MissionCode, after.MissionCode);
        Compare(ChangedField.Name, before.Name, after.Name);
        Compare(ChangedField.Rationale, before.Rationale, after.Rationale);
        Compare(ChangedField.Definition, before.Definition, after.Definition, altersMeaning: true);
        Compare(ChangedField.LegalBasis, Lines(before.LegalBasis), Lines(after.LegalBasis));
        Compare(ChangedField.ResponsibleUnit, before.ResponsibleUnit, after.ResponsibleUnit);
        Compare(ChangedField.Evidence, Lines(before.Evidence.Select(Text)), Lines(after.Evidence.Select(Text)));
        Compare(ChangedField.Crosswalk, Lines(before.Crosswalk.Select(Text)), Lines(after.Crosswalk.Select(Text)));
        Compare(ChangedField.Provenance, before.Provenance, after.Provenance);
        Compare(ChangedField.Sources, Lines(before.Sources), Lines(after.Sources));
        Compare(ChangedField.DesignNote, before.DesignNote, after.DesignNote);
    }

    private void Measures(Measure before, Measure after)
    {
        Compare(ChangedField.MeasureKind, FileCodes.MeasureKinds.CodeOf(before.Kind), FileCodes.MeasureKinds.CodeOf(after.Kind));
        Compare(ChangedField.Formula, before.Formula?.Text, after.Formula?.Text);
        Compare(ChangedField.FormulaText, before.FormulaText, after.FormulaText);
        Compare(ChangedField.Decimals, Text(before.Decimals), Text(after.Decimals));
        Compare(ChangedField.Direction, FileCodes.Directions.CodeOf(before.Direction), FileCodes.Directions.CodeOf(after.Direction));
        Compare(ChangedField.ResultUnit, before.ResultUnit, after.ResultUnit);
        Compare(ChangedField.ResultMaximum, Text(before.Max), Text(after.Max));
        Compare(ChangedField.AllowsNegative, Text(before.AllowsNegative), Text(after.AllowsNegative));
        Compare(ChangedField.IsScored, Text(before.IsScored), Text(after.IsScored));
        // A tick of "not done" means nothing where it is not offered any more.
        Compare(ChangedField.AllowsNotDone, Text(before.AllowsNotDone), Text(after.AllowsNotDone), altersMeaning: before.AllowsNotDone);
        Compare(ChangedField.IsCumulative, Text(before.IsCumulative), Text(after.IsCumulative));
    }

    private void Items(CodedList<DataItem> before, CodedList<DataItem> after)
    {
        foreach (var item in before.Where(item => !after.Contains(item.Key)))
            changes.Add(new(ChangedField.ItemRemoved, item.Key, item.Label, null, AltersMeaning: true));

        foreach (var item in after)
        {
            if (before.Find(item.Key) is { } old)
            {
                Item(old, item);
            }
            else
            {
                changes.Add(new(ChangedField.ItemAdded, item.Key, null, item.Label));
            }
        }

        var (oldKeys, newKeys) = (before.Select(item => item.Key).Where(after.Contains), after.Select(item => item.Key).Where(before.Contains));
        if (!oldKeys.SequenceEqual(newKeys))
            changes.Add(new(ChangedField.ItemOrder, null, string.Join(", ", before.Select(item => item.Key)), string.Join(", ", after.Select(item => item.Key))));
    }

    private void Item(DataItem before, DataItem after)
    {
        void Field(ChangedField field, string? old, string? now, bool altersMeaning = false) => Compare(field, old, now, altersMeaning, after.Key);

        Field(ChangedField.ItemLabel, before.Label, after.Label, true);
        Field(ChangedField.ItemType, FileCodes.ItemTypes.CodeOf(before.Type), FileCodes.ItemTypes.CodeOf(after.Type), true);
        Field(ChangedField.ItemUnit, before.Unit, after.Unit, true);
        Field(ChangedField.ItemRole, FileCodes.Roles.CodeOf(before.Role), FileCodes.Roles.CodeOf(after.Role), true);
        Field(ChangedField.ItemOptions, Lines(before.Options.Select(Text)), Lines(after.Options.Select(Text)), true);
        Field(ChangedField.ItemRequired, Text(before.IsRequired), Text(after.IsRequired));
        Field(ChangedField.ItemMin, Text(before.Min), Text(after.Min));
        Field(ChangedField.ItemMax, Text(before.Max), Text(after.Max));
        Field(ChangedField.ItemDecimals, Text(before.Decimals), Text(after.Decimals));
        Field(ChangedField.ItemMaxLength, Text(before.MaxLength), Text(after.MaxLength));
        Field(ChangedField.ItemPrefill, before.Prefill?.ToString(), after.Prefill?.ToString());
        Field(ChangedField.ItemPersonal, Text(before.IsPersonal), Text(after.IsPersonal));
    }

    /// <summary>Rules have no code and are matched by their condition.</summary>
    private void Rules(Indicator before, Indicator after)
    {
        var left = after.Validations.ToList();
        foreach (var rule in before.Validations)
        {
            var match = left.FindIndex(other => other.Rule.Equals(rule.Rule));
            if (match < 0)
            {
                changes.Add(new(ChangedField.Rule, null, Text(rule), null));
                continue;
            }

            Compare(ChangedField.Rule, Text(rule), Text(left[match]));
            left.RemoveAt(match);
        }

        changes.AddRange(left.Select(rule => new SetChange(ChangedField.Rule, null, null, Text(rule))));
    }

    private void Keyed<T>(
        ChangedField field, IEnumerable<T> before, IEnumerable<T> after, Func<T, string?> key, Func<T, string> text, Func<T, T?, bool>? keepsMeaning = null)
        where T : class
    {
        var (old, now) = (before.ToList(), after.ToList());
        foreach (var one in old)
        {
            var match = now.Find(other => key(other) == key(one));
            var altersMeaning = keepsMeaning is not null && !keepsMeaning(one, match);
            if (match is null || text(one) != text(match))
                changes.Add(new(field, key(one), text(one), match is null ? null : text(match), altersMeaning));
        }

        foreach (var one in now.Where(one => !old.Exists(other => key(other) == key(one))))
            changes.Add(new(field, key(one), null, text(one)));
    }

    private void Compare(ChangedField field, string? before, string? after, bool altersMeaning = false, string? key = null)
    {
        if (before != after)
            changes.Add(new(field, key, before, after, altersMeaning && !Wording.AreSame(before, after)));
    }

    private static bool IsSameGround(NotApplicableOption before, NotApplicableOption? after) =>
        after is not null && Wording.AreSame(before.Label, after.Label) && Wording.AreSame(before.When?.Text, after.When?.Text);

    private static string? Lines(IEnumerable<string> lines) => string.Join('\n', lines) is { Length: > 0 } text ? text : null;

    private static string? Text(decimal? number) => number?.ToString("0.############################", CultureInfo.InvariantCulture);

    private static string Text(bool flag) => flag ? "true" : "false";

    private static string Text(ItemOption option) => $"{(option.IsMandatory ? "* " : "")}{option.Value} {option.Label}";

    private static string Text(EvidenceHint hint) =>
        (hint.IsRequired ? "* " : "") + hint.Label + (hint.FileTypes.Count > 0 ? $" ({string.Join(", ", hint.FileTypes)})" : "");

    private static string Text(CrosswalkLink link) =>
        string.Create(CultureInfo.InvariantCulture, $"{link.YearBE} {(link.IsSame ? "=" : link.Code is null ? "+" : "≠")} {link.Code}").TrimEnd();

    private static string Text(ValidationRule rule) => $"{rule.Rule.Text}\n{FileCodes.Severities.CodeOf(rule.Severity)}\n{rule.Message}";

    private static string Text(NotApplicableOption option) =>
        $"{option.Label}\n{option.When?.Text ?? "-"}\n{(option.IsAutomatic ? "auto" : "chosen")}{(option.RequiresReason ? ", reason" : "")}";

    private static string Text(Standard standard) =>
        $"{standard.Symbol} {Text(standard.Value)}{(standard.Unit is { } unit ? $" {unit}" : "")}{(standard.AboveFrom is { } above ? $" ({Text(above)})" : "")}";
}

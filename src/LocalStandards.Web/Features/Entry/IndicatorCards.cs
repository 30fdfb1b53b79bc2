using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry;

/// <summary>
/// Makes the cards of a form from what is stored and, after a save that was refused in part, from what was typed: a
/// rejected value stays in its field.
/// </summary>
public sealed class IndicatorCards(
    EntryContext entry, AnswerSheet stored, IReadOnlyDictionary<string, string> typed,
    IReadOnlyList<FieldConflict> conflicts, IReadOnlyList<string> tooLong, IStringLocalizer<Words> words)
{
    private const string Letters = "กขคงจฉชซญฐฑฒณดตถทธนบปผฝพฟภมยรลวศษสหฬอฮ";

    /// <summary>Answers to earlier versions of the set, by the field they were given to.</summary>
    public ILookup<FieldName, SupersededAnswer> Superseded { get; init; } = Enumerable.Empty<SupersededAnswer>().ToLookup(f => f.Field);

    /// <summary>What the stored answers come to, when that is known already.</summary>
    public FormOutcome? Assessed { get; init; }

    /// <summary>What the answers came to when they were submitted; null while they are being worked on.</summary>
    public SubmittedResults? Submitted { get; init; }

    private readonly AnswerSheet shown = typed.Count == 0 ? stored : new(Merge(stored.Fields, typed)) { LastYear = stored.LastYear };

    public IndicatorCard Of(Indicator indicator)
    {
        var set = entry.Set;
        var outcome = OutcomeOf(indicator);
        var problems = outcome.Violations.Select(v => Problem(indicator, v)).Concat(TooLong(indicator)).ToList();
        var isGeneral = indicator.IsGeneral;
        var chosen = Raw(shown, indicator, FieldName.NotApplicable).Trim();
        return new IndicatorCard(
            indicator.Code, NumberOf(indicator), set.Fill(indicator.Name), Fill(indicator.Definition ?? indicator.Rationale),
            indicator.LegalBasis.Count == 0 ? null : string.Join(" · ", indicator.LegalBasis), indicator.Measure.FormulaText,
            [.. indicator.Items.Select((item, i) => Item(indicator, item, i, problems))],
            isGeneral || !indicator.Measure.IsScored ? null : Strip(indicator, outcome),
            [.. indicator.NotApplicable.Select(o => new NotApplicableChoice(
                o.Code, set.Fill(o.Label), o.RequiresReason, chosen == o.Code, o.IsAutomatic))],
            Text(indicator, FieldName.Reason),
            indicator.Measure.AllowsNotDone && !isGeneral
                ? new TickField(Name(indicator, FieldName.NotDone), Raw(shown, indicator, FieldName.NotDone) == "1", Raw(stored, indicator, FieldName.NotDone))
                : null,
            Text(indicator, FieldName.Note),
            outcome.Violations.Any(v => v.Severity == Severity.Warning) || Raw(shown, indicator, FieldName.Confirm).Length > 0
                ? Text(indicator, FieldName.Confirm)
                : null,
            problems, isGeneral)
        {
            // What an item that is gone was answered, or what was said of the whole.
            Superseded = [.. Superseded.Where(f => f.Key.Indicator == indicator.Code && !indicator.Items.Contains(f.Key.Key)).SelectMany(f => f)],
            NeedsReason = Raw(shown, indicator, FieldName.Reason).Length > 0
                || (outcome.NotApplicableCode is { } ground && indicator.NotApplicable.Find(ground) is { RequiresReason: true }),
            NotApplicableWas = Raw(stored, indicator, FieldName.NotApplicable),
            OwnConflicts = [.. conflicts.Where(c => FieldName.Parse(c.Field) is { IsReserved: true } name && name.Indicator == indicator.Code).Select(c => Choice(indicator, c))],
        };
    }

    // What was typed and not taken is shown, and assessed, in place of what is stored. What is submitted keeps its result;
    // only what is said of its fields is found anew.
    private IndicatorOutcome OutcomeOf(Indicator indicator)
    {
        var outcome = (shown == stored ? Assessed?.Outcomes.FirstOrDefault(o => o.Indicator.Code == indicator.Code) : null)
            ?? indicator.Assess(entry.Set.AuthorityType, entry.Obligation.Tier, shown.For(indicator));
        return Submitted?[indicator.Code] is not { } row ? outcome : outcome with
        {
            Band = row.Band, Value = row.Value, Shown = row.Value is { } value ? indicator.Measure.Round(value) : null, Standard = row.Standard,
            NotApplicableCode = row.Ground,
        };
    }

    private string NumberOf(Indicator indicator) => IndicatorNumbers.Of(entry.Set, indicator);

    private ItemField Item(Indicator indicator, DataItem item, int index, List<FieldProblem> problems)
    {
        var name = Name(indicator, item.Key);
        var was = stored.Fields.GetValueOrDefault(name, "");
        var value = shown.Fields.GetValueOrDefault(name, "");
        return new ItemField(
            name, indicator.Items.Count > 1 || indicator.IsGeneral ? Letters[index % Letters.Length] + "." : "",
            item, entry.Set.Fill(item.Label), value, was,
            stored.LastYear.TryGetValue(name, out var last) ? ThaiNumber.Format(last, last.Scale) : null,
            [.. problems.Where(p => p.Field == name)], conflicts.FirstOrDefault(c => c.Field == name) is { } conflict ? Choice(indicator, conflict) : null, Suggestion(item, was))
        {
            Shown = ReadableAnswer.InItsField(item, value),
            Superseded = [.. Superseded[new FieldName(indicator.Code, item.Key)].Select(f => f.Text)],
        };
    }

    private ConflictChoice Choice(Indicator indicator, FieldConflict conflict)
    {
        var key = FieldName.Parse(conflict.Field).Key;
        return new ConflictChoice(conflict, Worded(conflict.Mine), Worded(conflict.Theirs));

        string Worded(string value) => ReadableAnswer.Of(entry.Set, indicator, key, value, words);
    }

    /// <summary>A first value the set proposes, offered but never entered by itself.</summary>
    private string? Suggestion(DataItem item, string was)
    {
        if (was.Length > 0 || item.Prefill is not { } prefill)
            return null;
        return prefill.Source switch
        {
            PrefillSource.Registry when prefill.Name == "population" => Number(entry.Obligation.Authority?.Population),
            PrefillSource.Registry when prefill.Name == "households" => Number(entry.Obligation.Authority?.Households),
            PrefillSource.SameYear => stored.Fields.GetValueOrDefault(prefill.Name) is { Length: > 0 } same ? ReadableAnswer.InItsField(item, same) : null,
            _ => null,
        };

        static string? Number(int? value) => value is { } number ? ThaiNumber.Format(number) : null;
    }

    private ResultStrip Strip(Indicator indicator, IndicatorOutcome outcome)
    {
        var measure = indicator.Measure;
        var standard = outcome.Standard ?? indicator.StandardFor(entry.Set.AuthorityType, entry.Obligation.Tier);
        var isPercent = measure.Kind == MeasureKind.Percent && !measure.AllowsNegative;
        var scale = isPercent ? 100m : measure.Max;
        return new ResultStrip(
            measure.FormulaText,
            outcome.Shown is not { } shownValue ? null
                : measure.Kind == MeasureKind.YesNo ? (shownValue > 0 ? words["มี"].Value : words["ไม่มี"].Value)
                : Measured(shownValue, measure),
            standard is null ? "" : StandardText(standard, measure, words),
            outcome.Band, outcome.Band is { } band ? entry.Set.LabelOf(band) : null,
            Share(outcome.Value, scale), Share(standard?.Value, scale), null);
    }

    private static decimal? Share(decimal? value, decimal? scale) =>
        value is { } v && scale is > 0 ? Math.Clamp(decimal.Round(v / scale.Value * 100, 1), 0, 100) : null;

    /// <summary>85.00 %, or 3 ระดับ.</summary>
    public static string Measured(decimal value, Measure measure)
    {
        var number = ThaiNumber.Format(value, measure.Decimals);
        return measure.Kind == MeasureKind.Percent ? number + "%"
            : string.IsNullOrEmpty(measure.ResultUnit) ? number
            : number + ' ' + measure.ResultUnit;
    }

    /// <summary>≥ 60%, or ไม่เกิน … in signs.</summary>
    public static string StandardText(Standard standard, Measure measure, IStringLocalizer<Words> words)
    {
        if (measure.Kind == MeasureKind.YesNo)
            return words["ต้องมี"];
        var sign = standard.Operator switch
        {
            StandardOperator.AtLeast => "≥",
            StandardOperator.AtMost => "≤",
            StandardOperator.MoreThan => ">",
            StandardOperator.LessThan => "<",
            _ => "=",
        };
        return sign + ' ' + Measured(standard.Value, measure with { Decimals = standard.Value.Scale });
    }

    private FieldProblem Problem(Indicator indicator, Violation violation)
    {
        var item = violation.Key is { } key ? indicator.Items.Find(key) : null;
        var field = violation.Key is { } k ? Name(indicator, k) : indicator.Code;
        var label = indicator.IsGeneral
            ? item is null ? "" : entry.Set.Fill(item.Label)
            : words["ตัวชี้วัด {0}", NumberOf(indicator)];
        return new FieldProblem(
            field, violation.Key is null ? "i-" + indicator.Code : "f-" + field, label,
            // What is merely not filled yet is shown by its empty field.
            violation.IsMissing ? "" : ViolationText.Of(violation, entry.Set, item, words), violation.Severity, violation.IsMissing, violation.IsConfirmed);
    }

    private IEnumerable<FieldProblem> TooLong(Indicator indicator) => tooLong
        .Where(f => FieldName.TryParse(f, out var name) && name.Indicator == indicator.Code)
        .Select(f => new FieldProblem(
            f, "f-" + f, words["ตัวชี้วัด {0}", NumberOf(indicator)],
            words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", Answer.MaxLength], Severity.Error, false, false));

    private TextField Text(Indicator indicator, string key) =>
        new(Name(indicator, key), Raw(shown, indicator, key), Raw(stored, indicator, key));

    private static string Raw(AnswerSheet sheet, Indicator indicator, string key) =>
        sheet.Fields.GetValueOrDefault(Name(indicator, key), "");

    private static string Name(Indicator indicator, string key) => new FieldName(indicator.Code, key).ToString();

    private string? Fill(string? text) => text is null ? null : entry.Set.Fill(text);

    private static Dictionary<string, string> Merge(
        IReadOnlyDictionary<string, string> stored, IReadOnlyDictionary<string, string> typed)
    {
        var merged = new Dictionary<string, string>(stored, StringComparer.Ordinal);
        foreach (var (field, value) in typed)
            merged[field] = value;
        return merged;
    }
}

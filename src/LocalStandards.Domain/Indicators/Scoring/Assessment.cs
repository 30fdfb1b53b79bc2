using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Formulas;

namespace LocalStandards.Domain.Indicators.Scoring;

/// <summary>One run over the answers to one indicator. The order of its steps is the order of precedence.</summary>
public sealed class Assessment
{
    /// <summary>
    /// The version of the scoring rules, kept with every submitted version. Raise it by hand whenever a change of code gives
    /// the same answers another value, result or shortfall; earlier submissions keep theirs.
    /// </summary>
    public const int Version = 1;

    private readonly Indicator indicator;
    private readonly Standard? standard;
    private readonly IndicatorAnswers answers;
    private readonly Dictionary<string, AnswerValue> values = new(StringComparer.Ordinal);
    private readonly HashSet<string> unreadable = new(StringComparer.Ordinal);
    private readonly List<Violation> violations = [];

    internal Assessment(Indicator indicator, Standard? standard, IndicatorAnswers answers) =>
        (this.indicator, this.standard, this.answers) = (indicator, standard, answers);

    internal IndicatorOutcome Run()
    {
        ReadItems();
        var ground = ChosenGround();
        var isExempt = ground is { IsAutomatic: false };
        ground ??= AutomaticGround();
        var isNoService = ground is not null || IsFrameZero();
        var isNotDone = IsNotDone(isNoService, isExempt);

        var needed = indicator.Items.Where(indicator.Needs).ToList();
        var open = needed.Where(item => !IsReleased(item, isExempt, isNoService, isNotDone)).ToList();
        var missing = open.Where(item => ValueOf(item).IsMissing && !unreadable.Contains(item.Key)).ToList();
        foreach (var item in missing)
            Add(Severity.Error, ViolationCode.Missing, item.Key);

        var asksReason = ground is { RequiresReason: true };
        var lacksReason = asksReason && string.IsNullOrWhiteSpace(answers.NotApplicableReason);
        if (lacksReason)
            Add(Severity.Error, ViolationCode.ReasonRequired, FieldName.Reason, ground!.Label);

        var value = isNoService || answers.IsNotDone ? null : Compute();
        if (!isExempt)
            CheckRules(value);

        CompareWithLastYear();
        var missingMandatory = isNoService || answers.IsNotDone ? [] : MissingMandatory();
        var isConfirmed = !string.IsNullOrWhiteSpace(answers.Confirmation);
        var listed = violations
            .Select(violation => violation.Severity is Severity.Warning ? violation with { IsConfirmed = isConfirmed } : violation)
            .ToValueList();
        return new()
        {
            Indicator = indicator,
            Band = Band(isNoService, isNotDone, value, missingMandatory, missing),
            Value = value,
            Shown = value is { } unrounded ? indicator.Measure.Round(unrounded) : null,
            Frame = Column(ItemRole.Frame),
            Achieved = Column(ItemRole.Achieved),
            Standard = standard,
            NotApplicableCode = ground?.Code,
            MissingMandatory = missingMandatory,
            Violations = listed,
            Progress = new(
                needed.Count + (asksReason ? 1 : 0),
                needed.Count - open.Count(item => ValueOf(item).IsMissing) + (asksReason && !lacksReason ? 1 : 0),
                listed.Count(violation => violation.IsMissing),
                listed.Count(violation => violation.Severity is Severity.Error && !violation.IsMissing),
                listed.Count(violation => violation is { Severity: Severity.Warning, IsConfirmed: false })),
        };
    }

    private void ReadItems()
    {
        foreach (var item in indicator.Items)
        {
            var reading = AnswerText.Parse(item, answers.Text(item.Key));
            values[item.Key] = reading.Value;
            if (reading.Problem is { } problem)
            {
                unreadable.Add(item.Key);
                violations.Add(new(Severity.Error, problem.Code, item.Key, problem.Args));
            }
        }
    }

    private NotApplicableOption? ChosenGround()
    {
        if (string.IsNullOrWhiteSpace(answers.NotApplicableCode))
            return null;

        var ground = indicator.NotApplicable.Find(answers.NotApplicableCode);
        if (ground is null)
        {
            Add(Severity.Error, ViolationCode.UnknownNotApplicable, FieldName.NotApplicable, answers.NotApplicableCode);
            return null;
        }

        if (ground.When is not null && ground.When.Holds(values) is not true)
        {
            Add(Severity.Error, ViolationCode.NotApplicableIsNotTrue, FieldName.NotApplicable, ground.Label);
            return null;
        }

        if (!ground.IsAutomatic)
        {
            foreach (var item in AnsweredAchieved())
                Add(Severity.Error, ViolationCode.NotApplicableWithValue, item.Key);
        }

        return ground;
    }

    private NotApplicableOption? AutomaticGround() =>
        indicator.NotApplicable.FirstOrDefault(ground => ground.IsAutomatic && ground.When?.Holds(values) is true);

    private bool IsFrameZero()
    {
        var frames = indicator.Items.Where(item => item.Role is ItemRole.Frame).ToList();
        return frames.Count > 0 && frames.TrueForAll(item => ValueOf(item).AsNumber == 0);
    }

    private bool IsNotDone(bool isNoService, bool isExempt)
    {
        if (!answers.IsNotDone)
            return false;

        if (isNoService)
        {
            if (isExempt)
                Add(Severity.Error, ViolationCode.NotApplicableAndNotDone, FieldName.NotDone);

            return false;
        }

        if (!indicator.Measure.AllowsNotDone)
        {
            Add(Severity.Error, ViolationCode.NotDoneIsNotAllowed, FieldName.NotDone);
            return false;
        }

        var answered = AnsweredAchieved().ToList();
        foreach (var item in answered)
            Add(Severity.Error, ViolationCode.NotDoneWithValue, item.Key);

        return answered.Count == 0;
    }

    /// <summary>Achieved items with anything in them, zero and unreadable text included.</summary>
    private IEnumerable<DataItem> AnsweredAchieved() => indicator.Items.Where(item =>
        item.Role is ItemRole.Achieved && (!ValueOf(item).IsMissing || unreadable.Contains(item.Key)));

    private static bool IsReleased(DataItem item, bool isExempt, bool isNoService, bool isNotDone) => isExempt
        || (isNoService && item.Role is not ItemRole.Frame)
        || (isNotDone && item.Role is ItemRole.Achieved);

    private decimal? Compute()
    {
        if (!indicator.Measure.IsScored || indicator.Measure.Formula is not { } formula
            || formula.Names.Any(name => values[name].IsMissing))
        {
            return null;
        }

        var value = formula.Compute(values);
        if (value is null)
        {
            Add(Severity.Error, ViolationCode.CannotCompute, null);
        }
        else if (value < 0 && !indicator.Measure.AllowsNegative)
        {
            Add(Severity.Error, ViolationCode.NegativeResult, null, indicator.Measure.Round(value.Value));
        }
        else if (value > indicator.Measure.Max)
        {
            Add(Severity.Error, ViolationCode.ResultAboveMaximum, null, indicator.Measure.Round(value.Value), indicator.Measure.Max);
        }

        return value;
    }

    private void CheckRules(decimal? value)
    {
        foreach (var (rule, severity, message) in indicator.Validations)
        {
            if (rule.Holds(values, value) is false)
                violations.Add(new(severity, ViolationCode.Rule, FieldOf(rule), [rule.Text], message));
        }
    }

    /// <summary>Where a broken rule is shown: at the achieved item it names, else at the first item it names.</summary>
    private string? FieldOf(Formula rule) =>
        rule.Names.FirstOrDefault(name => indicator.Items[name].Role is ItemRole.Achieved)
        ?? (rule.Names.Count > 0 ? rule.Names[0] : null);

    private void CompareWithLastYear()
    {
        foreach (var item in indicator.Items)
        {
            if (ValueOf(item).AsNumber is { } current && answers.LastYear.TryGetValue(item.Key, out var last)
                && YearComparison.Check(item, current, last) is { } warning)
            {
                violations.Add(warning);
            }
        }
    }

    private ValueList<string> MissingMandatory() => indicator.Items
        .Where(item => item.Role is ItemRole.Achieved && item.Type is ItemType.Checklist)
        .SelectMany(item => values[item.Key] is AnswerValue.Checked ticked
            ? item.Options.Where(option => option.IsMandatory && !ticked.Options.Contains(option.Value))
            : [])
        .Select(option => option.Value)
        .ToValueList();

    private ResultBand? Band(
        bool isNoService, bool isNotDone, decimal? value, ValueList<string> missingMandatory, List<DataItem> missing)
    {
        // Figures that cannot be right have no result, whatever the arithmetic says.
        if (!indicator.Measure.IsScored || violations.Exists(IsContradiction))
            return null;

        if (isNoService)
            return ResultBand.NoService;

        if (isNotDone)
            return missing.Exists(item => item.Role is ItemRole.Frame) ? null : ResultBand.NotDone;

        return value is null || standard is null ? null
            : missingMandatory.Count > 0 ? ResultBand.FutureDevelopment
            : standard.BandOf(value.Value);
    }

    private static bool IsContradiction(Violation violation) => violation.Severity is Severity.Error && violation.Code
        is ViolationCode.Rule or ViolationCode.NegativeResult or ViolationCode.ResultAboveMaximum
        or ViolationCode.UnknownNotApplicable or ViolationCode.NotApplicableIsNotTrue or ViolationCode.NotApplicableWithValue
        or ViolationCode.NotApplicableAndNotDone or ViolationCode.NotDoneIsNotAllowed or ViolationCode.NotDoneWithValue;

    private decimal? Column(ItemRole role) => indicator.Items.FirstOrDefault(item => item.Role == role) is { } item
        ? values[item.Key] switch
        {
            AnswerValue.Number number => number.Value,
            AnswerValue.Checked ticked => ticked.Options.Count,
            _ => null,
        }
        : null;

    private AnswerValue ValueOf(DataItem item) => values[item.Key];

    private void Add(Severity severity, string code, string? key, params object[] args) =>
        violations.Add(new(severity, code, key, args.ToValueList()));
}

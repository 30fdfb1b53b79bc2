using System.Collections;
using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Scoring;

/// <summary>What one form comes to.</summary>
public sealed record FormOutcome(FormDefinition Form, ValueList<IndicatorOutcome> Outcomes, FormProgress Progress);

/// <summary>What a whole sheet comes to: every indicator's outcome in form order, the general items included.</summary>
public sealed class SetOutcome : IReadOnlyCollection<IndicatorOutcome>
{
    private readonly Dictionary<string, IndicatorOutcome> byCode;

    private SetOutcome(ValueList<FormOutcome> forms)
    {
        Forms = forms;
        Progress = forms.Aggregate(default(FormProgress), (sum, form) => sum + form.Progress);
        byCode = forms.SelectMany(form => form.Outcomes).ToDictionary(outcome => outcome.Indicator.Code, StringComparer.Ordinal);
    }

    /// <summary>In order, the general form included.</summary>
    public ValueList<FormOutcome> Forms { get; }

    public FormProgress Progress { get; }

    public int Count => byCode.Count;

    public bool BlocksSubmission => this.Any(outcome => outcome.BlocksSubmission);

    /// <summary>The outcome of one indicator, or of <see cref="FieldName.General"/>; throws when the set has no such code.</summary>
    public IndicatorOutcome this[string indicatorCode] => byCode[indicatorCode];

    /// <summary>The outcome of one form; throws when the set has no such form.</summary>
    public FormOutcome Form(string code) => Forms.First(form => form.Form.Code == code);

    public IEnumerator<IndicatorOutcome> GetEnumerator() => Forms.SelectMany(form => form.Outcomes).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal static FormOutcome Of(IndicatorSetDefinition set, FormDefinition form, AnswerSheet sheet, string? tier)
    {
        var outcomes = set.IndicatorsOf(form)
            .Select(indicator => indicator.Assess(set.AuthorityType, tier, sheet.For(indicator)))
            .ToValueList();
        return new(form, outcomes, outcomes.Aggregate(default(FormProgress), (sum, outcome) => sum + outcome.Progress));
    }

    internal static SetOutcome Of(IndicatorSetDefinition set, AnswerSheet sheet, string? tier) =>
        new(set.Forms.Select(form => Of(set, form, sheet, tier)).ToValueList());
}

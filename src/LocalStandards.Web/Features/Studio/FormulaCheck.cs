using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Formulas;

namespace LocalStandards.Web.Features.Studio;

/// <summary>The errors and risks of a formula while it is typed.</summary>
/// <param name="Errors">With the 0-based position in the formula.</param>
/// <param name="Risks">Divisions that can be by zero.</param>
public sealed record FormulaCheck(
    string Formula, IReadOnlySet<string> Items, string Decimals, IReadOnlyList<SetProblem> Errors, IReadOnlyList<FormulaRisk> Risks)
{
    public static FormulaCheck Of(IndicatorSheet sheet) => Of(sheet.Text, sheet.Problems, sheet.Stored);

    public static FormulaCheck Of(IndicatorText text, IEnumerable<SetProblem> problems, Indicator? indicator) => new(
        text["measure.formula"],
        Enumerable.Range(0, text.Count(IndicatorText.Items)).Select(row => text[$"items[{row}].key"]).ToHashSet(),
        text["measure.decimals"],
        [.. problems.Where(p => p.Path == "$.measure.formula")],
        indicator?.Measure.Formula is { } formula ? FormulaRisks.DivisionsByZero(formula, indicator) : []);
}

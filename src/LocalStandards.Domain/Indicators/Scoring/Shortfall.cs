using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Scoring;

/// <summary>
/// The least that has to change for an indicator to meet its standard, told of the item the authority can change. Names
/// items by their keys and options by their values, so that it can be kept with a result.
/// </summary>
public abstract record Shortfall
{
    private Shortfall()
    {
    }

    /// <summary>
    /// What is missing; null when the standard is met, or when no change of the achieved item alone would meet it. Exactly
    /// this change meets the standard before any rounding, and breaks no rule of the indicator.
    /// </summary>
    /// <param name="outcome">What the answers came to.</param>
    /// <param name="answers">The answers themselves.</param>
    public static Shortfall? Of(IndicatorOutcome outcome, IndicatorAnswers answers) =>
        outcome is { Band: ResultBand.FutureDevelopment or ResultBand.NotDone, Standard: { } standard }
            ? new ShortfallSearch(outcome.Indicator, standard, answers).Run()
            : null;

    /// <summary>So many more of an item; with a negative change, so many less.</summary>
    public sealed record Amount(string Item, decimal Change) : Shortfall;

    /// <summary>Another option than the one chosen, by its value: มี instead of ไม่มี.</summary>
    public sealed record Choice(string Item, string Needed) : Shortfall;

    /// <summary>A higher (or lower) step; the steps are those between, by their values, the needed one last.</summary>
    public sealed record Step(string Item, string Needed, ValueList<string> Steps) : Shortfall;

    /// <summary>So many more options of a checklist, the mandatory ones, by their values, among them.</summary>
    public sealed record Ticks(string Item, int Count, ValueList<string> Mandatory) : Shortfall;
}

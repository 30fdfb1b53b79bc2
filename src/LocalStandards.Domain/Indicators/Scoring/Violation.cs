using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Scoring;

/// <summary>One thing that is wrong, missing or odd about the answers to an indicator.</summary>
/// <param name="Severity">How much it matters.</param>
/// <param name="Code">One of <see cref="ViolationCode"/>; the page words it.</param>
/// <param name="Key">The item or reserved key to show it at; null for the indicator as a whole.</param>
/// <param name="Args">The values the message names, in order.</param>
/// <param name="Message">The set's own Thai words, when a rule of the set is broken; may hold placeholders.</param>
public sealed record Violation(Severity Severity, string Code, string? Key, ValueList<object> Args, string? Message = null)
{
    /// <summary>Of a warning: confirmed by a note.</summary>
    public bool IsConfirmed { get; init; }

    /// <summary>Something not answered, rather than answered wrongly.</summary>
    public bool IsMissing => Code is ViolationCode.Missing or ViolationCode.ReasonRequired;

    public bool Blocks => Severity is Severity.Error || (Severity is Severity.Warning && !IsConfirmed);
}

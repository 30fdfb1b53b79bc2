namespace LocalStandards.Domain.Indicators;

/// <summary>What an item was answered with. Zero is a number; <see cref="Nothing"/> is no answer.</summary>
public abstract record AnswerValue
{
    private AnswerValue()
    {
    }

    /// <summary>No answer.</summary>
    public static AnswerValue Nothing { get; } = new Missing();

    /// <summary>The number a formula calculates with; null for anything else.</summary>
    public decimal? AsNumber => this is Number number ? number.Value : null;

    public bool IsMissing => this is Missing;

    public sealed record Missing : AnswerValue;

    /// <summary>A typed number, or the score of a yes/no, choice or level.</summary>
    public sealed record Number(decimal Value) : AnswerValue;

    /// <summary>The ticked options of a checklist in the order of the set; may be none, when that was said.</summary>
    public sealed record Checked(ValueList<string> Options) : AnswerValue;

    /// <summary>A text, or an option named by a word.</summary>
    public sealed record Text(string Value) : AnswerValue;

    public sealed record Date(DateOnly Value) : AnswerValue;
}

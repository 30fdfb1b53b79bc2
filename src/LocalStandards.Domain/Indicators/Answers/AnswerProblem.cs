
namespace LocalStandards.Domain.Indicators.Answers;

/// <summary>Why a typed text is no answer to an item.</summary>
/// <param name="Code">One of <see cref="ViolationCode"/>.</param>
/// <param name="Args">The values the message names, in order; numbers as decimal or int.</param>
public sealed record AnswerProblem(string Code, ValueList<object> Args);

/// <summary>A typed text as read: a value, or a problem and no value.</summary>
public readonly record struct AnswerReading(AnswerValue Value, AnswerProblem? Problem)
{
    public static AnswerReading Of(AnswerValue value) => new(value, null);

    public static AnswerReading Wrong(string code, params object[] args) => new(AnswerValue.Nothing, new(code, args.ToValueList()));
}

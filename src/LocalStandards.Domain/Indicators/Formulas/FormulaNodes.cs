
namespace LocalStandards.Domain.Indicators.Formulas;

/// <summary>What a part of a formula yields: a number, a claim, or the bare word null.</summary>
internal enum NodeKind
{
    Number,
    Claim,
    Null,
}

/// <summary>The answers a formula is computed from.</summary>
/// <param name="Answers">By item key.</param>
/// <param name="Result">The unrounded result, which rules call <c>r</c>.</param>
internal readonly record struct FormulaInputs(IReadOnlyDictionary<string, AnswerValue> Answers, decimal? Result)
{
    public AnswerValue Answer(string key) => Answers.TryGetValue(key, out var answer) ? answer : AnswerValue.Nothing;
}

/// <summary>A parsed part. A part is asked only for what its kind yields; null means "cannot be computed" or "cannot be told".</summary>
internal abstract class FormulaNode(int offset, NodeKind kind)
{
    public int Offset => offset;

    public NodeKind Kind => kind;

    public virtual decimal? Number(in FormulaInputs inputs) => null;

    public virtual bool? Claim(in FormulaInputs inputs) => null;

    /// <summary>The range in which its number lies.</summary>
    public virtual NumberRange Range(RangeInputs inputs) => NumberRange.Any;

    public virtual IEnumerable<FormulaNode> Parts => [];
}

internal sealed class NullNode(int offset) : FormulaNode(offset, NodeKind.Null);

internal sealed class NumberNode(int offset, decimal number) : FormulaNode(offset, NodeKind.Number)
{
    public decimal Value => number;

    public override decimal? Number(in FormulaInputs inputs) => number;

    public override NumberRange Range(RangeInputs inputs) => NumberRange.Of(number);
}

internal sealed class ItemNode(int offset, string key) : FormulaNode(offset, NodeKind.Number)
{
    public string Key => key;

    public override decimal? Number(in FormulaInputs inputs) => inputs.Answer(key).AsNumber;

    public override NumberRange Range(RangeInputs inputs) => inputs.RangeOf(key);
}

internal sealed class ResultNode(int offset) : FormulaNode(offset, NodeKind.Number)
{
    public override decimal? Number(in FormulaInputs inputs) => inputs.Result;
}

internal sealed class CountNode(int offset, string key) : FormulaNode(offset, NodeKind.Number)
{
    public override decimal? Number(in FormulaInputs inputs) =>
        inputs.Answer(key) is AnswerValue.Checked ticked ? ticked.Options.Count : null;

    public override NumberRange Range(RangeInputs inputs) => inputs.CountOf(key);
}

internal sealed class NegationNode(int offset, FormulaNode operand) : FormulaNode(offset, NodeKind.Number)
{
    public override decimal? Number(in FormulaInputs inputs) => -operand.Number(inputs);

    public override NumberRange Range(RangeInputs inputs) => -operand.Range(inputs);

    public override IEnumerable<FormulaNode> Parts => [operand];
}

internal sealed class ArithmeticNode(int offset, char sign, FormulaNode left, FormulaNode right) : FormulaNode(offset, NodeKind.Number)
{
    /// <summary>What is divided by; null when nothing is.</summary>
    public FormulaNode? Divisor => sign == '/' ? right : null;

    public override IEnumerable<FormulaNode> Parts => [left, right];

    public override NumberRange Range(RangeInputs inputs)
    {
        var (a, b) = (left.Range(inputs), right.Range(inputs));
        return sign switch
        {
            '+' => a + b,
            '-' => a - b,
            '*' => a * b,
            _ => a / b,
        };
    }

    public override decimal? Number(in FormulaInputs inputs)
    {
        if (left.Number(inputs) is not { } a || right.Number(inputs) is not { } b)
            return null;

        try
        {
            return sign switch
            {
                '+' => a + b,
                '-' => a - b,
                '*' => a * b,
                _ => b == 0 ? null : a / b,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }
}

internal sealed class ComparisonNode(int offset, string symbol, FormulaNode left, FormulaNode right) : FormulaNode(offset, NodeKind.Claim)
{
    public override IEnumerable<FormulaNode> Parts => [left, right];

    /// <summary>The item that is not zero when the claim is false; null when that cannot be told.</summary>
    public string? ItemNotZeroUnless => symbol is "==" or "<=" && left is ItemNode item && right is NumberNode { Value: 0 } ? item.Key : null;

    public override bool? Claim(in FormulaInputs inputs)
    {
        if (left.Number(inputs) is not { } a || right.Number(inputs) is not { } b)
            return null;

        var order = DecimalNoise.Off(a).CompareTo(DecimalNoise.Off(b));
        return symbol switch
        {
            "<" => order < 0,
            "<=" => order <= 0,
            ">" => order > 0,
            ">=" => order >= 0,
            "==" => order == 0,
            _ => order != 0,
        };
    }
}

/// <summary><c>x == null</c> and <c>x != null</c>: the only comparison with nothing that has an answer.</summary>
internal sealed class NullTestNode(int offset, FormulaNode operand, bool expectsNull) : FormulaNode(offset, NodeKind.Claim)
{
    public override IEnumerable<FormulaNode> Parts => [operand];

    public override bool? Claim(in FormulaInputs inputs) => expectsNull == operand switch
    {
        NullNode => true,
        ItemNode item => inputs.Answer(item.Key) is AnswerValue.Missing,
        _ => operand.Number(inputs) is null,
    };
}

internal sealed class NotNode(int offset, FormulaNode operand) : FormulaNode(offset, NodeKind.Claim)
{
    public override IEnumerable<FormulaNode> Parts => [operand];

    public override bool? Claim(in FormulaInputs inputs) => !operand.Claim(inputs);
}

/// <summary>Three-valued: an unknown side matters only when the other does not decide.</summary>
internal sealed class AndOrNode(int offset, bool isAnd, FormulaNode left, FormulaNode right) : FormulaNode(offset, NodeKind.Claim)
{
    public bool IsAnd => isAnd;

    public override IEnumerable<FormulaNode> Parts => [left, right];

    public override bool? Claim(in FormulaInputs inputs) => isAnd
        ? left.Claim(inputs) & right.Claim(inputs)
        : left.Claim(inputs) | right.Claim(inputs);
}

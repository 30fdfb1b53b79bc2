using System.Globalization;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Formulas;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

/// <summary>Random formulas, the same in every run: none throws, and each agrees with a second way of computing it.</summary>
public class FormulaPropertyTests
{
    private const int Seed = 2568;

    private static readonly string[] Scraps =
    [
        "a", "b", "t", "r", "count", "count(c)", "null", "and", "or", "not", "(", ")", "+", "-", "*", "/", "<", "<=", ">", ">=", "==",
        "!=", "=", "!", ".", ",", "0", "1", "100", "0.5", "1e9", "79228162514264337593543950335", " ", "\n", "๑", "ก", "\u0000", "\uD800", "😀", "A", "_",
    ];

    private static readonly Dictionary<string, AnswerValue> Answers = new()
    {
        ["a"] = new AnswerValue.Number(7200),
        ["b"] = new AnswerValue.Number(0),
        ["c"] = new AnswerValue.Checked(["c1", "c2"]),
        ["big"] = new AnswerValue.Number(999_999_999_999_999m),
        ["text"] = new AnswerValue.Text("ก"),
    };

    [Fact]
    public void Parse_RandomText_NeverThrowsAndPositionsEveryError()
    {
        var random = new Random(Seed);
        var parsed = 0;
        for (var run = 0; run < 50_000; run++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(12)).Select(_ => Scraps[random.Next(Scraps.Length)]));
            if (Formula.TryParse(text, out var formula, out var error))
            {
                parsed++;
                var again = Formula.Parse(text);
                Assert.Equal(formula!.Compute(Answers, 1), again.Compute(Answers, 1));
                Assert.Equal(formula.Holds(Answers, 1), again.Holds(Answers, 1));
                Assert.Null(formula.IsCondition ? formula.Compute(Answers, 1) : (object?)formula.Holds(Answers, 1));
            }
            else
            {
                Assert.InRange(error!.Offset, 0, text.Length);
                Assert.NotEmpty(error.Message);
            }
        }

        // The scraps are chosen so that both outcomes are well visited.
        Assert.InRange(parsed, 500, 49_000);
    }

    [Fact]
    public void Compute_RandomArithmetic_AgreesWithTheOracle()
    {
        var random = new Random(Seed);
        var (computed, impossible) = (0, 0);
        for (var run = 0; run < 20_000; run++)
        {
            var (text, _, oracle) = Arithmetic(random, 5);
            if (text.Length > Formula.MaxLength)
                continue;

            var actual = Formula.Parse(text).Compute(Answers, 3);
            if (oracle is null)
            {
                impossible++;
                Assert.Null(actual);
            }
            else
            {
                computed++;
                Assert.NotNull(actual);
                Assert.True(Agree(oracle.Value, actual.Value), $"{text}: {oracle} but {actual}");
            }
        }

        Assert.True(computed > 2_000 && impossible > 2_000, $"{computed}, {impossible}");
    }

    /// <summary>Alike in the first 23 digits: what is beyond is noise of the division.</summary>
    private static bool Agree(decimal expected, decimal actual) =>
        Math.Abs(expected - actual) <= Math.Max(1e-23m, Math.Abs(expected) * 1e-23m);

    /// <summary>An expression with no more parentheses than it needs, how tightly it binds, and its value.</summary>
    private static (string Text, int Binding, decimal? Value) Arithmetic(Random random, int depth)
    {
        if (depth == 0 || random.Next(5) == 0)
            return Leaf(random);

        if (random.Next(8) == 0)
        {
            var inner = Arithmetic(random, depth - 1);
            return ($"-{Within(inner.Text, inner.Binding < 3)}", 3, -inner.Value);
        }

        var (left, right, sign) = (Arithmetic(random, depth - 1), Arithmetic(random, depth - 1), "+-*/"[random.Next(4)]);
        var binding = sign is '+' or '-' ? 1 : 2;
        return ($"{Within(left.Text, left.Binding < binding)} {sign} {Within(right.Text, right.Binding <= binding)}", binding,
            Apply(sign, left.Value, right.Value));
    }

    private static (string Text, int Binding, decimal? Value) Leaf(Random random) => random.Next(9) switch
    {
        0 => ("a", 4, 7200),
        1 => ("b", 4, 0),
        2 => ("big", 4, 999_999_999_999_999m),
        3 => ("missing", 4, null),
        4 => ("count(c)", 4, 2),
        5 => ("r", 4, 3),
        _ => Literal(random.Next(1, 10_000) / (decimal)random.Next(1, 3)),
    };

    private static (string Text, int Binding, decimal? Value) Literal(decimal number) =>
        (number.ToString(CultureInfo.InvariantCulture), 4, number);

    private static decimal? Apply(char sign, decimal? left, decimal? right)
    {
        try
        {
            return sign switch
            {
                '+' => left + right,
                '-' => left - right,
                '*' => left * right,
                _ => right == 0 ? null : left / right,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string Within(string text, bool needsParentheses) => needsParentheses ? $"({text})" : text;
}

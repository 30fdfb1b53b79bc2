using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Formulas;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

public class FormulaTests
{
    private static Dictionary<string, AnswerValue> Answers(params (string Key, decimal Value)[] numbers) =>
        numbers.ToDictionary(pair => pair.Key, pair => (AnswerValue)new AnswerValue.Number(pair.Value));

    private static FormulaError ErrorOf(string text)
    {
        Assert.False(Formula.TryParse(text, out var formula, out var error));
        Assert.Null(formula);
        return error!;
    }

    [Theory]
    [InlineData("1 + 2 * 3", "7")]
    [InlineData("(1 + 2) * 3", "9")]
    [InlineData("7 - 2 - 1", "4")]
    [InlineData("8 / 4 / 2", "1")]
    [InlineData("-2 * -3", "6")]
    [InlineData("- - 5", "5")]
    [InlineData("2--3", "5")]
    [InlineData("0.1 + 0.2", "0.3")]
    [InlineData("b / a * 100", "80")]
    [InlineData("(b - a) / a * 100", "-20")]
    [InlineData("\t b\n/ a ", "0.8")]
    public void Compute_Arithmetic_FollowsPrecedenceInDecimal(string text, string expected) =>
        Assert.Equal(decimal.Parse(expected), Formula.Parse(text).Compute(Answers(("a", 10), ("b", 8))));

    [Theory]
    [InlineData("1 / 3 * 3", "1")]
    [InlineData("2 / 3 * 12", "8")]
    [InlineData("100 / 7 * 7", "100")]
    public void Compute_RepeatingQuotient_LeavesNoNoise(string text, string expected) =>
        Assert.Equal(decimal.Parse(expected), Formula.Parse(text).Compute(Answers()));

    [Theory]
    [InlineData("a / 0")]
    [InlineData("0 / 0")]
    [InlineData("a / (a - a)")]
    [InlineData("999999999999999999999999 * 999999999999999999999999")]
    [InlineData("79228162514264337593543950335 + 1")]
    [InlineData("missing + 1")]
    [InlineData("-missing")]
    [InlineData("count(missing)")]
    public void Compute_WhatHasNoAnswer_IsNull(string text) =>
        Assert.Null(Formula.Parse(text).Compute(Answers(("a", 5))));

    [Theory]
    [InlineData("a < 5", false)]
    [InlineData("a <= 5", true)]
    [InlineData("a > 5", false)]
    [InlineData("a >= 5", true)]
    [InlineData("a == 5.00", true)]
    [InlineData("a != 5", false)]
    [InlineData("1 / 3 * 3 == 1", true)]
    [InlineData("not a == 4", true)]
    [InlineData("not (a == 5)", false)]
    [InlineData("a == 5 or a == 6 and a == 7", true)]
    [InlineData("(a == 5 or a == 6) and a == 7", false)]
    [InlineData("r >= 0.2 and r <= 6", true)]
    [InlineData("t == null", true)]
    [InlineData("t != null", false)]
    [InlineData("a == null", false)]
    [InlineData("null != a", true)]
    [InlineData("(t + 1) == null", true)]
    [InlineData("null == null", true)]
    [InlineData("t == null or t <= a", true)]
    public void Holds_Condition_IsTold(string text, bool expected) =>
        Assert.Equal(expected, Formula.Parse(text).Holds(Answers(("a", 5)), result: 3));

    [Theory]
    [InlineData("t < a", null)]
    [InlineData("t == t", null)]
    [InlineData("t != a", null)]
    [InlineData("not t > 1", null)]
    [InlineData("t > 1 and a == 5", null)]
    [InlineData("t > 1 and a == 6", false)]
    [InlineData("t > 1 or a == 5", true)]
    [InlineData("t > 1 or a == 6", null)]
    [InlineData("a / 0 > 1", null)]
    public void Holds_WithSomethingMissing_IsNullUnlessTheOtherSideDecides(string text, bool? expected) =>
        Assert.Equal(expected, Formula.Parse(text).Holds(Answers(("a", 5))));

    [Fact]
    public void Holds_NullTestOfText_SeesTheText()
    {
        var answers = new Dictionary<string, AnswerValue> { ["t"] = new AnswerValue.Text("ข้อความ") };
        Assert.False(Formula.Parse("t == null").Holds(answers));
        Assert.True(Formula.Parse("t == null").Holds(new Dictionary<string, AnswerValue>()));
    }

    [Fact]
    public void Compute_Count_CountsTickedOptions()
    {
        var answers = new Dictionary<string, AnswerValue> { ["c"] = new AnswerValue.Checked(["c1", "c3"]) };
        Assert.Equal(2, Formula.Parse("count(c)").Compute(answers));
        Assert.Equal(0, Formula.Parse("count(c)").Compute(new Dictionary<string, AnswerValue> { ["c"] = new AnswerValue.Checked([]) }));
    }

    [Theory]
    [InlineData("", 0)]
    [InlineData("   ", 3)]
    [InlineData("b / ", 4)]
    [InlineData("b / / a", 4)]
    [InlineData("* b", 0)]
    [InlineData("b a", 2)]
    [InlineData("(b + a", 6)]
    [InlineData("b + a)", 5)]
    [InlineData("()", 1)]
    [InlineData("b = a", 2)]
    [InlineData("b && a", 2)]
    [InlineData("b || a", 2)]
    [InlineData("!b", 0)]
    [InlineData("b <> a", 3)]
    [InlineData("b ≤ a", 2)]
    [InlineData("b % a", 2)]
    [InlineData("๑ + 2", 0)]
    [InlineData("ก + 2", 0)]
    [InlineData("1.2.3", 3)]
    [InlineData("1. + 2", 1)]
    [InlineData(".5", 0)]
    [InlineData("1 + 2a", 5)]
    [InlineData("1e5", 1)]
    [InlineData("1 + 999999999999999999999999999999", 4)]
    [InlineData("1 + A", 4)]
    [InlineData("1 + aB", 4)]
    [InlineData("1 + _a", 4)]
    [InlineData("sum(a)", 0)]
    [InlineData("count a", 6)]
    [InlineData("count()", 6)]
    [InlineData("count(1)", 6)]
    [InlineData("count(r)", 6)]
    [InlineData("count(null)", 6)]
    [InlineData("count(a", 7)]
    [InlineData("count(a + b)", 8)]
    [InlineData("null", 0)]
    [InlineData("1 + null", 4)]
    [InlineData("-null", 1)]
    [InlineData("a < null", 2)]
    [InlineData("(a > 1) == null", 3)]
    [InlineData("a < b < c", 6)]
    [InlineData("a == b == c", 7)]
    [InlineData("a + (b > c)", 7)]
    [InlineData("a > 1 and b", 10)]
    [InlineData("a and b > 1", 0)]
    [InlineData("not a", 4)]
    [InlineData("(a > 1) > 2", 3)]
    [InlineData("a and", 0)]
    [InlineData("a > 1 and", 9)]
    [InlineData("or a", 0)]
    [InlineData("a\u0000b", 1)]
    [InlineData("😀", 0)]
    public void Parse_Error_IsPositioned(string text, int offset)
    {
        var error = ErrorOf(text);
        Assert.Equal(offset, error.Offset);
        Assert.Contains(error.Message, letter => letter is >= 'ก' and <= '๛');
    }

    [Theory]
    [InlineData("(")]
    [InlineData("-")]
    [InlineData("not ")]
    [InlineData("(-")]
    public void Parse_DeepNesting_IsRefusedWithoutDeepRecursion(string opening)
    {
        var text = string.Concat(Enumerable.Repeat(opening, Formula.MaxLength / opening.Length));
        Assert.Contains(Formula.MaxDepth.ToString(), ErrorOf(text).Message);
    }

    [Fact]
    public void Parse_TooLong_IsRefusedAtTheLimit()
    {
        Assert.True(Formula.TryParse("1" + string.Concat(Enumerable.Repeat("+1", 499)), out var longest, out _));
        Assert.Equal(500, longest!.Compute(Answers()));
        Assert.Equal(Formula.MaxLength, ErrorOf(new string('1', Formula.MaxLength + 1)).Offset);
    }

    [Fact]
    public void Parse_Wrong_ThrowsWithThePosition() =>
        Assert.StartsWith("4:", Assert.Throws<FormatException>(() => Formula.Parse("b / ")).Message);

    [Fact]
    public void Check_Names_AreHeldAgainstTheItems()
    {
        CodedList<DataItem> items =
        [
            Item("a", ItemType.Integer), Item("c", ItemType.Checklist), Item("t", ItemType.Text), Item("d", ItemType.Date),
            Item("w", ItemType.Choice) with { Options = [new("red", "แดง"), new("2", "สอง")] },
            Item("n", ItemType.Choice) with { Options = [new("1", "หนึ่ง"), new("2", "สอง")] },
        ];

        int[] Offsets(string text, bool knowsResult = false) =>
            [.. Formula.Parse(text).Check(items, knowsResult).Select(error => error.Offset)];

        Assert.Equal([4, 8], Offsets("a + x + y"));
        Assert.Equal([6], Offsets("count(a)"));
        Assert.Equal([4], Offsets("a + c"));
        Assert.Equal([0], Offsets("t > 1"));
        Assert.Equal([0], Offsets("d > 1"));
        Assert.Equal([0], Offsets("w > 1"));
        Assert.Equal([0], Offsets("r > 1"));
        Assert.Empty(Offsets("r > 1", knowsResult: true));
        Assert.Empty(Offsets("a + n > count(c) and t == null and d != null and c == null and w == null"));
    }

    [Fact]
    public void Names_AreListedOnceWithoutTheResult() =>
        Assert.Equal(["b", "a", "c"], Formula.Parse("b > a and count(c) > b and r > 0").Names);

    [Fact]
    public void Equality_IsByText()
    {
        Assert.Equal(Formula.Parse("b / a"), Formula.Parse("b / a"));
        Assert.NotEqual(Formula.Parse("b / a"), Formula.Parse("b/a"));
    }

    private static DataItem Item(string key, ItemType type) =>
        new() { Key = key, Label = key, Type = type, Role = ItemRole.Info, IsRequired = false };
}

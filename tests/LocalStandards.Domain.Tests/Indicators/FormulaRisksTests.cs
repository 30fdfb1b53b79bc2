using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Formulas;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

public class FormulaRisksTests
{
    /// <summary>Frames a (at least 0) and b (only where a test adds it), achieved n, and others by their bounds.</summary>
    private static Indicator WithItems(params DataItem[] items) => Samples.Set(2568).Indicators["68-1-01"] with { Items = items.ToCodedList(), NotApplicable = [] };

    private static DataItem Number(string key, ItemRole role, decimal? min = null, decimal? max = null, ItemType type = ItemType.Integer) =>
        new() { Key = key, Label = key, Type = type, Role = role, IsRequired = true, Min = min, Max = max };

    private static Indicator One => WithItems(
        Number("a", ItemRole.Frame, 0), Number("n", ItemRole.Achieved, 0), Number("i", ItemRole.Info, 0), Number("one", ItemRole.Info, 1),
        Number("any", ItemRole.Info), Number("minus", ItemRole.Info, max: -1), Number("small", ItemRole.Info, 0, 10, ItemType.Decimal),
        new() { Key = "yes", Label = "ก", Type = ItemType.YesNo, Role = ItemRole.Info, IsRequired = true, Options = [new("1", "มี"), new("0", "ไม่มี")] },
        new() { Key = "level", Label = "ข", Type = ItemType.Level, Role = ItemRole.Info, IsRequired = true, Options = [new("1", "ก"), new("5", "ข")] },
        new() { Key = "list", Label = "ค", Type = ItemType.Checklist, Role = ItemRole.Info, IsRequired = true, Options = [new("x", "ก")] });

    [Theory]
    [InlineData("n / a * 100")]
    [InlineData("n / (a * 2)")]
    [InlineData("n / (a / one)")]
    [InlineData("n / (a + i)")]
    [InlineData("n / -a")]
    [InlineData("n / 12")]
    [InlineData("n / one / level")]
    [InlineData("n / minus")]
    [InlineData("n / (minus * one - a)")]
    [InlineData("n / (1 + count(list))")]
    [InlineData("n / (yes + one)")]
    [InlineData("n / (small / one + 0.5)")]
    [InlineData("n + a - i")]
    public void Division_ThatCannotBeByZero_IsNoRisk(string formula) => Assert.Empty(FormulaRisks.DivisionsByZero(Formula.Parse(formula), One));

    [Theory]
    [InlineData("n / 0", 2, "เสมอ")]
    [InlineData("n / (1 - 1)", 2, "เสมอ")]
    [InlineData("n / i", 2, "\"i\"")]
    [InlineData("100 * n / any", 8, "\"any\"")]
    [InlineData("n / (a - i)", 2, "ตัวหาร")]
    [InlineData("n / (a * i)", 2, "ตัวหาร")]
    [InlineData("n / (one - 1)", 2, "ตัวหาร")]
    [InlineData("n / yes", 2, "\"yes\"")]
    [InlineData("n / count(list)", 2, "ตัวหาร")]
    [InlineData("n / (one / any)", 9, "\"any\"")]
    [InlineData("(a / i) / a", 3, "\"i\"")]
    [InlineData("a / (any + 1)", 2, "ตัวหาร")]
    [InlineData("n / 0.0000000000000000000000000001 / (79228162514264337593543950335 * one - one)", 35, "ตัวหาร")]
    public void Division_ThatCanBeByZero_IsARiskWithItsPosition(string formula, int offset, string message)
    {
        var risk = Assert.Single(FormulaRisks.DivisionsByZero(Formula.Parse(formula), One));
        Assert.Equal(offset, risk.Offset);
        Assert.Contains(message, risk.Message);
    }

    [Theory]
    [InlineData("n / (a + b)", true)]
    [InlineData("n / a", false)]
    [InlineData("n / (a * b)", false)]
    public void Division_BySeveralFrames_IsReleasedOnlyByAllOfThem(string formula, bool isSafe)
    {
        var two = WithItems(Number("a", ItemRole.Frame, 0), Number("b", ItemRole.Frame, 0, type: ItemType.Money), Number("n", ItemRole.Achieved, 0));
        Assert.Equal(isSafe, FormulaRisks.DivisionsByZero(Formula.Parse(formula), two).Count == 0);
    }

    [Theory]
    [InlineData("i == 0", true, true)]
    [InlineData("n == 5 or i <= 0", true, true)]
    [InlineData("n == 5 and i == 0", true, false)]
    [InlineData("i == 0", false, false)]
    [InlineData("i == 1", true, false)]
    public void Division_ReleasedByAnAutomaticGround_IsNoRisk(string when, bool isAutomatic, bool isSafe)
    {
        var indicator = One with { NotApplicable = [new("x", "ไม่มี", isAutomatic, Formula.Parse(when), false)] };
        Assert.Equal(isSafe, FormulaRisks.DivisionsByZero(Formula.Parse("n / i"), indicator).Count == 0);
    }

    [Fact]
    public void Division_OfTheSamples_IsARiskWhereItIsOne() => Assert.Equal(
        ["67-3-03"],
        Samples.Set(2567).Indicators.Concat(Samples.Set(2568, AuthorityType.Town).Indicators)
            .Where(indicator => indicator.Measure.Formula is { } formula && FormulaRisks.DivisionsByZero(formula, indicator).Count > 0)
            .Select(indicator => indicator.Code));

    /// <summary>Random formulas and answers within the bounds: whatever divides by zero was said to be a risk.</summary>
    [Fact]
    public void Division_OfRandomFormulas_IsNeverMissed()
    {
        var random = new Random(2570);
        var indicator = One;
        var (failed, safe) = (0, 0);
        for (var run = 0; run < 4000; run++)
        {
            var formula = Formula.Parse(Text(random, 4));
            var isRisky = FormulaRisks.DivisionsByZero(formula, indicator).Count > 0;
            safe += isRisky ? 0 : 1;
            for (var attempt = 0; attempt < 20; attempt++)
            {
                decimal a = random.Next(3), n = random.Next(3), i = random.Next(3), any = random.Next(-2, 3), one = random.Next(1, 3);
                var withFormula = indicator with { Measure = indicator.Measure with { Formula = formula } };
                var outcome = withFormula.Assess($"a={a} n={n} i={i} any={any} one={one} minus={-one} small={random.Next(3)} yes={random.Next(2)} level={(random.Next(2) == 0 ? 1 : 5)} list={(random.Next(2) == 0 ? "x" : "-")}");
                if (outcome.Codes().Contains(ViolationCode.CannotCompute))
                {
                    failed++;
                    Assert.True(isRisky, formula.Text);
                }
            }
        }

        Assert.True(failed > 1000 && safe > 500, $"{failed}, {safe}");
    }

    private static string Text(Random random, int depth) => depth == 0 || random.Next(4) == 0
        ? new[] { "a", "n", "i", "any", "one", "minus", "small", "yes", "level", "count(list)", "1", "2.5", "100" }[random.Next(13)]
        : random.Next(6) == 0 ? $"-({Text(random, depth - 1)})"
        : $"({Text(random, depth - 1)} {"+-*/"[random.Next(4)]} {Text(random, depth - 1)})";
}

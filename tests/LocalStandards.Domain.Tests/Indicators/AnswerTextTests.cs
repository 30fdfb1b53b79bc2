using System.Globalization;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using Xunit;

namespace LocalStandards.Domain.Tests.Indicators;

public class AnswerTextTests
{
    private static DataItem Item(ItemType type) =>
        new() { Key = "a", Label = "ก", Type = type, Role = ItemRole.Achieved, IsRequired = true };

    private static readonly DataItem Checklist = Item(ItemType.Checklist) with
    {
        Options = [new("c1", "หนึ่ง", true), new("c2", "สอง"), new("c3", "สาม")],
    };

    private static readonly DataItem Level = Item(ItemType.Level) with
    {
        Options = [new("0", "ศูนย์"), new("1", "หนึ่ง"), new("2", "สอง")],
    };

    private static string? CodeOf(DataItem item, string raw) => AnswerText.Parse(item, raw).Problem?.Code;

    [Theory]
    [InlineData("0", "0")]
    [InlineData("7200", "7200")]
    [InlineData("7,200", "7200")]
    [InlineData("๗,๒๐๐", "7200")]
    [InlineData("๗๒00", "7200")]
    [InlineData("1,234.50", "1234.5")]
    [InlineData("1 234.5", "1234.5")]
    [InlineData("1\u00A0234\u00A0567", "1234567")]
    [InlineData("  12\u00A0", "12")]
    [InlineData("+12", "12")]
    [InlineData("-12", "-12")]
    [InlineData("\u221212.5", "-12.5")]
    [InlineData("– 12", "-12")]
    [InlineData("007", "7")]
    [InlineData(".5", "0.5")]
    [InlineData("5.", "5")]
    [InlineData("-0", "0")]
    [InlineData("0.10", "0.1")]
    [InlineData("999,999,999,999,999", "999999999999999")]
    [InlineData("000000000000000000001", "1")]
    [InlineData("5.00000000000000000000", "5")]
    public void Parse_NumberAsTyped_IsReadAndStoredInOneForm(string raw, string canonical)
    {
        var item = Item(ItemType.Decimal);
        Assert.Equal(new AnswerValue.Number(decimal.Parse(canonical, CultureInfo.InvariantCulture)), AnswerText.Parse(item, raw).Value);
        Assert.Equal(canonical, AnswerText.Canonical(item, raw));
        Assert.Equal(canonical, AnswerText.Canonical(item, canonical));
    }

    [Theory]
    [InlineData("1e5")]
    [InlineData("12abc")]
    [InlineData("abc")]
    [InlineData("1.2.3")]
    [InlineData("1,23")]
    [InlineData("12,34,567")]
    [InlineData("1234,567")]
    [InlineData(",123")]
    [InlineData("1,,234")]
    [InlineData("1,234 567")]
    [InlineData("1 23")]
    [InlineData("1.234,5")]
    [InlineData("1.5 0")]
    [InlineData("--1")]
    [InlineData("+-1")]
    [InlineData("-")]
    [InlineData(".")]
    [InlineData("฿12")]
    [InlineData("0x10")]
    [InlineData("NaN")]
    [InlineData("１２")]
    [InlineData("50%")]
    public void Parse_NotANumber_IsSaid(string raw)
    {
        var reading = AnswerText.Parse(Item(ItemType.Decimal), raw);
        Assert.Equal(ViolationCode.NotANumber, reading.Problem!.Code);
        Assert.True(reading.Value.IsMissing);
        Assert.Equal(raw, AnswerText.Canonical(Item(ItemType.Decimal), raw));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("  \u00A0\t")]
    public void Parse_Blank_IsMissingAndNotZero(string? raw)
    {
        var reading = AnswerText.Parse(Item(ItemType.Integer), raw);
        Assert.Equal(AnswerValue.Nothing, reading.Value);
        Assert.Null(reading.Problem);
        Assert.NotEqual(AnswerValue.Nothing, AnswerText.Parse(Item(ItemType.Integer), "0").Value);
    }

    [Fact]
    public void Parse_NumberOutOfBounds_NamesTheBound()
    {
        var item = Item(ItemType.Integer) with { Min = 0, Max = 100 };
        Assert.Equal(new(ViolationCode.BelowMinimum, [0m]), AnswerText.Parse(item, "-1").Problem);
        Assert.Equal(new(ViolationCode.AboveMaximum, [100m]), AnswerText.Parse(item, "๑๐๑").Problem);
        Assert.Null(CodeOf(item, "0"));
        Assert.Null(CodeOf(item, "100"));
        Assert.Equal(new(ViolationCode.TooLarge, [15]), AnswerText.Parse(item, "1,000,000,000,000,000").Problem);
        Assert.Equal(ViolationCode.TooLarge, CodeOf(item, new string('9', 3000)));
    }

    [Fact]
    public void Parse_TooFineANumber_NamesTheDecimals()
    {
        Assert.Equal(ViolationCode.NotWhole, CodeOf(Item(ItemType.Integer), "5.5"));
        Assert.Equal(ViolationCode.NotWhole, CodeOf(Item(ItemType.Integer), "0.00000000000000000001"));
        Assert.Null(CodeOf(Item(ItemType.Integer), "5.00"));
        Assert.Equal(new(ViolationCode.TooManyDecimals, [2]), AnswerText.Parse(Item(ItemType.Money), "5.555").Problem);
        Assert.Equal(new(ViolationCode.TooManyDecimals, [3]), AnswerText.Parse(Item(ItemType.Decimal) with { Decimals = 3 }, "5.5555").Problem);
        Assert.Null(CodeOf(Item(ItemType.Decimal) with { Decimals = 3 }, "5.555"));
    }

    [Theory]
    [InlineData("c1,c3", "c1,c3")]
    [InlineData("c3, c1,c3", "c1,c3")]
    [InlineData("c2", "c2")]
    [InlineData("-", "-")]
    public void Parse_Ticks_AreKeptOnceInTheOrderOfTheSet(string raw, string canonical) =>
        Assert.Equal(canonical, AnswerText.Canonical(Checklist, raw));

    [Fact]
    public void Parse_NothingTickedOnPurpose_IsNotMissing()
    {
        Assert.Equal(new AnswerValue.Checked([]), AnswerText.Parse(Checklist, AnswerText.NoneTicked).Value);
        Assert.True(AnswerText.Parse(Checklist, " , ").Value.IsMissing);
    }

    [Fact]
    public void Parse_UnknownOption_IsSaid()
    {
        Assert.Equal(new(ViolationCode.NotAnOption, ["c9"]), AnswerText.Parse(Checklist, "c1,c9").Problem);
        Assert.Equal(new(ViolationCode.NotAnOption, ["3"]), AnswerText.Parse(Level, "3").Problem);
        Assert.Equal(ViolationCode.NotAnOption, CodeOf(Level, "1.5"));
        Assert.Equal(ViolationCode.NotAnOption, CodeOf(Level, "มี"));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("๒")]
    [InlineData("2.0")]
    public void Parse_LevelInAnyDigits_IsItsNumber(string raw) =>
        Assert.Equal(new AnswerValue.Number(2), AnswerText.Parse(Level, raw).Value);

    [Fact]
    public void Parse_ChoiceOfWords_IsTheWord()
    {
        var item = Item(ItemType.Choice) with { Options = [new("red", "แดง"), new("2", "สอง")] };
        Assert.Equal(new AnswerValue.Text("red"), AnswerText.Parse(item, "red").Value);
        Assert.Equal("2", AnswerText.Canonical(item, "๒"));
    }

    [Theory]
    [InlineData("2025-09-26")]
    [InlineData("26/9/2568")]
    [InlineData("๒๖/๐๙/๒๕๖๘")]
    [InlineData("26 ก.ย. 68")]
    [InlineData("26 กันยายน 2568")]
    public void Parse_Date_IsStoredAsIso(string raw) => Assert.Equal("2025-09-26", AnswerText.Canonical(Item(ItemType.Date), raw));

    [Fact]
    public void Parse_WrongDate_IsSaidAndNeverShifted()
    {
        var date = Item(ItemType.Date);
        Assert.Equal(ViolationCode.NoSuchDay, CodeOf(date, "29/2/2568"));
        Assert.Null(CodeOf(date, "29/2/2567"));
        Assert.Equal(new(ViolationCode.GregorianYear, [new DateOnly(2025, 9, 26)]), AnswerText.Parse(date, "26/9/2025").Problem);
        Assert.Equal(ViolationCode.YearOutOfRange, CodeOf(date, "2568-09-26"));
        Assert.Equal(ViolationCode.NotADate, CodeOf(date, "พรุ่งนี้"));
    }

    [Fact]
    public void Parse_Text_IsTrimmedAndMeasured()
    {
        var item = Item(ItemType.Text) with { MaxLength = 5 };
        Assert.Equal("ก\nข", AnswerText.Canonical(item, "  ก\r\nข "));
        Assert.Null(CodeOf(item, "12345 "));
        Assert.Equal(new(ViolationCode.TooLong, [5]), AnswerText.Parse(item, "123456").Problem);
    }

    [Fact]
    public void Parse_RandomText_NeverThrowsAndStoredTextReadsBackTheSame()
    {
        const string Letters = "0123456789๐๑๒๓๙,. +-−\u00A0/eกc123\r\n\u0000\uD800";
        var random = new Random(2568);
        DataItem[] items = [.. Enum.GetValues<ItemType>().Select(Item), Checklist, Level];
        var read = 0;
        for (var run = 0; run < 20_000; run++)
        {
            var item = items[random.Next(items.Length)];
            var raw = string.Concat(Enumerable.Range(0, random.Next(9)).Select(_ => Letters[random.Next(Letters.Length)]));
            var reading = AnswerText.Parse(item, raw);
            Assert.True(reading.Problem is null || reading.Value.IsMissing);
            if (reading.Problem is null && !reading.Value.IsMissing)
            {
                read++;
                Assert.Equal(reading, AnswerText.Parse(item, AnswerText.Canonical(reading.Value)));
            }
        }

        Assert.True(read > 1_000, $"{read}");
    }
}

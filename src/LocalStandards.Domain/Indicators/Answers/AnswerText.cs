using System.Globalization;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Indicators.Answers;

/// <summary>Between what an officer types and what is stored.</summary>
public static class AnswerText
{
    /// <summary>The stored text of a checklist of which nothing is ticked, said on purpose; empty text means unanswered.</summary>
    public const string NoneTicked = "-";

    /// <summary>Reads a typed or stored text. Blank is no answer, never a problem; whether one is required is the assessment's question.</summary>
    public static AnswerReading Parse(DataItem item, string? raw)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return AnswerReading.Of(AnswerValue.Nothing);

        return item.Type switch
        {
            ItemType.Integer or ItemType.Decimal or ItemType.Money => ParseNumber(item, raw),
            ItemType.YesNo or ItemType.Choice or ItemType.Level => ParseOption(item, raw),
            ItemType.Checklist => ParseTicks(item, raw),
            ItemType.Date => ParseDate(raw),
            _ => ParseText(item, raw),
        };
    }

    /// <summary>The one text under which a value is stored: 1234.5, c1,c3, 2025-09-26; null for no answer.</summary>
    public static string? Canonical(AnswerValue value) => value switch
    {
        AnswerValue.Number number => NumberText.Write(number.Value),
        AnswerValue.Checked { Options.Count: 0 } => NoneTicked,
        AnswerValue.Checked ticked => string.Join(',', ticked.Options),
        AnswerValue.Text text => text.Value,
        AnswerValue.Date date => date.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        _ => null,
    };

    /// <summary>What to store for a typed text: canonical when it can be read, as typed when it cannot, so that it stays in the field.</summary>
    public static string? Canonical(DataItem item, string? raw)
    {
        var reading = Parse(item, raw);
        return reading.Problem is null ? Canonical(reading.Value) : raw;
    }

    private static AnswerReading ParseNumber(DataItem item, string raw)
    {
        if (NumberText.Read(raw, out var number) is { } code)
        {
            return code switch
            {
                ViolationCode.TooLarge => AnswerReading.Wrong(code, NumberText.MaxWholeDigits),
                ViolationCode.TooManyDecimals when item.DecimalsAllowed == 0 => AnswerReading.Wrong(ViolationCode.NotWhole),
                ViolationCode.TooManyDecimals => AnswerReading.Wrong(code, item.DecimalsAllowed),
                _ => AnswerReading.Wrong(code),
            };
        }

        if (decimal.Round(number, item.DecimalsAllowed) != number)
        {
            return item.DecimalsAllowed == 0
                ? AnswerReading.Wrong(ViolationCode.NotWhole)
                : AnswerReading.Wrong(ViolationCode.TooManyDecimals, item.DecimalsAllowed);
        }

        return number < item.Min ? AnswerReading.Wrong(ViolationCode.BelowMinimum, item.Min)
            : number > item.Max ? AnswerReading.Wrong(ViolationCode.AboveMaximum, item.Max)
            : AnswerReading.Of(new AnswerValue.Number(number));
    }

    private static AnswerReading ParseOption(DataItem item, string raw)
    {
        var option = item.Options.Find(raw.Trim())
            ?? (NumberText.Read(raw, out var number) is null ? item.Options.FirstOrDefault(option => option.Number == number) : null);
        return option is null ? AnswerReading.Wrong(ViolationCode.NotAnOption, raw.Trim())
            : AnswerReading.Of(item.IsNumeric ? new AnswerValue.Number(option.Number!.Value) : new AnswerValue.Text(option.Value));
    }

    private static AnswerReading ParseTicks(DataItem item, string raw)
    {
        var ticked = raw.Trim() == NoneTicked
            ? []
            : raw.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal);
        var stranger = ticked.FirstOrDefault(value => !item.Options.Contains(value));
        return stranger is not null
            ? AnswerReading.Wrong(ViolationCode.NotAnOption, stranger)
            : ticked.Count == 0 && raw.Trim() != NoneTicked
                ? AnswerReading.Of(AnswerValue.Nothing)
                : AnswerReading.Of(new AnswerValue.Checked(
                    item.Options.Select(option => option.Value).Where(ticked.Contains).ToValueList()));
    }

    private static AnswerReading ParseDate(string raw)
    {
        if (ThaiDate.TryParse(raw, out var date, out var problem))
            return AnswerReading.Of(new AnswerValue.Date(date));

        var code = problem!.Kind switch
        {
            ThaiDateProblemKind.NoSuchDay => ViolationCode.NoSuchDay,
            ThaiDateProblemKind.LooksGregorian => ViolationCode.GregorianYear,
            ThaiDateProblemKind.YearOutOfRange => ViolationCode.YearOutOfRange,
            ThaiDateProblemKind.WeekdayDiffers => ViolationCode.WeekdayDiffers,
            _ => ViolationCode.NotADate,
        };
        return problem.Proposal is { } proposal ? AnswerReading.Wrong(code, proposal) : AnswerReading.Wrong(code);
    }

    private static AnswerReading ParseText(DataItem item, string raw)
    {
        var text = raw.ReplaceLineEndings("\n").Trim();
        return text.Length > item.LengthAllowed
            ? AnswerReading.Wrong(ViolationCode.TooLong, item.LengthAllowed)
            : AnswerReading.Of(new AnswerValue.Text(text));
    }
}

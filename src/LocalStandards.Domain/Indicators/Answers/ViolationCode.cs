namespace LocalStandards.Domain.Indicators.Answers;

/// <summary>The codes of answer problems and violations, with what their arguments are.</summary>
public static class ViolationCode
{
    /// <summary>A needed item has no answer.</summary>
    public const string Missing = "missing";

    public const string NotANumber = "not-a-number";

    public const string NotWhole = "not-whole";

    /// <summary>Args: decimals allowed.</summary>
    public const string TooManyDecimals = "too-many-decimals";

    /// <summary>Args: digits allowed before the point.</summary>
    public const string TooLarge = "too-large";

    /// <summary>Args: the minimum.</summary>
    public const string BelowMinimum = "below-minimum";

    /// <summary>Args: the maximum.</summary>
    public const string AboveMaximum = "above-maximum";

    /// <summary>Args: characters allowed.</summary>
    public const string TooLong = "too-long";

    /// <summary>Args: what was given.</summary>
    public const string NotAnOption = "not-an-option";

    public const string NotADate = "not-a-date";

    /// <summary>The calendar has no such day: 29 ก.พ. 2568.</summary>
    public const string NoSuchDay = "no-such-day";

    /// <summary>Args: the day probably meant, if one can be told.</summary>
    public const string YearOutOfRange = "year-out-of-range";

    /// <summary>The weekday written is not that day's. Args: the day without it.</summary>
    public const string WeekdayDiffers = "weekday-differs";

    /// <summary>The year looks Gregorian; ask which was meant. Args: the same year in พ.ศ. as a DateOnly.</summary>
    public const string GregorianYear = "gregorian-year";

    /// <summary>A rule of the set is broken; the message is the set's. Args: the rule.</summary>
    public const string Rule = "rule";

    /// <summary>Everything is answered, yet the formula yields nothing (division by zero, overflow).</summary>
    public const string CannotCompute = "cannot-compute";

    /// <summary>The result is below zero where it cannot be. Args: the result, rounded.</summary>
    public const string NegativeResult = "negative-result";

    /// <summary>The result is above the highest possible. Args: the result, rounded; the highest.</summary>
    public const string ResultAboveMaximum = "result-above-maximum";

    /// <summary>The chosen ground is not one of the indicator's. Args: the code.</summary>
    public const string UnknownNotApplicable = "unknown-na";

    /// <summary>The chosen ground contradicts the figures. Args: its label.</summary>
    public const string NotApplicableIsNotTrue = "na-not-true";

    /// <summary>Not applicable is chosen and a value is typed: clear one.</summary>
    public const string NotApplicableWithValue = "na-with-value";

    /// <summary>Not applicable is chosen and not done is ticked: clear one.</summary>
    public const string NotApplicableAndNotDone = "na-and-not-done";

    /// <summary>The ground asks for a reason. Args: its label.</summary>
    public const string ReasonRequired = "reason-required";

    /// <summary>Not done is ticked where it cannot be.</summary>
    public const string NotDoneIsNotAllowed = "not-done-not-allowed";

    /// <summary>Not done is ticked and a value is typed: clear one.</summary>
    public const string NotDoneWithValue = "not-done-with-value";

    /// <summary>Far from last year's figure. Args: this year's, last year's.</summary>
    public const string FarFromLastYear = "far-from-last-year";
}

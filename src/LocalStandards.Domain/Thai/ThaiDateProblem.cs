namespace LocalStandards.Domain.Thai;

/// <summary>Why a typed date was not taken.</summary>
/// <param name="Kind">What is wrong.</param>
/// <param name="Proposal">The day that was probably meant. Ask the user; never take it unasked.</param>
public sealed record ThaiDateProblem(ThaiDateProblemKind Kind, DateOnly? Proposal = null);

public enum ThaiDateProblemKind
{
    /// <summary>Nothing but blanks.</summary>
    Empty,

    /// <summary>Not one of the accepted ways to write a date.</summary>
    Unreadable,

    /// <summary>The calendar has no such day: 31 เม.ย., or 29 ก.พ. 2568.</summary>
    NoSuchDay,

    /// <summary>The year reads as ค.ศ.: 26/9/2025. The proposal is the same year in พ.ศ.: 26 ก.ย. 2568.</summary>
    LooksGregorian,

    /// <summary>The year lies outside พ.ศ. 2400–2700.</summary>
    YearOutOfRange,

    /// <summary>The weekday written before the date is not that date's. The proposal is the date without it.</summary>
    WeekdayDiffers,
}

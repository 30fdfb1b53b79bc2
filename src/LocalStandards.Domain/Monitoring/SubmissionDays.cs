using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Monitoring;

/// <summary>First submissions of a round, day by day in Bangkok, from the day on which it opened.</summary>
/// <param name="opens">Of the first of its windows.</param>
public sealed class SubmissionDays(DateTimeOffset opens, IEnumerable<KeyValuePair<DateOnly, int>> counts)
{
    private readonly SortedDictionary<DateOnly, int> byDay = new(counts.GroupBy(c => c.Key).ToDictionary(g => g.Key, g => g.Sum(c => c.Value)));

    public DateOnly First { get; } = Bangkok.DateOf(opens);

    public int Total => byDay.Values.Sum();

    public int On(DateOnly day) => byDay.GetValueOrDefault(day);

    /// <summary>All through the end of that day.</summary>
    public int Until(DateOnly day) => byDay.TakeWhile(d => d.Key <= day).Sum(d => d.Value);

    /// <summary>Which day of the round it is, from 1; less before the opening.</summary>
    public int NumberOf(DateOnly day) => day.DayNumber - First.DayNumber + 1;

    /// <summary>All through the end of the round's nth day.</summary>
    public int UntilNth(int day) => Until(First.AddDays(day - 1));

    /// <summary>Of the last whole days before today, none of them before the opening; the latest last.</summary>
    public IReadOnlyList<int> LastWhole(DateOnly today, int most) =>
        [.. Enumerable.Range(1, most).Select(back => today.AddDays(-back)).Where(day => day >= First).Reverse().Select(On)];

    /// <summary>Every day from the opening through <paramref name="last"/>.</summary>
    public IEnumerable<SubmissionDay> Through(DateOnly last)
    {
        var total = 0;
        for (var day = First; day <= last; day = day.AddDays(1))
            yield return new SubmissionDay(day, On(day), total += On(day));
    }
}

/// <param name="Total">All through its end.</param>
public sealed record SubmissionDay(DateOnly Day, int Count, int Total);

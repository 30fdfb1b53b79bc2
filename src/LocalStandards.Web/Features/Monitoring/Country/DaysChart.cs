using System.Globalization;
using System.Text;
using LocalStandards.Domain.Monitoring;

namespace LocalStandards.Web.Features.Monitoring.Country;

/// <summary>
/// Where everything lies in the drawing of submissions day by day: what came in all through each day above, each day's own
/// below, one axis of days for both.
/// </summary>
public sealed class DaysChart
{
    private const int Top = 34, Between = 22, BarHeight = 56, Axis = 26;

    private readonly CountryDays days;
    private readonly int left, right, plot;
    private readonly DateOnly first, last;

    /// <param name="width">In the units of the drawing, which are pixels where it is shown in full.</param>
    public DaysChart(CountryPage page, int width, int plotHeight)
    {
        (days, Width, plot) = (page.Days, width, plotHeight);
        (left, right) = (46, width < 500 ? 12 : 24);
        first = days.Own.First;
        last = new[] { days.Last, days.LastKnown, first.AddDays(1) }.Max();
        Height = Top + plot + Between + BarHeight + Axis;
        Most = Math.Max(1, Math.Max(page.Total.Expected, days.Own.Total));
        Step = StepOf(Most);
        Known = [.. days.Own.Through(days.LastKnown)];
        MostADay = Math.Max(1, Known.Select(d => d.Count).DefaultIfEmpty().Max());
        Forecast = page.Forecast;
        HasExtension = days.Ends > days.Closes;
    }

    public int Width { get; }
    public int Height { get; }
    /// <summary>All who have to: the top of the drawing.</summary>
    public int Most { get; }
    /// <summary>Between two lines of the grid.</summary>
    public int Step { get; }
    public int MostADay { get; }
    public Forecast? Forecast { get; }
    public bool HasExtension { get; }
    /// <summary>The days with figures, in order.</summary>
    public IReadOnlyList<SubmissionDay> Known { get; }

    public decimal Left => left;
    public decimal Right => Width - right;
    public decimal PlotTop => Top;
    public decimal Bottom => Top + plot;
    public decimal BarBottom => Bottom + Between + BarHeight;

    public decimal OriginalX => EndX(days.LastOriginal);
    public decimal LastX => EndX(days.Last);
    public decimal KnownX => EndX(days.LastKnown);

    public decimal Y(int count) => decimal.Round(Bottom - plot * (decimal)count / Most, 1);

    public IEnumerable<int> Grid
    {
        get
        {
            for (var value = 0; value < Most; value += Step)
            {
                // Not where the top line's own number stands.
                if (Most - value > Step / 3)
                    yield return value;
            }
        }
    }

    /// <summary>What came in through the end of each day.</summary>
    public string Line => Points(Known.Select(d => (EndX(d.Day), Y(d.Total))).Prepend((left, Bottom)));

    public string Area => $"{Line} {Text(KnownX)},{Text(Bottom)} {Text(left)},{Text(Bottom)}";

    /// <summary>The round before, day by day from its own opening.</summary>
    public string LineOf(EarlierRound before)
    {
        var points = new List<(decimal, decimal)> { (left, Bottom) };
        for (var day = first; day <= last; day = day.AddDays(1))
            points.Add((EndX(day), Y(Math.Min(Most, before.Days.UntilNth(days.Own.NumberOf(day))))));
        return Points(points);
    }

    public string Likely(int start) => Forecast is null ? "" : Points([(KnownX, Y(start)), (LastX, Y(Forecast.Likely))]);

    public string Range(int start) => Forecast is null ? "" : Points([(KnownX, Y(start)), (LastX, Y(Forecast.High)), (LastX, Y(Forecast.Low))]);

    public IEnumerable<(decimal X, decimal Y, decimal Width, decimal Height)> Bars
    {
        get
        {
            var width = DayWidth;
            foreach (var day in Known.Where(d => d.Count > 0))
            {
                var height = Math.Max(1, decimal.Round(BarHeight * (decimal)day.Count / MostADay, 1));
                yield return (decimal.Round(EndX(day.Day) - width, 1), BarBottom - height, decimal.Round(Math.Max(1, width - 1), 1), height);
            }
        }
    }

    /// <summary>Days that are named under the axis: the first, some between, the last, and the original close instead of the day next to it.</summary>
    public IEnumerable<(DateOnly Day, decimal X)> Ticks
    {
        get
        {
            var count = Math.Max(1, last.DayNumber - first.DayNumber);
            var steps = Math.Min(count, Width < 500 ? 2 : 5);
            var named = Enumerable.Range(0, steps + 1).Select(i => first.AddDays(count * i / steps)).ToList();
            if (HasExtension && steps > 1)
            {
                var close = days.LastOriginal.DayNumber;
                named[Enumerable.Range(1, steps - 1).MinBy(i => Math.Abs(named[i].DayNumber - close))] = days.LastOriginal;
            }
            return named.Select((day, i) => (day, i == 0 ? left : EndX(day)));
        }
    }

    public static string Text(decimal value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private decimal DayWidth => (Right - left) / (last.DayNumber - first.DayNumber + 1);

    /// <summary>Where a day ends.</summary>
    private decimal EndX(DateOnly day) => Math.Clamp(decimal.Round(left + DayWidth * (day.DayNumber - first.DayNumber + 1), 1), left, Right);

    private static string Points(IEnumerable<(decimal X, decimal Y)> points)
    {
        var text = new StringBuilder();
        foreach (var (x, y) in points)
            text.Append(text.Length == 0 ? "" : " ").Append(Text(x)).Append(',').Append(Text(y));
        return text.ToString();
    }

    /// <summary>1, 2 or 5 with as many noughts as make some four lines.</summary>
    private static int StepOf(int most)
    {
        var step = 1;
        while (true)
        {
            foreach (var times in new[] { 1, 2, 5 })
            {
                if (most / (step * times) <= 4)
                    return step * times;
            }
            step *= 10;
        }
    }
}

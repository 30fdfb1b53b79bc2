using System.Globalization;
using LocalStandards.Domain.Indicators;

namespace LocalStandards.Demo.Answers;

/// <summary>How large the figures of the sample sets usually are: what stands in column (1), before any luck.</summary>
internal static class DemoFigures
{
    // In thousandths of the population.
    private static readonly Dictionary<string, int> PerThousandPeople = new()
    {
        ["68-1-05"] = 3, ["68-2-01"] = 8, ["68-2-05"] = 900,
        ["67-4-01"] = 6, ["67-4-02"] = 130, ["67-4-04"] = 5, ["67-4-05"] = 45_000,
        ["67-5-01"] = 170, ["67-5-02"] = 30, ["67-5-04"] = 2, ["67-7-01"] = 8,
    };

    private static readonly Dictionary<string, int> Flat = new()
    {
        ["67-1-01"] = 12, ["67-1-02"] = 26, ["67-1-03"] = 4, ["67-1-05"] = 60, ["67-2-02"] = 18, ["67-2-03"] = 9,
        ["67-6-03"] = 12, ["67-6-05"] = 15, ["67-6-06"] = 40, ["68-3-05"] = 10,
    };

    /// <summary>The frame of an indicator in a first year; above zero unless the authority has nothing of the kind.</summary>
    public static decimal FrameOf(string indicator, DataItem frame, DemoTraits traits, int year, Dice dice) => indicator switch
    {
        "68-1-01" or "67-3-01" or "67-3-03" => traits.Children,
        "68-1-02" or "67-3-02" => traits.Centres,
        "68-1-04" => traits.Schools,
        "68-1-07" or "67-3-05" => traits.Teachers,
        "68-3-01" or "67-8-01" => WasteOf(traits, year),
        _ when frame.Prefill?.Name == "population" => traits.Population,
        _ when frame.Prefill?.Name == "households" => traits.Households,
        _ when PerThousandPeople.TryGetValue(indicator, out var rate) => Math.Max(2, dice.Around(Scaled(traits.Population, rate))),
        _ => Math.Max(2, dice.Around(Flat.GetValueOrDefault(indicator, 10))),
    };

    /// <summary>Tons of waste in a year; several indicators ask it, and all get the same figure.</summary>
    public static decimal WasteOf(DemoTraits traits, int year)
    {
        var luck = Dice.For(string.Create(CultureInfo.InvariantCulture, $"waste {traits.Authority.Code} {year}"));
        return decimal.Round(traits.Population * 365m * traits.GramsOfWasteADay * (950 + luck.Roll(100)) / 1_000_000_000m, 2);
    }

    private static int Scaled(int population, int rate) => (int)Math.Min(int.MaxValue / 4, (long)population * rate / 1000);
}

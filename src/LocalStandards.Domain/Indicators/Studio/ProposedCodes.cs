using System.Globalization;
using LocalStandards.Domain.Indicators.Formulas;

namespace LocalStandards.Domain.Indicators.Studio;

/// <summary>Codes that a person may take or change: the next number by the pattern of the neighbours.</summary>
public static class ProposedCodes
{
    /// <summary>For an indicator beside the one of that code: 68-1-01 to 68-1-08 are taken, so 68-1-09.</summary>
    public static string Next(IndicatorSetDefinition set, string neighbour) => NextOf(neighbour, set.Indicators.Select(indicator => indicator.Code));

    /// <summary>For the first or next indicator of a mission, by those of its mission, else of its area, else by year and area: 68-3-01.</summary>
    public static string NextIn(IndicatorSetDefinition set, string missionCode)
    {
        var area = set.Areas.FirstOrDefault(area => area.Missions.Contains(missionCode));
        var neighbour = set.Indicators.LastOrDefault(indicator => indicator.MissionCode == missionCode)
            ?? set.Indicators.LastOrDefault(indicator => indicator.AreaCode == area?.Code);
        return neighbour is not null
            ? Next(set, neighbour.Code)
            : NextOf(
                string.Create(CultureInfo.InvariantCulture, $"{set.YearBE % 100}-{area?.Number ?? 0}-00"),
                set.Indicators.Select(indicator => indicator.Code));
    }

    /// <summary>For an item of an indicator: a, b, c …; then n1, n2 ….</summary>
    public static string NextItem(Indicator indicator) => NextItem([.. indicator.Items.Select(item => item.Key)]);

    /// <summary>As <see cref="NextItem(Indicator)"/>, beside the keys that are taken.</summary>
    public static string NextItem(IReadOnlyCollection<string> taken)
    {
        for (var letter = 'a'; letter <= 'z'; letter++)
        {
            var key = letter.ToString();
            if (!taken.Contains(key) && !Formula.ReservedWords.Contains(key))
                return key;
        }

        return NextOf("n0", taken);
    }

    /// <summary>For an area: A1 to A8 are taken, so A9.</summary>
    public static string NextArea(IndicatorSetDefinition set) =>
        NextOf(set.Areas.Count > 0 ? set.Areas[^1].Code : "A0", set.Areas.Select(area => area.Code));

    /// <summary>For a mission of an area: A1.M3 behind A1.M2.</summary>
    public static string NextMission(IndicatorSetDefinition set, string areaCode) => NextOf(
        set.Areas.Find(areaCode) is { Missions: { Count: > 0 } missions } ? missions[^1].Code : $"{areaCode}.M0",
        set.Areas.SelectMany(area => area.Missions).Select(mission => mission.Code));

    /// <summary>For a form: 2-7 behind 2-6.</summary>
    public static string NextForm(IndicatorSetDefinition set) =>
        NextOf(set.Forms.Count > 0 ? set.Forms[^1].Code : "0", set.Forms.Select(form => form.Code));

    private static string NextOf(string pattern, IEnumerable<string> taken)
    {
        var digits = pattern.Length;
        while (digits > 0 && char.IsAsciiDigit(pattern[digits - 1]))
            digits--;

        // Up to nine digits at the end are a running number; more are part of the code.
        var (stem, width) = pattern.Length - digits is > 0 and <= 9 ? (pattern[..digits], pattern.Length - digits) : ($"{pattern}-", 1);
        var highest = taken.Append(pattern)
            .Where(code => code.StartsWith(stem, StringComparison.Ordinal))
            .Select(code => code.Length - stem.Length <= 9
                && int.TryParse(code.AsSpan(stem.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0)
            .DefaultIfEmpty()
            .Max();
        return stem + (highest + 1).ToString(CultureInfo.InvariantCulture).PadLeft(width, '0');
    }
}

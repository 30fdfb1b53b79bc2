namespace LocalStandards.Domain.Indicators.Studio;

/// <summary>The order in which the areas and missions of a set want its indicators.</summary>
internal sealed class SetOrder : IComparer<Indicator>
{
    private readonly Dictionary<(string Area, string Mission), int> ranks = [];

    private SetOrder()
    {
    }

    public static SetOrder Of(IndicatorSetDefinition set)
    {
        var order = new SetOrder();
        foreach (var area in set.Areas)
        {
            foreach (var mission in area.Missions)
                order.ranks.TryAdd((area.Code, mission.Code), order.ranks.Count);
        }

        return order;
    }

    public int Compare(Indicator? x, Indicator? y) => Rank(x!).CompareTo(Rank(y!));

    /// <summary>The set with its indicators in the order of its areas, those of one area as they stood.</summary>
    /// <param name="byMission">The area whose indicators are put in the order of its missions as well.</param>
    public static IndicatorSetDefinition Arranged(IndicatorSetDefinition set, string? byMission = null)
    {
        var order = Of(set);
        return set with
        {
            Indicators = set.Indicators
                .OrderBy(indicator => set.Areas.PlaceOf(area => area.Code == indicator.AreaCode))
                .ThenBy(indicator => indicator.AreaCode == byMission ? order.Rank(indicator) : 0)
                .ToCodedList(),
        };
    }

    private int Rank(Indicator indicator) => ranks.GetValueOrDefault((indicator.AreaCode, indicator.MissionCode), int.MaxValue);
}

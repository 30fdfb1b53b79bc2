using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Studio;

/// <summary>
/// Puts, moves, copies and removes the indicators of a set. Each edit gives another set and leaves the given one alone.
/// Within a mission indicators stand in the order of the set.
/// </summary>
public static class IndicatorEditing
{
    /// <summary>
    /// Puts an indicator in place of the one of its code, or beside the others: at the end of its mission, or before
    /// another. One of code <see cref="FieldName.General"/> replaces the general items.
    /// </summary>
    /// <param name="before">The code of the indicator it shall precede; null to stay where it is, or to be the last of its mission.</param>
    public static Edit<IndicatorSetDefinition> Put(this IndicatorSetDefinition set, Indicator indicator, string? before = null)
    {
        if (indicator.IsGeneral)
        {
            return indicator.Items.Count > SetLimits.Items
                ? Edits.Refuse<IndicatorSetDefinition>(EditRefusal.TooMany)
                : Edits.Made(set with { GeneralItems = indicator.Items });
        }

        if (!FieldName.IsCode(indicator.Code))
            return Edits.Refuse<IndicatorSetDefinition>(EditRefusal.NotACode, indicator.Code);

        if (set.Areas.Find(indicator.AreaCode) is not { } area)
            return Edits.Refuse<IndicatorSetDefinition>(EditRefusal.Unknown, indicator.AreaCode);

        if (!area.Missions.Contains(indicator.MissionCode))
            return Edits.Refuse<IndicatorSetDefinition>(EditRefusal.Unknown, indicator.MissionCode);

        var list = set.Indicators.ToList();
        var place = list.FindIndex(other => other.Code == indicator.Code);
        var isNew = place < 0;
        if (isNew && list.Count >= SetLimits.Indicators)
            return Edits.Refuse<IndicatorSetDefinition>(EditRefusal.TooMany);

        if (before is not null && before != indicator.Code)
        {
            list.RemoveAll(other => other.Code == indicator.Code);
            place = list.FindIndex(other => other.Code == before);
            if (place < 0)
                return Edits.Refuse<IndicatorSetDefinition>(EditRefusal.Unknown, before);

            list.Insert(place, indicator);
        }
        else if (!isNew && list[place].AreaCode == indicator.AreaCode && list[place].MissionCode == indicator.MissionCode)
        {
            list[place] = indicator;
        }
        else
        {
            list.RemoveAll(other => other.Code == indicator.Code);
            list.Insert(EndOfMission(set, list, indicator), indicator);
        }

        return Settled(set, list);
    }

    /// <summary>As <see cref="Put"/>, but refused when the code is taken.</summary>
    public static Edit<IndicatorSetDefinition> Add(this IndicatorSetDefinition set, Indicator indicator, string? before = null) =>
        indicator.IsGeneral || set.Indicators.Contains(indicator.Code)
            ? Edits.Refuse<IndicatorSetDefinition>(EditRefusal.CodeTaken, indicator.Code)
            : set.Put(indicator, before);

    /// <summary>Moves an indicator among those of its mission.</summary>
    /// <param name="steps">Negative is up; never past an end.</param>
    public static Edit<IndicatorSetDefinition> MoveIndicator(this IndicatorSetDefinition set, string code, int steps)
    {
        if (set.Indicators.Find(code) is not { } indicator)
            return Edits.Refuse<IndicatorSetDefinition>(EditRefusal.Unknown, code);

        // The mission keeps its positions in the set; only the order of its indicators on them changes.
        var places = Enumerable.Range(0, set.Indicators.Count).Where(place => set.Indicators[place].MissionCode == indicator.MissionCode).ToList();
        var siblings = places.ConvertAll(place => set.Indicators[place]);
        var moved = Edits.Moved(siblings, siblings.IndexOf(indicator), steps);
        var list = set.Indicators.ToArray();
        for (var index = 0; index < places.Count; index++)
            list[places[index]] = moved[index];

        return Edits.Made(set with { Indicators = list.ToCodedList() });
    }

    /// <summary>Moves an indicator into another mission, at its end or before another.</summary>
    public static Edit<IndicatorSetDefinition> MoveIndicatorTo(this IndicatorSetDefinition set, string code, string missionCode, string? before = null) =>
        set.Indicators.Find(code) is not { } indicator ? Edits.Refuse<IndicatorSetDefinition>(EditRefusal.Unknown, code)
            : set.Areas.FirstOrDefault(area => area.Missions.Contains(missionCode)) is not { } area ? Edits.Refuse<IndicatorSetDefinition>(EditRefusal.Unknown, missionCode)
            : set.Put(indicator with { AreaCode = area.Code, MissionCode = missionCode }, before);

    /// <summary>Copies an indicator under a new code, right behind it. The copy is a new question: nothing of the crosswalk is decided.</summary>
    /// <param name="newCode">Null for the proposed one (<see cref="ProposedCodes.Next(IndicatorSetDefinition, string)"/>).</param>
    public static Edit<IndicatorSetDefinition> CopyIndicator(this IndicatorSetDefinition set, string code, string? newCode = null)
    {
        var place = set.Indicators.PlaceOf(indicator => indicator.Code == code);
        if (place < 0)
            return Edits.Refuse<IndicatorSetDefinition>(EditRefusal.Unknown, code);

        var copy = set.Indicators[place] with { Code = newCode ?? ProposedCodes.Next(set, code), Crosswalk = [] };
        return set.Add(copy, place + 1 < set.Indicators.Count ? set.Indicators[place + 1].Code : null);
    }

    /// <summary>Gives an indicator another code; what is prefilled from it follows.</summary>
    public static Edit<IndicatorSetDefinition> RecodeIndicator(this IndicatorSetDefinition set, string code, string newCode)
    {
        if (!set.Indicators.Contains(code))
            return Edits.Refuse<IndicatorSetDefinition>(EditRefusal.Unknown, code);

        if (!FieldName.IsCode(newCode) || newCode == FieldName.General)
            return Edits.Refuse<IndicatorSetDefinition>(EditRefusal.NotACode, newCode);

        if (newCode != code && set.Indicators.Contains(newCode))
            return Edits.Refuse<IndicatorSetDefinition>(EditRefusal.CodeTaken, newCode);

        return Edits.Made(set with
        {
            Indicators = set.Indicators.Select(indicator => indicator with
            {
                Code = indicator.Code == code ? newCode : indicator.Code,
                Items = indicator.Items.Select(Follow).ToCodedList(),
            }).ToCodedList(),
        });

        DataItem Follow(DataItem item) =>
            item.Prefill is { Source: PrefillSource.SameYear } prefill && FieldName.TryParse(prefill.Name, out var field) && field.Indicator == code
                ? item with { Prefill = prefill with { Name = new FieldName(newCode, field.Key).ToString() } }
                : item;
    }

    /// <summary>Records what a person decided about an indicator and another year.</summary>
    public static Edit<IndicatorSetDefinition> Decide(this IndicatorSetDefinition set, string code, CrosswalkLink link) =>
        set.Indicators.Find(code) is { } indicator ? set.Put(indicator.Linked(link)) : Edits.Refuse<IndicatorSetDefinition>(EditRefusal.Unknown, code);

    /// <summary>Takes an indicator out; refused while another is prefilled from it.</summary>
    public static Edit<IndicatorSetDefinition> RemoveIndicator(this IndicatorSetDefinition set, string code) => set.Indicators.Contains(code)
        ? Settled(set, set.Indicators.Where(indicator => indicator.Code != code).ToList())
        : Edits.Refuse<IndicatorSetDefinition>(EditRefusal.Unknown, code);

    /// <summary>The set with those indicators, unless an item would then be prefilled from nothing.</summary>
    private static Edit<IndicatorSetDefinition> Settled(IndicatorSetDefinition set, List<Indicator> indicators)
    {
        var edited = set with { Indicators = indicators.ToCodedList() };
        foreach (var indicator in indicators)
        {
            foreach (var item in indicator.Items)
            {
                if (item.Prefill is { Source: PrefillSource.SameYear } prefill && !edited.HasItem(prefill.Name))
                    return Edits.Refuse<IndicatorSetDefinition>(EditRefusal.InUse, new FieldName(indicator.Code, item.Key).ToString());
            }
        }

        return Edits.Made(edited);
    }

    /// <summary>Behind the last of its mission; of a mission without any, behind those of the missions before it.</summary>
    private static int EndOfMission(IndicatorSetDefinition set, List<Indicator> list, Indicator indicator)
    {
        var last = list.FindLastIndex(other => other.MissionCode == indicator.MissionCode && other.AreaCode == indicator.AreaCode);
        if (last >= 0)
            return last + 1;

        var order = SetOrder.Of(set);
        return list.FindLastIndex(other => order.Compare(other, indicator) < 0) + 1;
    }
}

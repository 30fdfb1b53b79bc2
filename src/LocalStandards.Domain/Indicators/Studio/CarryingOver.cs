using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Studio;

/// <summary>"Also in the other types": takes an indicator of one type's set over into another type's.</summary>
public static class CarryingOver
{
    /// <summary>
    /// Puts an indicator of another type's set into this one. Where this type has the indicator already, its own standards
    /// stay, unless they contradict the new direction; else it takes the given ones. An area, mission or form it needs
    /// comes along. What another type's indicator would have prefilled is left to the officer.
    /// </summary>
    /// <param name="set">Of the type to take it into.</param>
    /// <param name="source">Of the type it stands in.</param>
    /// <param name="code">The indicator's; <see cref="FieldName.General"/> for the general items.</param>
    public static Edit<IndicatorSetDefinition> TakeOver(this IndicatorSetDefinition set, IndicatorSetDefinition source, string code)
    {
        if (source.Find(code) is not { } given)
            return Edits.Refuse<IndicatorSetDefinition>(EditRefusal.Unknown, code);

        return given.IsGeneral
            ? WithGeneralForm(set, source).Put(given)
            : WithPlace(set, source, given).Then(placed => placed.Put(For(placed, given)));
    }

    private static Indicator For(IndicatorSetDefinition set, Indicator given)
    {
        var own = set.Indicators.Find(given.Code)?.Standards ?? [];
        var standards = own.Count > 0 && own.All(standard => standard.Agrees(given.Measure.Direction)) ? own : given.Standards;
        var taken = given with
        {
            AppliesTo = [set.AuthorityType],
            Standards = standards.Select(standard => standard with { Types = [set.AuthorityType] }).ToValueList(),
        };
        var whole = set with { Indicators = set.Indicators.Where(other => other.Code != taken.Code).Append(taken).ToCodedList() };
        return taken with
        {
            Items = taken.Items.Select(item => item.Prefill is { Source: PrefillSource.SameYear } prefill && !whole.HasItem(prefill.Name)
                ? item with { Prefill = null }
                : item).ToCodedList(),
        };
    }

    private static Edit<IndicatorSetDefinition> WithPlace(IndicatorSetDefinition set, IndicatorSetDefinition source, Indicator given)
    {
        var edit = Edits.Made(set);
        var area = source.Areas[given.AreaCode];
        if (!set.Areas.Contains(area.Code))
        {
            edit = edit.Then(edited => Edits.Made(edited with { Areas = edited.Areas.Append(area with { Missions = [] }).ToCodedList() }));
            if (source.FormOf(given.Code) is { } form)
            {
                edit = edit.Then(edited => edited.Forms.Find(form.Code) is { } known
                        ? known.Kind is FormKind.Area ? Edits.Made(edited) : Edits.Refuse<IndicatorSetDefinition>(EditRefusal.CodeTaken, form.Code)
                        : edited.AddForm(form.Code, FormKind.Area, form.Title))
                    .Then(edited => edited.PlaceArea(area.Code, form.Code));
            }
        }

        var mission = area.Missions[given.MissionCode];
        return edit.Then(edited => edited.Areas[area.Code].Missions.Contains(mission.Code)
            ? Edits.Made(edited)
            : edited.AddMission(area.Code, mission.Code, mission.Name));
    }

    private static IndicatorSetDefinition WithGeneralForm(IndicatorSetDefinition set, IndicatorSetDefinition source) =>
        set.Forms.Any(form => form.Kind is FormKind.General) || source.Forms.FirstOrDefault(form => form.Kind is FormKind.General) is not { } form
        || set.Forms.Contains(form.Code)
            ? set
            : set with { Forms = set.Forms.Prepend(form).ToCodedList() };
}

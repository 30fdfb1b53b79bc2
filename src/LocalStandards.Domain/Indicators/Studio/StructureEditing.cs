
namespace LocalStandards.Domain.Indicators.Studio;

/// <summary>Edits the areas, missions and forms of a set. An area belongs to one form, or for a while, in a draft, to none.</summary>
public static class StructureEditing
{
    /// <summary>Adds an area behind the others, and to a form when one is named.</summary>
    public static Edit<IndicatorSetDefinition> AddArea(this IndicatorSetDefinition set, string code, string name, string? formCode = null) =>
        !Edits.IsWord(code) ? Refuse(EditRefusal.NotACode, code)
            : !Edits.IsName(name) ? Refuse(EditRefusal.NotAName)
            : set.Areas.Contains(code) ? Refuse(EditRefusal.CodeTaken, code)
            : set.Areas.Count >= SetLimits.ListLength ? Refuse(EditRefusal.TooMany)
            : Edits.Made(set with { Areas = set.Areas.Append(new(code, NextNumber(set), name, [])).ToCodedList() })
                .Then(edited => formCode is null ? Edits.Made(edited) : edited.PlaceArea(code, formCode));

    public static Edit<IndicatorSetDefinition> RenameArea(this IndicatorSetDefinition set, string code, string name) =>
        !Edits.IsName(name) ? Refuse(EditRefusal.NotAName) : set.ChangeArea(code, area => area with { Name = name });

    /// <summary>Moves an area among the areas, and among those of its form; its numbers stay in order.</summary>
    /// <param name="steps">Negative is up; never past an end.</param>
    public static Edit<IndicatorSetDefinition> MoveArea(this IndicatorSetDefinition set, string code, int steps)
    {
        var place = set.Areas.PlaceOf(area => area.Code == code);
        if (place < 0)
            return Refuse(EditRefusal.Unknown, code);

        var moved = Edits.Moved(set.Areas, place, steps).Select((area, index) => area with { Number = set.Areas[index].Number }).ToCodedList();
        var form = set.Forms.FirstOrDefault(form => form.AreaCodes.Contains(code));
        var forms = form is null ? set.Forms : set.Forms.Select(other => other != form ? other : form with
        {
            AreaCodes = moved.Select(area => area.Code).Where(form.AreaCodes.Contains).ToValueList(),
        }).ToCodedList();
        return Edits.Made(SetOrder.Arranged(set with { Areas = moved, Forms = forms }));
    }

    /// <summary>Takes an area out of the set and of its form; refused while it holds indicators.</summary>
    public static Edit<IndicatorSetDefinition> RemoveArea(this IndicatorSetDefinition set, string code) =>
        !set.Areas.Contains(code) ? Refuse(EditRefusal.Unknown, code)
            : set.Indicators.FirstOrDefault(indicator => indicator.AreaCode == code) is { } held ? Refuse(EditRefusal.NotEmpty, held.Code)
            : Edits.Made(set with { Areas = set.Areas.Where(area => area.Code != code).ToCodedList(), Forms = Without(set, code) });

    /// <summary>Lets a form ask an area, behind its others; null for no form, until another takes it.</summary>
    public static Edit<IndicatorSetDefinition> PlaceArea(this IndicatorSetDefinition set, string code, string? formCode)
    {
        if (!set.Areas.Contains(code))
            return Refuse(EditRefusal.Unknown, code);

        if (formCode is null)
            return Edits.Made(set with { Forms = Without(set, code) });

        return set.Forms.Find(formCode) is not { Kind: FormKind.Area } form ? Refuse(EditRefusal.Unknown, formCode)
            : form.AreaCodes.Contains(code) ? Edits.Made(set)
            : Edits.Made(set with
            {
                Forms = Without(set, code).Select(other => other.Code == formCode
                    ? other with { AreaCodes = other.AreaCodes.Append(code).ToValueList() }
                    : other).ToCodedList(),
            });
    }

    public static Edit<IndicatorSetDefinition> AddMission(this IndicatorSetDefinition set, string areaCode, string code, string name) =>
        !Edits.IsWord(code) ? Refuse(EditRefusal.NotACode, code)
            : !Edits.IsName(name) ? Refuse(EditRefusal.NotAName)
            : AreaOf(set, code) is not null ? Refuse(EditRefusal.CodeTaken, code)
            : set.Areas.Find(areaCode)?.Missions.Count >= SetLimits.ListLength ? Refuse(EditRefusal.TooMany)
            : set.ChangeArea(areaCode, area => area with { Missions = area.Missions.Append(new(code, name)).ToCodedList() });

    public static Edit<IndicatorSetDefinition> RenameMission(this IndicatorSetDefinition set, string code, string name) =>
        !Edits.IsName(name) ? Refuse(EditRefusal.NotAName)
            : AreaOf(set, code) is not { } area ? Refuse(EditRefusal.Unknown, code)
            : set.ChangeArea(area.Code, _ => area with
            {
                Missions = area.Missions.Select(mission => mission.Code == code ? mission with { Name = name } : mission).ToCodedList(),
            });

    /// <summary>Moves a mission, with its indicators, among those of its area.</summary>
    /// <param name="steps">Negative is up; never past an end.</param>
    public static Edit<IndicatorSetDefinition> MoveMission(this IndicatorSetDefinition set, string code, int steps) =>
        AreaOf(set, code) is not { } area ? Refuse(EditRefusal.Unknown, code)
            : set.ChangeArea(area.Code, _ => area with
            {
                Missions = Edits.Moved(area.Missions, area.Missions.PlaceOf(mission => mission.Code == code), steps).ToCodedList(),
            }).Then(edited => Edits.Made(SetOrder.Arranged(edited, byMission: area.Code)));

    /// <summary>Moves a mission, with its indicators, behind those of another area.</summary>
    public static Edit<IndicatorSetDefinition> MoveMissionTo(this IndicatorSetDefinition set, string code, string areaCode)
    {
        if (AreaOf(set, code) is not { } from || set.Areas.Find(areaCode) is null)
            return Refuse(EditRefusal.Unknown, AreaOf(set, code) is null ? code : areaCode);

        var mission = from.Missions[code];
        return from.Code == areaCode ? Edits.Made(set) : Edits.Made(SetOrder.Arranged(set with
        {
            Areas = set.Areas.Select(area => area.Code == areaCode ? area with { Missions = area.Missions.Append(mission).ToCodedList() }
                : area.Code == from.Code ? WithoutMission(area, code)
                : area).ToCodedList(),
            // Behind those that stand there already.
            Indicators = set.Indicators.Where(indicator => indicator.MissionCode != code)
                .Concat(set.Indicators.Where(indicator => indicator.MissionCode == code).Select(indicator => indicator with { AreaCode = areaCode }))
                .ToCodedList(),
        }));
    }

    /// <summary>Takes a mission out; refused while it holds indicators.</summary>
    public static Edit<IndicatorSetDefinition> RemoveMission(this IndicatorSetDefinition set, string code) =>
        AreaOf(set, code) is not { } area ? Refuse(EditRefusal.Unknown, code)
            : set.Indicators.FirstOrDefault(indicator => indicator.MissionCode == code) is { } held ? Refuse(EditRefusal.NotEmpty, held.Code)
            : set.ChangeArea(area.Code, _ => WithoutMission(area, code));

    /// <summary>Adds a form behind the others; one of areas holds none yet, and of the general kind there is one.</summary>
    public static Edit<IndicatorSetDefinition> AddForm(this IndicatorSetDefinition set, string code, FormKind kind, string title) =>
        !Edits.IsWord(code, SetLimits.FormCodeLength) ? Refuse(EditRefusal.NotACode, code)
            : !Edits.IsName(title) ? Refuse(EditRefusal.NotAName)
            : set.Forms.Contains(code) ? Refuse(EditRefusal.CodeTaken, code)
            : set.Forms.Count >= SetLimits.ListLength ? Refuse(EditRefusal.TooMany)
            : kind is FormKind.General && set.Forms.Any(form => form.Kind is FormKind.General) ? Refuse(EditRefusal.OnlyOne)
            : Edits.Made(set with { Forms = set.Forms.Append(new(code, kind, title, [])).ToCodedList() });

    public static Edit<IndicatorSetDefinition> RenameForm(this IndicatorSetDefinition set, string code, string title) =>
        !Edits.IsName(title) ? Refuse(EditRefusal.NotAName)
            : !set.Forms.Contains(code) ? Refuse(EditRefusal.Unknown, code)
            : Edits.Made(set with { Forms = set.Forms.Select(form => form.Code == code ? form with { Title = title } : form).ToCodedList() });

    /// <param name="steps">Negative is up; never past an end.</param>
    public static Edit<IndicatorSetDefinition> MoveForm(this IndicatorSetDefinition set, string code, int steps)
    {
        var place = set.Forms.PlaceOf(form => form.Code == code);
        return place < 0
            ? Refuse(EditRefusal.Unknown, code)
            : Edits.Made(set with { Forms = Edits.Moved(set.Forms, place, steps).ToCodedList() });
    }

    /// <summary>Takes a form out; refused while it holds areas, or the general items.</summary>
    public static Edit<IndicatorSetDefinition> RemoveForm(this IndicatorSetDefinition set, string code) =>
        set.Forms.Find(code) is not { } form ? Refuse(EditRefusal.Unknown, code)
            : form.AreaCodes.Count > 0 ? Refuse(EditRefusal.NotEmpty, form.AreaCodes[0])
            : form.Kind is FormKind.General && set.GeneralItems.Count > 0 ? Refuse(EditRefusal.NotEmpty, set.GeneralItems[0].Key)
            : Edits.Made(set with { Forms = set.Forms.Where(other => other.Code != code).ToCodedList() });

    /// <summary>The area of a mission; null when the set has no such mission.</summary>
    private static Area? AreaOf(IndicatorSetDefinition set, string missionCode) => set.Areas.FirstOrDefault(area => area.Missions.Contains(missionCode));

    private static Area WithoutMission(Area area, string code) =>
        area with { Missions = area.Missions.Where(mission => mission.Code != code).ToCodedList() };

    private static CodedList<FormDefinition> Without(IndicatorSetDefinition set, string areaCode) => set.Forms
        .Select(form => form.AreaCodes.Contains(areaCode) ? form with { AreaCodes = form.AreaCodes.Where(code => code != areaCode).ToValueList() } : form)
        .ToCodedList();

    private static int NextNumber(IndicatorSetDefinition set) => Math.Min(99, set.Areas.Select(area => area.Number).DefaultIfEmpty().Max() + 1);

    private static Edit<IndicatorSetDefinition> ChangeArea(this IndicatorSetDefinition set, string code, Func<Area, Area> change) =>
        !set.Areas.Contains(code)
            ? Refuse(EditRefusal.Unknown, code)
            : Edits.Made(set with { Areas = set.Areas.Select(area => area.Code == code ? change(area) : area).ToCodedList() });

    private static Edit<IndicatorSetDefinition> Refuse(EditRefusal refusal, string? named = null) => Edits.Refuse<IndicatorSetDefinition>(refusal, named);
}

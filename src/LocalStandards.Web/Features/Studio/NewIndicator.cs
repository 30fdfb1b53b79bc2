using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Formulas;
using LocalStandards.Domain.Indicators.Studio;

namespace LocalStandards.Web.Features.Studio;

/// <summary>What a new indicator, or a new row of one, begins with.</summary>
public static class NewIndicator
{
    /// <summary>A percentage of two counts, which most are; the standard is still to be decided.</summary>
    public static Indicator In(IndicatorSetDefinition set, string missionCode, string name) => new()
    {
        Code = ProposedCodes.NextIn(set, missionCode),
        AreaCode = set.Areas.FirstOrDefault(area => area.Missions.Contains(missionCode))?.Code ?? "",
        MissionCode = missionCode,
        Name = name,
        AppliesTo = [set.AuthorityType],
        Measure = new()
        {
            Kind = MeasureKind.Percent, Formula = Formula.Parse("b / a * 100"), FormulaText = "(2) ÷ (1) × 100", Decimals = 2,
            Direction = Direction.HigherIsBetter, ResultUnit = "ร้อยละ", AllowsNotDone = true,
        },
        Items =
        [
            new() { Key = "a", Label = "จำนวนทั้งหมด", Type = ItemType.Integer, Role = ItemRole.Frame, IsRequired = true, Min = 0 },
            new() { Key = "b", Label = "จำนวนที่ดำเนินการ", Type = ItemType.Integer, Role = ItemRole.Achieved, IsRequired = true, Min = 0 },
        ],
    };

    public static IReadOnlyDictionary<string, string> Row(string list, IndicatorText text) => list switch
    {
        IndicatorText.Items => new Dictionary<string, string>
        {
            ["key"] = ProposedCodes.NextItem([.. Enumerable.Range(0, text.Count(list)).Select(row => text[$"items[{row}].key"])]), ["labelTh"] = "", ["type"] = "integer", ["role"] = "info", ["required"] = "true", ["min"] = "0",
        },
        IndicatorText.Rules => new Dictionary<string, string> { ["rule"] = "", ["severity"] = "warning", ["messageTh"] = "" },
        IndicatorText.Grounds => new Dictionary<string, string> { ["code"] = "NA" + (text.Count(list) + 1), ["labelTh"] = "", ["requiresReason"] = "true" },
        IndicatorText.Standards => new Dictionary<string, string>
        {
            ["tier"] = "", ["op"] = text["measure.direction"] == "lowerIsBetter" ? "<=" : ">=", ["value"] = "", ["unitTh"] = text["measure.resultUnitTh"],
        },
        IndicatorText.Evidence => new Dictionary<string, string> { ["labelTh"] = "", ["fileTypes"] = "pdf" },
        _ => new Dictionary<string, string>(),
    };
}

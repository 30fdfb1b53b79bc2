using System.Globalization;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Formulas;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>Checks the parts of an indicator against each other and reports each problem at its JSON path.</summary>
internal static class IndicatorChecks
{
    public static void Check(ObjectNode node, Indicator indicator)
    {
        ReportRepeated(node, "items", "key", indicator.Items);
        ReportRepeated(node, "notApplicable", "code", indicator.NotApplicable);
        CheckNames(node, indicator);
        CheckFormulas(node, indicator);
        CheckStandards(node, indicator);
        CheckCrosswalk(node, indicator);
    }

    /// <summary>The options of an item of that type.</summary>
    public static void CheckOptions(ObjectNode node, CodedList<ItemOption> options, ItemType type)
    {
        ReportRepeated(node, "options", "value", options);
        for (var place = 0; place < options.Count; place++)
        {
            var (value, number) = (options[place].Value, options[place].Number);
            if (value.Length > 0 && (type is ItemType.YesNo && value is not ("0" or "1")
                || type is ItemType.Level && (number is null || number != decimal.Truncate(number.Value))))
            {
                node.Report(Place("options", place, "value"), type is ItemType.YesNo ? "ต้องเป็น 1 หรือ 0" : "ต้องเป็นจำนวนเต็ม");
            }

            if (options[place].IsMandatory && type is not ItemType.Checklist)
                node.Report(Place("options", place, "mandatory"), "ใช้ได้กับแบบทำเครื่องหมายเท่านั้น");
        }
    }

    private static void CheckCrosswalk(ObjectNode node, Indicator indicator)
    {
        foreach (var place in Repeated.In(indicator.Crosswalk, link => link.YearBE))
            node.Report(Place("crosswalk", place, "year"), "มีปีนี้แล้ว");

        for (var place = 0; place < indicator.Crosswalk.Count; place++)
        {
            if (indicator.Crosswalk[place] is { Code: null, IsSame: true })
                node.Report(Place("crosswalk", place, "same"), "ตัวชี้วัดใหม่ไม่มีตัวชี้วัดเดิมให้เหมือน");
        }
    }

    private static void CheckNames(ObjectNode node, Indicator indicator)
    {
        for (var place = 0; place < indicator.Items.Count; place++)
        {
            if (new FieldName(indicator.Code, indicator.Items[place].Key).ToString().Length > FieldName.MaxLength)
                node.Report(Place("items", place, "key"), $"รหัสตัวชี้วัดกับรหัสรายการรวมกันยาวเกิน {FieldName.MaxLength - 1} ตัวอักษร");
        }
    }

    private static void CheckFormulas(ObjectNode node, Indicator indicator)
    {
        if (indicator.Measure.Formula is { } formula)
        {
            if (formula.IsCondition)
                node.Report("measure.formula", new FormulaError(0, "ต้องเป็นตัวเลข แต่เป็นเงื่อนไข"));

            ReportNames(node, "measure.formula", formula, indicator.Items, knowsResult: false);
        }

        for (var place = 0; place < indicator.NotApplicable.Count; place++)
        {
            if (indicator.NotApplicable[place].When is { } when)
                CheckCondition(node, Place("notApplicable", place, "when"), when, indicator.Items, knowsResult: false);
        }

        for (var place = 0; place < indicator.Items.Count; place++)
        {
            if (indicator.Items[place].Prefill is { Source: PrefillSource.PreviousYear } prefill && !indicator.Items.Contains(prefill.Name))
                node.Report(Place("items", place, "prefill"), $"ไม่มีรายการ \"{prefill.Name}\" ในตัวชี้วัดนี้");
        }
    }

    public static void CheckCondition(ObjectNode node, string name, Formula formula, CodedList<DataItem> items, bool knowsResult)
    {
        if (!formula.IsCondition)
            node.Report(name, new FormulaError(0, "ต้องเป็นเงื่อนไข แต่เป็นตัวเลข"));

        ReportNames(node, name, formula, items, knowsResult);
    }

    private static void ReportNames(ObjectNode node, string name, Formula formula, CodedList<DataItem> items, bool knowsResult)
    {
        foreach (var error in formula.Check(items, knowsResult))
            node.Report(name, error);
    }

    private static void CheckStandards(ObjectNode node, Indicator indicator)
    {
        var taken = new HashSet<(AuthorityType, string?)>();
        for (var place = 0; place < indicator.Standards.Count; place++)
        {
            var standard = indicator.Standards[place];
            var types = standard.Types.Count > 0 ? standard.Types : [default];
            if (types.Any(type => !taken.Add((type, standard.Tier))))
                node.Report(Place("standards", place), "มีค่ามาตรฐานของประเภทและชั้นนี้แล้ว");
        }

        if (!indicator.Measure.IsScored || !node.Has("standards"))
            return;

        foreach (var type in indicator.AppliesTo.Where(type => indicator.StandardFor(type, null) is null))
            node.ReportUnfinished("standards", $"ตัวชี้วัดที่คิดผลไม่มีค่ามาตรฐานของ {FileCodes.Types.CodeOf(type)}");
    }

    public static void ReportRepeated<T>(ObjectNode node, string list, string field, CodedList<T> elements)
        where T : class, ICoded
    {
        foreach (var place in Repeated.In(elements, element => element.Code))
            node.Report(Place(list, place, field), $"รหัส \"{elements[place].Code}\" ซ้ำ");
    }

    public static string Place(string list, int place, string? field = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{place}]") + (field is null ? "" : $".{field}");
}

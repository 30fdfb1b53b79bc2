using System.Globalization;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Studio;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>Checks the parts of a set against each other.</summary>
/// <param name="problems">Collects what is wrong.</param>
/// <param name="frameOf">What a type sees of the set apart from its indicators.</param>
internal sealed class SetChecks(SetProblems problems, Func<IndicatorSetDefinition, AuthorityType, IndicatorSetDefinition> frameOf)
{
    /// <param name="areaCount">How many areas the document says it has; null where it says nothing.</param>
    public void CheckFrame(IndicatorSetDefinition set, string root, int? areaCount)
    {
        ReportRepeated($"{root}.laoTypes", "code", set.AuthorityTypes);
        ReportRepeated($"{root}.resultBands", "code", set.Bands);
        ReportRepeated($"{root}.process.requiredDocuments", "code", set.RequiredDocuments);
        ReportRepeated($"{root}.generalItems", "key", set.GeneralItems);
        ReportRepeated($"{root}.areas", "code", set.Areas);
        foreach (var code in FileCodes.Bands.Codes.Where(code => set.Bands.Count > 0 && !set.Bands.Contains(code)))
            Report($"{root}.resultBands", $"ไม่มีผลการประเมิน {code}");

        if (areaCount is { } count && count != set.Areas.Count)
            Report($"{root}.framework.areaCount", string.Create(CultureInfo.InvariantCulture, $"ระบุ {count} ด้าน แต่ในไฟล์มี {set.Areas.Count} ด้าน"));

        var missions = new HashSet<string>(problems.IsStored ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var (area, path) in Placed(set.Areas, $"{root}.areas"))
        {
            foreach (var (mission, missionPath) in Placed(area.Missions, $"{path}.missions"))
            {
                if (mission.Code.Length > 0 && !missions.Add(mission.Code))
                    Report($"{missionPath}.code", $"รหัส \"{mission.Code}\" ซ้ำ");
            }
        }
    }

    public void CheckForms(IndicatorSetDefinition set, string root)
    {
        ReportRepeated($"{root}.forms", "code", set.Forms);
        var generalForms = set.Forms.Count(form => form.Kind is FormKind.General);
        if (generalForms > 1 || (generalForms == 0 && set.GeneralItems.Count > 0))
        {
            problems.Add(new($"{root}.forms", generalForms > 1 ? "มีแบบข้อมูลทั่วไปได้เพียงแบบเดียว" : "มีข้อมูลทั่วไป แต่ไม่มีแบบข้อมูลทั่วไป")
            {
                IsUnfinished = generalForms == 0,
            });
        }

        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (form, path) in Placed(set.Forms, $"{root}.forms"))
        {
            for (var index = 0; index < form.AreaCodes.Count; index++)
            {
                var code = form.AreaCodes[index];
                var areaPath = string.Create(CultureInfo.InvariantCulture, $"{path}.areas[{index}]");
                if (!set.Areas.Contains(code))
                {
                    Report(areaPath, $"ไม่มีด้านรหัส \"{code}\"");
                }
                else if (!placed.Add(code))
                {
                    Report(areaPath, $"ด้าน \"{code}\" อยู่ในแบบอื่นแล้ว");
                }
            }
        }

        foreach (var (area, path) in Placed(set.Areas, $"{root}.areas").Where(row => row.Element.Code.Length > 0 && !placed.Contains(row.Element.Code)))
            problems.Add(new(path, $"ด้าน \"{area.Code}\" ไม่อยู่ในแบบใด") { IsUnfinished = true });
    }

    public void CheckIndicators(IndicatorSetDefinition set, AuthorityType? type)
    {
        if (type is { } only && !set.AuthorityTypes.Contains(FileCodes.Types.CodeOf(only)))
            Report("$.authorityType", "ไม่มีประเภทนี้ใน laoTypes");

        ReportRepeatedIndicators(set);
        var fields = IndicatorSetFile.FieldsOf(set.Indicators);
        foreach (var (indicator, path) in Placed(set.Indicators, "$.indicators"))
            CheckIndicator(set, fields, indicator, path, type);

        if (!problems.IsStored)
            CheckPrefillCircles(set);
    }

    /// <summary>An indicator may stand in a file once for each of its types, in other words each time.</summary>
    private void ReportRepeatedIndicators(IndicatorSetDefinition set)
    {
        var counts = new Dictionary<AuthorityType, int>();
        // Databases do not tell A-1 from a-1.
        var seen = new HashSet<(string, AuthorityType)>();
        foreach (var (indicator, path) in Placed(set.Indicators, "$.indicators"))
        {
            var code = problems.IsStored ? indicator.Code : indicator.Code.ToUpperInvariant();
            if (code.Length > 0 && indicator.AppliesTo.Any(type => !seen.Add((code, type))))
                Report($"{path}.code", $"รหัส \"{indicator.Code}\" ซ้ำ");

            foreach (var type in indicator.AppliesTo)
                counts[type] = counts.GetValueOrDefault(type) + 1;
        }

        foreach (var (type, count) in counts.Where(pair => pair.Value > SetLimits.Indicators && !problems.IsStored))
            Report("$.indicators", string.Create(CultureInfo.InvariantCulture, $"{FileCodes.Types.CodeOf(type)} มี {count} รายการ เกิน {SetLimits.Indicators} รายการ"));
    }

    /// <summary>What must hold between an indicator and the set it stands in.</summary>
    /// <param name="fields">The names of all items of the set.</param>
    /// <param name="type">The one type of the document; null when it is of several.</param>
    public void CheckIndicator(IndicatorSetDefinition set, HashSet<string> fields, Indicator indicator, string path, AuthorityType? type)
    {
        if (indicator.AreaCode.Length > 0)
        {
            // A problem that several types share is reported once.
            var frames = indicator.AppliesTo.Select(applied => frameOf(set, applied)).DefaultIfEmpty(set).ToList();
            if (frames.Find(frame => frame.Areas.Find(indicator.AreaCode)?.Missions.Contains(indicator.MissionCode) is not true) is { } wrong)
                CheckPlace(indicator, wrong.Areas.Find(indicator.AreaCode), path);
        }

        foreach (var applied in indicator.AppliesTo)
        {
            if (type is not null && applied != type)
            {
                Report($"{path}.appliesTo", "เอกสารของประเภทเดียวต้องใช้กับประเภทนั้นเท่านั้น");
            }
            else if (!frameOf(set, applied).AuthorityTypes.Contains(FileCodes.Types.CodeOf(applied)))
            {
                Report($"{path}.appliesTo", $"ไม่มีประเภท {FileCodes.Types.CodeOf(applied)} ใน laoTypes");
            }
        }

        foreach (var (item, itemPath) in Placed(indicator.Items, $"{path}.items"))
        {
            if (item.Prefill is { Source: PrefillSource.SameYear } prefill && !fields.Contains(prefill.Name))
                Report($"{itemPath}.prefill", $"ไม่มีรายการ \"{prefill.Name}\"");
        }
    }

    /// <summary>Refuses items that would take their first value from themselves in the end.</summary>
    private void CheckPrefillCircles(IndicatorSetDefinition set)
    {
        // Checked type by type; a circle that several types share is reported once.
        var reported = new HashSet<string>(StringComparer.Ordinal);
        foreach (var group in set.Indicators.SelectMany(indicator => indicator.AppliesTo.Select(type => (type, indicator))).ToLookup(pair => pair.type, pair => pair.indicator))
        {
            foreach (var circle in PrefillCircles.In(group))
            {
                var (code, key) = FieldName.Parse(circle[0]);
                var place = set.Indicators.PlaceOf(indicator => indicator.Code == code && indicator.AppliesTo.Contains(group.Key));
                var item = set.Indicators[place].Items.PlaceOf(item => item.Key == key);
                var path = string.Create(CultureInfo.InvariantCulture, $"$.indicators[{place}].items[{item}].prefill");
                if (reported.Add(path))
                    ReportCircle(path, circle);
            }
        }
    }

    public void ReportCircle(string path, IReadOnlyList<string> circle) =>
        Report(path, $"ดึงค่าวนกลับมาที่เดิม: {string.Join(" → ", circle.Append(circle[0]))}");

    private void CheckPlace(Indicator indicator, Area? area, string path)
    {
        if (area is null)
        {
            Report($"{path}.areaCode", $"ไม่มีด้านรหัส \"{indicator.AreaCode}\"");
        }
        else if (indicator.MissionCode.Length > 0 && !area.Missions.Contains(indicator.MissionCode))
        {
            Report($"{path}.missionCode", $"ไม่มีภารกิจรหัส \"{indicator.MissionCode}\" ในด้าน \"{area.Code}\"");
        }
    }

    public void ReportRepeated<T>(string path, string field, CodedList<T> list)
        where T : class, ICoded
    {
        // Databases do not tell A-1 from a-1.
        foreach (var place in Repeated.In(list, element => problems.IsStored ? element.Code : element.Code.ToUpperInvariant()))
            Report(string.Create(CultureInfo.InvariantCulture, $"{path}[{place}].{field}"), $"รหัส \"{list[place].Code}\" ซ้ำ");
    }

    private static IEnumerable<(T Element, string Path)> Placed<T>(IEnumerable<T> list, string path) =>
        list.Select((element, index) => (element, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")));

    private void Report(string path, string message) => problems.Add(new(path, message));
}

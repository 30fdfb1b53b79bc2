using System.Globalization;
using System.Text.Json;
using LocalStandards.Domain.Authorities;

namespace LocalStandards.Domain.Indicators;

/// <summary>One reading of an indicator file: the set's frame, and what must hold between its parts.</summary>
/// <param name="isStored">Whether the document was let in before.</param>
internal sealed class SetReading(bool isStored)
{
    private int? areaCount;

    public SetProblems Problems { get; } = new(isStored);

    /// <summary>Whether the document names the one type it was split for.</summary>
    public bool IsForOneType { get; private set; }

    public IndicatorSetDefinition Read(JsonElement root)
    {
        var node = new ObjectNode(root, "$", Problems);
        if (root.ValueKind is not JsonValueKind.Object)
        {
            node = ObjectNode.Nothing("$");
        }

        var schemaVersion = node.Word("schemaVersion");
        if (schemaVersion is not ("" or IndicatorSetReader.FirstVersion or IndicatorSetReader.CurrentVersion))
        {
            node.Report("schemaVersion", $"อ่านได้เฉพาะรุ่น {IndicatorSetReader.FirstVersion} และ {IndicatorSetReader.CurrentVersion}");
        }

        var isFirstVersion = schemaVersion == IndicatorSetReader.FirstVersion;
        var type = node.OptionalCode("authorityType", FileCodes.Types);
        IsForOneType = type is not null;
        var set = node.Object("framework", Framework) with
        {
            Status = node.Code("dataStatus", FileCodes.Statuses),
            StatusText = node.OptionalText("dataStatusTh"),
            Version = node.OptionalInteger("version", 1, 9999) ?? 1,
            AuthorityType = type ?? AuthorityType.Sao,
            AuthorityTypes = node.Objects("laoTypes", TypeText, isRequired: true).ToCodedList(),
            Bands = node.Objects("resultBands", Band, isRequired: true).ToCodedList(),
            Forms = node.Objects("forms", Form, isRequired: true).ToCodedList(),
            GeneralItems = node.Objects("generalItems", item => IndicatorReading.GeneralItem(item, isFirstVersion), most: SetLimits.Items).ToCodedList(),
            Areas = node.Objects("areas", Area, isRequired: true).ToCodedList(),
            Indicators = node.Objects("indicators", IndicatorReading.Read, isRequired: true, SetLimits.Indicators).ToCodedList(),
        };
        node.OptionalObject("process", process =>
        {
            process.Pass("inheritedFrom");
            process.Pass("legacyEmail");
            return set = set with
            {
                Steps = process.Texts("stepsTh"),
                RequiredDocuments = process.Objects("requiredDocuments", document => new RequiredDocument(
                    document.Word("code"), document.Name("labelTh"), document.Integers("steps"))).ToCodedList(),
            };
        });
        node.Close();
        CheckFrame(set);
        CheckForms(set);
        CheckIndicators(set, type);
        return set;
    }

    /// <summary>One indicator by itself, which is to stand in that set.</summary>
    public Indicator ReadIndicator(JsonElement root, IndicatorSetDefinition set)
    {
        var node = root.ValueKind is JsonValueKind.Object ? new ObjectNode(root, "$", Problems) : ObjectNode.Nothing("$");
        if (root.ValueKind is not JsonValueKind.Object)
        {
            Report("$", "ต้องเป็นกลุ่มช่อง { }");
        }

        if (node.Has("code") && node.Word("code") == FieldName.General)
        {
            var general = set.General with
            {
                Items = node.Objects("items", item => IndicatorReading.GeneralItem(item, isFirstVersion: false), isRequired: true, SetLimits.Items)
                    .ToCodedList(),
            };
            ReportRepeated("$.items", "key", general.Items);
            return general;
        }

        var indicator = IndicatorReading.Read(node);
        node.Close();
        var others = set.Indicators.Where(other => other.Code != indicator.Code).ToList();
        if (others.Count >= SetLimits.Indicators)
        {
            Report("$", string.Create(CultureInfo.InvariantCulture, $"ชุดหนึ่งมีตัวชี้วัดได้ไม่เกิน {SetLimits.Indicators} ตัว"));
        }

        var whole = set with { Indicators = others.Append(indicator).ToCodedList() };
        CheckIndicator(whole, indicator, "$", set.AuthorityType);
        CheckPrefillCircles(whole, only: indicator.Code);
        return indicator;
    }

    private IndicatorSetDefinition Framework(ObjectNode node)
    {
        // Windows belong to the round, the explanation of placeholders to the reader of the file.
        node.Pass("windows");
        node.Pass("placeholders");
        areaCount = node.OptionalInteger("areaCount", 1, 99);
        var year = node.Integer("yearBE", 2500, 2700);
        return new()
        {
            Code = node.Word("code"),
            System = node.OptionalName("systemTh"),
            YearBE = year,
            DataYearBE = node.OptionalInteger("dataYear", 2500, 2700) ?? year - 1,
            Level = node.Word("level"),
            LevelLabel = node.Name("levelTh"),
            Resolutions = node.Objects("resolutions", resolution => new SetResolution(
                resolution.Name("bodyTh"),
                resolution.Name("meetingNo"),
                resolution.Date("date"),
                resolution.Text("resolutionTh"),
                resolution.OptionalText("source"))).ToValueList(),
            Status = default,
            AuthorityType = default,
            AuthorityTypes = [],
            Bands = [],
            Forms = [],
            Areas = [],
            Indicators = [],
        };
    }

    private static AuthorityTypeText TypeText(ObjectNode node)
    {
        var type = node.Code("code", FileCodes.Types);
        return new(
            // Codes that could not be read are reported already; the list must still be built.
            type == default ? AuthorityType.Sao : type,
            node.Name("nameTh"),
            node.Name("abbrTh"),
            node.Name("selfTh"),
            node.OptionalName("supervisedBy"));
    }

    private static BandLabel Band(ObjectNode node)
    {
        var band = node.Code("code", FileCodes.Bands);
        return new(
            band == default ? ResultBand.NoService : band,
            node.Name("labelTh"),
            node.Integer("order", 1, 99),
            node.OptionalName("tone") ?? "neutral",
            node.OptionalFlag("meets"),
            node.OptionalText("whenTh"),
            node.OptionalName("provenance"));
    }

    private static FormDefinition Form(ObjectNode node)
    {
        var form = new FormDefinition(
            node.Word("code", SetLimits.FormCodeLength), node.Code("kind", FileCodes.FormKinds), node.Name("titleTh"), node.Texts("areas"), node.OptionalName("provenance"));
        if (form.Kind is FormKind.Area && form.AreaCodes.Count == 0)
        {
            node.ReportUnfinished("areas", "แบบรายด้านต้องมีอย่างน้อยหนึ่งด้าน");
        }
        else if (form.Kind is FormKind.General && form.AreaCodes.Count > 0)
        {
            node.Report("areas", "แบบข้อมูลทั่วไปไม่มีด้าน");
        }

        return form;
    }

    private static Area Area(ObjectNode node) => new(
        node.Word("code"),
        node.Integer("no", 1, 99),
        node.Name("nameTh"),
        node.Objects("missions", mission => new Mission(mission.Word("code"), mission.Name("nameTh")), isRequired: true).ToCodedList(),
        node.OptionalName("provenance"));

    private void CheckFrame(IndicatorSetDefinition set)
    {
        ReportRepeated("$.laoTypes", "code", set.AuthorityTypes);
        ReportRepeated("$.resultBands", "code", set.Bands);
        ReportRepeated("$.process.requiredDocuments", "code", set.RequiredDocuments);
        ReportRepeated("$.generalItems", "key", set.GeneralItems);
        ReportRepeated("$.areas", "code", set.Areas);
        ReportRepeated("$.indicators", "code", set.Indicators);
        foreach (var code in FileCodes.Bands.Codes.Where(code => set.Bands.Count > 0 && !set.Bands.Contains(code)))
        {
            Report("$.resultBands", $"ไม่มีผลการประเมิน {code}");
        }

        if (areaCount is { } count && count != set.Areas.Count)
        {
            Report("$.framework.areaCount", string.Create(CultureInfo.InvariantCulture, $"ระบุ {count} ด้าน แต่ในไฟล์มี {set.Areas.Count} ด้าน"));
        }

        var missions = new HashSet<string>(Problems.IsStored ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var (area, path) in Placed(set.Areas, "$.areas"))
        {
            foreach (var (mission, missionPath) in Placed(area.Missions, $"{path}.missions"))
            {
                if (mission.Code.Length > 0 && !missions.Add(mission.Code))
                {
                    Report($"{missionPath}.code", $"รหัส \"{mission.Code}\" ซ้ำ");
                }
            }
        }
    }

    private void CheckForms(IndicatorSetDefinition set)
    {
        ReportRepeated("$.forms", "code", set.Forms);
        var generalForms = set.Forms.Count(form => form.Kind is FormKind.General);
        if (generalForms > 1 || (generalForms == 0 && set.GeneralItems.Count > 0))
        {
            Problems.Add(new("$.forms", generalForms > 1 ? "มีแบบข้อมูลทั่วไปได้เพียงแบบเดียว" : "มีข้อมูลทั่วไป แต่ไม่มีแบบข้อมูลทั่วไป")
            {
                IsUnfinished = generalForms == 0,
            });
        }

        var placed = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (form, path) in Placed(set.Forms, "$.forms"))
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

        foreach (var (area, path) in Placed(set.Areas, "$.areas").Where(row => row.Element.Code.Length > 0 && !placed.Contains(row.Element.Code)))
        {
            Problems.Add(new(path, $"ด้าน \"{area.Code}\" ไม่อยู่ในแบบใด") { IsUnfinished = true });
        }
    }

    private void CheckIndicators(IndicatorSetDefinition set, AuthorityType? type)
    {
        if (type is { } only && !set.AuthorityTypes.Contains(FileCodes.Types.CodeOf(only)))
        {
            Report("$.authorityType", "ไม่มีประเภทนี้ใน laoTypes");
        }

        foreach (var (indicator, path) in Placed(set.Indicators, "$.indicators"))
        {
            CheckIndicator(set, indicator, path, type);
        }

        if (!Problems.IsStored)
        {
            CheckPrefillCircles(set);
        }
    }

    /// <summary>What must hold between an indicator and the set it stands in.</summary>
    public void CheckIndicator(IndicatorSetDefinition set, Indicator indicator, string path, AuthorityType? type)
    {
        if (indicator.AreaCode.Length > 0)
        {
            CheckPlace(indicator, set.Areas.Find(indicator.AreaCode), path);
        }

        foreach (var applied in indicator.AppliesTo)
        {
            if (type is not null && applied != type)
            {
                Report($"{path}.appliesTo", "เอกสารของประเภทเดียวต้องใช้กับประเภทนั้นเท่านั้น");
            }
            else if (!set.AuthorityTypes.Contains(FileCodes.Types.CodeOf(applied)))
            {
                Report($"{path}.appliesTo", $"ไม่มีประเภท {FileCodes.Types.CodeOf(applied)} ใน laoTypes");
            }
        }

        foreach (var (item, itemPath) in Placed(indicator.Items, $"{path}.items"))
        {
            if (item.Prefill is { Source: PrefillSource.SameYear } prefill && !set.HasItem(prefill.Name))
            {
                Report($"{itemPath}.prefill", $"ไม่มีรายการ \"{prefill.Name}\"");
            }
        }
    }

    /// <summary>Refuses items that would take their first value from themselves in the end.</summary>
    /// <param name="only">The one indicator looked at, its path then being "$"; null for all.</param>
    public void CheckPrefillCircles(IndicatorSetDefinition set, string? only = null)
    {
        foreach (var circle in PrefillCircles.In(set))
        {
            var at = circle.Select(FieldName.Parse).FirstOrDefault(field => only is null || field.Indicator == only);
            if (at.Indicator is null)
            {
                continue;
            }

            var place = set.Indicators.PlaceOf(indicator => indicator.Code == at.Indicator && indicator.Items.Contains(at.Key));
            var path = only is null ? string.Create(CultureInfo.InvariantCulture, $"$.indicators[{place}]") : "$";
            var item = set.Indicators[place].Items.PlaceOf(item => item.Key == at.Key);
            Report(
                string.Create(CultureInfo.InvariantCulture, $"{path}.items[{item}].prefill"),
                $"ดึงค่าวนกลับมาที่เดิม: {string.Join(" → ", circle.Append(circle[0]))}");
        }
    }

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

    private void ReportRepeated<T>(string path, string field, CodedList<T> list)
        where T : class, ICoded
    {
        // Databases do not tell A-1 from a-1.
        foreach (var place in Repeated.In(list, element => Problems.IsStored ? element.Code : element.Code.ToUpperInvariant()))
        {
            Report(string.Create(CultureInfo.InvariantCulture, $"{path}[{place}].{field}"), $"รหัส \"{list[place].Code}\" ซ้ำ");
        }
    }

    private static IEnumerable<(T Element, string Path)> Placed<T>(IEnumerable<T> list, string path) =>
        list.Select((element, index) => (element, string.Create(CultureInfo.InvariantCulture, $"{path}[{index}]")));

    private void Report(string path, string message) => Problems.Add(new(path, message));
}

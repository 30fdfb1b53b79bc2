using System.Globalization;
using System.Text.Json;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Studio;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>One reading of an indicator file: the set's frame, and what must hold between its parts.</summary>
/// <param name="isStored">Whether the document was let in before.</param>
internal sealed class SetReading(bool isStored)
{
    private readonly List<(AuthorityType Type, TypePart Part, string Path)> parts = [];
    private int? areaCount;
    private bool isFirstVersion;

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

        isFirstVersion = schemaVersion == IndicatorSetReader.FirstVersion;
        var type = node.OptionalCode("authorityType", FileCodes.Types);
        IsForOneType = type is not null;
        var set = Frame(node, isPart: false) with
        {
            AuthorityType = type ?? AuthorityType.Sao,
            Indicators = node.Objects(
                "indicators", IndicatorReading.Read, isRequired: true, IsForOneType ? SetLimits.Indicators : SetLimits.IndicatorsOfFile).ToCodedList(),
        };
        if (!IsForOneType)
        {
            ReadParts(node);
        }

        node.Close();
        CheckFrame(set, "$");
        CheckForms(set, "$");
        CheckIndicators(set, type);
        CheckParts(set);
        return set;
    }

    /// <summary>The file that this reading makes of a set it has read.</summary>
    public IndicatorSetFile FileOf(IndicatorSetDefinition set) => new(set, parts.ToDictionary(part => part.Type, part => part.Part), IsForOneType);

    /// <summary>Everything but the indicators.</summary>
    /// <param name="isPart">Whether the object only tells what one type has of its own: then nothing need be there.</param>
    private IndicatorSetDefinition Frame(ObjectNode node, bool isPart)
    {
        var set = (isPart && !node.Has(SetFields.Framework) ? Empty : node.Object(SetFields.Framework, framework => Framework(framework, isPart))) with
        {
            Status = isPart && !node.Has(SetFields.Status) ? default : node.Code(SetFields.Status, FileCodes.Statuses),
            StatusText = node.OptionalText("dataStatusTh"),
            Version = node.OptionalInteger(SetFields.Version, 1, 9999) ?? 1,
            AuthorityTypes = node.Objects(SetFields.AuthorityTypes, TypeText, isRequired: !isPart).ToCodedList(),
            Bands = node.Objects(SetFields.Bands, Band, isRequired: !isPart).ToCodedList(),
            Forms = node.Objects(SetFields.Forms, Form, isRequired: !isPart).ToCodedList(),
            GeneralItems = node.Objects(SetFields.GeneralItems, item => IndicatorReading.GeneralItem(item, isFirstVersion), most: SetLimits.Items).ToCodedList(),
            Areas = node.Objects(SetFields.Areas, Area, isRequired: !isPart).ToCodedList(),
        };
        if (node.Has(SetFields.Bands) && set.Bands.Count == 0)
        {
            node.Report(SetFields.Bands, $"ต้องมี {string.Join(", ", FileCodes.Bands.Codes)}");
        }

        node.OptionalObject(SetFields.Process, process =>
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
        return set;
    }

    private void ReadParts(ObjectNode node)
    {
        var given = node.Objects(SetFields.OfTypes, part =>
        {
            var type = part.Code("authorityType", FileCodes.Types);
            var fields = SetFields.All.Where(part.Has).ToHashSet(StringComparer.Ordinal);
            return (type, part: new TypePart(Frame(part, isPart: true), fields));
        });
        for (var place = 0; place < given.Count; place++)
        {
            var (type, part) = given[place];
            if (parts.Exists(other => other.Type == type))
            {
                Report(string.Create(CultureInfo.InvariantCulture, $"$.{SetFields.OfTypes}[{place}].authorityType"), "มีประเภทนี้แล้ว");
            }
            else if (type != default)
            {
                parts.Add((type, part, string.Create(CultureInfo.InvariantCulture, $"$.{SetFields.OfTypes}[{place}]")));
            }
        }
    }

    /// <summary>What must hold in the sets of the types that have something of their own; told only once the rest is right.</summary>
    private void CheckParts(IndicatorSetDefinition set)
    {
        if (Problems.Found.Any(problem => !problem.IsUnfinished))
        {
            return;
        }

        var file = FileOf(set);
        foreach (var (type, _, path) in parts)
        {
            var own = file.For(type);
            if (own.YearBE != set.YearBE)
            {
                Report($"{path}.framework.yearBE", "ไฟล์หนึ่งเป็นของปีเดียว");
            }

            CheckFrame(own, path);
            CheckForms(own, path);
        }
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

        var all = others.Append(indicator).ToList();
        CheckIndicator(set, IndicatorSetFile.FieldsOf(all), indicator, "$", set.AuthorityType);
        foreach (var circle in PrefillCircles.In(all))
        {
            if (circle.Select(FieldName.Parse).FirstOrDefault(field => field.Indicator == indicator.Code) is { Key: { } key })
            {
                var place = indicator.Items.PlaceOf(item => item.Key == key);
                ReportCircle(string.Create(CultureInfo.InvariantCulture, $"$.items[{place}].prefill"), circle);
            }
        }

        return indicator.For(set.AuthorityType);
    }

    private IndicatorSetDefinition Framework(ObjectNode node, bool isPart)
    {
        // Windows belong to the round, the explanation of placeholders to the reader of the file.
        node.Pass("windows");
        node.Pass("placeholders");
        var count = node.OptionalInteger("areaCount", 0, SetLimits.ListLength);
        areaCount = isPart ? areaCount : count;
        var year = node.Integer("yearBE", 2500, 2700);
        return Empty with
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
        };
    }

    private static IndicatorSetDefinition Empty { get; } = new()
    {
        Code = "",
        YearBE = 0,
        DataYearBE = 0,
        Level = "",
        LevelLabel = "",
        Status = default,
        AuthorityType = default,
        AuthorityTypes = [],
        Bands = [],
        Forms = [],
        Areas = [],
        Indicators = [],
    };

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
            node.Word("code", SetLimits.FormCodeLength), node.Code("kind", FileCodes.FormKinds), node.Name("titleTh"), node.Words("areas"), node.OptionalName("provenance"));
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

    private void CheckFrame(IndicatorSetDefinition set, string root)
    {
        ReportRepeated($"{root}.laoTypes", "code", set.AuthorityTypes);
        ReportRepeated($"{root}.resultBands", "code", set.Bands);
        ReportRepeated($"{root}.process.requiredDocuments", "code", set.RequiredDocuments);
        ReportRepeated($"{root}.generalItems", "key", set.GeneralItems);
        ReportRepeated($"{root}.areas", "code", set.Areas);
        foreach (var code in FileCodes.Bands.Codes.Where(code => set.Bands.Count > 0 && !set.Bands.Contains(code)))
        {
            Report($"{root}.resultBands", $"ไม่มีผลการประเมิน {code}");
        }

        if (root == "$" && areaCount is { } count && count != set.Areas.Count)
        {
            Report($"{root}.framework.areaCount", string.Create(CultureInfo.InvariantCulture, $"ระบุ {count} ด้าน แต่ในไฟล์มี {set.Areas.Count} ด้าน"));
        }

        var missions = new HashSet<string>(Problems.IsStored ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase);
        foreach (var (area, path) in Placed(set.Areas, $"{root}.areas"))
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

    private void CheckForms(IndicatorSetDefinition set, string root)
    {
        ReportRepeated($"{root}.forms", "code", set.Forms);
        var generalForms = set.Forms.Count(form => form.Kind is FormKind.General);
        if (generalForms > 1 || (generalForms == 0 && set.GeneralItems.Count > 0))
        {
            Problems.Add(new($"{root}.forms", generalForms > 1 ? "มีแบบข้อมูลทั่วไปได้เพียงแบบเดียว" : "มีข้อมูลทั่วไป แต่ไม่มีแบบข้อมูลทั่วไป")
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

        ReportRepeatedIndicators(set);
        var fields = IndicatorSetFile.FieldsOf(set.Indicators);
        foreach (var (indicator, path) in Placed(set.Indicators, "$.indicators"))
        {
            CheckIndicator(set, fields, indicator, path, type);
        }

        if (!Problems.IsStored)
        {
            CheckPrefillCircles(set);
        }
    }

    /// <summary>An indicator may stand in a file once for each of its types, in other words each time.</summary>
    private void ReportRepeatedIndicators(IndicatorSetDefinition set)
    {
        var counts = new Dictionary<AuthorityType, int>();
        // Databases do not tell A-1 from a-1.
        var seen = new HashSet<(string, AuthorityType)>();
        foreach (var (indicator, path) in Placed(set.Indicators, "$.indicators"))
        {
            var code = Problems.IsStored ? indicator.Code : indicator.Code.ToUpperInvariant();
            if (code.Length > 0 && indicator.AppliesTo.Any(type => !seen.Add((code, type))))
            {
                Report($"{path}.code", $"รหัส \"{indicator.Code}\" ซ้ำ");
            }

            foreach (var type in indicator.AppliesTo)
            {
                counts[type] = counts.GetValueOrDefault(type) + 1;
            }
        }

        foreach (var (type, count) in counts.Where(pair => pair.Value > SetLimits.Indicators && !Problems.IsStored))
        {
            Report("$.indicators", string.Create(CultureInfo.InvariantCulture, $"{FileCodes.Types.CodeOf(type)} มี {count} รายการ เกิน {SetLimits.Indicators} รายการ"));
        }
    }

    /// <summary>What must hold between an indicator and the set it stands in.</summary>
    /// <param name="fields">The names of all items of the set.</param>
    /// <param name="type">The one type of the document; null when it is of several.</param>
    private void CheckIndicator(IndicatorSetDefinition set, HashSet<string> fields, Indicator indicator, string path, AuthorityType? type)
    {
        if (indicator.AreaCode.Length > 0)
        {
            // Wrong for several types, it is said once.
            var frames = indicator.AppliesTo.Select(applied => FrameOf(set, applied)).DefaultIfEmpty(set).ToList();
            if (frames.Find(frame => frame.Areas.Find(indicator.AreaCode)?.Missions.Contains(indicator.MissionCode) is not true) is { } wrong)
            {
                CheckPlace(indicator, wrong.Areas.Find(indicator.AreaCode), path);
            }
        }

        foreach (var applied in indicator.AppliesTo)
        {
            if (type is not null && applied != type)
            {
                Report($"{path}.appliesTo", "เอกสารของประเภทเดียวต้องใช้กับประเภทนั้นเท่านั้น");
            }
            else if (!FrameOf(set, applied).AuthorityTypes.Contains(FileCodes.Types.CodeOf(applied)))
            {
                Report($"{path}.appliesTo", $"ไม่มีประเภท {FileCodes.Types.CodeOf(applied)} ใน laoTypes");
            }
        }

        foreach (var (item, itemPath) in Placed(indicator.Items, $"{path}.items"))
        {
            if (item.Prefill is { Source: PrefillSource.SameYear } prefill && !fields.Contains(prefill.Name))
            {
                Report($"{itemPath}.prefill", $"ไม่มีรายการ \"{prefill.Name}\"");
            }
        }
    }

    /// <summary>What a type sees of a file apart from its indicators.</summary>
    private IndicatorSetDefinition FrameOf(IndicatorSetDefinition set, AuthorityType type) =>
        parts.Find(part => part.Type == type) is { Part: { } part } ? part.Over(set) : set;

    /// <summary>Refuses items that would take their first value from themselves in the end.</summary>
    private void CheckPrefillCircles(IndicatorSetDefinition set)
    {
        // In a file of several types each has its own circles, most of them the same.
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
                {
                    ReportCircle(path, circle);
                }
            }
        }
    }

    private void ReportCircle(string path, IReadOnlyList<string> circle) =>
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

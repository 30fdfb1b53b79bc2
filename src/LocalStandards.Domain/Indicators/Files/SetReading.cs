using System.Globalization;
using System.Text.Json;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Studio;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>One reading of an indicator file: the set's frame and its indicators.</summary>
/// <param name="isStored">Whether the document is stored already (<see cref="SetProblems"/>).</param>
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
            node = ObjectNode.Nothing("$");

        var schemaVersion = node.Word("schemaVersion");
        if (schemaVersion is not ("" or IndicatorSetReader.FirstVersion or IndicatorSetReader.CurrentVersion))
            node.Report("schemaVersion", $"อ่านได้เฉพาะรุ่น {IndicatorSetReader.FirstVersion} และ {IndicatorSetReader.CurrentVersion}");

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
            ReadParts(node);

        node.Close();
        var checks = Checks();
        checks.CheckFrame(set, "$", areaCount);
        checks.CheckForms(set, "$");
        checks.CheckIndicators(set, type);
        CheckParts(set);
        return set;
    }

    /// <summary>The file that this reading makes of a set it has read.</summary>
    public IndicatorSetFile FileOf(IndicatorSetDefinition set) => new(set, parts.ToDictionary(part => part.Type, part => part.Part), IsForOneType);

    /// <summary>Everything but the indicators.</summary>
    /// <param name="isPart">Whether the object holds one type's own values only: then no field is required.</param>
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
            node.Report(SetFields.Bands, $"ต้องมี {string.Join(", ", FileCodes.Bands.Codes)}");

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

    /// <summary>Checks the sets of types with values of their own, once the rest is right.</summary>
    private void CheckParts(IndicatorSetDefinition set)
    {
        if (Problems.Found.Any(problem => !problem.IsUnfinished))
            return;

        var (file, checks) = (FileOf(set), Checks());
        foreach (var (type, _, path) in parts)
        {
            var own = file.For(type);
            if (own.YearBE != set.YearBE)
                Report($"{path}.framework.yearBE", "ไฟล์หนึ่งเป็นของปีเดียว");

            checks.CheckFrame(own, path, null);
            checks.CheckForms(own, path);
        }
    }

    /// <summary>One indicator by itself, which is to stand in that set.</summary>
    public Indicator ReadIndicator(JsonElement root, IndicatorSetDefinition set)
    {
        var node = root.ValueKind is JsonValueKind.Object ? new ObjectNode(root, "$", Problems) : ObjectNode.Nothing("$");
        if (root.ValueKind is not JsonValueKind.Object)
            Report("$", "ต้องเป็นกลุ่มช่อง { }");

        var checks = Checks();
        if (node.Has("code") && node.Word("code") == FieldName.General)
        {
            var general = set.General with
            {
                Items = node.Objects("items", item => IndicatorReading.GeneralItem(item, isFirstVersion: false), isRequired: true, SetLimits.Items)
                    .ToCodedList(),
            };
            checks.ReportRepeated("$.items", "key", general.Items);
            return general;
        }

        var indicator = IndicatorReading.Read(node);
        node.Close();
        var others = set.Indicators.Where(other => other.Code != indicator.Code).ToList();
        if (others.Count >= SetLimits.Indicators)
            Report("$", string.Create(CultureInfo.InvariantCulture, $"ชุดหนึ่งมีตัวชี้วัดได้ไม่เกิน {SetLimits.Indicators} ตัว"));

        var all = others.Append(indicator).ToList();
        checks.CheckIndicator(set, IndicatorSetFile.FieldsOf(all), indicator, "$", set.AuthorityType);
        foreach (var circle in PrefillCircles.In(all))
        {
            if (circle.Select(FieldName.Parse).FirstOrDefault(field => field.Indicator == indicator.Code) is { Key: { } key })
            {
                var place = indicator.Items.PlaceOf(item => item.Key == key);
                checks.ReportCircle(string.Create(CultureInfo.InvariantCulture, $"$.items[{place}].prefill"), circle);
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

    /// <summary>What a type sees of a file apart from its indicators.</summary>
    private IndicatorSetDefinition FrameOf(IndicatorSetDefinition set, AuthorityType type) =>
        parts.Find(part => part.Type == type) is { Part: { } part } ? part.Over(set) : set;

    private SetChecks Checks() => new(Problems, FrameOf);

    private void Report(string path, string message) => Problems.Add(new(path, message));
}

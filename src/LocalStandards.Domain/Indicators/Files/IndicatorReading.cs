using System.Globalization;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Formulas;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>Reads indicators and their parts, and what must hold within one indicator.</summary>
internal static class IndicatorReading
{
    // Form 1 asks the recorder's name, telephone and e-mail; 1.0 had no way to say that they are personal.
    private static readonly string[] PersonalInFirstVersion = ["contact_name", "contact_tel", "contact_mail"];

    public static Indicator Read(ObjectNode node)
    {
        var indicator = new Indicator
        {
            Code = Code(node),
            AreaCode = node.Word("areaCode"),
            MissionCode = node.Word("missionCode"),
            Name = node.Name("nameTh"),
            Rationale = node.OptionalText("rationaleTh"),
            Definition = node.OptionalText("definitionTh"),
            LegalBasis = node.Texts("legalBasisTh"),
            ResponsibleUnit = node.OptionalName("responsibleUnitTh"),
            AppliesTo = AppliesTo(node),
            Measure = node.Object("measure", Measure),
            Items = node.Objects("items", Item, isRequired: true, SetLimits.Items).ToCodedList(),
            Validations = [],
            NotApplicable = node.Objects("notApplicable", NotApplicable).ToCodedList(),
            Evidence = node.Objects("evidence", evidence => new EvidenceHint(
                evidence.Name("labelTh"), evidence.OptionalFlag("required") ?? false, evidence.Words("fileTypes"))).ToValueList(),
            Crosswalk = node.Objects("crosswalk", link => new CrosswalkLink(
                link.Integer("year", 2500, 2700), link.Has("code") ? link.Word("code") : null, link.Flag("same"))).ToValueList(),
            Provenance = Provenance(node),
            Sources = node.Texts("sources"),
            DesignNote = node.OptionalText("designNote"),
        };
        indicator = indicator with
        {
            Validations = node.Objects("validations", rule => Validation(rule, indicator.Items)).OfType<ValidationRule>().ToValueList(),
            Standards = node.Objects("standards", standard => Standard(standard, indicator.Measure.Direction), isRequired: true, SetLimits.Standards).ToValueList(),
        };
        ReportRepeated(node, "items", "key", indicator.Items);
        ReportRepeated(node, "notApplicable", "code", indicator.NotApplicable);
        CheckNames(node, indicator);
        CheckFormulas(node, indicator);
        CheckStandards(node, indicator);
        foreach (var place in Repeated.In(indicator.Crosswalk, link => link.YearBE))
        {
            node.Report(Place("crosswalk", place, "year"), "มีปีนี้แล้ว");
        }

        for (var place = 0; place < indicator.Crosswalk.Count; place++)
        {
            if (indicator.Crosswalk[place] is { Code: null, IsSame: true })
            {
                node.Report(Place("crosswalk", place, "same"), "ตัวชี้วัดใหม่ไม่มีตัวชี้วัดเดิมให้เหมือน");
            }
        }

        return indicator;
    }

    /// <summary>An item of the general form.</summary>
    /// <param name="isFirstVersion">Whether the file is of schema 1.0.</param>
    public static DataItem GeneralItem(ObjectNode node, bool isFirstVersion)
    {
        var item = Item(node);
        return item with
        {
            IsPersonal = node.OptionalFlag("personal") ?? (isFirstVersion && PersonalInFirstVersion.Contains(item.Key)),
        };
    }

    private static string Code(ObjectNode node)
    {
        var code = node.Word("code");
        if (code.Length > 0 && (!FieldName.IsCode(code) || code == FieldName.General))
        {
            node.Report("code", "ต้องเป็นอักษรอังกฤษ ตัวเลข จุด ขีด ไม่เกิน 40 ตัว และไม่ใช่ general");
        }

        return code;
    }

    private static ValueList<AuthorityType> AppliesTo(ObjectNode node)
    {
        var types = Types(node, "appliesTo", node.Words("appliesTo", isRequired: true));
        if (types.Count == 0 && node.Has("appliesTo"))
        {
            node.Report("appliesTo", "ต้องใช้กับอย่างน้อยหนึ่งประเภท");
        }

        return types;
    }

    private static ValueList<AuthorityType> Types(ObjectNode node, string name, ValueList<string> codes)
    {
        var types = new List<AuthorityType>();
        foreach (var code in codes)
        {
            if (!FileCodes.Types.TryRead(code, out var type))
            {
                node.Report(name, $"ไม่รู้จักประเภท \"{code}\"");
            }
            else if (types.Contains(type))
            {
                node.Report(name, $"ประเภท {code} ซ้ำ");
            }
            else
            {
                types.Add(type);
            }
        }

        return types.ToValueList();
    }

    private static Measure Measure(ObjectNode node)
    {
        var kind = node.Code("kind", FileCodes.MeasureKinds);
        var measure = new Measure
        {
            Kind = kind,
            Formula = node.OptionalFormula("formula"),
            FormulaText = node.OptionalText("formulaTh"),
            Decimals = node.OptionalInteger("decimals", 0, 10)
                ?? (kind is MeasureKind.Percent or MeasureKind.Ratio or MeasureKind.Number ? 2 : 0),
            Direction = node.Code("direction", FileCodes.Directions),
            ResultUnit = node.OptionalName("resultUnitTh"),
            Max = node.OptionalNumber("max"),
            AllowsNegative = node.OptionalFlag("allowNegative") ?? false,
            IsScored = node.OptionalFlag("scored") ?? kind is not MeasureKind.Text,
            AllowsNotDone = node.OptionalFlag("allowNotDone") ?? false,
            IsCumulative = node.OptionalFlag("cumulative") ?? false,
        };
        if (measure.IsScored && kind is MeasureKind.Text)
        {
            node.Report("scored", "ข้อความไม่มีผลให้คิด");
        }
        else if (measure.IsScored && !node.Has("formula"))
        {
            node.ReportUnfinished("formula", "ตัวชี้วัดที่คิดผลต้องมีสูตร");
        }

        if (measure.IsScored && measure.Direction is Direction.None)
        {
            node.ReportUnfinished("direction", "ตัวชี้วัดที่คิดผลต้องบอกว่ายิ่งมากหรือยิ่งน้อยจึงดี");
        }

        if (measure.IsCumulative && kind is not MeasureKind.Level)
        {
            node.Report("cumulative", "ใช้ได้กับแบบระดับเท่านั้น");
        }

        return measure;
    }

    private static DataItem Item(ObjectNode node)
    {
        var key = node.Word("key");
        if (key.Length > 0 && (!FieldName.IsItemKey(key) || Formula.ReservedWords.Contains(key)))
        {
            node.Report("key", $"ต้องเป็นอักษรอังกฤษตัวพิมพ์เล็ก ตัวเลข หรือ _ ขึ้นต้นด้วยอักษร ไม่เกิน 40 ตัว และไม่ใช่คำสงวน ({string.Join(", ", Formula.ReservedWords)})");
        }

        var type = node.Code("type", FileCodes.ItemTypes);
        var item = new DataItem
        {
            Key = key,
            Label = node.Name("labelTh"),
            Type = type,
            Unit = node.OptionalName("unitTh"),
            Role = node.Code("role", FileCodes.Roles),
            IsRequired = node.Flag("required"),
            Min = node.OptionalNumber("min"),
            Max = node.OptionalNumber("max"),
            Decimals = node.OptionalInteger("decimals", 0, type is ItemType.Integer ? 0 : 10),
            MaxLength = node.OptionalInteger("maxLength", 1, 4000),
            Prefill = Prefill(node),
            Options = Options(node, type),
            IsPersonal = node.OptionalFlag("personal") ?? false,
        };
        if (item.Min > item.Max)
        {
            node.Report("max", "ค่าสูงสุดน้อยกว่าค่าต่ำสุด");
        }

        return item;
    }

    private static Prefill? Prefill(ObjectNode node)
    {
        if (node.OptionalName("prefill") is not { } text)
        {
            return null;
        }

        var prefill = Indicators.Prefill.Parse(text);
        if (prefill is null)
        {
            node.Report("prefill", "ต้องเป็น registry:ช่อง, previousYear:รายการ หรือ sameYear:ตัวชี้วัด.รายการ");
        }

        return prefill;
    }

    private static CodedList<ItemOption> Options(ObjectNode node, ItemType type)
    {
        var options = node.Objects("options", option => new ItemOption(
            option.Scalar("value"), option.Name("labelTh"), option.OptionalFlag("mandatory") ?? false)).ToCodedList();
        if (type is ItemType.YesNo && options.Count == 0)
        {
            return [new("1", "มี"), new("0", "ไม่มี")];
        }

        if (type is not (ItemType.YesNo or ItemType.Choice or ItemType.Level or ItemType.Checklist))
        {
            if (options.Count > 0 && type != default)
            {
                node.Report("options", "ชนิดนี้ไม่มีตัวเลือก");
            }

            return [];
        }

        if (options.Count < (type is ItemType.Checklist ? 1 : 2))
        {
            node.Report("options", "ต้องมีตัวเลือก");
        }

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
            {
                node.Report(Place("options", place, "mandatory"), "ใช้ได้กับแบบทำเครื่องหมายเท่านั้น");
            }
        }

        return options;
    }

    private static ValidationRule? Validation(ObjectNode node, CodedList<DataItem> items)
    {
        var (rule, severity, message) = (node.Formula("rule"), node.Code("severity", FileCodes.Severities), node.Text("messageTh"));
        if (rule is null)
        {
            return null;
        }

        CheckCondition(node, "rule", rule, items, knowsResult: true);
        return new(rule, severity, message);
    }

    private static NotApplicableOption NotApplicable(ObjectNode node)
    {
        var option = new NotApplicableOption(
            node.Word("code"), node.Name("labelTh"), node.Flag("auto"), node.OptionalFormula("when"), node.Flag("requiresReason"));
        if (option.IsAutomatic && !node.Has("when"))
        {
            node.Report("when", "เหตุที่ระบบกำหนดเองต้องมีเงื่อนไข");
        }

        return option;
    }

    private static Standard Standard(ObjectNode node, Direction direction)
    {
        var codes = node.Words("laoTypes", isRequired: true);
        var isForAll = codes.Count == 1 && codes[0] == "*";
        if (codes.Count == 0 && node.Has("laoTypes"))
        {
            node.Report("laoTypes", "ต้องระบุประเภท หรือ *");
        }

        var standard = new Standard
        {
            Types = isForAll ? [] : Types(node, "laoTypes", codes),
            Tier = node.OptionalName("tier"),
            Operator = node.Code("op", FileCodes.Operators),
            Value = node.Number("value"),
            AboveFrom = node.OptionalNumber("aboveFrom"),
            Unit = node.OptionalName("unitTh"),
        };
        var isUpward = standard.Operator is StandardOperator.AtLeast or StandardOperator.MoreThan;
        var isDownward = standard.Operator is StandardOperator.AtMost or StandardOperator.LessThan;
        if (!standard.Agrees(direction))
        {
            node.Report("op", $"เครื่องหมาย {standard.Symbol} ขัดกับทิศทางของตัวชี้วัด");
        }

        if (standard.AboveFrom is { } above
            && (!(isUpward || isDownward) || (isUpward && above < standard.Value) || (isDownward && above > standard.Value)))
        {
            node.Report("aboveFrom", "ต้องดีกว่าค่ามาตรฐาน");
        }

        return standard;
    }

    private static void CheckNames(ObjectNode node, Indicator indicator)
    {
        for (var place = 0; place < indicator.Items.Count; place++)
        {
            if (new FieldName(indicator.Code, indicator.Items[place].Key).ToString().Length > FieldName.MaxLength)
            {
                node.Report(Place("items", place, "key"), $"รหัสตัวชี้วัดกับรหัสรายการรวมกันยาวเกิน {FieldName.MaxLength - 1} ตัวอักษร");
            }
        }
    }

    private static void CheckFormulas(ObjectNode node, Indicator indicator)
    {
        if (indicator.Measure.Formula is { } formula)
        {
            if (formula.IsCondition)
            {
                node.Report("measure.formula", new FormulaError(0, "ต้องเป็นตัวเลข แต่เป็นเงื่อนไข"));
            }

            ReportNames(node, "measure.formula", formula, indicator.Items, knowsResult: false);
        }

        for (var place = 0; place < indicator.NotApplicable.Count; place++)
        {
            if (indicator.NotApplicable[place].When is { } when)
            {
                CheckCondition(node, Place("notApplicable", place, "when"), when, indicator.Items, knowsResult: false);
            }
        }

        for (var place = 0; place < indicator.Items.Count; place++)
        {
            if (indicator.Items[place].Prefill is { Source: PrefillSource.PreviousYear } prefill && !indicator.Items.Contains(prefill.Name))
            {
                node.Report(Place("items", place, "prefill"), $"ไม่มีรายการ \"{prefill.Name}\" ในตัวชี้วัดนี้");
            }
        }
    }

    private static void CheckCondition(ObjectNode node, string name, Formula formula, CodedList<DataItem> items, bool knowsResult)
    {
        if (!formula.IsCondition)
        {
            node.Report(name, new FormulaError(0, "ต้องเป็นเงื่อนไข แต่เป็นตัวเลข"));
        }

        ReportNames(node, name, formula, items, knowsResult);
    }

    private static void ReportNames(ObjectNode node, string name, Formula formula, CodedList<DataItem> items, bool knowsResult)
    {
        foreach (var error in formula.Check(items, knowsResult))
        {
            node.Report(name, error);
        }
    }

    private static void CheckStandards(ObjectNode node, Indicator indicator)
    {
        var taken = new HashSet<(AuthorityType, string?)>();
        for (var place = 0; place < indicator.Standards.Count; place++)
        {
            var standard = indicator.Standards[place];
            var types = standard.Types.Count > 0 ? standard.Types : [default];
            if (types.Any(type => !taken.Add((type, standard.Tier))))
            {
                node.Report(Place("standards", place), "มีค่ามาตรฐานของประเภทและชั้นนี้แล้ว");
            }
        }

        if (!indicator.Measure.IsScored || !node.Has("standards"))
        {
            return;
        }

        foreach (var type in indicator.AppliesTo.Where(type => indicator.StandardFor(type, null) is null))
        {
            node.ReportUnfinished("standards", $"ตัวชี้วัดที่คิดผลไม่มีค่ามาตรฐานของ {FileCodes.Types.CodeOf(type)}");
        }
    }

    private static string? Provenance(ObjectNode node)
    {
        var provenance = node.OptionalName("provenance");
        if (provenance is not (null or "observed" or "partially-observed" or "sample"))
        {
            node.Report("provenance", "ต้องเป็น observed, partially-observed หรือ sample");
        }

        return provenance;
    }

    private static void ReportRepeated<T>(ObjectNode node, string list, string field, CodedList<T> elements)
        where T : class, ICoded
    {
        foreach (var place in Repeated.In(elements, element => element.Code))
        {
            node.Report(Place(list, place, field), $"รหัส \"{elements[place].Code}\" ซ้ำ");
        }
    }

    private static string Place(string list, int place, string? field = null) =>
        string.Create(CultureInfo.InvariantCulture, $"{list}[{place}]") + (field is null ? "" : $".{field}");
}

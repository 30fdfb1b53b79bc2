using System.Globalization;
using System.Text.Json;
using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>
/// Writes sets as documents of schema 1.1 in a stable order. Of one type, <see cref="IndicatorSetReader.ReadOne"/> of the
/// text equals the set; of a file, <see cref="IndicatorSetReader.ReadDraft"/> gives the same set for each type.
/// </summary>
public static class IndicatorSetWriter
{
    public static string Write(IndicatorSetDefinition set) => JsonWriting.Written(json => WriteSet(json, set));

    /// <summary>One indicator, as it stands within the document of its set.</summary>
    internal static string Write(Indicator indicator) => JsonWriting.Written(json =>
    {
        json.WriteStartObject();
        WriteIndicator(json, indicator);
        json.WriteEndObject();
    });

    /// <summary>A whole file, with the sets of all its types.</summary>
    public static string Write(IndicatorSetFile file) => JsonWriting.Written(json =>
    {
        json.WriteStartObject();
        json.WriteString("schemaVersion", IndicatorSetReader.CurrentVersion);
        foreach (var field in SetFields.All)
            WriteField(json, field, file.Whole);

        json.List("indicators", file.Whole.Indicators, indicator => WriteIndicator(json, indicator));
        if (file.Parts.Count > 0)
        {
            json.List(SetFields.OfTypes, file.Parts.OrderBy(part => part.Key), part =>
            {
                json.WriteString("authorityType", FileCodes.Types.CodeOf(part.Key));
                foreach (var field in SetFields.All.Where(part.Value.Fields.Contains))
                    WriteField(json, field, part.Value.Set, isPart: true);
            });
        }

        json.WriteEndObject();
    });

    private static void WriteSet(Utf8JsonWriter json, IndicatorSetDefinition set)
    {
        json.WriteStartObject();
        json.WriteString("schemaVersion", IndicatorSetReader.CurrentVersion);
        WriteField(json, SetFields.Version, set);
        WriteField(json, SetFields.Status, set);
        json.WriteString("authorityType", FileCodes.Types.CodeOf(set.AuthorityType));
        foreach (var field in SetFields.All.Where(field => field is not (SetFields.Version or SetFields.Status)))
            WriteField(json, field, set);

        json.List("indicators", set.Indicators, indicator => WriteIndicator(json, indicator));
        json.WriteEndObject();
    }

    private static void WriteField(Utf8JsonWriter json, string field, IndicatorSetDefinition set, bool isPart = false)
    {
        switch (field)
        {
            case SetFields.Version:
                json.WriteNumber(field, set.Version);
                break;
            case SetFields.Status:
                json.WriteString(field, FileCodes.Statuses.CodeOf(set.Status));
                json.Text("dataStatusTh", set.StatusText);
                break;
            case SetFields.Framework:
                WriteFramework(json, set, isPart);
                break;
            case SetFields.AuthorityTypes:
                json.List(field, set.AuthorityTypes, type =>
                {
                    json.WriteString("code", FileCodes.Types.CodeOf(type.Type));
                    json.WriteString("nameTh", type.Name);
                    json.WriteString("abbrTh", type.Abbreviation);
                    json.WriteString("selfTh", type.Self);
                    json.Text("supervisedBy", type.SupervisedBy);
                });
                break;
            case SetFields.Bands:
                json.List(field, set.Bands, band =>
                {
                    json.WriteString("code", FileCodes.Bands.CodeOf(band.Band));
                    json.WriteString("labelTh", band.Label);
                    json.WriteNumber("order", band.Order);
                    json.WriteString("tone", band.Tone);
                    json.Flag("meets", band.Meets);
                    json.Text("whenTh", band.When);
                    json.Text("provenance", band.Provenance);
                });
                break;
            case SetFields.Process:
                WriteProcess(json, set);
                break;
            case SetFields.Forms:
                json.List(field, set.Forms, form =>
                {
                    json.WriteString("code", form.Code);
                    json.WriteString("kind", FileCodes.FormKinds.CodeOf(form.Kind));
                    json.WriteString("titleTh", form.Title);
                    json.Texts("areas", form.AreaCodes);
                    json.Text("provenance", form.Provenance);
                });
                break;
            case SetFields.GeneralItems:
                json.List(field, set.GeneralItems, item => WriteItem(json, item));
                break;
            case SetFields.Areas:
                json.List(field, set.Areas, area =>
                {
                    json.WriteString("code", area.Code);
                    json.WriteNumber("no", area.Number);
                    json.WriteString("nameTh", area.Name);
                    json.Text("provenance", area.Provenance);
                    json.List("missions", area.Missions, mission =>
                    {
                        json.WriteString("code", mission.Code);
                        json.WriteString("nameTh", mission.Name);
                    });
                });
                break;
        }
    }

    private static void WriteFramework(Utf8JsonWriter json, IndicatorSetDefinition set, bool isPart)
    {
        json.WriteStartObject("framework");
        json.WriteString("code", set.Code);
        json.Text("systemTh", set.System);
        json.WriteNumber("yearBE", set.YearBE);
        json.WriteNumber("dataYear", set.DataYearBE);
        json.WriteString("level", set.Level);
        json.WriteString("levelTh", set.LevelLabel);
        if (!isPart)
            json.WriteNumber("areaCount", set.Areas.Count);

        json.List("resolutions", set.Resolutions, resolution =>
        {
            json.WriteString("bodyTh", resolution.Body);
            json.WriteString("meetingNo", resolution.MeetingNumber);
            json.WriteString("date", resolution.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("resolutionTh", resolution.Text);
            json.Text("source", resolution.Source);
        });
        json.WriteEndObject();
    }

    private static void WriteProcess(Utf8JsonWriter json, IndicatorSetDefinition set)
    {
        json.WriteStartObject("process");
        json.Texts("stepsTh", set.Steps);
        json.List("requiredDocuments", set.RequiredDocuments, document =>
        {
            json.WriteString("code", document.Code);
            json.WriteString("labelTh", document.Label);
            json.WriteStartArray("steps");
            foreach (var step in document.Steps)
                json.WriteNumberValue(step);

            json.WriteEndArray();
        });
        json.WriteEndObject();
    }

    private static void WriteIndicator(Utf8JsonWriter json, Indicator indicator)
    {
        json.WriteString("code", indicator.Code);
        json.WriteString("areaCode", indicator.AreaCode);
        json.WriteString("missionCode", indicator.MissionCode);
        json.WriteString("nameTh", indicator.Name);
        json.Text("rationaleTh", indicator.Rationale);
        json.Text("definitionTh", indicator.Definition);
        json.Texts("legalBasisTh", indicator.LegalBasis);
        json.Texts("appliesTo", indicator.AppliesTo.Select(FileCodes.Types.CodeOf));
        json.Text("responsibleUnitTh", indicator.ResponsibleUnit);
        WriteMeasure(json, indicator.Measure);
        json.List("items", indicator.Items, item => WriteItem(json, item));
        json.List("validations", indicator.Validations, rule =>
        {
            json.WriteString("rule", rule.Rule.Text);
            json.WriteString("severity", FileCodes.Severities.CodeOf(rule.Severity));
            json.WriteString("messageTh", rule.Message);
        });
        json.List("notApplicable", indicator.NotApplicable, option =>
        {
            json.WriteString("code", option.Code);
            json.WriteString("labelTh", option.Label);
            json.WriteBoolean("auto", option.IsAutomatic);
            json.Text("when", option.When?.Text);
            json.WriteBoolean("requiresReason", option.RequiresReason);
        });
        json.List("standards", indicator.Standards, standard =>
        {
            json.Texts("laoTypes", standard.Types.Count == 0 ? ["*"] : standard.Types.Select(FileCodes.Types.CodeOf));
            json.Text("tier", standard.Tier);
            json.WriteString("op", standard.Symbol);
            json.WriteNumber("value", standard.Value);
            json.Number("aboveFrom", standard.AboveFrom);
            json.Text("unitTh", standard.Unit);
        });
        json.List("evidence", indicator.Evidence, hint =>
        {
            json.WriteString("labelTh", hint.Label);
            json.WriteBoolean("required", hint.IsRequired);
            json.Texts("fileTypes", hint.FileTypes);
        });
        if (indicator.Crosswalk.Count > 0)
        {
            json.List("crosswalk", indicator.Crosswalk, link =>
            {
                json.WriteNumber("year", link.YearBE);
                json.Text("code", link.Code);
                json.WriteBoolean("same", link.IsSame);
            });
        }

        json.Text("provenance", indicator.Provenance);
        json.Texts("sources", indicator.Sources);
        json.Text("designNote", indicator.DesignNote);
    }

    private static void WriteMeasure(Utf8JsonWriter json, Measure measure)
    {
        json.WriteStartObject("measure");
        json.WriteString("kind", FileCodes.MeasureKinds.CodeOf(measure.Kind));
        json.Text("formula", measure.Formula?.Text);
        json.Text("formulaTh", measure.FormulaText);
        json.WriteNumber("decimals", measure.Decimals);
        json.WriteString("direction", FileCodes.Directions.CodeOf(measure.Direction));
        json.Text("resultUnitTh", measure.ResultUnit);
        json.Number("max", measure.Max);
        json.WriteBoolean("allowNegative", measure.AllowsNegative);
        json.WriteBoolean("scored", measure.IsScored);
        json.WriteBoolean("allowNotDone", measure.AllowsNotDone);
        json.WriteBoolean("cumulative", measure.IsCumulative);
        json.WriteEndObject();
    }

    private static void WriteItem(Utf8JsonWriter json, DataItem item)
    {
        json.WriteString("key", item.Key);
        json.WriteString("labelTh", item.Label);
        json.WriteString("type", FileCodes.ItemTypes.CodeOf(item.Type));
        json.Text("unitTh", item.Unit);
        json.WriteString("role", FileCodes.Roles.CodeOf(item.Role));
        json.WriteBoolean("required", item.IsRequired);
        json.Number("min", item.Min);
        json.Number("max", item.Max);
        json.Number("decimals", item.Decimals);
        json.Number("maxLength", item.MaxLength);
        json.Text("prefill", item.Prefill?.ToString());
        if (item.IsPersonal)
            json.WriteBoolean("personal", true);

        if (item.Options.Count > 0)
        {
            json.List("options", item.Options, option =>
            {
                // "01" is not 1: only what reads back the same is written as a number.
                if (option.Number is { } number && NumberText.Write(number) == option.Value && item.Type is not ItemType.Checklist)
                {
                    json.WriteNumber("value", number);
                }
                else
                {
                    json.WriteString("value", option.Value);
                }

                json.WriteString("labelTh", option.Label);
                json.WriteBoolean("mandatory", option.IsMandatory);
            });
        }
    }
}

using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>
/// Writes sets as documents of schema 1.1 in a stable order. Of one type, <see cref="IndicatorSetReader.ReadOne"/> of the
/// text equals the set; of a file, <see cref="IndicatorSetReader.ReadDraft"/> gives the same set for each type.
/// </summary>
public static class IndicatorSetWriter
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    public static string Write(IndicatorSetDefinition set) => Written(json => WriteSet(json, set));

    /// <summary>One indicator, as it stands within the document of its set.</summary>
    internal static string Write(Indicator indicator) => Written(json =>
    {
        json.WriteStartObject();
        WriteIndicator(json, indicator);
        json.WriteEndObject();
    });

    private static string Written(Action<Utf8JsonWriter> write)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    /// <summary>A whole file, with the sets of all its types.</summary>
    public static string Write(IndicatorSetFile file) => Written(json =>
    {
        json.WriteStartObject();
        json.WriteString("schemaVersion", IndicatorSetReader.CurrentVersion);
        foreach (var field in SetFields.All)
        {
            WriteField(json, field, file.Whole);
        }

        List(json, "indicators", file.Whole.Indicators, indicator => WriteIndicator(json, indicator));
        if (file.Parts.Count > 0)
        {
            List(json, SetFields.OfTypes, file.Parts.OrderBy(part => part.Key), part =>
            {
                json.WriteString("authorityType", FileCodes.Types.CodeOf(part.Key));
                foreach (var field in SetFields.All.Where(part.Value.Fields.Contains))
                {
                    WriteField(json, field, part.Value.Set, isPart: true);
                }
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
        {
            WriteField(json, field, set);
        }

        List(json, "indicators", set.Indicators, indicator => WriteIndicator(json, indicator));
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
                Text(json, "dataStatusTh", set.StatusText);
                break;
            case SetFields.Framework:
                WriteFramework(json, set, isPart);
                break;
            case SetFields.AuthorityTypes:
                List(json, field, set.AuthorityTypes, type =>
                {
                    json.WriteString("code", FileCodes.Types.CodeOf(type.Type));
                    json.WriteString("nameTh", type.Name);
                    json.WriteString("abbrTh", type.Abbreviation);
                    json.WriteString("selfTh", type.Self);
                    Text(json, "supervisedBy", type.SupervisedBy);
                });
                break;
            case SetFields.Bands:
                List(json, field, set.Bands, band =>
                {
                    json.WriteString("code", FileCodes.Bands.CodeOf(band.Band));
                    json.WriteString("labelTh", band.Label);
                    json.WriteNumber("order", band.Order);
                    json.WriteString("tone", band.Tone);
                    Flag(json, "meets", band.Meets);
                    Text(json, "whenTh", band.When);
                    Text(json, "provenance", band.Provenance);
                });
                break;
            case SetFields.Process:
                WriteProcess(json, set);
                break;
            case SetFields.Forms:
                List(json, field, set.Forms, form =>
                {
                    json.WriteString("code", form.Code);
                    json.WriteString("kind", FileCodes.FormKinds.CodeOf(form.Kind));
                    json.WriteString("titleTh", form.Title);
                    Texts(json, "areas", form.AreaCodes);
                    Text(json, "provenance", form.Provenance);
                });
                break;
            case SetFields.GeneralItems:
                List(json, field, set.GeneralItems, item => WriteItem(json, item));
                break;
            case SetFields.Areas:
                List(json, field, set.Areas, area =>
                {
                    json.WriteString("code", area.Code);
                    json.WriteNumber("no", area.Number);
                    json.WriteString("nameTh", area.Name);
                    Text(json, "provenance", area.Provenance);
                    List(json, "missions", area.Missions, mission =>
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
        Text(json, "systemTh", set.System);
        json.WriteNumber("yearBE", set.YearBE);
        json.WriteNumber("dataYear", set.DataYearBE);
        json.WriteString("level", set.Level);
        json.WriteString("levelTh", set.LevelLabel);
        if (!isPart)
        {
            json.WriteNumber("areaCount", set.Areas.Count);
        }

        List(json, "resolutions", set.Resolutions, resolution =>
        {
            json.WriteString("bodyTh", resolution.Body);
            json.WriteString("meetingNo", resolution.MeetingNumber);
            json.WriteString("date", resolution.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
            json.WriteString("resolutionTh", resolution.Text);
            Text(json, "source", resolution.Source);
        });
        json.WriteEndObject();
    }

    private static void WriteProcess(Utf8JsonWriter json, IndicatorSetDefinition set)
    {
        json.WriteStartObject("process");
        Texts(json, "stepsTh", set.Steps);
        List(json, "requiredDocuments", set.RequiredDocuments, document =>
        {
            json.WriteString("code", document.Code);
            json.WriteString("labelTh", document.Label);
            json.WriteStartArray("steps");
            foreach (var step in document.Steps)
            {
                json.WriteNumberValue(step);
            }

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
        Text(json, "rationaleTh", indicator.Rationale);
        Text(json, "definitionTh", indicator.Definition);
        Texts(json, "legalBasisTh", indicator.LegalBasis);
        Texts(json, "appliesTo", indicator.AppliesTo.Select(FileCodes.Types.CodeOf));
        Text(json, "responsibleUnitTh", indicator.ResponsibleUnit);
        WriteMeasure(json, indicator.Measure);
        List(json, "items", indicator.Items, item => WriteItem(json, item));
        List(json, "validations", indicator.Validations, rule =>
        {
            json.WriteString("rule", rule.Rule.Text);
            json.WriteString("severity", FileCodes.Severities.CodeOf(rule.Severity));
            json.WriteString("messageTh", rule.Message);
        });
        List(json, "notApplicable", indicator.NotApplicable, option =>
        {
            json.WriteString("code", option.Code);
            json.WriteString("labelTh", option.Label);
            json.WriteBoolean("auto", option.IsAutomatic);
            Text(json, "when", option.When?.Text);
            json.WriteBoolean("requiresReason", option.RequiresReason);
        });
        List(json, "standards", indicator.Standards, standard =>
        {
            Texts(json, "laoTypes", standard.Types.Count == 0 ? ["*"] : standard.Types.Select(FileCodes.Types.CodeOf));
            Text(json, "tier", standard.Tier);
            json.WriteString("op", standard.Symbol);
            json.WriteNumber("value", standard.Value);
            Number(json, "aboveFrom", standard.AboveFrom);
            Text(json, "unitTh", standard.Unit);
        });
        List(json, "evidence", indicator.Evidence, hint =>
        {
            json.WriteString("labelTh", hint.Label);
            json.WriteBoolean("required", hint.IsRequired);
            Texts(json, "fileTypes", hint.FileTypes);
        });
        if (indicator.Crosswalk.Count > 0)
        {
            List(json, "crosswalk", indicator.Crosswalk, link =>
            {
                json.WriteNumber("year", link.YearBE);
                Text(json, "code", link.Code);
                json.WriteBoolean("same", link.IsSame);
            });
        }

        Text(json, "provenance", indicator.Provenance);
        Texts(json, "sources", indicator.Sources);
        Text(json, "designNote", indicator.DesignNote);
    }

    private static void WriteMeasure(Utf8JsonWriter json, Measure measure)
    {
        json.WriteStartObject("measure");
        json.WriteString("kind", FileCodes.MeasureKinds.CodeOf(measure.Kind));
        Text(json, "formula", measure.Formula?.Text);
        Text(json, "formulaTh", measure.FormulaText);
        json.WriteNumber("decimals", measure.Decimals);
        json.WriteString("direction", FileCodes.Directions.CodeOf(measure.Direction));
        Text(json, "resultUnitTh", measure.ResultUnit);
        Number(json, "max", measure.Max);
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
        Text(json, "unitTh", item.Unit);
        json.WriteString("role", FileCodes.Roles.CodeOf(item.Role));
        json.WriteBoolean("required", item.IsRequired);
        Number(json, "min", item.Min);
        Number(json, "max", item.Max);
        Number(json, "decimals", item.Decimals);
        Number(json, "maxLength", item.MaxLength);
        Text(json, "prefill", item.Prefill?.ToString());
        if (item.IsPersonal)
        {
            json.WriteBoolean("personal", true);
        }

        if (item.Options.Count > 0)
        {
            List(json, "options", item.Options, option =>
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

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> elements, Action<T> write)
    {
        json.WriteStartArray(name);
        foreach (var element in elements)
        {
            json.WriteStartObject();
            write(element);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Texts(Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts)
        {
            json.WriteStringValue(text);
        }

        json.WriteEndArray();
    }

    private static void Text(Utf8JsonWriter json, string name, string? text)
    {
        if (text is not null)
        {
            json.WriteString(name, text);
        }
    }

    private static void Number(Utf8JsonWriter json, string name, decimal? number)
    {
        if (number is { } value)
        {
            json.WriteNumber(name, value);
        }
    }

    private static void Flag(Utf8JsonWriter json, string name, bool? flag)
    {
        if (flag is { } value)
        {
            json.WriteBoolean(name, value);
        }
    }
}

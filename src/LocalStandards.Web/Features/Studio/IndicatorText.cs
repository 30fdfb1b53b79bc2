using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Thai;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>
/// An indicator as the sheet shows and posts it: a text for each place of its document (<c>measure.formula</c>,
/// <c>items[0].labelTh</c>). What is wrong with a place is told under its name, so that a message stands at its field.
/// </summary>
public sealed partial class IndicatorText
{
    /// <summary>The lists whose rows can be added, moved and removed.</summary>
    public const string Items = "items", Rules = "validations", Grounds = "notApplicable", Standards = "standards", Evidence = "evidence";

    // More than a sheet of the largest indicator posts; what is beyond is not ours.
    private const int MostPlaces = 4000, MostRows = 200;

    private static readonly string[] Lists = [Items, Rules, Grounds, Standards, Evidence];

    private static readonly Dictionary<string, PlaceKind> Kinds = new()
    {
        ["legalBasisTh"] = PlaceKind.Lines, ["sources"] = PlaceKind.Lines, ["evidence[].fileTypes"] = PlaceKind.Words,
        ["measure.decimals"] = PlaceKind.Number, ["measure.max"] = PlaceKind.Number,
        ["measure.allowNegative"] = PlaceKind.Flag, ["measure.scored"] = PlaceKind.Flag,
        ["measure.allowNotDone"] = PlaceKind.Flag, ["measure.cumulative"] = PlaceKind.Flag,
        ["items[].required"] = PlaceKind.Flag, ["items[].personal"] = PlaceKind.Flag,
        ["items[].min"] = PlaceKind.Number, ["items[].max"] = PlaceKind.Number,
        ["items[].decimals"] = PlaceKind.Number, ["items[].maxLength"] = PlaceKind.Number,
        ["items[].options"] = PlaceKind.Options,
        ["notApplicable[].auto"] = PlaceKind.Flag, ["notApplicable[].requiresReason"] = PlaceKind.Flag,
        ["standards[].value"] = PlaceKind.Number, ["standards[].aboveFrom"] = PlaceKind.Number,
        ["evidence[].required"] = PlaceKind.Flag,
    };

    private readonly Dictionary<string, string> texts;

    private IndicatorText(Dictionary<string, string> texts) => this.texts = texts;

    private enum PlaceKind { Text, Number, Flag, Lines, Words, Options }

    public string this[string place] => texts.GetValueOrDefault(place, "");

    public bool Is(string place) => this[place] == "true";

    public IEnumerable<string> Places => texts.Keys;

    /// <summary>Whether it is a place the sheet shows, and not one that other pages decide.</summary>
    public static bool IsPlace(string place) => PlaceName().IsMatch(place);

    /// <summary>How many rows a list has.</summary>
    public int Count(string list)
    {
        var rows = 0;
        while (rows < MostRows && texts.Keys.Any(place => place.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{list}[{rows}]."), StringComparison.Ordinal)))
            rows++;
        return rows;
    }

    public static IndicatorText Of(Indicator indicator)
    {
        var texts = new Dictionary<string, string>();
        Flatten(JsonNode.Parse(IndicatorDocument.Write(indicator))!.AsObject(), "", texts);
        return new IndicatorText(texts);
    }

    /// <summary>What was posted; a box that is not ticked is not posted and means no.</summary>
    public static IndicatorText From(IFormCollection posted) => new(posted.Keys
        .Where(key => PlaceName().IsMatch(key)).Take(MostPlaces)
        .ToDictionary(key => key, key => posted[key].ToString().ReplaceLineEndings("\n")));

    /// <summary>With an empty row at the end of a list.</summary>
    public IndicatorText WithRow(string list, IReadOnlyDictionary<string, string> first)
    {
        var added = new Dictionary<string, string>(texts);
        foreach (var (name, text) in first)
            added[string.Create(CultureInfo.InvariantCulture, $"{list}[{Count(list)}].{name}")] = text;
        return new IndicatorText(added);
    }

    /// <summary>Without a row; those behind it move up.</summary>
    public IndicatorText WithoutRow(string list, int row) => Rearranged(list, [.. Enumerable.Range(0, Count(list)).Where(r => r != row)]);

    /// <param name="steps">Negative is up; never past an end.</param>
    public IndicatorText WithRowMoved(string list, int row, int steps)
    {
        var order = Enumerable.Range(0, Count(list)).ToList();
        if (row < 0 || row >= order.Count)
            return this;
        order.RemoveAt(row);
        order.Insert(Math.Clamp(row + steps, 0, order.Count), row);
        return Rearranged(list, order);
    }

    /// <summary>
    /// The document, completed by what the sheet does not show, and what cannot be read as the number it should be. Such a
    /// place is left out of the document.
    /// </summary>
    /// <param name="set">The set it stands in.</param>
    /// <param name="stored">The indicator as it stands.</param>
    public (string Json, IReadOnlyList<SetProblem> Problems) ToJson(IndicatorSetDefinition set, Indicator stored, IStringLocalizer<Words> words)
    {
        var problems = new List<SetProblem>();
        var whole = JsonNode.Parse(IndicatorDocument.Write(stored))!.AsObject();
        var written = Object("", problems, words);
        // What identifies it and what other pages decide.
        foreach (var name in new[] { "code", "appliesTo", "crosswalk" })
            Copy(whole, written, name);
        if (!stored.IsGeneral)
        {
            // The sheet asks for the mission; its area follows.
            written["areaCode"] = set.Areas.FirstOrDefault(area => area.Missions.Contains(this["missionCode"]))?.Code ?? stored.AreaCode;
            foreach (var standard in written[Standards]?.AsArray().OfType<JsonObject>() ?? [])
                standard["laoTypes"] = whole["appliesTo"]!.DeepClone();
        }
        return (written.ToJsonString(), problems);
    }

    /// <summary>The place a problem of the document belongs to; what stands inside an item's options is told at the options.</summary>
    public static string PlaceOf(SetProblem problem)
    {
        var place = problem.Path.TrimStart('$').TrimStart('.');
        var options = place.IndexOf(".options[", StringComparison.Ordinal);
        return options < 0 ? Inside().Replace(place, "") : place[..options] + ".options";
    }

    private static void Copy(JsonObject from, JsonObject to, string name)
    {
        to.Remove(name);
        if (from[name] is { } node)
            to[name] = node.DeepClone();
    }

    private static void Flatten(JsonObject node, string prefix, Dictionary<string, string> texts)
    {
        foreach (var (name, value) in node)
        {
            var place = prefix + name;
            switch (value)
            {
                case JsonArray array when name == "options":
                    texts[place] = string.Join('\n', array.OfType<JsonObject>().Select(OptionLine));
                    break;
                case JsonArray array when array.All(e => e is JsonObject) && Lists.Contains(name):
                    for (var i = 0; i < array.Count; i++)
                        Flatten(array[i]!.AsObject(), string.Create(CultureInfo.InvariantCulture, $"{place}[{i}]."), texts);
                    break;
                case JsonArray array when array.All(e => e is JsonValue):
                    texts[place] = string.Join(KindOf(place) == PlaceKind.Words ? ", " : "\n", array.Select(e => e!.ToString()));
                    break;
                case JsonObject inner:
                    Flatten(inner, place + ".", texts);
                    break;
                case JsonValue scalar:
                    texts[place] = scalar.GetValueKind() is JsonValueKind.True ? "true" : scalar.GetValueKind() is JsonValueKind.False ? "false" : scalar.ToString();
                    break;
            }
        }
    }

    private static string OptionLine(JsonObject option) =>
        $"{option["value"]} = {option["labelTh"]}{(option["mandatory"]?.GetValue<bool>() == true ? " *" : "")}";

    private static PlaceKind KindOf(string place) => Kinds.GetValueOrDefault(RowNumber().Replace(place, "[]"));

    private JsonObject Object(string prefix, List<SetProblem> problems, IStringLocalizer<Words> words)
    {
        var written = new JsonObject();
        foreach (var place in texts.Keys.Where(p => p.StartsWith(prefix, StringComparison.Ordinal) && p.AsSpan(prefix.Length).IndexOfAny('.', '[') < 0))
            Write(written, place, place[prefix.Length..], problems, words);
        foreach (var flag in Kinds.Where(k => k.Value == PlaceKind.Flag && Directly(k.Key, prefix)).Select(k => k.Key[(k.Key.LastIndexOf('.') + 1)..]))
            written.TryAdd(flag, Is(prefix + flag));
        if (prefix.Length == 0)
        {
            if (texts.Keys.Any(p => p.StartsWith("measure.", StringComparison.Ordinal)))
                written["measure"] = Object("measure.", problems, words);
            foreach (var list in Lists)
                written[list] = new JsonArray([.. Enumerable.Range(0, Count(list)).Select(row => Object(string.Create(CultureInfo.InvariantCulture, $"{list}[{row}]."), problems, words))]);
        }
        return written;
    }

    private static bool Directly(string place, string prefix)
    {
        var parent = RowNumber().Replace(prefix, "[]");
        return place.StartsWith(parent, StringComparison.Ordinal) && place.AsSpan(parent.Length).IndexOf('.') < 0;
    }

    private void Write(JsonObject written, string place, string name, List<SetProblem> problems, IStringLocalizer<Words> words)
    {
        var text = this[place].Trim();
        switch (KindOf(place))
        {
            case PlaceKind.Flag:
                written[name] = Is(place);
                break;
            case PlaceKind.Number:
                if (text.Length == 0)
                    break;
                if (ThaiNumber.TryParse(text, out var number))
                    written[name] = number;
                else
                    problems.Add(new("$." + place, words["ให้ใส่เป็นตัวเลข เช่น 60 หรือ 12.5"]));
                break;
            case PlaceKind.Lines:
                written[name] = Texts(text, '\n');
                break;
            case PlaceKind.Words:
                written[name] = Texts(text, ',');
                break;
            case PlaceKind.Options:
                if (Options(place, text) is { Count: > 0 } options)
                    written[name] = options;
                break;
            default:
                // Whoever leaves a list's name empty means that it is missing, not that it is "".
                if (text.Length > 0)
                    written[name] = text;
                break;
        }
    }

    private static JsonArray Texts(string text, char separator) =>
        new([.. text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line => (JsonNode)line)]);

    /// <summary>A line for each: <c>1 = มีแผน</c>, with <c>*</c> behind what must be ticked.</summary>
    private JsonArray Options(string place, string text)
    {
        var isChecklist = this[place[..^"options".Length] + "type"] == FileCodes.ItemTypes.CodeOf(ItemType.Checklist);
        return new([.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(line =>
        {
            var equals = line.IndexOf('=', StringComparison.Ordinal);
            var value = (equals < 0 ? line : line[..equals]).Trim();
            var label = equals < 0 ? "" : line[(equals + 1)..].Trim();
            var isMandatory = label.EndsWith('*');
            return (JsonNode)new JsonObject
            {
                ["value"] = !isChecklist && ThaiNumber.TryParse(value, out var number) ? number : value,
                ["labelTh"] = isMandatory ? label[..^1].TrimEnd() : label,
                ["mandatory"] = isMandatory,
            };
        })]);
    }

    private IndicatorText Rearranged(string list, List<int> order)
    {
        var arranged = texts.Where(t => !t.Key.StartsWith(list + "[", StringComparison.Ordinal)).ToDictionary();
        for (var row = 0; row < order.Count; row++)
        {
            var (from, to) = (string.Create(CultureInfo.InvariantCulture, $"{list}[{order[row]}]."), string.Create(CultureInfo.InvariantCulture, $"{list}[{row}]."));
            foreach (var (place, text) in texts.Where(t => t.Key.StartsWith(from, StringComparison.Ordinal)))
                arranged[to + place[from.Length..]] = text;
        }
        return new IndicatorText(arranged);
    }

    [GeneratedRegex(@"^(missionCode|nameTh|rationaleTh|definitionTh|legalBasisTh|responsibleUnitTh|provenance|sources|designNote|measure\.[a-zA-Z]{1,20}|(items|validations|notApplicable|standards|evidence)\[\d{1,3}\]\.(?!laoTypes$)[a-zA-Z]{1,20})$")]
    private static partial Regex PlaceName();

    [GeneratedRegex(@"\[\d+\]")]
    private static partial Regex RowNumber();

    // A problem at legalBasisTh[2] is shown at legalBasisTh.
    [GeneratedRegex(@"(?<=^(legalBasisTh|sources)|\.fileTypes)\[\d+\]$")]
    private static partial Regex Inside();
}

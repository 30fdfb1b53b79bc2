using System.Globalization;
using System.Text.Json.Nodes;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;

namespace LocalStandards.Documents.Workbooks.Sets;

/// <summary>The set of one type as an Excel workbook, a sheet for each list; <see cref="SetWorkbookReader"/> reads it back.</summary>
public static class SetWorkbook
{
    // What a spreadsheet can hold of a number; more goes as text.
    private const int DigitsOfANumber = 15;

    public static byte[] Render(IndicatorSetDefinition set)
    {
        var root = JsonNode.Parse(IndicatorSetWriter.Write(set))!.AsObject();
        return Workbook.Bytes(
            $"ชุดตัวชี้วัด {set.Code} รุ่น {set.Version}",
            [new Sheet(SetTables.SetSheet, [30, 60], 1, SetRows(root)), .. SetTables.All.Select(table => SheetOf(table, root))]);
    }

    private static IEnumerable<IReadOnlyList<Cell>> SetRows(JsonObject root)
    {
        yield return [Cell.Head(SetTables.FieldHeading), Cell.Head(SetTables.ValueHeading)];
        foreach (var column in SetTables.SetFields)
            yield return [column.Heading, CellOf(column, Field(root, column.Field))];
    }

    private static Sheet SheetOf(Table table, JsonObject root)
    {
        double[] owners = [.. table.OwnerHeadings.Select(_ => 14d)];
        return new(table.Sheet, [.. owners, .. table.Columns.Select(column => column.Width)], 1, Rows(table, root));
    }

    private static IEnumerable<IReadOnlyList<Cell>> Rows(Table table, JsonObject root)
    {
        yield return [.. table.OwnerHeadings.Concat(table.Columns.Select(column => column.Heading)).Select(Cell.Head)];
        foreach (var (owner, names) in Owners(table.Owner, root))
        {
            foreach (var element in Field(owner, table.List) as JsonArray ?? [])
            {
                yield return
                [
                    .. names.Select(name => (Cell)SafeText.Reversible(name)),
                    .. table.Columns.Select(column => CellOf(column, column.Field.Length == 0 ? element : Field(element!.AsObject(), column.Field))),
                ];
            }
        }
    }

    /// <summary>What rows can belong to, with the codes that name it.</summary>
    private static IEnumerable<(JsonObject Owner, string[] Names)> Owners(Owner owner, JsonObject root) => owner switch
    {
        Owner.Area => root["areas"]!.AsArray().Select(area => (area!.AsObject(), new[] { Text(area["code"]) })),
        Owner.Indicator => Indicators(root).Select(indicator => (indicator, new[] { Text(indicator["code"]) })),
        Owner.Item => Indicators(root).SelectMany(indicator => indicator["items"]!.AsArray()
            .Select(item => (item!.AsObject(), new[] { Text(indicator["code"]), Text(item["key"]) }))),
        _ => [(root, [])],
    };

    /// <summary>The general items, as an indicator of their code, and the indicators.</summary>
    private static IEnumerable<JsonObject> Indicators(JsonObject root) => root["indicators"]!.AsArray().Select(indicator => indicator!.AsObject())
        .Prepend(new() { ["code"] = FieldName.General, ["items"] = root["generalItems"]!.DeepClone() });

    private static Cell CellOf(Column column, JsonNode? value) => value switch
    {
        null => Cell.Empty,
        JsonArray list => SafeText.Reversible(string.Join(", ", list.Select(Text))),
        _ when column.Kind is ColumnKind.Flag => value.GetValue<bool>() ? FlagText.Yes : FlagText.No,
        _ when column.Kind is ColumnKind.Number && value.GetValue<decimal>() is var number => Fits(number) ? (decimal?)number : Text(value),
        _ when column.Words is { } words => words.WordOf(Text(value)),
        _ => SafeText.Reversible(Text(value)),
    };

    private static bool Fits(decimal number) => number.ToString(CultureInfo.InvariantCulture).Count(char.IsAsciiDigit) <= DigitsOfANumber;

    private static string Text(JsonNode? value) =>
        value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : value?.ToJsonString() ?? "";

    private static JsonNode? Field(JsonObject from, string path)
    {
        JsonNode? node = from;
        foreach (var step in path.Split('.'))
            node = (node as JsonObject)?[step];
        return node;
    }
}

/// <summary>How a workbook says yes and no.</summary>
internal static class FlagText
{
    public const string Yes = "ใช่", No = "ไม่ใช่";

    public static bool? Read(string text) => text.Trim().ToUpperInvariant() switch
    {
        Yes or "TRUE" or "YES" or "Y" or "1" => true,
        No or "FALSE" or "NO" or "N" or "0" => false,
        _ => null,
    };
}

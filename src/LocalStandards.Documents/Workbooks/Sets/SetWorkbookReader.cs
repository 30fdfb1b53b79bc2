using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;

namespace LocalStandards.Documents.Workbooks.Sets;

/// <summary>
/// Reads a set from a workbook as <see cref="SetWorkbook"/> writes it. Its rows become the JSON of the schema, which goes
/// through the one reader of sets; what that finds is told by sheet, row and column. Never throws on its content.
/// </summary>
public sealed partial class SetWorkbookReader
{
    private const int MostProblems = 300;

    private static readonly string[] Needed = ["laoTypes", "resultBands", "forms", "areas", "indicators"];

    private readonly JsonObject root = new() { ["schemaVersion"] = "1.1" };
    private readonly List<SetWorkbookProblem> problems = [];

    /// <summary>Where each object of the JSON came from.</summary>
    private readonly Dictionary<string, (string Sheet, int Row, IReadOnlyList<Column> Columns)> origins = new(StringComparer.Ordinal);

    /// <summary>What rows can belong to, by the codes that name it.</summary>
    private readonly Dictionary<(Owner, string), (JsonObject Node, string Path)> owners = [];
    private readonly Dictionary<string, int> setRows = new(StringComparer.Ordinal);

    private SetWorkbookReader()
    {
    }

    public static SetWorkbookReading Read(Stream stream)
    {
        var file = WorkbookReader.Read(stream, name => name == SetTables.SetSheet || SetTables.All.Any(table => table.Sheet == name));
        return file.Refusal is { } refusal ? new(null, [new(null, null, null, refusal)]) : new SetWorkbookReader().Run(file.Sheets);
    }

    private SetWorkbookReading Run(IReadOnlyList<ReadSheet> sheets)
    {
        owners[(Owner.Set, "")] = (root, "$");
        var general = new JsonObject();
        owners[(Owner.Indicator, FieldName.General)] = (general, "$");
        ReadSet(sheets.FirstOrDefault(sheet => sheet.Name == SetTables.SetSheet));
        foreach (var table in SetTables.All)
        {
            if (sheets.FirstOrDefault(sheet => sheet.Name == table.Sheet) is { } sheet)
                ReadTable(table, sheet);
            else if (Needed.Contains(table.List))
                Add(new(table.Sheet, null, null, "ไม่มีแผ่นงานนี้ซึ่งต้องมี"));
        }
        // Without its sheets and columns nothing of it can be right.
        if (problems.Exists(problem => problem.Row is null or 1))
            return new(null, problems);

        Complete(general);
        var isWhole = problems.Count == 0;
        var told = problems.Select(problem => (problem.Sheet, problem.Row, problem.Column)).ToHashSet();
        var reading = IndicatorSetReader.ReadDraft(root.ToJsonString());
        foreach (var problem in reading.Problems.Select(Placed).Where(problem => isWhole || !problem.IsUnfinished))
        {
            if (!told.Contains((problem.Sheet, problem.Row, problem.Column)))
                Add(problem);
        }
        return new(isWhole && reading.IsRight ? reading.File.For(reading.File.Types.First()) : null, problems);
    }

    private void ReadSet(ReadSheet? sheet)
    {
        if (sheet is null)
        {
            Add(new(SetTables.SetSheet, null, null, "ไม่มีแผ่นงานนี้ซึ่งต้องมี"));
            return;
        }
        foreach (var row in sheet.Rows)
        {
            if (!row.Cells.TryGetValue(0, out var name) || name.Text == SetTables.FieldHeading)
                continue;
            if (SetTables.SetFields.FirstOrDefault(field => field.Heading == name.Text.Trim()) is not { } column)
                Add(new(sheet.Name, row.Number, SetTables.FieldHeading, $"ไม่รู้จักหัวข้อ \"{Short(name.Text)}\""));
            else if (!setRows.TryAdd(column.Field, row.Number))
                Add(new(sheet.Name, row.Number, SetTables.FieldHeading, $"มีหัวข้อ \"{column.Heading}\" แล้ว"));
            else if (row.Cells.TryGetValue(1, out var cell) && Value(column, cell, sheet.Name, row.Number) is { } value)
                root.Put(column.Field, value);
        }
        foreach (var column in SetTables.SetFields.Where(column => column.IsNeeded && !setRows.ContainsKey(column.Field)))
            Add(new(sheet.Name, null, SetTables.FieldHeading, $"ไม่มีหัวข้อ \"{column.Heading}\" ซึ่งต้องมี"));
    }

    private void ReadTable(Table table, ReadSheet sheet)
    {
        if (sheet.Rows.Count == 0 || Headings(table, sheet) is not { } headings)
            return;
        foreach (var row in sheet.Rows.Skip(1))
        {
            var names = new List<string>();
            var values = new List<(Column Column, JsonNode Value)>();
            foreach (var (place, heading) in headings)
            {
                if (!row.Cells.TryGetValue(place, out var cell))
                    continue;
                if (heading.Column is { } column)
                {
                    if (Value(column, cell, sheet.Name, row.Number) is { } value)
                        values.Add((column, value));
                }
                else
                {
                    names.Add(Original(cell).Trim());
                }
            }
            if (names.Count + values.Count > 0)
                ReadRow(table, sheet.Name, row.Number, names, values);
        }
    }

    private void ReadRow(Table table, string sheet, int number, List<string> names, List<(Column Column, JsonNode Value)> values)
    {
        var key = string.Join('\n', names);
        if (names.Count < table.OwnerHeadings.Count || !owners.TryGetValue((table.Owner, key), out var owner))
        {
            Add(new(sheet, number, table.OwnerHeadings[Math.Min(names.Count, table.OwnerHeadings.Count - 1)], names.Count < table.OwnerHeadings.Count
                ? "ไม่ได้ระบุรหัส"
                : $"ไม่มีรหัส \"{Short(names[^1])}\"{(names.Count > 1 ? $" ใน \"{Short(names[0])}\"" : "")}"));
            return;
        }

        if (owner.Path == "$" && table.Owner is Owner.Indicator && table.List != "items")
        {
            Add(new(sheet, number, SetTables.IndicatorHeading, "ข้อมูลทั่วไปมีได้เฉพาะรายการข้อมูล"));
            return;
        }

        var list = owner.Node.ListOf(table.List);
        var path = string.Create(CultureInfo.InvariantCulture, $"{owner.Path}.{(owner.Path == "$" && table.List == "items" ? "generalItems" : table.List)}[{list.Count}]");
        origins[path] = (sheet, number, table.Columns);
        if (table.Columns[0].Field.Length == 0)
        {
            list.Add(values.Count > 0 ? values[0].Value : null);
            return;
        }

        var node = new JsonObject();
        foreach (var (column, value) in values)
            node.Put(column.Field, value);
        list.Add(node);
        var code = values.Where(value => value.Column == table.Columns[0]).Select(value => value.Value.ToString()).FirstOrDefault() ?? "";
        if (table.Owner is Owner.Set && table.List is "areas")
            owners.TryAdd((Owner.Area, code), (node, path));
        else if (table.Owner is Owner.Set && table.List is "indicators")
            owners.TryAdd((Owner.Indicator, code), (node, path));
        else if (table.List is "items")
            owners.TryAdd((Owner.Item, $"{key}\n{code}"), (node, path));
    }

    /// <summary>What each column of a sheet is; its first row names them, in any order. Null when that cannot be told.</summary>
    private List<(int Place, (Column? Column, string Heading) Heading)>? Headings(Table table, ReadSheet sheet)
    {
        var before = problems.Count;
        var found = new List<(int Place, (Column? Column, string Heading) Heading)>();
        var head = sheet.Rows[0];
        foreach (var (place, cell) in head.Cells.OrderBy(pair => pair.Key))
        {
            var heading = Original(cell).Trim();
            // A name that is both, รหัสรายการ, names the owner first.
            var isOwner = table.OwnerHeadings.Contains(heading) && !found.Exists(other => other.Heading.Heading == heading);
            var column = isOwner ? null : table.Columns.FirstOrDefault(column => column.Heading == heading);
            if (!isOwner && column is null)
                Add(new(sheet.Name, head.Number, Short(heading), "ไม่รู้จักคอลัมน์นี้"));
            else if (column is not null && found.Exists(other => other.Heading.Column == column))
                Add(new(sheet.Name, head.Number, heading, "มีคอลัมน์นี้แล้ว"));
            else
                found.Add((place, (column, heading)));
        }
        foreach (var heading in table.OwnerHeadings.Concat(table.Columns.Where(column => column.IsNeeded).Select(column => column.Heading))
            .Where(heading => !found.Exists(other => other.Heading.Heading == heading)))
        {
            Add(new(sheet.Name, head.Number, heading, "ไม่มีคอลัมน์นี้ซึ่งต้องมี"));
        }
        // Owners in their own order, wherever the columns stand.
        return problems.Count > before ? null : [.. found.OrderBy(pair => pair.Heading.Column is null ? table.OwnerHeadings.ToList().IndexOf(pair.Heading.Heading) : int.MaxValue)];
    }

    /// <summary>Null for an empty text, and with a problem for a cell in error.</summary>
    private JsonNode? Value(Column column, ReadCell cell, string sheet, int row)
    {
        if (cell.Kind is ReadCellKind.Error)
        {
            Add(new(sheet, row, column.Heading, $"เซลล์มีค่าผิดพลาด {Short(cell.Text)}"));
            return null;
        }
        var text = Original(cell);
        if (string.IsNullOrWhiteSpace(text))
            return null;
        switch (column.Kind)
        {
            case ColumnKind.Flag:
                return FlagText.Read(text) is { } flag ? JsonValue.Create(flag) : Complaint(column, sheet, row, $"ต้องเป็น {FlagText.Yes} หรือ {FlagText.No}");
            case ColumnKind.Number:
                return NumberOf(cell.Kind, text) is { } number ? JsonValue.Create(decimal.Truncate(number) is var whole && whole == number ? whole : number) : Complaint(column, sheet, row, "ต้องเป็นตัวเลข");
            case ColumnKind.Codes:
                return new JsonArray([.. Parts(text).Select(part => (JsonNode)part)]);
            case ColumnKind.Numbers:
                var numbers = Parts(text).Select(part => int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var step) ? step : (int?)null).ToList();
                return numbers.Contains(null) ? Complaint(column, sheet, row, "ต้องเป็นจำนวนเต็ม คั่นด้วยจุลภาค") : new JsonArray([.. numbers.Select(step => (JsonNode)step!.Value)]);
            case ColumnKind.Date when cell.Kind is ReadCellKind.Number && NumberOf(cell.Kind, text) is >= 1 and < 2_958_466 and var day:
                return DateTime.FromOADate((double)day).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
            default:
                if (column.Words is not { } words)
                    return text;
                var code = words.CodeOf(text.Trim());
                return words.Codes.Contains(code) ? JsonValue.Create(code) : Complaint(column, sheet, row, $"ต้องเป็นค่าใดค่าหนึ่งใน {string.Join(", ", words.Words)}");
        }
    }

    private JsonNode? Complaint(Column column, string sheet, int row, string message)
    {
        Add(new(sheet, row, column.Heading, message));
        return null;
    }

    /// <summary>What every row has in common, and what the general items' rows are.</summary>
    private void Complete(JsonObject general)
    {
        root["generalItems"] = general["items"]?.DeepClone() ?? new JsonArray();
        foreach (var list in Needed)
            root.ListOf(list);
        foreach (var (list, needed) in new[] { ("areas", "missions"), ("indicators", "items"), ("indicators", "standards") })
        {
            foreach (var node in root.ListOf(list).OfType<JsonObject>())
                node.ListOf(needed);
        }
        var type = root["authorityType"]?.ToString();
        foreach (var indicator in root.ListOf("indicators").OfType<JsonObject>())
        {
            indicator["appliesTo"] = new JsonArray(type is null ? [] : [type]);
            foreach (var standard in indicator.ListOf("standards").OfType<JsonObject>())
                standard["laoTypes"] = new JsonArray(type is null ? [] : [type]);
        }
    }

    /// <summary>A problem of the JSON where its row and column are.</summary>
    private SetWorkbookProblem Placed(SetProblem problem)
    {
        for (var path = problem.Path; path.Length > 1; path = path[..Math.Max(path.LastIndexOfAny(['.', '[']), 1)])
        {
            if (origins.TryGetValue(path, out var origin))
            {
                var rest = Brackets().Replace(problem.Path[path.Length..].TrimStart('.'), "");
                var column = origin.Columns.FirstOrDefault(column => column.Field == rest);
                return new(origin.Sheet, origin.Row, column?.Heading, problem.Message, problem.Offset, problem.IsUnfinished);
            }
        }
        var field = problem.Path.TrimStart('$').TrimStart('.');
        return SetTables.SetFields.FirstOrDefault(column => column.Field == field) is { } setField
            ? new(SetTables.SetSheet, setRows.TryGetValue(field, out var row) ? row : null, setField.Heading, problem.Message, problem.Offset, problem.IsUnfinished)
            : new(SetTables.All.FirstOrDefault(table => table.Owner is Owner.Set && table.List == field)?.Sheet, null, null, problem.Message, problem.Offset, problem.IsUnfinished);
    }

    private void Add(SetWorkbookProblem problem)
    {
        if (problems.Count < MostProblems)
            problems.Add(problem);
        else if (problems.Count == MostProblems)
            problems.Add(new(null, null, null, string.Create(CultureInfo.InvariantCulture, $"พบข้อผิดพลาดเกิน {MostProblems} แห่ง แสดงเพียงเท่านี้")));
    }

    private static string Original(ReadCell cell) => cell.Kind is ReadCellKind.Text ? SafeText.Original(cell.Text) : cell.Kind is ReadCellKind.Number ? NumberText(cell.Text) : cell.Text;

    /// <summary>A number as its text where a text is asked: 68 of the code 68, not 68.0.</summary>
    private static string NumberText(string raw) => NumberOf(ReadCellKind.Number, raw)?.ToString("0.############################", CultureInfo.InvariantCulture) ?? raw;

    /// <summary>What Excel stores is a double, written with more digits than it has: 1.1000000000000001 is 1.1.</summary>
    private static decimal? NumberOf(ReadCellKind kind, string text)
    {
        if (kind is ReadCellKind.Number)
            return double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) && Math.Abs(number) < 7.9e28 ? (decimal)number : null;
        return Domain.Thai.ThaiNumber.TryParse(text, out var typed) ? typed
            : decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out typed) ? typed : null;
    }

    private static string[] Parts(string text) => text.Split([',', ' ', '\n', '\t', '\u00A0', ';'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static string Short(string text) => text.Length <= 40 ? text : text[..40] + "…";

    [GeneratedRegex(@"\[\d+\]$")]
    private static partial Regex Brackets();
}

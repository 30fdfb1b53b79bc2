using System.Globalization;
using System.Text.Json;

namespace LocalStandards.Domain.Indicators;

/// <summary>
/// Reads the fields of one JSON object and notes everything wrong with them. What is wrong is replaced by a harmless
/// value, so that reading goes on and the list of problems is complete.
/// </summary>
internal sealed class ObjectNode
{
    private readonly JsonElement element;
    private readonly List<SetProblem> problems;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public ObjectNode(JsonElement element, string path, List<SetProblem> problems)
    {
        (Path, this.problems) = (path, problems);
        if (element.ValueKind is JsonValueKind.Object)
        {
            this.element = element;
        }
        else
        {
            Report(null, "ต้องเป็นกลุ่มช่อง { }");
        }
    }

    public string Path { get; }

    public string PathOf(string name) => $"{Path}.{name}";

    public void Report(string? name, string message, int? offset = null) =>
        problems.Add(new(name is null ? Path : PathOf(name), message, offset));

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string name) => Get(name) is not null;

    public string Text(string name) => Get(name) is null ? Absent(name, "") : OptionalText(name) ?? "";

    public string? OptionalText(string name)
    {
        if (Get(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()))
        {
            return value.GetString();
        }

        Report(name, "ต้องเป็นข้อความที่ไม่ว่าง");
        return null;
    }

    public int Integer(string name, int min, int max) =>
        Get(name) is null ? Absent(name, min) : OptionalInteger(name, min, max) ?? min;

    public int? OptionalInteger(string name, int min, int max)
    {
        if (Get(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max)
        {
            return number;
        }

        Report(name, string.Create(CultureInfo.InvariantCulture, $"ต้องเป็นจำนวนเต็มตั้งแต่ {min} ถึง {max}"));
        return null;
    }

    public decimal Number(string name) => Get(name) is null ? Absent(name, 0m) : OptionalNumber(name) ?? 0;

    public decimal? OptionalNumber(string name)
    {
        if (Get(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number))
        {
            return number;
        }

        Report(name, "ต้องเป็นตัวเลข");
        return null;
    }

    public bool Flag(string name) => Get(name) is null ? Absent(name, false) : OptionalFlag(name) ?? false;

    public bool? OptionalFlag(string name)
    {
        if (Get(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return value.GetBoolean();
        }

        Report(name, "ต้องเป็น true หรือ false");
        return null;
    }

    public T Code<T>(string name, CodeTable<T> table)
        where T : struct, Enum => Get(name) is null ? Absent<T>(name, default) : OptionalCode(name, table) ?? default;

    public T? OptionalCode<T>(string name, CodeTable<T> table)
        where T : struct, Enum
    {
        if (Get(name) is not { } value)
        {
            return null;
        }

        if (value.ValueKind is JsonValueKind.String && table.TryRead(value.GetString()!, out var meaning))
        {
            return meaning;
        }

        Report(name, $"ต้องเป็นค่าใดค่าหนึ่งใน {string.Join(", ", table.Codes)}");
        return null;
    }

    public DateOnly Date(string name)
    {
        var text = Text(name);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date;
        }

        if (text.Length > 0)
        {
            Report(name, "ต้องเป็นวันที่แบบ ปี ค.ศ.-เดือน-วัน เช่น 2025-05-27");
        }

        return default;
    }

    /// <summary>A formula with its syntax checked; its names are checked by whoever knows the items.</summary>
    public Formula? OptionalFormula(string name)
    {
        if (OptionalText(name) is not { } text)
        {
            return null;
        }

        if (Indicators.Formula.TryParse(text, out var formula, out var error))
        {
            return formula;
        }

        Report(name, error!);
        return null;
    }

    public Formula? Formula(string name) => Get(name) is null ? Absent<Formula?>(name, null) : OptionalFormula(name);

    public void Report(string name, FormulaError error) => Report(
        name, string.Create(CultureInfo.InvariantCulture, $"ตำแหน่งที่ {error.Offset + 1}: {error.Message}"), error.Offset);

    /// <summary>Objects under a field; an absent field that must be there is reported.</summary>
    public List<T> Objects<T>(string name, Func<ObjectNode, T> read, bool isRequired = false) =>
        Elements(name, isRequired).Select((child, index) => Closed(child, string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}[{index}]"), read)).ToList();

    /// <summary>One object under a field that must be there.</summary>
    public T Object<T>(string name, Func<ObjectNode, T> read)
    {
        if (Get(name) is { } child)
        {
            return Closed(child, PathOf(name), read);
        }

        Absent(name, false);
        return read(new ObjectNode(EmptyObject, PathOf(name), []));
    }

    public T? OptionalObject<T>(string name, Func<ObjectNode, T> read)
        where T : class => Get(name) is { } child ? Closed(child, PathOf(name), read) : null;

    public ValueList<string> Texts(string name, bool isRequired = false) =>
        Scalars(name, isRequired, "ต้องเป็นข้อความที่ไม่ว่าง", value =>
            value.ValueKind is JsonValueKind.String && !string.IsNullOrWhiteSpace(value.GetString()) ? value.GetString() : null).ToValueList();

    public ValueList<int> Integers(string name) =>
        Scalars(name, false, "ต้องเป็นจำนวนเต็ม", value =>
            value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) ? (int?)number : null)
        .Select(number => number!.Value).ToValueList();

    /// <summary>A text or a number, as text: option values may be either.</summary>
    public string Scalar(string name)
    {
        if (Get(name) is not { } value)
        {
            return Absent(name, "");
        }

        if (value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number))
        {
            return NumberText.Write(number);
        }

        if (value.ValueKind is JsonValueKind.String && value.GetString() is { Length: > 0 and <= 40 } text
            && !text.Any(letter => letter == ',' || char.IsWhiteSpace(letter)))
        {
            return text;
        }

        Report(name, "ต้องเป็นตัวเลข หรือรหัสไม่เกิน 40 ตัวอักษรที่ไม่มีช่องว่างและจุลภาค");
        return "";
    }

    /// <summary>Marks a field as known though nothing of it is kept.</summary>
    public void Pass(string name) => asked.Add(name);

    /// <summary>Reports the fields nobody asked for, and those given twice. Names starting with $ or x- are notes and pass.</summary>
    public void Close()
    {
        if (element.ValueKind is not JsonValueKind.Object)
        {
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in element.EnumerateObject())
        {
            if (!seen.Add(field.Name))
            {
                Report(field.Name, $"มีช่อง \"{field.Name}\" ซ้ำกัน");
            }
            else if (!asked.Contains(field.Name) && !field.Name.StartsWith('$') && !field.Name.StartsWith("x-", StringComparison.Ordinal))
            {
                Report(field.Name, $"ไม่รู้จักช่อง \"{field.Name}\"");
            }
        }
    }

    private List<T> Scalars<T>(string name, bool isRequired, string complaint, Func<JsonElement, T?> read)
    {
        var values = new List<T>();
        var index = 0;
        foreach (var child in Elements(name, isRequired))
        {
            if (read(child) is { } value)
            {
                values.Add(value);
            }
            else
            {
                Report(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), complaint);
            }

            index++;
        }

        return values;
    }

    private JsonElement.ArrayEnumerator Elements(string name, bool isRequired)
    {
        if (Get(name) is not { } list)
        {
            if (isRequired)
            {
                Absent(name, false);
            }

            return default;
        }

        if (list.ValueKind is JsonValueKind.Array)
        {
            return list.EnumerateArray();
        }

        Report(name, "ต้องเป็นรายการ [ ]");
        return default;
    }

    private T Closed<T>(JsonElement child, string path, Func<ObjectNode, T> read)
    {
        var node = new ObjectNode(child, path, problems);
        if (child.ValueKind is not JsonValueKind.Object)
        {
            // One complaint is enough: what should be in it is not listed as absent.
            return read(new ObjectNode(EmptyObject, path, []));
        }

        var result = read(node);
        node.Close();
        return result;
    }

    private static readonly JsonElement EmptyObject = JsonDocument.Parse("{}").RootElement;

    private JsonElement? Get(string name)
    {
        asked.Add(name);
        return element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null
            ? value
            : null;
    }

    private T Absent<T>(string name, T instead)
    {
        Report(name, $"ไม่มีช่อง \"{name}\" ซึ่งต้องมี");
        return instead;
    }
}

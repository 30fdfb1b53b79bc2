using System.Globalization;
using System.Text.Json;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>
/// Reads the fields of one JSON object and notes everything wrong with them. What is wrong is replaced by a harmless
/// value, so that reading goes on and the list of problems is complete.
/// </summary>
internal sealed class ObjectNode
{
    private readonly JsonElement element;
    private readonly SetProblems problems;
    private readonly HashSet<string> asked = new(StringComparer.Ordinal);

    public ObjectNode(JsonElement element, string path, SetProblems problems)
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

    /// <summary>Whether the document is stored already: lengths are not checked again.</summary>
    public bool IsStored => problems.IsStored;

    public string Path { get; }

    public string PathOf(string name) => $"{Path}.{name}";

    public void Report(string? name, string message, int? offset = null) =>
        problems.Add(new(name is null ? Path : PathOf(name), message, offset));

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string name) => Get(name) is not null;

    /// <summary>Something a draft may lack for a while.</summary>
    public void ReportUnfinished(string? name, string message) =>
        problems.Add(new(name is null ? Path : PathOf(name), message) { IsUnfinished = true });

    /// <summary>Objects under a field; an absent field that must be there is reported.</summary>
    public List<T> Objects<T>(string name, Func<ObjectNode, T> read, bool isRequired = false, int most = SetLimits.ListLength) =>
        Elements(name, isRequired, most).Select((child, index) => Closed(child, string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}[{index}]"), read)).ToList();

    /// <summary>One object under a field that must be there.</summary>
    public T Object<T>(string name, Func<ObjectNode, T> read)
    {
        if (Get(name) is { } child)
            return Closed(child, PathOf(name), read);

        Absent(name, false);
        return read(Nothing(PathOf(name)));
    }

    public T? OptionalObject<T>(string name, Func<ObjectNode, T> read)
        where T : class => Get(name) is { } child ? Closed(child, PathOf(name), read) : null;

    /// <summary>Marks a field as known though nothing of it is kept.</summary>
    public void Pass(string name) => asked.Add(name);

    /// <summary>Reports the fields nobody asked for, and those given twice. Names starting with $ or x- are notes and pass.</summary>
    public void Close()
    {
        if (element.ValueKind is not JsonValueKind.Object)
            return;

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in element.EnumerateObject())
        {
            var name = NameOf(field);
            if (!seen.Add(name))
            {
                Report(name, $"มีช่อง \"{name}\" ซ้ำกัน");
            }
            else if (!asked.Contains(name) && !name.StartsWith('$') && !name.StartsWith("x-", StringComparison.Ordinal))
            {
                Report(name, $"ไม่รู้จักช่อง \"{name}\"");
            }
        }
    }

    /// <summary>As a message can show it.</summary>
    private static string NameOf(JsonProperty field)
    {
        const int Longest = 60;
        try
        {
            return field.Name.Length <= Longest ? field.Name : field.Name[..Longest];
        }
        catch (InvalidOperationException)
        {
            return "?";
        }
    }

    /// <summary>The elements of a list; none where the field holds no list.</summary>
    public JsonElement.ArrayEnumerator Elements(string name, bool isRequired, int most)
    {
        if (Get(name) is not { } list)
        {
            if (isRequired)
                Absent(name, false);

            return default;
        }

        if (list.ValueKind is not JsonValueKind.Array)
        {
            Report(name, "ต้องเป็นรายการ [ ]");
            return default;
        }

        if (!problems.IsStored && list.GetArrayLength() > most)
        {
            Report(name, string.Create(CultureInfo.InvariantCulture, $"มี {list.GetArrayLength()} รายการ เกิน {most} รายการ"));
            return default;
        }

        return list.EnumerateArray();
    }

    private T Closed<T>(JsonElement child, string path, Func<ObjectNode, T> read)
    {
        var node = new ObjectNode(child, path, problems);
        if (child.ValueKind is not JsonValueKind.Object)
        {
            // One problem is enough: the fields it should hold are not reported as well.
            return read(Nothing(path));
        }

        var result = read(node);
        node.Close();
        return result;
    }

    /// <summary>An empty object whose problems are discarded.</summary>
    public static ObjectNode Nothing(string path) => new(EmptyObject, path, new());

    private static readonly JsonElement EmptyObject = JsonDocument.Parse("{}").RootElement;

    /// <summary>The field's value, null where it is absent; marks the field as known.</summary>
    public JsonElement? Get(string name)
    {
        asked.Add(name);
        return element.ValueKind is JsonValueKind.Object && element.TryGetProperty(name, out var value) && value.ValueKind is not JsonValueKind.Null
            ? value
            : null;
    }

    /// <summary>Reports the field as missing and returns a substitute.</summary>
    public T Absent<T>(string name, T instead)
    {
        Report(name, $"ไม่มีช่อง \"{name}\" ซึ่งต้องมี");
        return instead;
    }
}

using System.Globalization;
using System.Text.Json;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Formulas;
using LocalStandards.Domain.Thai;

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

    public string Path { get; }

    public string PathOf(string name) => $"{Path}.{name}";

    public void Report(string? name, string message, int? offset = null) =>
        problems.Add(new(name is null ? Path : PathOf(name), message, offset));

    /// <summary>Whether the field is there and not null.</summary>
    public bool Has(string name) => Get(name) is not null;

    /// <summary>Something a draft may lack for a while.</summary>
    public void ReportUnfinished(string? name, string message) =>
        problems.Add(new(name is null ? Path : PathOf(name), message) { IsUnfinished = true });

    /// <summary>A text of several lines; line breaks become \n.</summary>
    public string Text(string name) => Get(name) is null ? Absent(name, "") : OptionalText(name) ?? "";

    public string? OptionalText(string name) => ReadText(name, SetLimits.TextLength, lineBreaks: true);

    /// <summary>A text of one line.</summary>
    public string Name(string name) => Get(name) is null ? Absent(name, "") : OptionalName(name) ?? "";

    public string? OptionalName(string name) => ReadText(name, SetLimits.NameLength, lineBreaks: false);

    /// <summary>A code within its list: one word, every character of which can be seen.</summary>
    public string Word(string name, int longest = SetLimits.CodeLength)
    {
        var word = Get(name) is null ? Absent(name, "") : ReadText(name, longest, lineBreaks: false) ?? "";
        CheckWord(name, word);
        return word;
    }

    private void CheckWord(string name, string word)
    {
        static bool Ends(char letter) => letter == ',' || char.IsWhiteSpace(letter);

        if (!problems.IsStored && word.Any(Ends))
        {
            Report(name, "ต้องไม่มีช่องว่างและจุลภาค", word.TakeWhile(letter => !Ends(letter)).Count());
        }
    }

    private string? ReadText(string name, int longest, bool lineBreaks) =>
        Get(name) is { } value ? ReadText(value, name, longest, lineBreaks) : null;

    private string? ReadText(JsonElement value, string name, int longest, bool lineBreaks)
    {
        if (TextOf(value) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            Report(name, "ต้องเป็นข้อความที่ไม่ว่าง");
            return null;
        }

        if (problems.IsStored)
        {
            return text;
        }

        if (text.Length > longest)
        {
            Report(name, string.Create(CultureInfo.InvariantCulture, $"ยาว {text.Length} ตัวอักษร เกิน {longest} ตัวอักษร"), longest);
            return null;
        }

        text = lineBreaks ? text.ReplaceLineEndings("\n") : text;
        if (ThaiText.FindInvisible(text, lineBreaks) is { } place)
        {
            Report(name, string.Create(
                CultureInfo.InvariantCulture, $"ตำแหน่งที่ {place + 1}: มีอักขระที่มองไม่เห็น (U+{(int)text[place]:X4})"), place);
            return null;
        }

        return text;
    }

    /// <summary>Null for what is no text, and for half a character, which JSON can spell.</summary>
    private static string? TextOf(JsonElement value)
    {
        try
        {
            return value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
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

        if (TextOf(value) is { } text && table.TryRead(text, out var meaning))
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

        if (Indicators.Formulas.Formula.TryParse(text, out var formula, out var error))
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
    public List<T> Objects<T>(string name, Func<ObjectNode, T> read, bool isRequired = false, int most = SetLimits.ListLength) =>
        Elements(name, isRequired, most).Select((child, index) => Closed(child, string.Create(CultureInfo.InvariantCulture, $"{PathOf(name)}[{index}]"), read)).ToList();

    /// <summary>One object under a field that must be there.</summary>
    public T Object<T>(string name, Func<ObjectNode, T> read)
    {
        if (Get(name) is { } child)
        {
            return Closed(child, PathOf(name), read);
        }

        Absent(name, false);
        return read(Nothing(PathOf(name)));
    }

    public T? OptionalObject<T>(string name, Func<ObjectNode, T> read)
        where T : class => Get(name) is { } child ? Closed(child, PathOf(name), read) : null;

    public ValueList<string> Texts(string name, bool isRequired = false) =>
        ReadTexts(name, isRequired, SetLimits.TextLength, lineBreaks: true, (_, _) => { });

    /// <summary>As <see cref="Texts"/>, each of one word (<see cref="Word"/>).</summary>
    public ValueList<string> Words(string name, bool isRequired = false) =>
        ReadTexts(name, isRequired, SetLimits.CodeLength, lineBreaks: false, CheckWord);

    private ValueList<string> ReadTexts(string name, bool isRequired, int longest, bool lineBreaks, Action<string, string> check)
    {
        var texts = new List<string>();
        var index = 0;
        foreach (var child in Elements(name, isRequired, SetLimits.ListLength))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{name}[{index++}]");
            if (ReadText(child, place, longest, lineBreaks) is { } text)
            {
                check(place, text);
                texts.Add(text);
            }
        }

        return texts.ToValueList();
    }

    public ValueList<int> Integers(string name)
    {
        var numbers = new List<int>();
        var index = 0;
        foreach (var child in Elements(name, isRequired: false, SetLimits.ListLength))
        {
            if (child.ValueKind is JsonValueKind.Number && child.TryGetInt32(out var number))
            {
                numbers.Add(number);
            }
            else
            {
                Report(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), "ต้องเป็นจำนวนเต็ม");
            }

            index++;
        }

        return numbers.ToValueList();
    }

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

        if (TextOf(value) is { Length: > 0 and <= SetLimits.CodeLength } text
            && !text.Any(letter => letter == ',' || char.IsWhiteSpace(letter))
            && (problems.IsStored || ThaiText.FindInvisible(text, lineBreaks: false) is null))
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

    private JsonElement.ArrayEnumerator Elements(string name, bool isRequired, int most)
    {
        if (Get(name) is not { } list)
        {
            if (isRequired)
            {
                Absent(name, false);
            }

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
            // One complaint is enough: what should be in it is not listed as absent.
            return read(Nothing(path));
        }

        var result = read(node);
        node.Close();
        return result;
    }

    /// <summary>An object without fields, what is wrong with which nobody hears.</summary>
    public static ObjectNode Nothing(string path) => new(EmptyObject, path, new());

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

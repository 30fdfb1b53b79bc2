using System.Globalization;
using System.Text.Json;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Formulas;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>Reads the kinds of values that fields hold. What is wrong is reported and replaced by a harmless value.</summary>
internal static class ObjectValues
{
    /// <summary>A text of several lines; line breaks become \n.</summary>
    public static string Text(this ObjectNode node, string name) => node.Get(name) is null ? node.Absent(name, "") : node.OptionalText(name) ?? "";

    public static string? OptionalText(this ObjectNode node, string name) => node.ReadText(name, SetLimits.TextLength, lineBreaks: true);

    /// <summary>A text of one line.</summary>
    public static string Name(this ObjectNode node, string name) => node.Get(name) is null ? node.Absent(name, "") : node.OptionalName(name) ?? "";

    public static string? OptionalName(this ObjectNode node, string name) => node.ReadText(name, SetLimits.NameLength, lineBreaks: false);

    /// <summary>A code within its list: one word, every character of which can be seen.</summary>
    public static string Word(this ObjectNode node, string name, int longest = SetLimits.CodeLength)
    {
        var word = node.Get(name) is null ? node.Absent(name, "") : node.ReadText(name, longest, lineBreaks: false) ?? "";
        node.CheckWord(name, word);
        return word;
    }

    private static void CheckWord(this ObjectNode node, string name, string word)
    {
        static bool Ends(char letter) => letter == ',' || char.IsWhiteSpace(letter);

        if (!node.IsStored && word.Any(Ends))
            node.Report(name, "ต้องไม่มีช่องว่างและจุลภาค", word.TakeWhile(letter => !Ends(letter)).Count());
    }

    private static string? ReadText(this ObjectNode node, string name, int longest, bool lineBreaks) =>
        node.Get(name) is { } value ? node.ReadText(value, name, longest, lineBreaks) : null;

    private static string? ReadText(this ObjectNode node, JsonElement value, string name, int longest, bool lineBreaks)
    {
        if (TextOf(value) is not { } text || string.IsNullOrWhiteSpace(text))
        {
            node.Report(name, "ต้องเป็นข้อความที่ไม่ว่าง");
            return null;
        }

        if (node.IsStored)
            return text;

        if (text.Length > longest)
        {
            node.Report(name, string.Create(CultureInfo.InvariantCulture, $"ยาว {text.Length} ตัวอักษร เกิน {longest} ตัวอักษร"), longest);
            return null;
        }

        text = lineBreaks ? text.ReplaceLineEndings("\n") : text;
        if (ThaiText.FindInvisible(text, lineBreaks) is { } place)
        {
            node.Report(name, string.Create(
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

    public static int Integer(this ObjectNode node, string name, int min, int max) =>
        node.Get(name) is null ? node.Absent(name, min) : node.OptionalInteger(name, min, max) ?? min;

    public static int? OptionalInteger(this ObjectNode node, string name, int min, int max)
    {
        if (node.Get(name) is not { } value)
            return null;

        if (value.ValueKind is JsonValueKind.Number && value.TryGetInt32(out var number) && number >= min && number <= max)
            return number;

        node.Report(name, string.Create(CultureInfo.InvariantCulture, $"ต้องเป็นจำนวนเต็มตั้งแต่ {min} ถึง {max}"));
        return null;
    }

    public static decimal Number(this ObjectNode node, string name) => node.Get(name) is null ? node.Absent(name, 0m) : node.OptionalNumber(name) ?? 0;

    public static decimal? OptionalNumber(this ObjectNode node, string name)
    {
        if (node.Get(name) is not { } value)
            return null;

        if (value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number))
            return number;

        node.Report(name, "ต้องเป็นตัวเลข");
        return null;
    }

    public static bool Flag(this ObjectNode node, string name) => node.Get(name) is null ? node.Absent(name, false) : node.OptionalFlag(name) ?? false;

    public static bool? OptionalFlag(this ObjectNode node, string name)
    {
        if (node.Get(name) is not { } value)
            return null;

        if (value.ValueKind is JsonValueKind.True or JsonValueKind.False)
            return value.GetBoolean();

        node.Report(name, "ต้องเป็น true หรือ false");
        return null;
    }

    public static T Code<T>(this ObjectNode node, string name, CodeTable<T> table)
        where T : struct, Enum => node.Get(name) is null ? node.Absent<T>(name, default) : node.OptionalCode(name, table) ?? default;

    public static T? OptionalCode<T>(this ObjectNode node, string name, CodeTable<T> table)
        where T : struct, Enum
    {
        if (node.Get(name) is not { } value)
            return null;

        if (TextOf(value) is { } text && table.TryRead(text, out var meaning))
            return meaning;

        node.Report(name, $"ต้องเป็นค่าใดค่าหนึ่งใน {string.Join(", ", table.Codes)}");
        return null;
    }

    public static DateOnly Date(this ObjectNode node, string name)
    {
        var text = node.Text(name);
        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
            return date;

        if (text.Length > 0)
            node.Report(name, "ต้องเป็นวันที่แบบ ปี ค.ศ.-เดือน-วัน เช่น 2025-05-27");

        return default;
    }

    /// <summary>A formula with its syntax checked; its names are checked by whoever knows the items.</summary>
    public static Formula? OptionalFormula(this ObjectNode node, string name)
    {
        if (node.OptionalText(name) is not { } text)
            return null;

        if (Indicators.Formulas.Formula.TryParse(text, out var formula, out var error))
            return formula;

        node.Report(name, error!);
        return null;
    }

    public static Formula? Formula(this ObjectNode node, string name) => node.Get(name) is null ? node.Absent<Formula?>(name, null) : node.OptionalFormula(name);

    public static void Report(this ObjectNode node, string name, FormulaError error) => node.Report(
        name, string.Create(CultureInfo.InvariantCulture, $"ตำแหน่งที่ {error.Offset + 1}: {error.Message}"), error.Offset);

    public static ValueList<string> Texts(this ObjectNode node, string name, bool isRequired = false) =>
        node.ReadTexts(name, isRequired, SetLimits.TextLength, lineBreaks: true, (_, _) => { });

    /// <summary>As <see cref="Texts"/>, each of one word (<see cref="Word"/>).</summary>
    public static ValueList<string> Words(this ObjectNode node, string name, bool isRequired = false) =>
        node.ReadTexts(name, isRequired, SetLimits.CodeLength, lineBreaks: false, node.CheckWord);

    private static ValueList<string> ReadTexts(this ObjectNode node, string name, bool isRequired, int longest, bool lineBreaks, Action<string, string> check)
    {
        var texts = new List<string>();
        var index = 0;
        foreach (var child in node.Elements(name, isRequired, SetLimits.ListLength))
        {
            var place = string.Create(CultureInfo.InvariantCulture, $"{name}[{index++}]");
            if (node.ReadText(child, place, longest, lineBreaks) is { } text)
            {
                check(place, text);
                texts.Add(text);
            }
        }

        return texts.ToValueList();
    }

    public static ValueList<int> Integers(this ObjectNode node, string name)
    {
        var numbers = new List<int>();
        var index = 0;
        foreach (var child in node.Elements(name, isRequired: false, SetLimits.ListLength))
        {
            if (child.ValueKind is JsonValueKind.Number && child.TryGetInt32(out var number))
            {
                numbers.Add(number);
            }
            else
            {
                node.Report(string.Create(CultureInfo.InvariantCulture, $"{name}[{index}]"), "ต้องเป็นจำนวนเต็ม");
            }

            index++;
        }

        return numbers.ToValueList();
    }

    /// <summary>A text or a number, as text: option values may be either.</summary>
    public static string Scalar(this ObjectNode node, string name)
    {
        if (node.Get(name) is not { } value)
            return node.Absent(name, "");

        if (value.ValueKind is JsonValueKind.Number && value.TryGetDecimal(out var number))
            return NumberText.Write(number);

        if (TextOf(value) is { Length: > 0 and <= SetLimits.CodeLength } text
            && !text.Any(letter => letter == ',' || char.IsWhiteSpace(letter))
            && (node.IsStored || ThaiText.FindInvisible(text, lineBreaks: false) is null))
        {
            return text;
        }

        node.Report(name, "ต้องเป็นตัวเลข หรือรหัสไม่เกิน 40 ตัวอักษรที่ไม่มีช่องว่างและจุลภาค");
        return "";
    }
}

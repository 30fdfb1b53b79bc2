using System.Globalization;

namespace LocalStandards.Domain.Indicators.Formulas;

internal enum TokenKind
{
    Number,
    Name,
    Symbol,
    End,
}

internal readonly record struct Token(TokenKind Kind, int Offset, string Text, decimal Number = 0)
{
    public bool Is(string text) => Kind is TokenKind.Symbol or TokenKind.Name && Text == text;
}

/// <summary>Cuts a formula into numbers, names and symbols.</summary>
internal static class FormulaTokens
{
    // Longer symbols first, so that "<=" is not read as "<".
    private static readonly string[] Symbols = ["<=", ">=", "==", "!=", "<", ">", "+", "-", "*", "/", "(", ")"];

    public static List<Token> Cut(string text)
    {
        var tokens = new List<Token>();
        var at = 0;
        while (at < text.Length)
        {
            if (text[at] is ' ' or '\t' or '\r' or '\n' or '\u00A0')
            {
                at++;
                continue;
            }

            var token = char.IsAsciiDigit(text[at]) ? Number(text, at)
                : IsNameLetter(text[at]) ? Name(text, at)
                : Symbol(text, at);
            tokens.Add(token);
            at += token.Text.Length;
        }

        tokens.Add(new(TokenKind.End, text.Length, ""));
        return tokens;
    }

    private static Token Number(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] == '.'))
            end++;

        var digits = text[start..end];
        if (end < text.Length && IsNameLetter(text[end]))
            throw new FormulaFault(end, $"ตัวอักษร \"{text[end]}\" ติดอยู่ท้ายตัวเลข");

        var point = digits.IndexOf('.', StringComparison.Ordinal);
        if (point >= 0 && digits.IndexOf('.', point + 1) is var second and >= 0)
            throw new FormulaFault(start + second, "ตัวเลขมีจุดทศนิยมมากกว่าหนึ่งจุด");

        if (point == digits.Length - 1)
            throw new FormulaFault(start + point, "หลังจุดทศนิยมต้องมีตัวเลข");

        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? new(TokenKind.Number, start, digits, number)
            : throw new FormulaFault(start, "ตัวเลขมากเกินกว่าจะคำนวณได้");
    }

    private static Token Name(string text, int start)
    {
        var end = start;
        while (end < text.Length && (IsNameLetter(text[end]) || char.IsAsciiDigit(text[end])))
            end++;

        var name = text[start..end];
        return char.IsAsciiLetterLower(name[0]) && !name.Any(char.IsAsciiLetterUpper)
            ? new(TokenKind.Name, start, name)
            : throw new FormulaFault(start, $"\"{name}\" ต้องเป็นอักษรอังกฤษตัวพิมพ์เล็ก และขึ้นต้นด้วยตัวอักษร");
    }

    private static Token Symbol(string text, int start)
    {
        var symbol = Array.Find(Symbols, symbol => string.CompareOrdinal(text, start, symbol, 0, symbol.Length) == 0);
        if (symbol is not null)
            return new(TokenKind.Symbol, start, symbol);

        throw new FormulaFault(start, text[start] switch
        {
            '=' => "การเทียบเท่ากันต้องเขียนด้วย ==",
            '&' => "คำว่า \"และ\" ต้องเขียนด้วย and",
            '|' => "คำว่า \"หรือ\" ต้องเขียนด้วย or",
            '!' => "คำว่า \"ไม่\" ต้องเขียนด้วย not",
            >= '๐' and <= '๙' => "ในสูตรต้องใช้เลขอารบิก",
            _ => $"ไม่รู้จักเครื่องหมาย \"{(char.IsSurrogate(text[start]) || char.IsControl(text[start]) ? '?' : text[start])}\"",
        });
    }

    private static bool IsNameLetter(char letter) => char.IsAsciiLetter(letter) || letter == '_';
}

/// <summary>Thrown at the first error of a formula and caught within <see cref="Formula"/>.</summary>
internal sealed class FormulaFault(int offset, string message) : Exception(message)
{
    public FormulaError Error { get; } = new(offset, message);
}

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>Codes and what they mean, readable both ways.</summary>
public sealed class CodeTable<T>
    where T : struct, Enum
{
    private readonly Dictionary<string, T> meanings;
    private readonly Dictionary<T, string> codes;

    internal CodeTable(params (string Code, T Meaning)[] rows)
    {
        meanings = rows.ToDictionary(row => row.Code, row => row.Meaning, StringComparer.Ordinal);
        codes = rows.ToDictionary(row => row.Meaning, row => row.Code);
    }

    public IEnumerable<string> Codes => meanings.Keys;

    public string CodeOf(T meaning) => codes[meaning];

    public bool TryRead(string code, out T meaning) => meanings.TryGetValue(code, out meaning);
}

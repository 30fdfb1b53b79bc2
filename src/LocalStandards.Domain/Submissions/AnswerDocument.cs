using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LocalStandards.Domain.Submissions;

/// <summary>The frozen form of a version's answers: one JSON object, fields in ordinal order, Thai kept readable.</summary>
public static class AnswerDocument
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai),
    };

    public static string Write(IEnumerable<KeyValuePair<string, string>> answers) =>
        JsonSerializer.Serialize(
            new SortedDictionary<string, string>(answers.ToDictionary(), StringComparer.Ordinal), Options);

    public static IReadOnlyDictionary<string, string> Read(string document) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(document, Options) ?? [];
}

using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LocalStandards.Domain.Submissions;

/// <summary>The frozen form of a version's answers: one JSON object, fields in ordinal order, Thai kept readable.</summary>
public static class AnswerDocument
{
    // More than the longest field's name, the marks of a correction with it.
    private const int FieldLength = 512;

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai),
    };

    public static string Write(IEnumerable<KeyValuePair<string, string>> answers) =>
        JsonSerializer.Serialize(
            new SortedDictionary<string, string>(answers.ToDictionary(), StringComparer.Ordinal), Options);

    /// <summary>As <see cref="Read"/>, one answer after the other with nothing built in between: for thousands of documents.</summary>
    public static void Visit(string document, AnswerVisitor visit)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(document.Length));
        try
        {
            var reader = new Utf8JsonReader(bytes.AsSpan(0, Encoding.UTF8.GetBytes(document, bytes)));
            Span<char> field = stackalloc char[FieldLength];
            while (reader.Read())
            {
                if (reader.TokenType != JsonTokenType.PropertyName)
                    continue;
                var length = reader.CopyString(field);
                reader.Read();
                visit(field[..length], reader.GetString()!);
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public static IReadOnlyDictionary<string, string> Read(string document) =>
        JsonSerializer.Deserialize<Dictionary<string, string>>(document, Options) ?? [];
}

/// <summary>Is given one answer of a document.</summary>
public delegate void AnswerVisitor(ReadOnlySpan<char> field, string value);

using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;

namespace LocalStandards.Domain.Submissions;

/// <summary>
/// What a <see cref="FormDocument"/> says: <c>Answers</c> field → {v, by, at}, <c>Personal</c> the same for items that any
/// version of the set marks personal, <c>Aside</c> field@version → {v, by, at, personal}. A part without entries is left out.
/// </summary>
internal sealed class FormAnswers
{
    public const string AnswersPart = "Answers", PersonalPart = "Personal", SupersededPart = "Aside";

    private const string Value = "v", By = "by", At = "at", Personal = "personal";

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai) };

    private readonly Dictionary<string, Answer> standing = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Answer> superseded = new(StringComparer.Ordinal);

    /// <summary>What counts, personal answers among them, by field.</summary>
    public IReadOnlyDictionary<string, Answer> Standing => standing;

    /// <summary>What corrections superseded, by its <see cref="SupersededName"/>.</summary>
    public IReadOnlyDictionary<string, Answer> Superseded => superseded;

    /// <exception cref="JsonException">The text is no such document.</exception>
    public static FormAnswers Read(string text)
    {
        var answers = new FormAnswers();
        using var document = JsonDocument.Parse(text);
        foreach (var part in document.RootElement.EnumerateObject())
        {
            var into = part.NameEquals(SupersededPart) ? answers.superseded : answers.standing;
            var isPersonal = part.NameEquals(PersonalPart);
            foreach (var entry in part.Value.EnumerateObject())
                into[entry.Name] = Of(entry.Name, entry.Value, isPersonal);
        }
        return answers;
    }

    public FormAnswers Copy()
    {
        var copy = new FormAnswers();
        foreach (var (field, answer) in standing)
            copy.standing.Add(field, answer);
        foreach (var (name, answer) in superseded)
            copy.superseded.Add(name, answer);
        return copy;
    }

    /// <summary>In the place of what its field, or its <see cref="SupersededName"/>, had.</summary>
    public void Put(Answer answer) => (SupersededName.Is(answer.Field) ? superseded : standing)[answer.Field] = answer;

    public void Remove(Answer answer) => (SupersededName.Is(answer.Field) ? superseded : standing).Remove(answer.Field);

    public ReadOnlyMemory<byte> Write()
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, Json))
        {
            json.WriteStartObject();
            Write(json, AnswersPart, standing.Values.Where(a => !a.IsPersonal));
            Write(json, PersonalPart, standing.Values.Where(a => a.IsPersonal));
            Write(json, SupersededPart, superseded.Values);
            json.WriteEndObject();
        }
        return bytes.WrittenMemory;
    }

    private static Answer Of(string field, JsonElement entry, bool isPersonal) => new(
        field, entry.GetProperty(Value).GetString()!,
        isPersonal || (entry.TryGetProperty(Personal, out var mark) && mark.GetBoolean()),
        entry.TryGetProperty(By, out var by) ? by.GetInt32() : null,
        entry.GetProperty(At).GetDateTimeOffset());

    private static void Write(Utf8JsonWriter json, string part, IEnumerable<Answer> answers)
    {
        var isBegun = false;
        foreach (var answer in answers)
        {
            if (!isBegun)
                json.WriteStartObject(part);
            isBegun = true;
            json.WriteStartObject(answer.Field);
            json.WriteString(Value, answer.Value);
            if (answer.ById is { } by)
                json.WriteNumber(By, by);
            json.WriteString(At, answer.At.UtcDateTime);
            if (part == SupersededPart && answer.IsPersonal)
                json.WriteBoolean(Personal, true);
            json.WriteEndObject();
        }
        if (isBegun)
            json.WriteEndObject();
    }
}

using System.Text;

namespace LocalStandards.Domain.Submissions;

/// <summary>
/// The answers of one form of a submission, as one JSON document (<see cref="FormAnswers"/>) beside its
/// <see cref="FormEntry"/>: written whole by the save that renews the form's stamp.
/// </summary>
public sealed class FormDocument
{
    /// <summary>How long it may become, in UTF-8: a save that would make it longer is refused.</summary>
    public const int MaxBytes = 256 * 1024;

    /// <summary>Of a form without answers.</summary>
    internal const string Blank = "{}";

    private FormAnswers? content;

    private FormDocument() { }

    public FormDocument(int obligationId, string formCode, string text) => (ObligationId, FormCode, Text) = (obligationId, formCode, text);

    internal FormDocument(string formCode) => FormCode = formCode;

    public int ObligationId { get; private set; }
    public string FormCode { get; private set; } = "";
    /// <summary>The document itself; never null, <c>{}</c> without answers.</summary>
    public string Text { get; private set; } = Blank;

    /// <summary>The answers that count, by field.</summary>
    internal IReadOnlyDictionary<string, Answer> Standing => Content.Standing;

    /// <summary>What corrections superseded, by its <see cref="SupersededName"/>.</summary>
    internal IReadOnlyDictionary<string, Answer> Superseded => Content.Superseded;

    // Read once, when it is first asked.
    private FormAnswers Content => content ??= FormAnswers.Read(Text);

    /// <summary>A document of these answers, none of them superseded.</summary>
    public static string Write(IEnumerable<Answer> answers)
    {
        var content = new FormAnswers();
        foreach (var answer in answers)
            content.Put(answer);
        return Encoding.UTF8.GetString(content.Write().Span);
    }

    /// <summary>The answers that count, of several forms, by field: what is assessed.</summary>
    public static Dictionary<string, string> FieldsOf(IEnumerable<FormDocument> documents)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var answer in documents.SelectMany(d => d.Standing.Values))
            fields[answer.Field] = answer.Value;
        return fields;
    }

    /// <summary>What differs between two states of a document, answer by answer.</summary>
    /// <param name="before">Null where there was none.</param>
    /// <param name="after">Null where there is none any more.</param>
    public static IReadOnlyList<AnswerChange> Difference(string? before, string? after)
    {
        var (was, now) = (All(before), All(after));
        return
        [
            .. from answer in now.Values
               let old = was.GetValueOrDefault(answer.Field)
               where old?.Value != answer.Value
               select new AnswerChange(answer.Field, old?.Value, answer.Value, answer.IsPersonal || old is { IsPersonal: true }),
            .. from answer in was.Values
               where !now.ContainsKey(answer.Field)
               select new AnswerChange(answer.Field, answer.Value, null, answer.IsPersonal),
        ];

        static Dictionary<string, Answer> All(string? text) =>
            text is null ? [] : FormAnswers.Read(text) is var content ? new(content.Standing.Concat(content.Superseded), StringComparer.Ordinal) : [];
    }

    /// <summary>Every answer that counts and is not personal, in a document's text: for thousands of them.</summary>
    public static IEnumerable<(string Field, string Value)> PublicAnswers(string text) =>
        FormAnswers.Read(text).Standing.Values.Where(a => !a.IsPersonal).Select(a => (a.Field, a.Value));

    /// <summary>Takes these answers in, all or none.</summary>
    /// <returns>False when it would become longer than it may be.</returns>
    internal bool TryPut(IEnumerable<Answer> given)
    {
        var after = Content.Copy();
        foreach (var answer in given)
            after.Put(answer);
        var bytes = after.Write();
        // A document that a correction made too long can still be saved shorter.
        if (bytes.Length > MaxBytes && bytes.Length > Encoding.UTF8.GetByteCount(Text))
            return false;
        (content, Text) = (after, Encoding.UTF8.GetString(bytes.Span));
        return true;
    }

    /// <summary>Changes what it says and writes it anew, however long it becomes.</summary>
    internal void Rewrite(Action<FormAnswers> change)
    {
        change(Content);
        Text = Encoding.UTF8.GetString(Content.Write().Span);
    }

    /// <summary>Empties the document.</summary>
    internal void Clear() => (content, Text) = (null, Blank);
}

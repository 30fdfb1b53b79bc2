
namespace LocalStandards.Domain.Submissions;

/// <summary>
/// One working answer, as text: canonical where it could be read, else as typed, so that nothing typed is lost. The
/// field is <c>indicator.item</c> (<see cref="Indicators.Answers.FieldName"/>), or the <see cref="AsideName"/> of what a correction
/// put aside.
/// </summary>
public sealed class Answer
{
    /// <summary>Characters a single answer may have; longer input is refused at its field.</summary>
    public const int MaxLength = 4000;

    private Answer() { }

    public Answer(string field, string value, bool isPersonal) => (Field, Value, IsPersonal) = (field, value, isPersonal);

    public int ObligationId { get; private set; }
    public string Field { get; private set; } = "";
    public string Value { get; private set; } = "";
    /// <summary>Never to leave the authority's own pages: not in public pages, open data, exports, logs or audit.</summary>
    public bool IsPersonal { get; private set; }
    /// <summary>An answer to an earlier version's item: readable, but no answer to anything now.</summary>
    public bool IsAside => AsideName.Is(Field);
}

/// <summary>A working answer that was recorded and is to be written.</summary>
/// <param name="Before">Null when there was no row.</param>
public sealed record AnswerChange(string Field, string? Before, string After, bool IsPersonal);

/// <summary>What one field was when the page was made, and what it is to become. Empty text means no answer.</summary>
public sealed record FieldChange(string Field, string Was, string Value);

/// <summary>Two people changed one field: what it was, what this one typed, and what the other saved meanwhile.</summary>
public sealed record FieldConflict(string Field, string Was, string Mine, string Theirs);

namespace LocalStandards.Domain.Submissions;

/// <summary>
/// One answer of a <see cref="FormDocument"/>, as text: canonical where it could be read, else as typed, so that nothing
/// typed is lost. Empty where an answer was taken back.
/// </summary>
/// <param name="Field">
/// <c>indicator.item</c> (<see cref="Indicators.Answers.FieldName"/>), or the <see cref="SupersededName"/> of a superseded answer.
/// </param>
/// <param name="IsPersonal">Never to leave the authority's own pages: not in public pages, open data, exports, logs or audit.</param>
/// <param name="ById">Who gave it; null where that is not known.</param>
/// <param name="At">When it was given.</param>
public sealed record Answer(string Field, string Value, bool IsPersonal, int? ById, DateTimeOffset At)
{
    /// <summary>Characters a single answer may have; longer input is refused at its field.</summary>
    public const int MaxLength = 4000;
}

/// <summary>What became of one answer between two states of a form's document.</summary>
/// <param name="Before">Null when there was none.</param>
/// <param name="After">Null when there is none any more.</param>
public sealed record AnswerChange(string Field, string? Before, string? After, bool IsPersonal);

/// <summary>What one field was when the page was made, and what it is to become. Empty text means no answer.</summary>
public sealed record FieldChange(string Field, string Was, string Value);

/// <summary>Two people changed one field: what it was, what this one typed, and what the other saved meanwhile.</summary>
public sealed record FieldConflict(string Field, string Was, string Mine, string Theirs);

using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Submissions;

/// <summary>How a form stood when its page was made: what was typed in it answers what was asked then.</summary>
/// <param name="IsPractice">Whether the window had not opened.</param>
/// <param name="Corrected">The fields, as they were then, that a correction since then asks otherwise or no longer.</param>
public sealed record PageOrigin(bool IsPractice, IReadOnlyDictionary<string, SetField> Corrected);

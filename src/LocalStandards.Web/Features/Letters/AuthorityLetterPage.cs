using LocalStandards.Domain.Letters;

namespace LocalStandards.Web.Features.Letters;

/// <summary>A letter as an authority reads it: the covering letter that brought it, and the way it came.</summary>
/// <param name="Number">Of the nearest covering letter, as are the next; of the letter itself when it came without.</param>
public sealed record AuthorityLetterPage(
    OfficialLetter Letter, string Name, string Number, DateOnly SignedOn, string From, IReadOnlyList<string> Notes,
    IReadOnlyList<LetterFile> Files, IReadOnlyList<WayStep> Way, DateTimeOffset? AcknowledgedAt, DateTimeOffset? Reminded, bool MayAcknowledge)
{
    public bool IsCovered => Number != Letter.Number;
}

/// <summary>A scan to open; <paramref name="Title"/> says whose.</summary>
public sealed record LetterFile(int LetterId, string Title, string Name, long? Size);

/// <summary>One office on the way.</summary>
/// <param name="Text">What happened there, and when.</param>
public sealed record WayStep(string Name, WayState State, string Text);

public enum WayState { Ahead, Here, Done }

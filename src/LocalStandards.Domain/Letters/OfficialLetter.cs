namespace LocalStandards.Domain.Letters;

/// <summary>Urgency as the paper is stamped.</summary>
public enum LetterUrgency { Normal = 0, Urgent = 1, VeryUrgent = 2, MostUrgent = 3 }

/// <summary>A letter as it was sent: what grants a window or an extension.</summary>
public sealed class OfficialLetter
{
    public int Id { get; init; }
    /// <summary>The round it is about; null where it is about none.</summary>
    public int? RoundId { get; init; }
    /// <summary>As printed, in Arabic digits: นร 0107/ว7339.</summary>
    public required string Number { get; init; }
    public required DateOnly SignedOn { get; init; }
    public required LetterUrgency Urgency { get; init; }
    public required string Sender { get; init; }
    public required string Subject { get; init; }
}

/// <summary>A decision of a committee, with its meeting: what approves a set or orders a round.</summary>
public sealed class Resolution
{
    public int Id { get; init; }
    public required int RoundId { get; init; }
    public required string Body { get; init; }
    /// <summary>Such as 4/2568.</summary>
    public required string MeetingNumber { get; init; }
    public required DateOnly DecidedOn { get; init; }
    public required string Text { get; init; }
    /// <summary>The minutes as filed: the name it came under, and under which it lies among the portal's files; null without one.</summary>
    public string? FileName { get; init; }
    public string? StoredFile { get; init; }
}

namespace LocalStandards.Domain.Letters;

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

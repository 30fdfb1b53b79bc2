namespace LocalStandards.Data.Submissions;

/// <summary>How often one field of a set is answered by those who are filling it, as last counted (<see cref="CountFields"/>).</summary>
public sealed class FieldCount
{
    public int IndicatorSetId { get; init; }
    /// <summary>Of nothing personal.</summary>
    public required string Field { get; init; }
    public int Answered { get; init; }
    /// <summary>How many of them answered 0.</summary>
    public int Zeros { get; init; }
    /// <summary>How many were in progress then, with or without an answer to it.</summary>
    public int InProgress { get; init; }
    public DateTimeOffset At { get; init; }
}

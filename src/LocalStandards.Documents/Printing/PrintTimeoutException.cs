namespace LocalStandards.Documents.Printing;

/// <summary>One document took longer than its limit once at work; it was given up.</summary>
public sealed class PrintTimeoutException(TimeSpan limit)
    : Exception($"The document was not printed within {limit.TotalSeconds:0.#} seconds.")
{
    public TimeSpan Limit { get; } = limit;
}

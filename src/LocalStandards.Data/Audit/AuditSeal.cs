namespace LocalStandards.Data.Audit;

/// <summary>
/// Closes a batch of audit rows: its hash is made of theirs and of the seal before, so that nothing sealed can be changed
/// without breaking every seal after it. Inserted, never changed.
/// </summary>
public sealed class AuditSeal
{
    public const int HashBytes = 32;

    /// <summary>1, 2, 3 … without a gap. The key, so that of two who make the next seal only one can.</summary>
    public required int Number { get; init; }
    /// <summary>The lowest and highest id in the batch; ids between them may belong to another seal, or to nobody.</summary>
    public required long FirstId { get; init; }
    public required long LastId { get; init; }
    public required int Count { get; init; }
    public required DateTimeOffset SealedAt { get; init; }
    /// <summary>SHA-256 (<see cref="AuditDigest"/> says of what).</summary>
    public required byte[] Hash { get; init; }
}

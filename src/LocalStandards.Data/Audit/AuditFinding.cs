namespace LocalStandards.Data.Audit;

/// <summary>What a check of the audit trail found.</summary>
/// <param name="Seals">How many seals hold, up to the flaw.</param>
/// <param name="Rows">How many rows they are over.</param>
/// <param name="Unsealed">Rows the next seal will take.</param>
/// <param name="LastSeal">The last that holds. Noted elsewhere, it proves later that the trail was not made anew.</param>
/// <param name="Flaw">Null: the whole trail holds.</param>
public sealed record AuditFinding(int Seals, long Rows, int Unsealed, AuditSeal? LastSeal, AuditFlaw? Flaw);

/// <summary>The first place at which the trail does not hold.</summary>
/// <param name="Seal">The number of the seal, present or missing.</param>
/// <param name="EntryId">The row, where it is known which.</param>
public sealed record AuditFlaw(AuditFlawKind Kind, int Seal, long? EntryId = null);

public enum AuditFlawKind
{
    /// <summary>A seal is gone: its number is skipped, or rows carry it, or it was noted.</summary>
    SealMissing = 1,
    /// <summary>The seal has fewer rows than it was made over.</summary>
    RowMissing,
    /// <summary>The seal has more rows than it was made over, or a row appeared among rows sealed long after its time.</summary>
    RowAdded,
    /// <summary>A row of the seal, or the seal itself, is not what it was.</summary>
    Changed,
    /// <summary>Not the seal that was noted: the trail was made anew from some point on.</summary>
    NotAsNoted,
}

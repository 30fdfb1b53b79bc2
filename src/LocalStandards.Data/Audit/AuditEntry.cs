using LocalStandards.Domain.Access;

namespace LocalStandards.Data.Audit;

/// <summary>
/// What one transaction wrote, or one attempt that was refused: who, in which role, from where, what before and after.
/// Inserted, never changed but for the seal it comes under. People are named by id, so that erasing a person leaves it whole.
/// </summary>
public sealed class AuditEntry
{
    public long Id { get; init; }
    public required DateTimeOffset At { get; init; }
    public int? UserId { get; init; }
    public Role? Role { get; init; }
    public string? Address { get; init; }
    /// <summary>The request's reference id, also shown to users on errors.</summary>
    public string? RequestId { get; init; }
    public int? AuthorityId { get; init; }
    /// <summary>Such as <c>save</c> or <c>refused: sign-in</c>.</summary>
    public required string Action { get; init; }
    /// <summary>A JSON array of changes: entity, key, and per property before and after.</summary>
    public required string Changes { get; init; }
    /// <summary>The <see cref="AuditSeal"/> that is over it; null until the sealing comes by. Nobody else writes it.</summary>
    public int? SealNumber { get; private set; }
    /// <summary>Made by a save for what it writes, not by hand for what was refused.</summary>
    internal bool IsOfSave { get; init; }
}

/// <summary>Who and where the writes of a scope come from; filled by the web's middleware, empty for jobs.</summary>
public sealed class AuditOrigin
{
    public int? UserId { get; set; }
    public Role? Role { get; set; }
    public string? Address { get; set; }
    public string? RequestId { get; set; }
    public int? AuthorityId { get; set; }
    public string? Action { get; set; }
}

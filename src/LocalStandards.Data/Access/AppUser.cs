using LocalStandards.Domain.Notices;
using Microsoft.AspNetCore.Identity;

namespace LocalStandards.Data.Access;

/// <summary>A person who signs in. What the person may do stands in dated role assignments, not here.</summary>
public sealed class AppUser : IdentityUser<int>
{
    public string FullName { get; set; } = "";

    /// <summary>Position as written in letters: นักวิเคราะห์นโยบายและแผนชำนาญการ.</summary>
    public string PositionTitle { get; set; } = "";

    public DateTimeOffset? LastSignInAt { get; set; }

    public MailRhythm MailRhythm { get; set; } = MailRhythm.AtOnce;

    /// <summary>Typed as the new e-mail address and not confirmed yet; until it is, mail goes to the confirmed one, if any.</summary>
    public string? PendingEmail { get; set; }

    /// <summary>When a mail server refused the confirmed address, and the number it gave for it; nothing is sent there meanwhile.</summary>
    public DateTimeOffset? EmailRefusedAt { get; set; }
    public int? EmailRefusalCode { get; set; }

    /// <summary>Set when the account is closed; the person is out within a minute.</summary>
    public DateTimeOffset? DisabledAt { get; set; }
}

/// <summary>A one-time link with which a person chooses the first password; only its hash is kept.</summary>
public sealed class ActivationLink
{
    public int Id { get; init; }
    public required int UserId { get; init; }
    public AppUser? User { get; init; }
    /// <summary>SHA-256 of the token in the link.</summary>
    public required byte[] TokenHash { get; init; }
    public required DateTimeOffset ExpiresAt { get; init; }
    public DateTimeOffset? UsedAt { get; set; }
}

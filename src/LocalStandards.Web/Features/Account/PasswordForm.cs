namespace LocalStandards.Web.Features.Account;

/// <summary>A new password, typed twice; the current one only where there is a session.</summary>
public sealed class PasswordForm
{
    public string? CurrentPassword { get; set; }
    public string? NewPassword { get; set; }
    public string? RepeatedPassword { get; set; }
}

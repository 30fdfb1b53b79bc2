namespace LocalStandards.Web.Features.Account;

/// <summary>The second step of signing in.</summary>
public sealed class SignInCodeForm
{
    /// <summary>Six digits of the authenticator app or a recovery code.</summary>
    public string? Code { get; set; }
    public string? ReturnUrl { get; set; }
}

namespace LocalStandards.Web.Features.Account;

/// <summary>What the sign-in page posts.</summary>
public sealed class SignInForm
{
    /// <summary>The user name, for recorders the authority's code; Thai digits are read as Arabic ones.</summary>
    public string? UserName { get; set; }
    public string? Password { get; set; }
    /// <summary>Keep the name, never the password, in this browser for a year.</summary>
    public bool RemembersName { get; set; }
    public string? ReturnUrl { get; set; }
}

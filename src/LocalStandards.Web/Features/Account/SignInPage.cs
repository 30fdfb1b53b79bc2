namespace LocalStandards.Web.Features.Account;

/// <summary>The sign-in page: what was typed (never the password) and what stands beside the form.</summary>
/// <param name="Notice">What the person should know before signing in, such as that the password is set.</param>
/// <param name="DemoPassword">The demo's well-known password; null where it was chosen by the operator.</param>
public sealed record SignInPage(
    string UserName, bool RemembersName, string? ReturnUrl, string? Notice, RoundDeadline? Deadline,
    IReadOnlyList<DemoAccountLine> DemoAccounts, string? DemoPassword);

/// <summary>Until when the latest opened round takes entries, ready to show.</summary>
public sealed record RoundDeadline(string Title, string Remaining, string? Letter, bool IsIllustrative);

public sealed record DemoAccountLine(string UserName, string Role);

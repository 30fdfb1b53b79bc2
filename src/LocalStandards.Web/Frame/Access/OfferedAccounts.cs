namespace LocalStandards.Web.Frame.Access;

/// <summary>The accounts that the sign-in page offers to everybody: the demo's invented people; none in production.</summary>
/// <param name="Password">Of all of them; null where it is not to be shown.</param>
public sealed record OfferedAccounts(IReadOnlyList<string> UserNames, string? Password);

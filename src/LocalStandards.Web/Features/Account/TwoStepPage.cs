namespace LocalStandards.Web.Features.Account;

/// <summary>Setting up the second step.</summary>
/// <param name="Key">In groups of four, for those who type it.</param>
/// <param name="QrImage">The same as a data address of an SVG.</param>
/// <param name="IsRequired">Whether the person's roles may do nothing without it.</param>
public sealed record TwoStepPage(string ProtectedKey, string Key, string QrImage, bool IsRequired);

/// <summary>The second step is on.</summary>
/// <param name="RecoveryCodesLeft">How many recovery codes are unused.</param>
public sealed record TwoStepOnPage(int RecoveryCodesLeft, bool IsRequired);

/// <summary>Shown once, right after turning it on.</summary>
public sealed record RecoveryCodesPage(IReadOnlyList<string> Codes);

namespace LocalStandards.Web.Features.Account;

/// <param name="UserName">For the browser's password store.</param>
public sealed record PasswordPage(string UserName, string? Notice);

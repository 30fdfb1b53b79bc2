namespace LocalStandards.Web.Features.Account;

/// <summary>Whose password is chosen, as the person must recognise it.</summary>
public sealed record ActivationPage(string Token, string FullName, string UserName);

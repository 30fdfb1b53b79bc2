namespace LocalStandards.Web.Features.Account;

/// <summary>Turning the second step on: the offered key, as the page got it, and a code the app made of it.</summary>
public sealed class TwoStepForm
{
    /// <summary>Encrypted for this person, so that the server keeps nothing until it is confirmed.</summary>
    public string? ProtectedKey { get; set; }
    public string? Code { get; set; }
}

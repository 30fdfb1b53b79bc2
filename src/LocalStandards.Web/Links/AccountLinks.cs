namespace LocalStandards.Web.Links;

/// <summary>Signing in and out, and what keeps an account safe.</summary>
public static class AccountLinks
{
    public const string SignIn = "/account/sign-in", SignInCode = "/account/sign-in/code", SignOut = "/account/sign-out", Password = "/account/password",
        TwoStep = "/account/two-step", TwoStepOff = "/account/two-step/off";

    /// <param name="address">Where one is led afterwards.</param>
    public static string SignInTo(string address) => Link.With(SignIn, ("returnUrl", address));

    public static string Activation(string token) => Link.To($"/account/activations/{token}");
}

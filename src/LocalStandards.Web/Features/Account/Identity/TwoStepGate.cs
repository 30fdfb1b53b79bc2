using LocalStandards.Web.Frame.Access;

namespace LocalStandards.Web.Features.Account.Identity;

/// <summary>Leads a person who must set up the second step there before anything else.</summary>
public sealed class TwoStepGate(RequestDelegate next)
{
    public const string SetUpAddress = "/account/two-step";

    private static readonly PathString[] Open =
        [SetUpAddress, "/account/sign-out", "/account/password", "/display", "/errors", "/health"];

    public Task InvokeAsync(HttpContext http)
    {
        if (!http.User.HasClaim(c => c.Type == TwoStepRequirement.SetUpClaim)
            || Open.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
        {
            return next(http);
        }
        http.Response.Redirect(SetUpAddress);
        return Task.CompletedTask;
    }
}

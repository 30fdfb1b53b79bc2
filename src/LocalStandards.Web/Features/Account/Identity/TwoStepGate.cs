using LocalStandards.Web.Frame.Access;

namespace LocalStandards.Web.Features.Account.Identity;

/// <summary>Leads a person who must set up the second step there before anything else.</summary>
public sealed class TwoStepGate(RequestDelegate next)
{
    private static readonly PathString[] Open =
        [AccountLinks.TwoStep, AccountLinks.SignOut, AccountLinks.Password, PreferencesLinks.Display, ErrorsLinks.Errors, HealthLinks.Health];

    public Task InvokeAsync(HttpContext http)
    {
        if (!http.User.HasClaim(c => c.Type == TwoStepRequirement.SetUpClaim)
            || Open.Any(path => http.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase)))
        {
            return next(http);
        }
        http.Response.Redirect(AccountLinks.TwoStep);
        return Task.CompletedTask;
    }
}

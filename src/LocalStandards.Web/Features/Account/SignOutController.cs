using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Account;

/// <summary>Ends the session; harmless when it has ended already.</summary>
[Route("account/sign-out")]
[Authorize(Policies.Everyone)]
public sealed class SignOutController(PortalSignIn signIn) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create()
    {
        await signIn.SignOutAsync();
        return LocalRedirect(HomeLinks.Home);
    }
}

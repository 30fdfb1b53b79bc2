using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Account;

/// <summary>Where to go on after signing in.</summary>
public static class Return
{
    /// <summary>The asked address when it is one of the portal's own, else home.</summary>
    public static string Address(IUrlHelper url, string? asked) => url.IsLocalUrl(asked) ? asked! : HomeLinks.Home;
}

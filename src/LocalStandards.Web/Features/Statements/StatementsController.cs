using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Statements;

/// <summary>What the office states about the site: its policies, questions and answers, and where to ask.</summary>
[Route("about/{statement}")]
public sealed class StatementsController(IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.Everyone)]
    [OutputCache(PolicyName = PublicPages.Kept)]
    public IActionResult Show(string statement) =>
        SitePages.Of(words).FirstOrDefault(p => p.Name == statement) is { } page ? View(page.View, page) : NotFound();
}

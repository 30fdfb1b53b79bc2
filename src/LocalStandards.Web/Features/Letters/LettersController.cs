using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Features.Letters;

/// <summary>The letter register: the list, and one letter as its reader's office sees it.</summary>
[Route("letters")]
public sealed class LettersController(
    AppDbContext db, LetterListQueries list, TrackingQueries tracking, AuthorityLetterQueries authority, HopChanges hops, TimeProvider clock) : Controller
{
    [HttpGet]
    [Authorize(Policies.SignedIn)]
    public async Task<IActionResult> List(LetterListForm form, CancellationToken cancel) =>
        View("List", await list.PageAsync(await db.LetterReaderAsync(User.ToActor(), cancel), User.ToActor(), form.Read(), cancel));

    /// <param name="tab">Which offices: <c>chase</c>, <c>waiting</c> or <c>forwarded</c>; all when left out.</param>
    /// <param name="page">Of the offices, as text, so that whatever stands in the address is read.</param>
    [HttpGet("{id:int}")]
    [Authorize(Policies.SignedIn)]
    public async Task<IActionResult> Show(int id, string? tab, string? page, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var reader = await db.LetterReaderAsync(actor, cancel);
        if (await tracking.FindAsync(id, reader, cancel) is not { } letter)
            return NotFound();
        // A covering letter is read with the letter that it covers.
        if (letter.ForwardsId is { } covered)
            return await tracking.FindAsync(covered, reader, cancel) is null ? NotFound() : LocalRedirect(LettersLinks.Letter(covered));
        if (reader.IsCentre)
        {
            return letter.CirculatedAt is null
                ? View("Plain", new PlainLetterPage(letter, actor.Has(Role.CentralOfficer)))
                : View("Tracking", await tracking.PageAsync(letter, reader, actor, Office.Centre, tab, page, cancel));
        }
        if (!letter.IsRoutedTo(reader) || reader.Office is not { } office)
            return View("Plain", new PlainLetterPage(letter, false));
        await hops.ReadAsync(id, office, actor.UserId, clock.GetUtcNow(), cancel);
        return office.Kind == OfficeKind.Authority
            ? View("Authority", await authority.PageAsync(letter, reader, actor, cancel))
            : View("Tracking", await tracking.PageAsync(letter, reader, actor, office, tab, page, cancel));
    }
}

/// <summary>A letter without its route: not sent yet, or public and not meant for the reader's office.</summary>
public sealed record PlainLetterPage(OfficialLetter Letter, bool MayCirculate);

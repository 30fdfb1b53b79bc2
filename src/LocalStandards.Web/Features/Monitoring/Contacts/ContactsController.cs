using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.Contacts;

/// <summary>Records a call to an authority, or puts one right by another row.</summary>
[Route("monitoring/{year}/authorities/{authority:digits(7)}/contacts")]
[Authorize(Policies.ChaseAuthorities)]
public sealed class ContactsController(AppDbContext db, AuthorityQueries queries, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Record(string year, string authority, ContactForm form, CancellationToken cancel)
    {
        var actor = User.ToActor();
        if (await queries.FindAsync(actor, year, authority, cancel) is not { } obligation)
            return NotFound();
        // What is put right is a call to this authority that nothing stands in place of yet.
        var corrected = form.Corrects is not { } id ? null : await db.Contacts.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id && c.ObligationId == obligation.Id && !db.Contacts.Any(later => later.CorrectsId == c.Id), cancel);
        if (form.Corrects is not null && corrected is null && !await db.Contacts.AnyAsync(c => c.Press == form.Press, cancel))
            ModelState.AddModelError("", words["รายการนี้มีผู้แก้ไขไปแล้ว ดูในประวัติ"]);
        if (form.Read(ModelState, words) is { } typed)
        {
            var (refusal, contact) = Contact.Record(obligation.Id, typed.Outcome, typed.PromisedOn, typed.Note, form.Press, corrected, actor, clock.GetUtcNow());
            if (refusal is not null)
                ModelState.AddModelError(nameof(form.PromisedOn), ContactForm.Of(refusal.Value, words));
            else
            {
                db.Add(contact!);
                try
                {
                    await db.SaveChangesAsync(cancel);
                }
                catch (DbUpdateException collision) when (collision.IsCollision())
                {
                    // The second of a double click: it is recorded.
                }
                TempData[Flash.Key] = words["บันทึกการโทรถึง {0} แล้ว", obligation.ShortName].Value;
                return LocalRedirect(Url.IsLocalUrl(form.Back) ? form.Back! : $"/monitoring/{year}/authorities/{authority}");
            }
        }
        return View("Authority", await queries.PageAsync(obligation, actor, form, cancel));
    }
}

using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.Contacts;

/// <summary>Records a call to an authority, or puts one right by another row.</summary>
[Route("monitoring/{year}/authorities/{authority:digits(7)}/contacts")]
[Authorize(Policies.ContactAuthorities)]
public sealed class ContactsController(AppDbContext db, AuthorityQueries queries, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Record(string year, string authority, ContactForm form, CancellationToken cancel)
    {
        var actor = User.ToActor();
        if (await queries.FindAsync(actor, year, authority, cancel) is not { } obligation)
            return NotFound();
        if (form.Read(ModelState, words) is { } typed)
        {
            var outcome = await db.TrySaveAsync(() => AddAsync(obligation, form, typed, actor, cancel), cancel);
            if (outcome.IsSaved)
            {
                TempData[Flash.Key] = words["บันทึกการโทรถึง {0} แล้ว", obligation.ShortName].Value;
                return LocalRedirect(Url.IsLocalUrl(form.Back) ? form.Back! : MonitoringLinks.Authority(year, authority));
            }
            var (field, problem) = outcome.Refusal ?? ("", words.Overtaken());
            ModelState.AddModelError(field, problem);
        }
        return View("Authority", await queries.PageAsync(obligation, actor, form, cancel));
    }

    /// <returns>What is wrong, with its field; null where it is recorded, by the other press of a double click too.</returns>
    private async Task<(string Field, string Problem)?> AddAsync(Obligation obligation, ContactForm form, TypedContact typed, Actor actor, CancellationToken cancel)
    {
        if (await db.Contacts.AnyAsync(c => c.Press == form.Press, cancel))
            return null;
        // What is put right is a call to this authority that nothing stands in place of yet.
        var corrected = form.Corrects is not { } id ? null : await db.Contacts.AsNoTracking()
            .SingleOrDefaultAsync(c => c.Id == id && c.ObligationId == obligation.Id && !db.Contacts.Any(later => later.CorrectsId == c.Id), cancel);
        if (form.Corrects is not null && corrected is null)
            return ("", words["รายการนี้มีผู้แก้ไขไปแล้ว ดูในประวัติ"]);
        var (refusal, contact) = Contact.Record(obligation.Id, typed.Outcome, typed.PromisedOn, typed.Note, form.Press, corrected, actor, clock.GetUtcNow());
        if (refusal is { } why)
            return (nameof(form.PromisedOn), ContactForm.Of(why, words));
        db.Add(contact!);
        return null;
    }
}

using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Records that a desk of an office stamped a letter with its own number; an office may have several.</summary>
[Route("letters/{id:int}/offices/{kind}/{office:int}/receipts")]
[Authorize(Policies.PassLetters)]
public sealed class LetterReceiptsController(
    AppDbContext db, TrackingQueries tracking, HopChanges hops, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Record(int id, string kind, int office, [Bind(Prefix = "Receipt")] LetterReceiptForm form, CancellationToken cancel)
    {
        var reader = await db.LetterReaderAsync(User.ToActor(), cancel);
        if (await tracking.FindAsync(id, kind, office, reader, cancel) is not var (letter, which)
            || !await tracking.MayActAsync(reader, letter, which, cancel))
        {
            return NotFound();
        }
        var now = clock.GetUtcNow();
        if (form.Read(ModelState, words) is { } receipt)
        {
            var outcome = await hops.ChangeAsync(
                id, which, hop => hop.Receive(new LetterReceipt(receipt.Desk, receipt.Number, receipt.On, receipt.At), letter.SignedOn, now), cancel);
            if (outcome.IsSaved)
            {
                TempData[Flash.Key] = words["บันทึกการรับ เลขที่ {0} แล้ว", receipt.Number].Value;
                return LocalRedirect(tracking.AddressFor(reader, id, which));
            }
            var field = outcome.Refusal == LetterHopRefusal.Twice ? nameof(form.Number) : nameof(form.On);
            ModelState.AddModelError(
                outcome.IsOvertaken ? "" : LetterReceiptForm.Prefix + field,
                outcome.Refusal is { } refusal ? LetterHopRefusalText.OfReceipt(refusal, letter, words) : words.Overtaken());
        }
        var page = await tracking.PageAsync(letter, reader, User.ToActor(), which, null, null, cancel);
        return View("Tracking", page! with { Receipt = form });
    }
}

using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
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
        if (await tracking.FindAsync(id, kind, office, reader, cancel) is not var (letter, which) || !reader.MayActFor(which)
            || !await tracking.IsOnRouteAsync(letter, which, cancel))
            return NotFound();
        var now = clock.GetUtcNow();
        if (form.Read(ModelState, words) is { } receipt)
        {
            var refusal = await hops.ChangeAsync(id, which, hop =>
            {
                var refused = hop.Receive(new LetterReceipt(receipt.Desk, receipt.Number, receipt.On, receipt.At), letter.SignedOn, now);
                return (refused is null, refused);
            }, cancel);
            if (refusal is null)
            {
                TempData[Flash.Key] = words["บันทึกการรับ เลขที่ {0} แล้ว", receipt.Number].Value;
                return LocalRedirect(tracking.AddressFor(reader, id, which));
            }
            var field = refusal == LetterHopRefusal.Twice ? nameof(form.Number) : nameof(form.On);
            ModelState.AddModelError(LetterReceiptForm.Prefix + field, LetterHopRefusalText.OfReceipt(refusal.Value, letter, words));
        }
        var page = await tracking.PageAsync(letter, reader, User.ToActor(), which, null, null, cancel);
        return View("Tracking", page! with { Receipt = form });
    }
}

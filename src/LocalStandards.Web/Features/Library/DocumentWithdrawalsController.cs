using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Library;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Library;

/// <summary>Takes a document back from everybody, with the reason on record. Pressed twice it stays as at the first time.</summary>
[Route("documents/{id:int}/withdrawal")]
[Authorize(Policies.WriteLibrary)]
public sealed class DocumentWithdrawalsController(AppDbContext db, DocumentQueries queries, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Form(int id, CancellationToken cancel) =>
        await queries.FindAsync(id, cancel) is { WithdrawnAt: null } document ? View("Withdrawal", new WithdrawalPage(document, null)) : NotFound();

    [HttpPost]
    public async Task<IActionResult> Withdraw(int id, string? reason, CancellationToken cancel)
    {
        var text = ThaiText.CleanLines(reason);
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await queries.FindAsync(id, cancel) is not { } document)
                    return NotFound();
                if (document.WithdrawnAt is null && text.Length is 0 or > LibraryDocument.LongestNote)
                {
                    ModelState.AddModelError("Reason", words["กรอกเหตุผลที่ถอน ไม่เกิน {0} ตัวอักษร", LibraryDocument.LongestNote]);
                    return View("Withdrawal", new WithdrawalPage(document, reason));
                }
                document.Withdraw(text, User.ToActor().UserId, clock.GetUtcNow());
                return null;
            },
            cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        if (outcome.IsOvertaken)
        {
            TempData[Flash.Key] = words.Overtaken();
            return LocalRedirect(LibraryLinks.Withdrawal(id));
        }
        TempData[Flash.Key] = words["ถอนเอกสารแล้ว ไม่มีใครนอก สกถ. เปิดได้อีก"].Value;
        return LocalRedirect(LibraryLinks.Document(id));
    }
}

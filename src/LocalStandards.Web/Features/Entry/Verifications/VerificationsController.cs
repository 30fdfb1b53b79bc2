using LocalStandards.Data.Submissions;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry.Verifications;

/// <summary>Whoever fills a form confirms that it is complete and checked [004 step 1].</summary>
[Route("entry/{year}/{form:form}/verification")]
public sealed class VerificationsController(Submissions submissions, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    [Authorize(Policies.FillForms)]
    public async Task<IActionResult> Verify(string year, string form, CancellationToken cancel)
    {
        var actor = User.ToActor();
        var saved = await submissions.SaveAsync(
            actor, year,
            (record, submission) =>
                record.Context.Set.Forms.Find(form) is null ? null
                // What is verified is what was looked at, not what came in between.
                : record.IsOvertaken ? words["แบบนี้เพิ่งมีผู้แก้ไข ตรวจอีกครั้งแล้วยืนยันใหม่"].Value
                : submission.Verify(record.Context, form, actor, record.Now) is { } refusal ? RefusalText.Of(refusal, words)
                : words["ยืนยันความถูกต้องของแบบนี้แล้ว"].Value,
            cancel);
        if (saved?.Outcome is not { } said)
            return NotFound();
        TempData[Flash.Key] = said;
        return LocalRedirect(EntryLinks.Form(year, form));
    }
}

using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>Extensions of a round: the list, one, the form of a new one, and its recording after the last look.</summary>
[Route("deadlines/{year}/extensions")]
public sealed class ExtensionsController(
    AppDbContext db, ReadExtension read, ExtensionQueries queries, ExtensionPages pages, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    [Authorize(Policies.ReadDeadlines)]
    public async Task<IActionResult> List(string year, int page = 1, CancellationToken cancel = default) =>
        await queries.ListAsync(year, Math.Clamp(page, 1, 100_000), User.ToActor(), cancel) is { } list ? View("List", list) : NotFound();

    [HttpGet("{id:int}")]
    [Authorize(Policies.ReadDeadlines)]
    public async Task<IActionResult> Show(string year, int id, CancellationToken cancel) =>
        await queries.FindAsync(year, id, User.ToActor(), cancel) is { } page ? View("Extension", page) : NotFound();

    /// <param name="request">The request it would answer; the form begins with what was asked.</param>
    [HttpGet("new")]
    [Authorize(Policies.WriteDeadlines)]
    public async Task<IActionResult> New(string year, int? request, CancellationToken cancel)
    {
        if (await read.RoundAsync(year, cancel) is not { } round)
            return NotFound();
        var form = new ExtensionForm { Letter = new LetterForm { IsPublic = true, Urgency = LetterUrgency.MostUrgent } };
        if (request is { } id && !await pages.PrefillAsync(form, round, id, cancel))
            return NotFound();
        return View("New", await pages.FormAsync(await read.UnfinishedAsync(round, form, ModelState, cancel), form, cancel));
    }

    /// <summary>Records it after the last look: in force at once, or by a second person's confirmation.</summary>
    [HttpPost]
    [Authorize(Policies.WriteDeadlines)]
    [RequestFormLimits(ValueCountLimit = ExtensionForm.MostValues)]
    public async Task<IActionResult> Extend(string year, ExtensionForm form, CancellationToken cancel)
    {
        form.Forget(ModelState);
        var (actor, now) = (User.ToActor(), clock.GetUtcNow());
        ExtensionGrant grant = default!;
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await read.RoundAsync(year, cancel) is not { } round)
                    return NotFound();
                var letter = await db.CentralLetterAsync(form.LetterId, cancel);
                var draft = await read.FromAsync(round, form, ModelState, cancel);
                if (letter is not null && draft.SameAs(letter) is { } same)
                    return Done(same, words["การขยายเวลานี้บันทึกไว้แล้ว ไม่ได้บันทึกซ้ำ"]);
                if (letter is null)
                    ModelState.AddModelError(nameof(form.LetterId), words["เลือกหนังสือจากทะเบียน"]);
                var request = form.RequestId is { } id ? await db.ExtensionRequests.FirstOrDefaultAsync(r => r.Id == id && r.RoundId == round.Id, cancel) : null;
                if (form.RequestId is not null && request is not { IsOpen: true })
                    ModelState.AddModelError("", words["คำขอนี้มีคำตอบแล้ว ยังไม่ได้บันทึกการขยายเวลา เปิดคำขอดูก่อน"]);
                if (letter is null || draft.Terms is not { } terms || !ModelState.IsValid)
                    return View("New", await pages.FormAsync(draft, form, cancel));
                if (form.Seen != round.Stamp)
                {
                    form.Seen = round.Stamp;
                    return View("Confirm", pages.Confirm(draft, form, letter, hasChanged: true));
                }
                grant = round.Extend(terms, letter, draft.Participants, actor, now);
                if (grant.Extension is not { } extension)
                {
                    ModelState.AddModelError(ExtensionRefusalText.FieldOf(grant.Refusal!.Value), ExtensionRefusalText.Of(grant.Refusal.Value, words));
                    return View("New", await pages.FormAsync(draft, form, cancel));
                }
                if (request?.Grant(extension, actor, now) is null && request is not null)
                    db.Add(RoundNotices.Answered(round, request, now));
                if (!extension.IsWaiting)
                    db.Announce(round, extension, letter, grant.Effect, now);
                return null;
            },
            cancel);
        if (outcome.IsOvertaken)
        {
            TempData[Flash.Key] = words.Overtaken();
            return LocalRedirect(DeadlinesLinks.Extensions(year));
        }
        return outcome.Refusal ?? Done(grant.Extension!, grant.Extension!.IsWaiting
            ? words["บันทึกแล้ว ขยายทั้งประเทศต้องให้ผู้อนุมัติคนที่สองยืนยันก่อนจึงมีผล"]
            : words["ขยายเวลาแล้ว มีผลทันที {0} แห่งได้เวลาเพิ่ม", ThaiNumber.Format(grant.Effect.Count(ExtensionEffectKind.Gains))]);

        LocalRedirectResult Done(Extension extension, string notice)
        {
            TempData[Flash.Key] = notice;
            return LocalRedirect(DeadlinesLinks.Extension(year, extension.Id));
        }
    }
}

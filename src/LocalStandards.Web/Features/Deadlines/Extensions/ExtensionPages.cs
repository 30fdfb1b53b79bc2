using LocalStandards.Data;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>The pages on the way to an extension, and the request it answers.</summary>
public sealed class ExtensionPages(AppDbContext db, ExtensionDesk desk, ExtensionLists lists, IStringLocalizer<Words> words)
{
    private const int GrantedBeside = 4;

    public async Task<ExtensionFormPage> FormAsync(ExtensionDraft draft, ExtensionForm form, CancellationToken cancel)
    {
        var request = form.RequestId is { } id ? await db.ExtensionRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.RoundId == draft.Round.Id, cancel) : null;
        return new(draft, form, desk.ConsequencesOf(draft), await desk.QuickPicksAsync(draft, form, cancel), await desk.LettersAsync(draft.Round.Id, cancel),
            await desk.SearchAsync(draft.Round.Id, form.Find, cancel), request, request is null ? null : await ForWhomAsync(request, draft, cancel),
            lists.Rows(draft.Round, draft.Participants, draft.Names, GrantedBeside));
    }

    /// <summary>As much of it as changes while the form is filled in.</summary>
    public async Task<ExtensionFormPage> LiveAsync(ExtensionDraft draft, ExtensionForm form, CancellationToken cancel) =>
        new(draft, form, desk.ConsequencesOf(draft), await desk.QuickPicksAsync(draft, form, cancel), [], await desk.SearchAsync(draft.Round.Id, form.Find, cancel), null, null, []);

    public ConfirmPage Confirm(ExtensionDraft draft, ExtensionForm form, OfficialLetter letter, bool hasChanged) =>
        new(draft, form, desk.ConsequencesOf(draft)!, letter, AssessmentRound.IsNational(draft.Scope!, draft.Participants), hasChanged);

    /// <summary>Begins the form with what was asked for; false when there is no such request.</summary>
    public async Task<bool> PrefillAsync(ExtensionForm form, AssessmentRound round, int requestId, CancellationToken cancel)
    {
        if (await db.ExtensionRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == requestId && r.RoundId == round.Id, cancel) is not { } request)
            return false;
        (form.RequestId, form.Kind, form.Until, form.Reason) = (request.Id, request.Kind, DateText.Of(request.WantedUntil), request.Reason);
        if (request.ProvinceId is { } province)
            (form.By, form.Provinces) = ([ScopeBy.Provinces], [province]);
        else
            (form.By, form.Codes) = ([ScopeBy.Listed], [await db.Authorities.Where(a => a.Id == request.AuthorityId).Select(a => a.Code).SingleAsync(cancel)]);
        if (form.Reason.Length > Extension.LongestReason)
            form.Reason = form.Reason[..Extension.LongestReason];
        return true;
    }

    /// <summary>Fills in the day of a quick choice.</summary>
    public async Task PickAsync(AssessmentRound round, ExtensionForm form, int days, CancellationToken cancel)
    {
        var draft = await desk.ReadAsync(round, form, new ModelStateDictionary(), cancel);
        if ((await desk.QuickPicksAsync(draft, form, cancel)).Picks.FirstOrDefault(p => p.Days == days) is { } pick)
            form.Until = DateText.Of(pick.Day);
    }

    /// <summary>Marks the request granted by the extension, to be saved with it; false with the problem told.</summary>
    public async Task<bool> AnswerAsync(int requestId, AssessmentRound round, Extension extension, Actor actor, DateTimeOffset now, ModelStateDictionary problems, CancellationToken cancel)
    {
        var request = await db.ExtensionRequests.FirstOrDefaultAsync(r => r.Id == requestId && r.RoundId == round.Id, cancel);
        if (request?.Grant(extension, actor, now) is null && request is not null)
        {
            db.Add(RoundNotices.Answered(round, request, now));
            return true;
        }
        problems.AddModelError("", words["คำขอนี้มีคำตอบแล้ว ยังไม่ได้บันทึกการขยายเวลา เปิดคำขอดูก่อน"]);
        return false;
    }

    private async Task<string> ForWhomAsync(ExtensionRequest request, ExtensionDraft draft, CancellationToken cancel)
    {
        if (request.ProvinceId is { } province)
            return words["จังหวัด{0}", draft.Names.ProvinceOf(province)];
        var named = await desk.NamedAsync(draft.Round.Id, [request.AuthorityId!.Value], cancel);
        return named.TryGetValue(request.AuthorityId.Value, out var one) ? $"{one.ShortName} {Places.Of(one.District, one.Province, words)}" : "–";
    }
}

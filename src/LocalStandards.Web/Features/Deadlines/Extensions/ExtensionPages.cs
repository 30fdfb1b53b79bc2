using LocalStandards.Data;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>The pages on the way to an extension, with what they offer to choose from.</summary>
public sealed class ExtensionPages(AppDbContext db, ReadExtension read, ExtensionQueries queries, IStringLocalizer<Words> words)
{
    /// <summary>Most that a search offers, letters as much as authorities.</summary>
    private const int MostFound = 20, MostLetters = 50;

    private const int MostGranted = 4;

    private static readonly int[] QuickDays = [7, 14, 31];

    public async Task<ExtensionFormPage> FormAsync(ExtensionDraft draft, ExtensionForm form, CancellationToken cancel)
    {
        var request = form.RequestId is { } id ? await db.ExtensionRequests.AsNoTracking().FirstOrDefaultAsync(r => r.Id == id && r.RoundId == draft.Round.Id, cancel) : null;
        return new(draft, form, ConsequencesOf(draft), await QuickPicksAsync(draft, form, cancel), await LettersAsync(draft.Round.Id, cancel),
            await SearchAsync(draft.Round.Id, form.Find, cancel), request, request is null ? null : await ForWhomAsync(request, draft, cancel),
            queries.Rows(draft.Round, draft.Participants, draft.Names, MostGranted));
    }

    /// <summary>As much of it as changes while the form is filled in.</summary>
    public async Task<ExtensionFormPage> LiveAsync(ExtensionDraft draft, ExtensionForm form, CancellationToken cancel) =>
        new(draft, form, ConsequencesOf(draft), await QuickPicksAsync(draft, form, cancel), [], await SearchAsync(draft.Round.Id, form.Find, cancel), null, null, []);

    public ConfirmPage Confirm(ExtensionDraft draft, ExtensionForm form, OfficialLetter letter, bool hasChanged) =>
        new(draft, form, ConsequencesOf(draft)!, letter, AssessmentRound.IsNational(draft.Scope!, draft.Participants), hasChanged);

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
        var draft = await read.FromAsync(round, form, new ModelStateDictionary(), cancel);
        if ((await QuickPicksAsync(draft, form, cancel)).Picks.FirstOrDefault(p => p.Days == days) is { } pick)
            form.Until = DateText.Of(pick.Day);
    }

    /// <summary>+7, +14 and +31 days from the present end of the scope, or from today where that has passed; never on a holiday.</summary>
    private async Task<QuickPicks> QuickPicksAsync(ExtensionDraft draft, ExtensionForm form, CancellationToken cancel)
    {
        var today = Bangkok.DateOf(draft.Now);
        var deadlines = draft.Round.DeadlinesAt(draft.Round.Programme.Deadlines.Contains(form.Kind) ? form.Kind : DeadlineKind.Entry, draft.Now);
        var last = form.Kind == DeadlineKind.Reopen || draft.Participants.Count == 0 ? today : draft.Participants
            .Where(p => draft.Scope?.Covers(p.Place) is not false).Select(p => deadlines.Of(p.Place).LastDay).DefaultIfEmpty(today).Max();
        var from = last < today ? today : last;
        var holidays = (await db.Holidays.Where(h => h.Date > from).Select(h => h.Date).ToListAsync(cancel)).ToHashSet();
        var typed = draft.End is { } end ? Bangkok.LastDayBefore(end) : (DateOnly?)null;
        return new QuickPicks(from, from != last, [.. QuickDays.Select(days =>
        {
            var day = WorkingDays.OnOrAfter(from.AddDays(days), holidays);
            return new QuickPick(days, day, day == typed);
        })]);
    }

    /// <summary>Letters of the centre that may be the one: the round's and those of none.</summary>
    public Task<List<OfficialLetter>> LettersAsync(int roundId, CancellationToken cancel) => db.Letters.AsNoTracking()
        .Where(l => l.SenderKind == OfficeKind.Centre && l.ForwardsId == null && (l.RoundId == roundId || l.RoundId == null))
        .OrderByDescending(l => l.SignedOn).ThenByDescending(l => l.Id).Take(MostLetters).ToListAsync(cancel);

    /// <summary>Authorities of the round that a search finds; null when nothing was searched for.</summary>
    public async Task<IReadOnlyList<RegisteredAuthority>?> SearchAsync(int roundId, string? find, CancellationToken cancel)
    {
        var searched = SearchedName.Of(find);
        if (searched.Text.Length == 0)
            return null;
        var code = ThaiDigits.ToArabic(searched.Text);
        var obligations = db.Obligations.Where(o => o.RoundId == roundId);
        return await (
            code.Length == 7 && code.All(char.IsAsciiDigit) ? obligations.Where(o => o.Authority!.Code == code) : SearchedName.In(obligations, searched.Text).OrderBy(o => o.Name).ThenBy(o => o.Id).Take(MostFound)).RegisteredAsync(cancel);
    }

    private Consequences? ConsequencesOf(ExtensionDraft draft) => draft.Scope is null ? null : Consequences.Of(
        [.. draft.Participants.Where(p => draft.Scope.Covers(p.Place))], draft.Effect, draft.End, draft.Names, words, draft.Now);

    private async Task<string> ForWhomAsync(ExtensionRequest request, ExtensionDraft draft, CancellationToken cancel)
    {
        if (request.ProvinceId is { } province)
            return words["จังหวัด{0}", draft.Names.ProvinceOf(province)];
        var named = await db.Obligations.NamedAsync(draft.Round.Id, [request.AuthorityId!.Value], cancel);
        return named.TryGetValue(request.AuthorityId.Value, out var one) ? $"{one.ShortName} {Places.Of(one.District, one.Province, words)}" : "–";
    }
}

using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Layout;

/// <summary>
/// Gives every page what surrounds it: the demo's mark, the reader's display choices, and for signed-in people whose
/// work it is, until when, and where they can go.
/// </summary>
public sealed class PageFrame(
    PortalSettings settings, Submissions submissions, SiteNavigation navigation, IEnumerable<UncountedPages> uncounted, TimeProvider clock,
    IStringLocalizer<Words> words) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult { ViewData: { } view })
        {
            var http = context.HttpContext;
            view["Demo"] = settings.IsDemo;
            view["TextSize"] = DisplayPreferences.TextSize(http.Request);
            view["HighContrast"] = DisplayPreferences.IsHighContrast(http.Request);
            var actor = http.User.ToActor();
            // The page that reports a fault asks the database for nothing: it may be the fault.
            if (actor.UserId is not null && http.Features.Get<IExceptionHandlerFeature>() is null)
                view["Frame"] = await FrameAsync(actor, (view.Model as IOfRound)?.Year, http);
        }
        await next();
    }

    private async Task<OfficeFrame> FrameAsync(Actor actor, string? year, HttpContext http)
    {
        var person = http.User.FullName();
        var role = RoleText.Of(actor, words);
        // What is looked at, where the address names a round.
        var programme = (year ?? http.GetRouteValue("year") as string ?? (string?)http.Request.Query["year"]) is { } code ? Programme.OfRound(code) : null;
        if (actor.OwnAuthorityId is null || await StandingAsync(actor, year, programme, http.RequestAborted) is not var (obligation, round, status))
            return new OfficeFrame(role, RoleText.ScopeOf(actor, words), person, role, words[(programme ?? Programme.Default).ShortName], null, await PlacesAsync(new NavReader(actor), http));
        var now = clock.GetUtcNow();
        return new OfficeFrame(
            obligation.ShortName, Places.Of(obligation, words), person, role, words["ปีประเมิน {0}", round.Name],
            Deadline(round.EntryStateOf(obligation, status, now), round.WindowFor(obligation.Type), now),
            await PlacesAsync(new NavReader(actor, new NavWork(round.Code, obligation.Authority!, status)), http));
    }

    private async Task<RoundStanding?> StandingAsync(Actor actor, string? year, Programme? programme, CancellationToken cancel) =>
        (year is null ? null : await submissions.StandingAsync(actor, year, cancel)) ?? await submissions.CurrentAsync(actor, programme, cancel);

    private async Task<IReadOnlyList<NavItem>> PlacesAsync(NavReader reader, HttpContext http)
    {
        var places = navigation.Of(reader, http.Request.Path.Value ?? HomeLinks.Home);
        if (uncounted.Any(pages => http.Request.Path.StartsWithSegments(pages.Below, StringComparison.Ordinal)))
            return places;
        var counted = new List<NavItem>(places.Count);
        foreach (var place in places)
            counted.Add(place.Counting is { } count ? place with { Count = await count(http.RequestServices, http.RequestAborted) } : place);
        return counted;
    }

    private FrameDeadline Deadline(EntryState state, EntryWindow window, DateTimeOffset now)
    {
        var letter = LetterText.Of(state.Deadline, window, words);
        var text = words["ปิดรับ {0}", DateText.Of(state.Deadline.LastDay)].Value;
        return state.Kind switch
        {
            EntryStateKind.NotYetOpen => new(words["เปิดวันที่ {0}", DateText.Of(Bangkok.DateOf(state.Opens))], words["ยังไม่เปิด"], DeadlineTone.Open, letter),
            EntryStateKind.Practice => new(words["เปิดวันที่ {0}", DateText.Of(Bangkok.DateOf(state.Opens))], words["ฝึกบันทึก"], DeadlineTone.Open, letter),
            EntryStateKind.Closed => new(text, words["ปิดแล้ว"], DeadlineTone.Late, letter),
            EntryStateKind.Submitted or EntryStateKind.Accepted => new(text, words["ส่งแล้ว"], DeadlineTone.Done, letter),
            _ => new(text, DaysLeftText(state.Deadline.DaysLeft(now)), state.Deadline.DaysLeft(now) < 3 ? DeadlineTone.Late : DeadlineTone.Open, letter),
        };
    }

    private string DaysLeftText(int days) => days == 0 ? words["วันนี้วันสุดท้าย"] : words["เหลือ {0} วัน", days];
}

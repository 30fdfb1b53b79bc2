using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Layout;

/// <summary>
/// Gives every page what surrounds it: the demo's mark, the reader's display choices, and for signed-in people whose
/// work it is and until when.
/// </summary>
public sealed class PageFrame(
    PortalSettings settings, Submissions submissions, WaitingLetterQueries letters, UnreadNotices unread, TimeProvider clock, IStringLocalizer<Words> words) : IAsyncResultFilter
{
    public async Task OnResultExecutionAsync(ResultExecutingContext context, ResultExecutionDelegate next)
    {
        if (context.Result is ViewResult { ViewData: { } view })
        {
            var http = context.HttpContext;
            view["Demo"] = settings.Demo.IsDemo;
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
        var path = http.Request.Path.Value ?? "/";
        if (actor.OwnAuthorityId is null || await StandingAsync(actor, year, http.RequestAborted) is not var (obligation, round, status))
        {
            var waiting = await letters.OfAsync(actor, path == "/", http.RequestAborted);
            return new OfficeFrame(role, RoleText.ScopeOf(actor, words), person, role, words["มาตรฐานขั้นต่ำ"], null, ScopeNav(path, actor, waiting)) { Letters = waiting, Unread = await unread.OfAsync(actor, http.RequestAborted) };
        }
        var now = clock.GetUtcNow();
        var state = round.EntryStateOf(obligation, status, now);
        // Pages of forms show no navigation, and ask for as little as they can.
        var isForm = path.StartsWith("/entry/", StringComparison.Ordinal);
        var own = isForm ? null : await letters.OfAsync(obligation.Authority!, path == "/", http.RequestAborted);
        return new OfficeFrame(
            obligation.ShortName, Places.Of(obligation, words), person, role,
            words["ปีประเมิน {0}", round.Year], Deadline(state, round.WindowFor(obligation.Type), now), AuthorityNav(path, round.Code, obligation.Authority!.Code, status, own, actor))
        {
            Letters = own, Unread = isForm ? null : await unread.OfAsync(actor, http.RequestAborted),
        };
    }

    private async Task<RoundStanding?> StandingAsync(Actor actor, string? year, CancellationToken cancel) =>
        (year is null ? null : await submissions.StandingAsync(actor, year, cancel)) ?? await submissions.CurrentAsync(actor, cancel);

    private FrameDeadline Deadline(EntryState state, EntryWindow window, DateTimeOffset now)
    {
        var letter = LetterText.Of(state.Deadline, window, words);
        var text = words["ปิดรับ {0}", DateText.Of(state.Deadline.LastDay)].Value;
        return state.Kind switch
        {
            EntryStateKind.NotYetOpen => new(words["เปิดวันที่ {0}", DateText.Of(Domain.Thai.Bangkok.DateOf(state.Opens))], words["ยังไม่เปิด"], DeadlineTone.Open, letter),
            EntryStateKind.Practice => new(words["เปิดวันที่ {0}", DateText.Of(Domain.Thai.Bangkok.DateOf(state.Opens))], words["ฝึกบันทึก"], DeadlineTone.Open, letter),
            EntryStateKind.Closed => new(text, words["ปิดแล้ว"], DeadlineTone.Late, letter),
            EntryStateKind.Submitted or EntryStateKind.Accepted => new(text, words["ส่งแล้ว"], DeadlineTone.Done, letter),
            _ => new(text, DaysLeftText(state.Deadline.DaysLeft(now)), state.Deadline.DaysLeft(now) < 3 ? DeadlineTone.Late : DeadlineTone.Open, letter),
        };
    }

    private string DaysLeftText(int days) => days == 0 ? words["วันนี้วันสุดท้าย"] : words["เหลือ {0} วัน", days];

    private List<NavItem> AuthorityNav(string path, string year, string code, SubmissionStatus status, WaitingLetters? waiting, Actor actor)
    {
        var review = new NavItem($"/entry/{year}/review", "send", words["ตรวจทานและส่ง"], path == $"/entry/{year}/review", words["ส่งผล"]);
        var address = $"/reports/{year}/{code}";
        var report = new NavItem(address, "chart-column", words["ผลการประเมิน"], path == address, words["ผล"]);
        var letters = Letters(path, words["หนังสือ"], waiting);
        // A phone shows the first four: what is to be done now comes before what is over.
        return
        [
            new("/", "house", words["หน้าหลัก"], path == "/"),
            new($"/?year={year}#forms", "clipboard-list", words["แบบบันทึกข้อมูล"], path.StartsWith($"/entry/{year}/", StringComparison.Ordinal) && !review.IsCurrent, words["แบบบันทึก"]),
            .. status switch
            {
                SubmissionStatus.Submitted or SubmissionStatus.Accepted => new[] { report, letters, review },
                SubmissionStatus.Returned => [review, letters, report],
                _ => [review, letters],
            },
            new("/authorities", "list-checks", words["อปท. ที่ส่งผลแล้ว"], false, words["รายชื่อ"]),
            new("/documents", "book-open", words["เอกสาร"], Under(path, "/documents")),
            .. QrMakers.Include(actor) ? new[] { new NavItem("/qr", "qr-code", words["คิวอาร์โค้ด"], Under(path, "/qr")) } : [],
            .. actor.Has(Role.Recorder) || actor.Has(Role.Executive)
                ? new[] { new NavItem($"/deadlines/{year}/requests", "history", words["ขอขยายเวลา"], path.StartsWith("/deadlines", StringComparison.Ordinal)) }
                : [],
        ];
    }

    private static bool Under(string path, string place) => path == place || path.StartsWith(place + "/", StringComparison.Ordinal);

    private static NavItem Letters(string path, string label, WaitingLetters? waiting, string? group = null) =>
        new("/letters", "mail", label, path.StartsWith("/letters", StringComparison.Ordinal), Group: group, Count: waiting?.Count);

    private List<NavItem> ScopeNav(string path, Actor actor, WaitingLetters? waiting)
    {
        var items = new List<NavItem>
        {
            new("/", "house", words["หน้าหลัก"], path == "/"),
        };
        if (actor.Grants.Any(g => g.Role is Role.CentralOfficer or Role.CentralApprover or Role.ProvincialOfficer or Role.DistrictOfficer))
            items.Add(new("/monitoring", "phone", words["ติดตาม อปท."], path.StartsWith("/monitoring", StringComparison.Ordinal), words["ติดตาม"]));
        items.Add(new("/authorities", "list-checks", words["อปท. ที่ส่งผลแล้ว"], false, words["รายชื่อ"]));
        if (actor.Has(Role.CentralOfficer) || actor.Has(Role.CentralApprover))
            items.Add(new("/indicator-sets", "layers", words["ชุดตัวชี้วัด"], path.StartsWith("/indicator-sets", StringComparison.Ordinal) || path.StartsWith("/rounds", StringComparison.Ordinal)));
        if (BatchScope.IsAnyOpenTo(actor))
            items.Add(new("/report-batches", "file-down", words["รายงาน PDF ทั้งชุด"], path.StartsWith("/report-batches", StringComparison.Ordinal), words["PDF ทั้งชุด"]));
        if (BatchScope.IsAnyOpenTo(actor))
            items.Add(new("/quality", "search-check", words["ตรวจคุณภาพข้อมูล"], path.StartsWith("/quality", StringComparison.Ordinal), words["คุณภาพ"]));
        if (AnswerExport.IsAnyOpenTo(actor))
            items.Add(new("/exports", "file-spreadsheet", words["ส่งออกคำตอบ"], path.StartsWith("/exports", StringComparison.Ordinal)));
        if (actor.Has(Role.CentralOfficer) || actor.Has(Role.CentralApprover))
        {
            items.Add(new("/deadlines", "history", words["ขยายเวลา"], path.StartsWith("/deadlines", StringComparison.Ordinal), Group: words["กำหนดการ"]));
            items.Add(new("/holidays", "calendar", words["วันหยุดราชการ"], path.StartsWith("/holidays", StringComparison.Ordinal)));
        }
        var isInTouch = actor.Grants.Any(g => g.Role is Role.CentralOfficer or Role.CentralApprover or Role.ProvincialOfficer or Role.DistrictOfficer || g.AuthorityId is not null && g.Role != Role.Assessor);
        if (isInTouch)
            items.Add(Letters(path, words["หนังสือเวียน"], waiting, words["สื่อสาร"]));
        items.Add(new("/documents", "book-open", words["เอกสาร"], Under(path, "/documents"), Group: isInTouch ? null : words["สื่อสาร"].Value));
        if (QrMakers.Include(actor))
            items.Add(new("/qr", "qr-code", words["คิวอาร์โค้ด"], Under(path, "/qr")));
        if (actor.Has(Role.CentralOfficer) || actor.Has(Role.CentralApprover))
            items.Add(new("/announcements", "megaphone", words["ประกาศ"], Under(path, "/announcements")));
        if (actor.Has(Role.ProvincialOfficer))
            items.Add(new("/deadlines", "history", words["ขอขยายเวลา"], path.StartsWith("/deadlines", StringComparison.Ordinal), Group: words["กำหนดการ"]));
        if (actor.Has(Role.Administrator))
            items.Add(new("/mail", "send", words["การส่งอีเมล"], path.StartsWith("/mail", StringComparison.Ordinal), Group: words["ระบบ"]));
        return items;
    }
}

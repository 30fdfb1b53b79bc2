using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Wording;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Account;

/// <summary>Reads what stands beside the sign-in form.</summary>
public sealed class SignInQueries(AppDbContext db, OfferedAccounts offered, TimeProvider clock, IStringLocalizer<Words> words)
{
    public async Task<SignInPage> PageAsync(SignInForm form, string? notice, CancellationToken cancel) => new(
        form.UserName ?? "", form.RemembersName, form.ReturnUrl, notice, await DeadlineAsync(cancel), await DemoAccountsAsync(cancel),
        offered.Password);

    /// <summary>The end that holds for the whole country, of the type that closes last.</summary>
    private async Task<RoundDeadline?> DeadlineAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var round = await db.Rounds.AsNoTracking().LatestOpened(db, now)
            .Include(r => r.Windows).ThenInclude(w => w.Letter)
            .Include(r => r.Extensions).ThenInclude(e => e.Letter)
            .AsSplitQuery()
            .FirstOrDefaultAsync(cancel);
        if (round is null)
            return null;
        var (window, end) = round.Windows
            .Select(w => (Window: w, End: round.EffectiveEndForAll(w.Type, DeadlineKind.Entry, now)))
            .MaxBy(type => type.End.End);
        var isClosed = end.End <= now;
        var days = end.DaysLeft(now);
        return new RoundDeadline(
            isClosed ? words["ปิดรับแล้วเมื่อ {0}", DateText.Of(end.LastDay)] : words["ปิดรับ {0}", DateText.Of(end.LastDay)],
            isClosed ? words["ปีประเมิน {0} ปิดรับข้อมูลแล้ว", round.Name]
                : days == 0 ? words["วันนี้วันสุดท้าย"] : words["เหลือ {0} วัน", days],
            LetterText.Of(end, window, words), end.GrantedBy is null && window.IsIllustrative);
    }

    private async Task<IReadOnlyList<DemoAccountLine>> DemoAccountsAsync(CancellationToken cancel)
    {
        if (offered.UserNames.Count == 0)
            return [];
        var today = Bangkok.DateOf(clock.GetUtcNow());
        var accounts = await db.Users.AsNoTracking()
            .Where(u => offered.UserNames.Contains(u.UserName))
            .Join(db.RoleAssignments.Where(r => r.From <= today && (r.To == null || today < r.To)), u => u.Id, r => r.UserId, (u, r) => new { u.UserName, Role = r })
            .OrderBy(a => a.Role.Id)
            .ToListAsync(cancel);
        return [.. accounts.Select(a => new DemoAccountLine(a.UserName!, RoleText.Of(new Actor(a.Role.UserId, [a.Role.ToGrant()]), words)))];
    }
}

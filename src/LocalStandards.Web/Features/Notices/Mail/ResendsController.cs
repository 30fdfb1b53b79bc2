using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>Sends again what failed or is in doubt, because a person says so; under the Message-ID it had.</summary>
[Route("mail/resends")]
[Authorize(Policies.RunMail)]
public sealed class ResendsController(AppDbContext db, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    /// <param name="notice">With the user one mail; the whole of a morning's mail when it was one of it.</param>
    [HttpPost]
    public async Task<IActionResult> Create(int notice, int user, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancel);
                var stuck = db.Deliveries.Where(d => d.UserId == user && (d.Mail == MailState.InDoubt || d.Mail == MailState.Failed || d.Mail == MailState.Bounced));
                if (await stuck.Where(d => d.NoticeId == notice).Select(d => new { d.Stamp, d.IsDigest }).FirstOrDefaultAsync(cancel) is not { } found)
                    return NotFound();
                await stuck.Where(d => d.NoticeId == notice || (found.IsDigest && d.IsDigest && d.Stamp == found.Stamp))
                    .ExecuteUpdateAsync(set => set
                        .SetProperty(d => d.Mail, MailState.Waiting).SetProperty(d => d.NotBefore, now).SetProperty(d => d.Attempts, 0)
                        .SetProperty(d => d.Problem, (MailProblem?)null).SetProperty(d => d.ReplyCode, (int?)null).SetProperty(d => d.Stamp, Guid.NewGuid()), cancel);
                // Sending a mail there again means that the address is to be used again.
                await db.UseAddressAgainAsync(user, cancel);
                await db.SaveChangesAsync(cancel);
                await transaction.CommitAsync(cancel);
                return null;
            },
            cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        TempData[Flash.Key] = outcome.IsOvertaken ? words.Overtaken() : words["จะส่งอีกครั้งภายในหนึ่งนาที"].Value;
        return LocalRedirect(NoticesLinks.Mail);
    }
}

/// <summary>An address that was refused is used again.</summary>
[Route("mail/clearings")]
[Authorize(Policies.RunMail)]
public sealed class ClearingsController(AppDbContext db, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(int user, CancellationToken cancel)
    {
        var name = "";
        var outcome = await db.TrySaveAsync<IActionResult>(
            async () =>
            {
                if (await db.UseAddressAgainAsync(user, cancel) is not { } found)
                    return NotFound();
                name = found.UserName!;
                return null;
            },
            cancel);
        if (outcome.Refusal is { } refusal)
            return refusal;
        TempData[Flash.Key] = outcome.IsOvertaken ? words.Overtaken() : words["ใช้ที่อยู่ของ {0} อีกครั้งแล้ว", name].Value;
        return LocalRedirect(NoticesLinks.Mail);
    }
}

/// <summary>The server was mended: it is tried without waiting.</summary>
[Route("mail/attempts")]
[Authorize(Policies.RunMail)]
public sealed class AttemptsController(AppDbContext db, IStringLocalizer<Words> words) : Controller
{
    [HttpPost]
    public async Task<IActionResult> Create(CancellationToken cancel)
    {
        // A concurrent save means that the job is trying at this moment.
        await db.TrySaveAsync(
            async () =>
            {
                if (await db.MailServers.FindAsync([MailServer.TheOne], cancel) is { PausedUntil: not null } server)
                    server.TryNow();
                return true;
            },
            cancel);
        TempData[Flash.Key] = words["จะลองส่งภายในหนึ่งนาที"].Value;
        return LocalRedirect(NoticesLinks.Mail);
    }
}

internal static class RefusedAddresses
{
    /// <summary>An address that was refused is used again.</summary>
    /// <returns>Whose it is; null when it was not refused.</returns>
    public static async Task<AppUser?> UseAddressAgainAsync(this AppDbContext db, int userId, CancellationToken cancel)
    {
        var user = await db.Users.SingleOrDefaultAsync(u => u.Id == userId && u.EmailRefusedAt != null, cancel);
        if (user is not null)
            (user.EmailRefusedAt, user.EmailRefusalCode) = (null, null);
        return user;
    }
}

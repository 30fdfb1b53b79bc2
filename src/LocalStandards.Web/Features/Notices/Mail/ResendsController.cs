using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
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
        var stuck = db.Deliveries.Where(d => d.UserId == user && (d.Mail == MailState.InDoubt || d.Mail == MailState.Failed || d.Mail == MailState.Bounced));
        if (await stuck.Where(d => d.NoticeId == notice).Select(d => new { d.Stamp, d.IsDigest }).FirstOrDefaultAsync(cancel) is not { } found)
            return NotFound();
        await stuck.Where(d => d.NoticeId == notice || (found.IsDigest && d.IsDigest && d.Stamp == found.Stamp))
            .ExecuteUpdateAsync(set => set
                .SetProperty(d => d.Mail, MailState.Waiting).SetProperty(d => d.NotBefore, now).SetProperty(d => d.Attempts, 0)
                .SetProperty(d => d.Problem, (MailProblem?)null).SetProperty(d => d.ReplyCode, (int?)null).SetProperty(d => d.Stamp, Guid.NewGuid()), cancel);
        // Who has it sent there means the address to be used.
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == user && u.EmailRefusedAt != null, cancel) is { } refused)
        {
            (refused.EmailRefusedAt, refused.EmailRefusalCode) = (null, null);
            await db.SaveChangesAsync(cancel);
        }
        TempData[Flash.Key] = words["จะส่งอีกครั้งภายในหนึ่งนาที"].Value;
        return LocalRedirect("/mail");
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
        if (await db.Users.SingleOrDefaultAsync(u => u.Id == user && u.EmailRefusedAt != null, cancel) is not { } found)
            return NotFound();
        (found.EmailRefusedAt, found.EmailRefusalCode) = (null, null);
        await db.SaveChangesAsync(cancel);
        TempData[Flash.Key] = words["ใช้ที่อยู่ของ {0} อีกครั้งแล้ว", found.UserName!].Value;
        return LocalRedirect("/mail");
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
        if (await db.MailServers.FindAsync([MailServer.TheOne], cancel) is { PausedUntil: not null } server)
        {
            server.TryNow();
            try
            {
                await db.SaveChangesAsync(cancel);
            }
            catch (DbUpdateException collision) when (collision.IsCollision())
            {
                // It is being tried in this moment.
            }
        }
        TempData[Flash.Key] = words["จะลองส่งภายในหนึ่งนาที"].Value;
        return LocalRedirect("/mail");
    }
}

using LocalStandards.Data;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Features.Notices.Mail;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Notices;

/// <summary>
/// The link that was mailed to an address: whoever reads its mail and has the account confirms it by a press. Opening alone
/// does nothing, since mail servers open links too.
/// </summary>
[Route("notices/addresses/{token:maxlength(1000)}")]
[Authorize(Policies.SignedIn)]
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class AddressesController(AppDbContext db, AddressTokens tokens, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    [HttpGet]
    public async Task<IActionResult> Show(string token, CancellationToken cancel) =>
        await AddressAsync(token, cancel) is { } address ? View("Address", address) : Spent();

    [HttpPost]
    public async Task<IActionResult> Confirm(string token, CancellationToken cancel)
    {
        if (await AddressAsync(token, cancel) is not { } address)
            return Spent();
        var isConfirmed = await db.TrySaveAsync(
            async () =>
            {
                var user = await db.Users.SingleAsync(u => u.Id == User.ToActor().UserId, cancel);
                (user.Email, user.NormalizedEmail, user.EmailConfirmed, user.PendingEmail) = (address, address.ToUpperInvariant(), true, null);
                (user.EmailRefusedAt, user.EmailRefusalCode) = (null, null);
                db.Add(new Notice(NoticeKind.AddressConfirmed, clock.GetUtcNow(), NoticesLinks.Preferences, Audience.Person(user.Id)));
                return true;
            },
            cancel);
        TempData[Flash.Key] = isConfirmed ? words["ยืนยันแล้ว แจ้งเตือนจะส่งไปที่ {0}", address].Value : words.Overtaken();
        return LocalRedirect(NoticesLinks.Preferences);
    }

    /// <summary>The one that waits to be confirmed, if the link is for it.</summary>
    private async Task<string?> AddressAsync(string token, CancellationToken cancel)
    {
        if (User.ToActor().UserId is not { } id || tokens.AddressIn(token, id) is not { } address)
            return null;
        return await db.Users.AnyAsync(u => u.Id == id && u.PendingEmail == address, cancel) ? address : null;
    }

    private LocalRedirectResult Spent()
    {
        TempData[Flash.Key] = words["ลิงก์นี้ใช้แล้ว หมดอายุ หรือเป็นของบัญชีอื่น หากยังไม่ได้ยืนยัน ขอลิงก์ใหม่ได้ที่นี่"].Value;
        return LocalRedirect(NoticesLinks.Preferences);
    }
}

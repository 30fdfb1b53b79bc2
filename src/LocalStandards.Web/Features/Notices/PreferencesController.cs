using LocalStandards.Data;
using LocalStandards.Data.Access;
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

/// <summary>Where and how often a person is mailed.</summary>
[Route("notices/preferences")]
[Authorize(Policies.SignedIn)]
public sealed class PreferencesController(AppDbContext db, MailChannel channel, TimeProvider clock, IStringLocalizer<Words> words) : Controller
{
    /// <summary>Nobody's mailbox is flooded by somebody who types addresses.</summary>
    private const int AddressesADay = 5;

    [HttpGet]
    public async Task<IActionResult> Edit(CancellationToken cancel) => View("Preferences", await PageAsync(null, cancel));

    [HttpPost]
    public async Task<IActionResult> Update(MailRhythm rhythm, CancellationToken cancel)
    {
        if (!ModelState.IsValid || !Enum.IsDefined(rhythm))
        {
            ModelState.Clear();
            ModelState.AddModelError("Rhythm", words["เลือกจากรายการ"]);
            return View("Preferences", await PageAsync(null, cancel));
        }
        TempData[Flash.Key] = await ChangeAsync(user => user.MailRhythm = rhythm, cancel) ? words["บันทึกแล้ว"].Value : words.Overtaken();
        return RedirectToAction(nameof(Edit));
    }

    /// <summary>Types another address, or none. To another nothing goes before the link mailed to it was used.</summary>
    [HttpPost("address")]
    public async Task<IActionResult> Change(string? address, CancellationToken cancel)
    {
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == User.ToActor().UserId, cancel);
        var typed = address?.Trim() ?? "";
        if (typed.Length == 0)
        {
            var isChanged = await ChangeAsync(
                own => (own.Email, own.NormalizedEmail, own.EmailConfirmed, own.PendingEmail, own.EmailRefusedAt, own.EmailRefusalCode) = (null, null, false, null, null, null),
                cancel);
            TempData[Flash.Key] = isChanged ? words["ไม่ส่งอีเมลถึงท่านแล้ว แจ้งเตือนยังดูได้ในระบบ"].Value : words.Overtaken();
            return RedirectToAction(nameof(Edit));
        }
        var now = clock.GetUtcNow();
        var yesterday = now.AddDays(-1);
        if (!channel.IsOn)
            ModelState.AddModelError("Address", words["ระบบนี้ยังไม่ได้เปิดการส่งอีเมล"]);
        else if (MailSettings.AddressOf(typed) is null)
            ModelState.AddModelError("Address", words["ที่อยู่อีเมลไม่ถูกต้อง กรอกอีเมลเดียวเป็นภาษาอังกฤษ เช่น name@example.go.th"]);
        else if (user is { EmailConfirmed: true, EmailRefusedAt: null, PendingEmail: null } && string.Equals(user.Email, typed, StringComparison.OrdinalIgnoreCase))
            ModelState.AddModelError("Address", words["อีเมลนี้ยืนยันแล้ว"]);
        else if (await db.Deliveries.CountAsync(d => d.UserId == user.Id && d.Notice!.Kind == NoticeKind.AddressTyped && d.Notice.At > yesterday, cancel) >= AddressesADay)
            ModelState.AddModelError("Address", words["ขอลิงก์ยืนยันได้วันละ {0} ครั้ง ลองใหม่พรุ่งนี้", AddressesADay]);
        if (!ModelState.IsValid)
            return View("Preferences", await PageAsync(typed, cancel));
        var isTyped = await ChangeAsync(
            own =>
            {
                own.PendingEmail = typed;
                db.Add(new Notice(NoticeKind.AddressTyped, now, NoticesLinks.Preferences, Audience.Person(own.Id)));
            },
            cancel);
        TempData[Flash.Key] = isTyped
            ? words["ส่งลิงก์ยืนยันไปที่ {0} แล้ว เปิดอีเมลและกดลิงก์ภายใน {1} วัน", typed, AddressTokens.Lifetime.Days].Value : words.Overtaken();
        return RedirectToAction(nameof(Edit));
    }

    private Task<bool> ChangeAsync(Action<AppUser> change, CancellationToken cancel) => db.TrySaveAsync(
        async () =>
        {
            change(await db.Users.SingleAsync(u => u.Id == User.ToActor().UserId, cancel));
            return true;
        },
        cancel);

    private async Task<PreferencesPage> PageAsync(string? typed, CancellationToken cancel)
    {
        var id = User.ToActor().UserId;
        var user = await db.Users.AsNoTracking().SingleAsync(u => u.Id == id, cancel);
        var isPendingRefused = user.PendingEmail is not null && await db.Deliveries
            .Where(d => d.UserId == id && d.Notice!.Kind == NoticeKind.AddressTyped).OrderByDescending(d => d.NoticeId)
            .Select(d => d.Mail == MailState.Bounced || d.Mail == MailState.Failed).FirstOrDefaultAsync(cancel);
        return new PreferencesPage(
            user.MailRhythm, user.EmailConfirmed ? user.Email : null, user.PendingEmail, user.EmailRefusedAt is not null, isPendingRefused, channel.IsOn, typed);
    }
}

using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.EndToEnd.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.EndToEnd.Tests.Scenes;

/// <summary>What people are told, how they are mailed, and how the mail stands.</summary>
internal static class NoticeScenes
{
    public static IReadOnlyList<Scene> List { get; } =
    [
        new("notices", "recorder", async (portal, person) =>
        {
            await TellAsync(portal);
            await person.GoAsync("/notices");
        }) { Picture = "24-notices" },
        Scene.At("notices, none", "assessor", "/notices?show=unread"),
        Scene.At("notice preferences", "section", "/notices/preferences", "24a-notice-preferences"),
        new("notice preferences, typed wrongly", "section", async (_, person) =>
        {
            await person.GoAsync("/notices/preferences");
            await person.Page.FillAsync("#Address", "ไม่ใช่อีเมล");
            await person.Page.Locator("form[action='/notices/preferences/address'] .btn-primary").ClickAsync();
            await Microsoft.Playwright.Assertions.Expect(person.ErrorSummary).ToBeFocusedAsync();
        }),
        new("mail, in trouble and in doubt", "admin", async (portal, person) =>
        {
            await TroubleAsync(portal);
            await person.GoAsync("/mail");
        }) { Picture = "24b-mail" },
        Scene.At("mails of the demo", "admin", "/mail/folder", "24c-mail-folder"),
    ];

    private static Task TellAsync(BrowserPortal portal) => portal.InDatabaseAsync(async db =>
    {
        if (await db.Notices.AnyAsync(n => n.Kind == NoticeKind.Extended))
            return 0;
        var authority = await db.RoleAssignments.Where(r => db.Users.Any(u => u.Id == r.UserId && u.UserName == "recorder")).Select(r => r.AuthorityId!.Value).FirstAsync();
        var now = portal.Clock.Now;
        db.Add(new Notice(NoticeKind.WindowOpens, now.AddDays(-20), "/", Audience.PeopleOf([authority])) { About = "2569", Until = now.AddDays(30) });
        db.Add(new Notice(NoticeKind.PasswordChanged, now.AddDays(-9), "/account/password", Audience.PeopleOf([authority])));
        db.Add(new Notice(NoticeKind.Extended, now.AddDays(-2), "/", Audience.PeopleOf([authority])) { About = "นร 0107/ว7339", Until = now.AddDays(44), Deadline = DeadlineKind.Entry });
        db.Add(new Notice(NoticeKind.Letter, now.AddHours(-3), "/letters", Audience.PeopleOf([authority])) { About = "นร 0107/ว7339" });
        await db.SaveChangesAsync();
        return await db.Deliveries.Where(d => d.Notice!.Kind == NoticeKind.WindowOpens || d.Notice.Kind == NoticeKind.PasswordChanged)
            .ExecuteUpdateAsync(set => set.SetProperty(d => d.ReadAt, now.AddDays(-1)));
    });

    private static Task TroubleAsync(BrowserPortal portal) => portal.InDatabaseAsync(async db =>
    {
        if (await db.MailServers.AnyAsync())
            return 0;
        var now = portal.Clock.Now;
        var server = new MailServer();
        server.Work(now.AddHours(-5));
        server.Fail(MailTrouble.TimedOut, null, now.AddMinutes(-4));
        server.Fail(MailTrouble.Busy, 421, now);
        db.Add(server);
        db.Add(new Notice(NoticeKind.Letter, now, "/letters", Audience.Holding([Role.Recorder], new Scope(provinces: [36]))) { About = "นร 0107/ว7339" });
        await db.SaveChangesAsync();
        var readers = await db.Deliveries.OrderByDescending(d => d.NoticeId).ThenBy(d => d.UserId).Select(d => d.UserId).Take(5).ToListAsync();
        await db.Users.Where(u => readers.Contains(u.Id)).ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, u => "saraban" + u.Id + "@town.example").SetProperty(u => u.EmailConfirmed, true));
        await db.Deliveries.Where(d => d.UserId == readers[0]).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.Mail, MailState.InDoubt).SetProperty(d => d.Problem, MailProblem.NoAnswer).SetProperty(d => d.HandedAt, now));
        await db.Users.Where(u => u.Id == readers[1]).ExecuteUpdateAsync(set => set.SetProperty(u => u.EmailRefusedAt, now).SetProperty(u => u.EmailRefusalCode, 550));
        return await db.Deliveries.Where(d => d.UserId == readers[1]).ExecuteUpdateAsync(set => set
            .SetProperty(d => d.Mail, MailState.Bounced).SetProperty(d => d.Problem, MailProblem.AddressRefused).SetProperty(d => d.ReplyCode, 550).SetProperty(d => d.HandedAt, now));
    });
}

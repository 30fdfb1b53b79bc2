using LocalStandards.Data;
using LocalStandards.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using MimeKit;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>How the outbox stands, for the administrator.</summary>
/// <param name="IsOn">Whether anything is mailed at all.</param>
/// <param name="HasFolder">Whether a folder takes the place of a server.</param>
/// <param name="Due">Waiting and due; <paramref name="Later"/> are tried or sent later.</param>
/// <param name="TooOld">Waited so long that they were not sent.</param>
public sealed record MailPage(
    bool IsOn, bool HasFolder, MailServer Server, DateTimeOffset Now, int Due, int Later, DateTimeOffset? OldestDue, int TooOld,
    IReadOnlyList<UnsentMail> InDoubt, IReadOnlyList<UnsentMail> Failed, IReadOnlyList<RefusedAddress> Refused)
{
    public const int MostShown = 50;
}

/// <summary>A mail that a person has to decide on. It is named by the account; what it says stands nowhere here.</summary>
/// <param name="Address">Masked.</param>
public sealed record UnsentMail(int NoticeId, int UserId, string UserName, string? Address, string MessageId, MailState State, MailProblem? Problem, int? ReplyCode, DateTimeOffset? At);

/// <param name="Address">Masked.</param>
public sealed record RefusedAddress(int UserId, string UserName, string? Address, int? ReplyCode, DateTimeOffset At);

/// <summary>A mail in the demo's folder.</summary>
/// <param name="Name">Of its file, without what all end with.</param>
public sealed record FolderMail(string Name, DateTimeOffset At, string To, string Subject, string? Text, string? MessageId);

public sealed class MailPages(AppDbContext db, MailChannel channel, MailLinks links)
{
    private const int MostRead = 100;

    public async Task<MailPage> PageAsync(DateTimeOffset now, CancellationToken cancel)
    {
        var waiting = db.Deliveries.Where(d => d.Mail == MailState.Waiting);
        return new MailPage(
            channel.IsOn, channel.Folder is not null,
            await db.MailServers.AsNoTracking().FirstOrDefaultAsync(cancel) ?? new MailServer(), now,
            await waiting.CountAsync(d => d.NotBefore <= now, cancel), await waiting.CountAsync(d => d.NotBefore > now, cancel),
            await waiting.Where(d => d.NotBefore <= now).MinAsync(d => d.NotBefore, cancel),
            await db.Deliveries.CountAsync(d => d.Mail == MailState.Dropped && d.Problem == MailProblem.TooOld, cancel),
            await UnsentAsync(db.Deliveries.Where(d => d.Mail == MailState.InDoubt), cancel),
            await UnsentAsync(db.Deliveries.Where(d => d.Mail == MailState.Failed || d.Mail == MailState.Bounced), cancel),
            [.. (await db.Users.Where(u => u.EmailRefusedAt != null).OrderByDescending(u => u.EmailRefusedAt).Take(MailPage.MostShown)
                .Select(u => new { u.Id, u.UserName, u.Email, u.EmailRefusalCode, u.EmailRefusedAt }).ToListAsync(cancel))
                .Select(u => new RefusedAddress(u.Id, u.UserName!, Mask(u.Email), u.EmailRefusalCode, u.EmailRefusedAt!.Value))]);
    }

    /// <summary>The newest first; null where there is no folder.</summary>
    public IReadOnlyList<FolderMail>? InFolder() => channel.Folder is not { } folder ? null
        : !Directory.Exists(folder) ? []
        : [.. Directory.EnumerateFiles(folder, "*" + FolderTransport.Extension).OrderDescending(StringComparer.Ordinal).Take(MostRead).Select(f => Read(f, withText: false))];

    /// <summary>The mail of that name; null when there is none.</summary>
    /// <param name="name">As in the address.</param>
    public FolderMail? FindInFolder(string name) => channel.Folder is { } folder
        // Found among what is there, so that no name leads elsewhere.
        && Directory.Exists(folder) && Directory.EnumerateFiles(folder, "*" + FolderTransport.Extension).FirstOrDefault(f => Path.GetFileNameWithoutExtension(f) == name) is { } file
        ? Read(file, withText: true)
        : null;

    /// <summary>a•••@example.go.th</summary>
    public static string? Mask(string? address) => address?.IndexOf('@', StringComparison.Ordinal) is > 0 and var at ? $"{address[0]}•••{address[at..]}" : null;

    private async Task<IReadOnlyList<UnsentMail>> UnsentAsync(IQueryable<Delivery> deliveries, CancellationToken cancel)
    {
        var rows = await deliveries.OrderByDescending(d => d.NoticeId).ThenBy(d => d.UserId).Take(MailPage.MostShown)
            .Join(db.Users, d => d.UserId, u => u.Id, (d, u) => new
            {
                d.NoticeId, d.UserId, u.UserName, Address = d.Notice!.Kind == NoticeKind.AddressTyped ? u.PendingEmail : u.Email, d.Mail, d.Problem, d.ReplyCode, d.HandedAt,
                FirstId = d.IsDigest ? db.Deliveries.Where(o => o.UserId == d.UserId && o.IsDigest && o.Stamp == d.Stamp).Min(o => o.NoticeId) : d.NoticeId,
            }).ToListAsync(cancel);
        return [.. rows.Select(r => new UnsentMail(
            r.NoticeId, r.UserId, r.UserName!, Mask(r.Address), ComposeMail.MessageIdOf(links, r.FirstId, r.UserId), r.Mail, r.Problem, r.ReplyCode, r.HandedAt))];
    }

    private static FolderMail Read(string file, bool withText)
    {
        var mail = MimeMessage.Load(file);
        return new FolderMail(Path.GetFileNameWithoutExtension(file), mail.Date, mail.To.ToString(), mail.Subject ?? "", withText ? mail.TextBody : null, mail.MessageId);
    }
}

using LocalStandards.Data;
using LocalStandards.Data.Notices;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Frame.Lists;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Web.Features.Notices;

/// <summary>What a person was told, the newest first.</summary>
public sealed record NoticesPage(IReadOnlyList<NoticeRow> Rows, Pager Pager, bool OnlyUnread, int Unread);

public sealed record NoticeRow(NoticeFacts Facts, bool IsRead);

/// <summary>How a person is mailed.</summary>
/// <param name="Address">The confirmed one; null without.</param>
/// <param name="Pending">Typed and not confirmed yet.</param>
/// <param name="IsRefused">Whether a mail server refused the confirmed one.</param>
/// <param name="IsPendingRefused">Whether it refused the link that would confirm the other.</param>
public sealed record PreferencesPage(MailRhythm Rhythm, string? Address, string? Pending, bool IsRefused, bool IsPendingRefused, bool IsOn, string? Typed = null);

/// <summary>Reads a person's own notices: another's do not exist.</summary>
public sealed class NoticePages(AppDbContext db)
{
    private const int PageSize = 20;

    public async Task<NoticesPage> ListAsync(Actor actor, bool onlyUnread, int page, CancellationToken cancel)
    {
        var own = Of(actor);
        var unread = await own.CountAsync(d => d.ReadAt == null, cancel);
        var total = onlyUnread ? unread : await own.CountAsync(cancel);
        var shown = Math.Clamp(page, 1, Math.Max(1, (total + PageSize - 1) / PageSize));
        var read = await own.Where(d => !onlyUnread || d.ReadAt == null)
            .OrderByDescending(d => d.NoticeId).Skip((shown - 1) * PageSize).Take(PageSize)
            .Select(d => new { d.NoticeId, IsRead = d.ReadAt != null }).ToDictionaryAsync(d => d.NoticeId, d => d.IsRead, cancel);
        List<int> ids = [.. read.Keys];
        var facts = await db.Notices.AsNoTracking().Where(n => EF.Parameter(ids).Contains(n.Id)).Facts(db).ToListAsync(cancel);
        return new NoticesPage(
            [.. facts.OrderByDescending(f => f.Id).Select(f => new NoticeRow(f, read[f.Id]))],
            new Pager(shown, PageSize, total, p => NoticesLinks.Listed(onlyUnread, p)),
            onlyUnread, unread);
    }

    /// <summary>A notice of the person's own; null for any other id.</summary>
    public Task<NoticeFacts?> FindAsync(Actor actor, int id, CancellationToken cancel) =>
        db.Notices.AsNoTracking().Where(n => n.Id == id && db.Deliveries.Any(d => d.NoticeId == id && d.UserId == actor.UserId)).Facts(db).FirstOrDefaultAsync(cancel);

    /// <summary>The first time counts.</summary>
    /// <param name="id">One notice; all when left out.</param>
    /// <returns>How many were not read before.</returns>
    public async Task<int> ReadAsync(Actor actor, int? id, DateTimeOffset now, CancellationToken cancel)
    {
        var read = 0;
        await db.TrySaveAsync(
            async () => (read = await Of(actor).Where(d => d.ReadAt == null && (id == null || d.NoticeId == id))
                .ExecuteUpdateAsync(set => set.SetProperty(d => d.ReadAt, now), cancel)) > 0,
            cancel);
        return read;
    }

    private IQueryable<Delivery> Of(Actor actor)
    {
        var id = actor.UserId;
        return db.Deliveries.Where(d => d.UserId == id);
    }
}

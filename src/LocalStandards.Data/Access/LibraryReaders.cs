using LocalStandards.Domain.Access;
using LocalStandards.Domain.Library;

namespace LocalStandards.Data.Access;

/// <summary>Which documents and announcements exist for whom: the centre has all, with what is planned and withdrawn.</summary>
public static class LibraryReaders
{
    public static IQueryable<LibraryDocument> VisibleTo(this IQueryable<LibraryDocument> documents, Actor actor, DateTimeOffset now)
    {
        if (actor.IsCentre)
            return documents;
        var isSignedIn = actor.UserId is not null;
        var roles = actor.Grants.Select(g => g.Role).Distinct().ToList();
        return documents.Where(d => d.WithdrawnAt == null && d.PublishFrom <= now
            && (d.Audience == DocumentAudience.Public
                || (isSignedIn && d.Audience == DocumentAudience.SignedIn)
                || (d.Audience == DocumentAudience.Roles && d.Readers.Any(r => roles.Contains(r)))));
    }

    public static IQueryable<Announcement> VisibleTo(this IQueryable<Announcement> announcements, Actor actor, DateTimeOffset now) =>
        actor.IsCentre ? announcements : announcements.CurrentAt(now);

    /// <summary>What the public reads now.</summary>
    public static IQueryable<Announcement> CurrentAt(this IQueryable<Announcement> announcements, DateTimeOffset now) =>
        announcements.Where(a => a.WithdrawnAt == null && a.From <= now && (a.Until == null || a.Until > now));

    /// <summary>Pinned ones first, then the newest.</summary>
    public static IQueryable<Announcement> InOrder(this IQueryable<Announcement> announcements) =>
        announcements.OrderByDescending(a => a.IsPinned).ThenByDescending(a => a.From).ThenByDescending(a => a.Id);
}

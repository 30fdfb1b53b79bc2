using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Notices;

/// <summary>A notice as it is stored, for its words and where it leads.</summary>
/// <param name="Path">Where it leads; null of a submission's notice.</param>
/// <param name="RoundCode">Of the obligation it is about; null where it is about none, as is the year.</param>
public sealed record NoticeFacts(
    int Id, NoticeKind Kind, DateTimeOffset At, string? About, DateTimeOffset? Until, DeadlineKind? Deadline, int? Version, string? Path, string? RoundCode, string? RoundName);

public static class NoticeQueries
{
    /// <summary>Notices with the round of the obligation they are about, the newest first.</summary>
    public static IQueryable<NoticeFacts> Facts(this IQueryable<Notice> notices, AppDbContext db) =>
        from n in notices
        join o in db.Obligations on n.ObligationId equals (int?)o.Id into found
        from o in found.DefaultIfEmpty()
        orderby n.At descending, n.Id descending
        select new NoticeFacts(n.Id, n.Kind, n.At, n.About, n.Until, n.Deadline, n.VersionNumber, n.Path, o!.Round!.Code, o == null ? null : o.Round.Programme.RoundNameOf(o.Round.Year));

    /// <summary>What the mails need, by notice.</summary>
    public static Task<Dictionary<int, NoticeFacts>> FactsOfAsync(this AppDbContext db, IEnumerable<DueMail> mails, CancellationToken cancel)
    {
        List<int> ids = [.. mails.SelectMany(m => m.NoticeIds).Distinct()];
        return db.Notices.AsNoTracking().Where(n => EF.Parameter(ids).Contains(n.Id)).Facts(db).ToDictionaryAsync(n => n.Id, cancel);
    }
}

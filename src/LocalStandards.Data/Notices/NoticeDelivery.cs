using System.Data.Common;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace LocalStandards.Data.Notices;

/// <summary>
/// Delivers every notice that a save adds to everybody it is for: whoever raises an event adds the <see cref="Notice"/> to
/// the context, or leaves it on its <see cref="Submission"/>, and cannot forget to deliver it.
/// </summary>
/// <remarks>
/// Deliveries bypass the change tracker, and with it the audit, which has a line for the notice alone: 7,849 of them are a
/// few statements, not as many objects.
/// </remarks>
internal static class NoticeDelivery
{
    /// <summary>Notices that are not delivered yet; those that submissions hold are added to the context.</summary>
    public static IReadOnlyList<Notice> Raised(AppDbContext db)
    {
        foreach (var notice in db.ChangeTracker.Entries<Submission>().SelectMany(e => e.Entity.Notices).ToList())
        {
            if (db.Entry(notice) is { State: EntityState.Detached } entry)
                entry.State = EntityState.Added;
        }
        return [.. db.ChangeTracker.Entries<Notice>().Select(e => e.Entity).Where(n => n.Audience is not null)];
    }

    /// <summary>Writes the deliveries of notices that are written, in the transaction they were written in.</summary>
    /// <exception cref="DbUpdateException">As of any other failed write.</exception>
    public static async Task DeliverAsync(AppDbContext db, IReadOnlyList<Notice> raised, CancellationToken cancel)
    {
        var told = await db.RecipientsAsync(raised, cancel);
        try
        {
            using var rows = new BulkInsert<Delivery>(db, db.Database.CurrentTransaction!.GetDbTransaction(), isChecked: true);
            foreach (var (notice, recipient) in told)
                rows.Add(Delivery.To(notice, recipient));
        }
        catch (DbException failure)
        {
            throw new DbUpdateException("The notices could not be delivered.", failure);
        }
        foreach (var notice in raised)
            notice.ForgetAudience();
    }
}

using System.Data.Common;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace LocalStandards.Data.Notices;

/// <summary>
/// Gives a notice that a save adds to everybody it is for, in the save's own transaction: neither is there without the
/// other. Whoever raises an event adds the <see cref="Notice"/> to the context, or leaves it on its
/// <see cref="Submission"/>, and cannot forget the people.
/// </summary>
/// <remarks>
/// Before the audit, which has a line for the notice and none for each of thousands who are told. Deliveries go past the
/// change tracker: 7,849 of them are a few statements, not as many objects.
/// </remarks>
public sealed class TellPeople : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result) =>
        Raised((AppDbContext)eventData.Context!).Count == 0 ? result : throw new InvalidOperationException("People are told by SaveChangesAsync.");

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        var db = (AppDbContext)eventData.Context!;
        if (Raised(db).Count > 0 && db.Database.CurrentTransaction is null)
            db.OwnTransaction = await db.Database.BeginTransactionAsync(cancellationToken);
        return result;
    }

    public override async ValueTask<int> SavedChangesAsync(
        SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        var db = (AppDbContext)eventData.Context!;
        var raised = Raised(db);
        if (raised.Count == 0)
            return result;
        var told = await db.RecipientsAsync(raised, cancellationToken);
        try
        {
            using var rows = new BulkInsert<Delivery>(db, db.Database.CurrentTransaction!.GetDbTransaction(), isChecked: true);
            foreach (var (notice, recipient) in told)
                rows.Add(Delivery.To(notice, recipient));
        }
        catch (DbException failure)
        {
            // As EF Core words a failed write of its own, so that collisions are told alike.
            throw new DbUpdateException("The notices could not be delivered.", failure);
        }
        raised.ForEach(notice => notice.ForgetAudience());
        foreach (var entry in db.ChangeTracker.Entries<Submission>())
            entry.Entity.ForgetNotices();
        return result;
    }

    /// <summary>Notices in the context whose people have not been told, with those that submissions hold.</summary>
    private static List<Notice> Raised(AppDbContext db)
    {
        foreach (var notice in db.ChangeTracker.Entries<Submission>().SelectMany(e => e.Entity.Notices).ToList())
        {
            if (db.Entry(notice) is { State: EntityState.Detached } entry)
                entry.State = EntityState.Added;
        }
        return [.. db.ChangeTracker.Entries<Notice>().Select(e => e.Entity).Where(n => n.Audience is not null)];
    }
}

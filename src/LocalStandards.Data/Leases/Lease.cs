using LocalStandards.Data.Saving;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Data.Leases;

/// <summary>
/// Which node does a piece of work that one at a time should do, and until when. Nothing is given back: who dies holding
/// it is replaced after its end, who lives renews it.
/// </summary>
/// <remarks>
/// It spares double work; it cannot forbid it to a node that stalls past the end or whose clock is wrong. What must not
/// happen twice needs a unique key too.
/// </remarks>
public sealed class Lease
{
    /// <summary>The work, such as <c>audit-sealing</c>.</summary>
    public required string Name { get; init; }
    /// <summary>The node; every process has its own name.</summary>
    public string Owner { get; private set; } = "";
    /// <summary>Exclusive: at this instant another may take it.</summary>
    public DateTimeOffset Until { get; private set; }
    public Guid Stamp { get; private set; }

    /// <summary>Takes the lease, or renews it for who has it already.</summary>
    /// <param name="db">With nothing unsaved in it; it is empty afterwards but for the lease.</param>
    /// <returns>Whether the owner has it now.</returns>
    public static async Task<bool> TryTakeAsync(
        AppDbContext db, string name, string owner, DateTimeOffset now, TimeSpan length, CancellationToken cancel)
    {
        return await db.TrySaveAsync(
            async () =>
            {
                var lease = await db.Leases.SingleOrDefaultAsync(l => l.Name == name, cancel);
                if (lease is null)
                    db.Add(lease = new Lease { Name = name });
                else if (lease.Owner != owner && lease.Until > now)
                    return false;
                (lease.Owner, lease.Until, lease.Stamp) = (owner, now + length, Guid.NewGuid());
                return true;
            },
            cancel);
    }
}

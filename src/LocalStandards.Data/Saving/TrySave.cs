namespace LocalStandards.Data.Saving;

/// <summary>What became of a verb that was tried: it is saved, it was refused, or somebody else was faster.</summary>
/// <param name="Refusal">What the verb says against it; null unless it was refused.</param>
/// <param name="IsOvertaken">Others collided with it each time it was tried. Nothing of it is saved.</param>
public readonly record struct SaveOutcome<TRefusal>(TRefusal? Refusal, bool IsOvertaken)
{
    public bool IsSaved => Refusal is null && !IsOvertaken;
}

/// <summary>The one way to change an aggregate that others may change at the same moment.</summary>
public static class TrySave
{
    /// <summary>
    /// How often a verb is tried. Of those that collide one gets through each time, so that this is more often than one can be
    /// overtaken by all the people of an authority, or all who edit a set.
    /// </summary>
    public const int Attempts = 20;

    /// <summary>Runs the verb and saves what it did. On a collision it runs again, on what stands in the database by then.</summary>
    /// <param name="db">Without unsaved changes; it is emptied each time before the verb runs.</param>
    /// <param name="verb">
    /// Loads, tells the domain, and returns what is against saving; null saves. It may run more than once, so that it changes
    /// nothing outside the context; what it saves or sends to the database itself stands in a transaction of its own.
    /// </param>
    /// <exception cref="InvalidOperationException">There are unsaved changes or there is a transaction: neither can be tried again.</exception>
    public static async Task<SaveOutcome<TRefusal>> TrySaveAsync<TRefusal>(this AppDbContext db, Func<Task<TRefusal?>> verb, CancellationToken cancel)
    {
        if (db.Database.CurrentTransaction is not null || db.ChangeTracker.HasChanges())
            throw new InvalidOperationException("A verb begins with nothing unsaved and outside a transaction: it may have to begin again.");
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            db.ChangeTracker.Clear();
            try
            {
                if (await verb() is { } refusal)
                {
                    db.ChangeTracker.Clear();
                    return new(refusal, false);
                }
                await db.SaveChangesAsync(cancel);
                return new(default, false);
            }
            catch (Exception failure) when (failure.IsCollision())
            {
                db.ChangeTracker.Clear();
            }
        }
        return new(default, true);
    }

    /// <summary>The same for a verb that only says whether to save.</summary>
    /// <param name="verb">As above; returns whether to save.</param>
    /// <returns>Whether it is saved; false also when somebody else was faster.</returns>
    public static async Task<bool> TrySaveAsync(this AppDbContext db, Func<Task<bool>> verb, CancellationToken cancel) =>
        (await db.TrySaveAsync<object>(async () => await verb() ? null : verb, cancel)).IsSaved;
}

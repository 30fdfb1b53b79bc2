using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LocalStandards.Data.Access;
using LocalStandards.Data.Leases;
using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Submissions;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace LocalStandards.Data.Audit;

/// <summary>
/// Adds one audit row to every save, in the same transaction: what changed, before and after. Personal values are
/// replaced by a mark, so that the trail holds references only. A save that would change the trail is refused.
/// </summary>
public sealed class AuditInterceptor(TimeProvider clock) : SaveChangesInterceptor
{
    private const string Withheld = "(personal)";

    private static readonly JsonSerializerOptions Json = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai),
    };

    // Whole documents and secrets are named as changed, not copied.
    private static readonly HashSet<string> WithheldProperties =
    [
        nameof(AppUser.FullName), nameof(AppUser.PhoneNumber), nameof(AppUser.Email), nameof(AppUser.NormalizedEmail),
        nameof(AppUser.PasswordHash), nameof(AppUser.SecurityStamp), nameof(AppUser.ConcurrencyStamp),
        nameof(ActivationLink.TokenHash), nameof(SubmissionVersion.AnswersDocument), nameof(SubmissionVersion.EndorsedBy), "Document",
    ];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Record(eventData.Context!);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Record(eventData.Context!);
        return ValueTask.FromResult(result);
    }

    private void Record(DbContext context)
    {
        var origin = ((AppDbContext)context).Origin;
        var entries = context.ChangeTracker.Entries().ToList();
        // A retried save must not carry the row of the attempt that failed.
        foreach (var stale in entries.Where(e => e is { Entity: AuditEntry { IsOfSave: true }, State: EntityState.Added }))
            stale.State = EntityState.Detached;
        if (entries.Any(e => e is { Entity: AuditEntry or AuditSeal, State: EntityState.Modified or EntityState.Deleted }))
            throw new InvalidOperationException("The audit trail is added to, never changed.");
        var changes = entries
            .Where(e => e.Entity is not AuditEntry and not AuditSeal and not Lease and not IndicatorResult and not ReportBatchItem
                && e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted)
            .Select(Describe)
            .ToList();
        if (changes.Count == 0)
            return;
        // By its entry: it stands alone, and Add would walk what hangs on it.
        context.Entry(new AuditEntry
        {
            IsOfSave = true,
            At = clock.GetUtcNow(),
            UserId = origin.UserId,
            Role = origin.Role,
            Address = origin.Address,
            RequestId = origin.RequestId,
            AuthorityId = origin.AuthorityId,
            Action = origin.Action ?? "write",
            Changes = JsonSerializer.Serialize(changes, Json),
        }).State = EntityState.Added;
    }

    private static Dictionary<string, object?> Describe(EntityEntry entry)
    {
        var properties = entry.Properties
            .Where(p => !p.Metadata.IsPrimaryKey() && p.Metadata.Name != "Stamp"
                && (entry.State != EntityState.Modified || p.IsModified))
            .Select(p => new Dictionary<string, object?>
            {
                ["name"] = p.Metadata.Name,
                ["before"] = entry.State == EntityState.Added ? null : Shown(entry, p, p.OriginalValue),
                ["after"] = entry.State == EntityState.Deleted ? null : Shown(entry, p, p.CurrentValue),
            });
        return new Dictionary<string, object?>
        {
            ["entity"] = entry.Metadata.ClrType.Name,
            ["key"] = string.Join('/', entry.Properties
                .Where(p => p.Metadata.IsPrimaryKey() && !p.IsTemporary)
                .Select(p => Convert.ToString(p.CurrentValue, CultureInfo.InvariantCulture))),
            ["state"] = entry.State.ToString(),
            ["properties"] = properties.ToList(),
        };
    }

    private static string? Shown(EntityEntry entry, PropertyEntry property, object? value)
    {
        if (value is null)
            return null;
        if (entry.Entity is Answer { IsPersonal: true } or IdentityUserToken<int> || WithheldProperties.Contains(property.Metadata.Name))
            return Withheld;
        return value is DateTimeOffset instant
            ? instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
            : Convert.ToString(value, CultureInfo.InvariantCulture);
    }
}

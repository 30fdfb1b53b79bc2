using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using LocalStandards.Data.Access;
using LocalStandards.Data.Leases;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
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

    private static readonly JsonWriterOptions Json = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai) };

    // Whole documents and secrets are named as changed, not copied.
    private static readonly HashSet<string> WithheldProperties =
    [
        nameof(AppUser.FullName), nameof(AppUser.PhoneNumber), nameof(AppUser.Email), nameof(AppUser.NormalizedEmail), nameof(AppUser.PendingEmail),
        nameof(AppUser.PasswordHash), nameof(AppUser.SecurityStamp), nameof(AppUser.ConcurrencyStamp),
        nameof(ActivationLink.TokenHash), nameof(SubmissionVersion.AnswersDocument), nameof(SubmissionVersion.EndorsedBy), nameof(IndicatorSet.Document),
        nameof(DataProtectionKey.Xml),
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
        var db = (AppDbContext)context;
        var entries = db.ChangeTracker.Entries().ToList();
        // A retried save must not carry the row of the attempt that failed.
        foreach (var stale in entries.Where(e => e is { Entity: AuditEntry { IsOfSave: true }, State: EntityState.Added }))
            stale.State = EntityState.Detached;
        if (entries.Any(e => e is { Entity: AuditEntry or AuditSeal, State: EntityState.Modified or EntityState.Deleted }))
            throw new InvalidOperationException("The audit trail is added to, never changed.");
        var changed = entries.FindAll(e => e.Entity is not AuditEntry and not AuditSeal and not Lease and not IndicatorResult and not ReportBatchItem
            and not MailServer and not Reminder and not StepDay and not Notice { Kind: NoticeKind.Reminder }
            && e.State is EntityState.Added or EntityState.Modified or EntityState.Deleted);
        if (changed.Count == 0)
            return;
        var origin = db.Origin;
        // As an entry: Add would walk its navigations, of which it has none.
        db.Entry(new AuditEntry
        {
            IsOfSave = true,
            At = clock.GetUtcNow(),
            UserId = origin.UserId,
            Role = origin.Role,
            Address = origin.Address,
            RequestId = origin.RequestId,
            AuthorityId = origin.AuthorityId,
            Action = origin.Action ?? "write",
            Changes = Document(changed),
        }).State = EntityState.Added;
    }

    private static string Document(List<EntityEntry> changed)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Json))
        {
            json.WriteStartArray();
            foreach (var entry in changed.Where(e => e.Entity is not FormDocument))
                Write(json, entry);
            foreach (var entry in changed)
            {
                if (entry.Entity is FormDocument document)
                    Write(json, document, entry);
            }
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.GetBuffer(), 0, (int)stream.Length);
    }

    private static void Write(Utf8JsonWriter json, EntityEntry entry)
    {
        var key = string.Join('/', entry.Properties
            .Where(p => p.Metadata.IsPrimaryKey() && !p.IsTemporary)
            .Select(p => Convert.ToString(p.CurrentValue, CultureInfo.InvariantCulture)));
        Begin(json, entry.Metadata.ClrType.Name, key, entry.State);
        foreach (var property in entry.Properties)
        {
            if (property.Metadata.IsPrimaryKey() || property.Metadata.Name == "Stamp" || (entry.State == EntityState.Modified && !property.IsModified))
                continue;
            Write(json, property.Metadata.Name,
                entry.State == EntityState.Added ? null : Shown(entry, property, property.OriginalValue),
                entry.State == EntityState.Deleted ? null : Shown(entry, property, property.CurrentValue));
        }
        End(json);
    }

    /// <summary>Answer by answer.</summary>
    private static void Write(Utf8JsonWriter json, FormDocument document, EntityEntry entry)
    {
        var text = entry.Property(nameof(FormDocument.Text));
        foreach (var change in FormDocument.Difference(
            entry.State == EntityState.Added ? null : (string?)text.OriginalValue, entry.State == EntityState.Deleted ? null : document.Text))
        {
            Begin(
                json, nameof(Answer), $"{document.ObligationId}/{change.Field}",
                change.Before is null ? EntityState.Added : change.After is null ? EntityState.Deleted : EntityState.Modified);
            Write(json, nameof(Answer.Value), Shown(change.Before), Shown(change.After));
            End(json);

            string? Shown(string? value) => value is not null && change.IsPersonal ? Withheld : value;
        }
    }

    private static void Begin(Utf8JsonWriter json, string entity, string key, EntityState state)
    {
        json.WriteStartObject();
        json.WriteString("entity", entity);
        json.WriteString("key", key);
        json.WriteString("state", state.ToString());
        json.WriteStartArray("properties");
    }

    private static void Write(Utf8JsonWriter json, string property, string? before, string? after)
    {
        json.WriteStartObject();
        json.WriteString("name", property);
        json.WriteString("before", before);
        json.WriteString("after", after);
        json.WriteEndObject();
    }

    private static void End(Utf8JsonWriter json)
    {
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static string? Shown(EntityEntry entry, PropertyEntry property, object? value)
    {
        if (value is null)
            return null;
        if (entry.Entity is IdentityUserToken<int>
            || (entry.Entity is Contact && property.Metadata.Name == nameof(Contact.Note)) || WithheldProperties.Contains(property.Metadata.Name))
        {
            return Withheld;
        }
        return value is DateTimeOffset instant
            ? instant.UtcDateTime.ToString("O", CultureInfo.InvariantCulture)
            : Convert.ToString(value, CultureInfo.InvariantCulture);
    }
}

using LocalStandards.Data.Access;
using LocalStandards.Data.Audit;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Leases;
using LocalStandards.Data.Notices;
using LocalStandards.Data.Results;
using LocalStandards.Data.Startup;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Library;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Query.SqlExpressions;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace LocalStandards.Data;

/// <summary>
/// One model for two databases; what differs between them stands in the two derived contexts. Instants are stored as
/// UTC <see cref="DateTime"/>, ends exclusive.
/// </summary>
public abstract class AppDbContext(DbContextOptions options) : IdentityUserContext<AppUser, int>(options), IDataProtectionKeyContext
{
    /// <summary>Who and where this context's writes come from. Contexts are pooled: set anew for each scope.</summary>
    internal AuditOrigin Origin { get; set; } = new();

    /// <summary>The provider's Thai collation, and which columns have it.</summary>
    private protected abstract ThaiTextConvention ThaiText { get; }

    /// <summary>The provider's SQL for <see cref="BangkokDay"/>.</summary>
    protected abstract Func<SqlExpression, SqlExpression> DayInBangkok { get; }

    /// <summary>The calendar day on which an instant falls in Bangkok; in queries only.</summary>
    public static DateOnly BangkokDay(DateTimeOffset instant) => throw new InvalidOperationException($"Only in queries, not of {instant:O}.");

    public DbSet<Province> Provinces => Set<Province>();
    public DbSet<District> Districts => Set<District>();
    public DbSet<LocalAuthority> Authorities => Set<LocalAuthority>();
    public DbSet<AssessmentRound> Rounds => Set<AssessmentRound>();
    public DbSet<Obligation> Obligations => Set<Obligation>();
    public DbSet<OfficialLetter> Letters => Set<OfficialLetter>();
    public DbSet<LetterHop> LetterHops => Set<LetterHop>();
    public DbSet<LetterReminder> LetterReminders => Set<LetterReminder>();
    public DbSet<ExtensionRequest> ExtensionRequests => Set<ExtensionRequest>();
    public DbSet<Holiday> Holidays => Set<Holiday>();
    public DbSet<Resolution> Resolutions => Set<Resolution>();
    public DbSet<IndicatorSet> IndicatorSets => Set<IndicatorSet>();
    public DbSet<CrosswalkRow> Crosswalk => Set<CrosswalkRow>();
    public DbSet<Submission> Submissions => Set<Submission>();
    public DbSet<FieldCount> FieldCounts => Set<FieldCount>();
    public DbSet<SubmissionVersion> SubmissionVersions => Set<SubmissionVersion>();
    public DbSet<Notice> Notices => Set<Notice>();
    public DbSet<Contact> Contacts => Set<Contact>();
    public DbSet<ReminderStep> ReminderSteps => Set<ReminderStep>();
    public DbSet<StepDay> StepDays => Set<StepDay>();
    public DbSet<ReminderRun> ReminderRuns => Set<ReminderRun>();
    public DbSet<Reminder> Reminders => Set<Reminder>();
    public DbSet<Delivery> Deliveries => Set<Delivery>();
    public DbSet<MailServer> MailServers => Set<MailServer>();
    public DbSet<LibraryDocument> Documents => Set<LibraryDocument>();
    public DbSet<DocumentVersion> DocumentVersions => Set<DocumentVersion>();
    public DbSet<Announcement> Announcements => Set<Announcement>();
    public DbSet<ReportBatch> ReportBatches => Set<ReportBatch>();
    public DbSet<ReportBatchItem> ReportBatchItems => Set<ReportBatchItem>();
    public DbSet<PeerReading> PeerReadings => Set<PeerReading>();
    public DbSet<PeerMedian> PeerMedians => Set<PeerMedian>();
    public DbSet<QualityReading> QualityReadings => Set<QualityReading>();
    public DbSet<QualityMark> QualityMarks => Set<QualityMark>();
    public DbSet<AnswerExport> AnswerExports => Set<AnswerExport>();
    public DbSet<RoleAssignment> RoleAssignments => Set<RoleAssignment>();
    public DbSet<ActivationLink> ActivationLinks => Set<ActivationLink>();
    public DbSet<AuditEntry> AuditEntries => Set<AuditEntry>();
    public DbSet<AuditSeal> AuditSeals => Set<AuditSeal>();
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();
    public DbSet<Lease> Leases => Set<Lease>();
    public DbSet<Installation> Installations => Set<Installation>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) =>
        NoticeDelivery.Raised(this).Count == 0 ? base.SaveChanges(acceptAllChangesOnSuccess) : throw new InvalidOperationException("People are told by SaveChangesAsync.");

    /// <summary>Saves the rows, the notices they raise and their deliveries in one transaction.</summary>
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        // Once for everything that reads the changes: notices, audit and EF Core itself.
        ChangeTracker.DetectChanges();
        ChangeTracker.AutoDetectChangesEnabled = false;
        try
        {
            var raised = NoticeDelivery.Raised(this);
            if (raised.Count == 0)
                return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await using var own = Database.CurrentTransaction is null ? await Database.BeginTransactionAsync(cancellationToken) : null;
            var written = await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
            await NoticeDelivery.DeliverAsync(this, raised, cancellationToken);
            if (own is not null)
                await own.CommitAsync(cancellationToken);
            return written;
        }
        finally
        {
            ChangeTracker.AutoDetectChangesEnabled = true;
        }
    }

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(AppDbContext).Assembly);
        var dayInBangkok = DayInBangkok;
        builder.HasDbFunction(typeof(AppDbContext).GetMethod(nameof(BangkokDay))!).HasTranslation(arguments => dayInBangkok(arguments[0]));
        AddPredicate<AuthorityType>(builder, AuthorityTypes.IsUnderDistrict);
        AddPredicate<SubmissionStatus>(builder, SubmissionStatuses.CountsAsSubmitted);
    }

    /// <summary>Lets queries use a predicate of the domain by its name: the database looks for the values of which it is true.</summary>
    private static void AddPredicate<TEnum>(ModelBuilder builder, Func<TEnum, bool> predicate) where TEnum : struct, Enum =>
        builder.HasDbFunction(predicate.Method).HasTranslation(arguments => new InExpression(
            arguments[0],
            [.. Enum.GetValues<TEnum>().Where(predicate).Select(value => new SqlConstantExpression(value, typeof(TEnum), arguments[0].TypeMapping))],
            BoolTypeMapping.Default));

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcInstant>();
        configurationBuilder.Properties<decimal>().HavePrecision(28, 10);
        configurationBuilder.Properties<Programme>().HaveConversion<StoredProgramme>();
        configurationBuilder.Conventions.Add(_ => ThaiText);
    }

    private sealed class UtcInstant() : ValueConverter<DateTimeOffset, DateTime>(
        value => value.UtcDateTime, stored => new DateTimeOffset(DateTime.SpecifyKind(stored, DateTimeKind.Utc)));

    private sealed class StoredProgramme() : ValueConverter<Programme, int>(programme => programme.Id, stored => Programme.Of(stored));
}

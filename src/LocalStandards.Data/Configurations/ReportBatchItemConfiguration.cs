using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ReportBatchItemConfiguration : IEntityTypeConfiguration<ReportBatchItem>
{
    public void Configure(EntityTypeBuilder<ReportBatchItem> entity)
    {
        entity.ToTable("ReportBatchItems");
        entity.HasKey(i => new { i.BatchId, i.ObligationId });
        // What waits, in the order in which it is tried.
        entity.HasIndex(i => new { i.BatchId, i.State, i.Attempts });
        entity.Property(i => i.File).HasMaxLength(40);
        entity.Property(i => i.Stamp).IsConcurrencyToken();
        entity.HasOne<SubmissionVersion>().WithMany().HasForeignKey(i => new { i.ObligationId, i.VersionNumber }).OnDelete(DeleteBehavior.Restrict);
    }
}

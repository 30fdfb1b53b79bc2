using LocalStandards.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ReportBatchConfiguration : IEntityTypeConfiguration<ReportBatch>
{
    public void Configure(EntityTypeBuilder<ReportBatch> entity)
    {
        entity.ToTable("ReportBatches");
        entity.ConfigureFile();
        entity.Property(b => b.Origin).HasMaxLength(300);
        entity.HasOne(b => b.District).WithMany().HasForeignKey(b => b.DistrictId).OnDelete(DeleteBehavior.Restrict);
        // Removed with its batch: no official record, only copies of what the versions say.
        entity.HasMany(b => b.Items).WithOne().HasForeignKey(i => i.BatchId).OnDelete(DeleteBehavior.Cascade);
    }
}

using LocalStandards.Data.Access;
using LocalStandards.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ReportBatchConfiguration : IEntityTypeConfiguration<ReportBatch>
{
    public void Configure(EntityTypeBuilder<ReportBatch> entity)
    {
        entity.ToTable("ReportBatches");
        entity.Property(b => b.Origin).HasMaxLength(300);
        entity.Property(b => b.OpenKey).HasMaxLength(60);
        entity.HasIndex(b => b.OpenKey).IsUnique();
        entity.Property(b => b.Stamp).IsConcurrencyToken();
        entity.HasOne(b => b.Round).WithMany().HasForeignKey(b => b.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(b => b.Province).WithMany().HasForeignKey(b => b.ProvinceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(b => b.District).WithMany().HasForeignKey(b => b.DistrictId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(b => b.AskedById).OnDelete(DeleteBehavior.Restrict);
        // Removed with its batch: no official record, only copies of what the versions say.
        entity.HasMany(b => b.Items).WithOne().HasForeignKey(i => i.BatchId).OnDelete(DeleteBehavior.Cascade);
    }
}

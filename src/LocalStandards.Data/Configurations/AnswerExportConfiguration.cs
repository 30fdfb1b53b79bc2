using LocalStandards.Data.Access;
using LocalStandards.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class AnswerExportConfiguration : IEntityTypeConfiguration<AnswerExport>
{
    public void Configure(EntityTypeBuilder<AnswerExport> entity)
    {
        entity.ToTable("AnswerExports");
        entity.Property(e => e.OpenKey).HasMaxLength(60);
        entity.HasIndex(e => e.OpenKey).IsUnique();
        entity.Property(e => e.Mark).HasMaxLength(64);
        entity.Property(e => e.File).HasMaxLength(40);
        entity.Property(e => e.Checksum).HasMaxLength(64);
        entity.Property(e => e.Stamp).IsConcurrencyToken();
        entity.HasOne(e => e.Round).WithMany().HasForeignKey(e => e.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(e => e.Province).WithMany().HasForeignKey(e => e.ProvinceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(e => e.AskedById).OnDelete(DeleteBehavior.Restrict);
    }
}

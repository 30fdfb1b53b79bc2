using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class IndicatorResultConfiguration : IEntityTypeConfiguration<IndicatorResult>
{
    public void Configure(EntityTypeBuilder<IndicatorResult> entity)
    {
        entity.ToTable("IndicatorResults");
        entity.HasKey(r => new { r.ObligationId, r.VersionNumber, r.IndicatorCode });
        entity.Property(r => r.IndicatorCode).HasMaxLength(40);
        entity.Property(r => r.Standard).HasConversion(standard => StoredStandard.Write(standard!), stored => StoredStandard.Read(stored));
        entity.Property(r => r.Ground).HasMaxLength(40);
        entity.Property(r => r.Gap).HasConversion(gap => StoredGap.Write(gap!), stored => StoredGap.Read(stored));
    }
}

using LocalStandards.Data.Indicators;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class CrosswalkRowConfiguration : IEntityTypeConfiguration<CrosswalkRow>
{
    public void Configure(EntityTypeBuilder<CrosswalkRow> entity)
    {
        entity.ToTable("Crosswalk");
        entity.Property(r => r.FromCode).HasMaxLength(40);
        entity.Property(r => r.ToCode).HasMaxLength(40);
        entity.Property(r => r.Note).HasMaxLength(500);
        entity.HasIndex(r => new { r.Programme, r.ToYear, r.ToCode, r.FromYear }).IsUnique();
    }
}

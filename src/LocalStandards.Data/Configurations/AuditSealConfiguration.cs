using LocalStandards.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class AuditSealConfiguration : IEntityTypeConfiguration<AuditSeal>
{
    public void Configure(EntityTypeBuilder<AuditSeal> entity)
    {
        entity.HasKey(s => s.Number);
        entity.Property(s => s.Number).ValueGeneratedNever();
        entity.Property(s => s.Hash).HasMaxLength(AuditSeal.HashBytes).IsFixedLength();
    }
}

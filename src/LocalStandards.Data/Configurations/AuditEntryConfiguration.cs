using LocalStandards.Data.Audit;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class AuditEntryConfiguration : IEntityTypeConfiguration<AuditEntry>
{
    public void Configure(EntityTypeBuilder<AuditEntry> entity)
    {
        entity.Property(a => a.Address).HasMaxLength(64);
        entity.Property(a => a.RequestId).HasMaxLength(64);
        entity.Property(a => a.Action).HasMaxLength(80);
        entity.HasIndex(a => new { a.AuthorityId, a.At });
        entity.HasIndex(a => new { a.UserId, a.At });
        entity.HasIndex(a => a.SealNumber);
    }
}

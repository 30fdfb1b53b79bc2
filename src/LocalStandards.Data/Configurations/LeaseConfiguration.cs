using LocalStandards.Data.Leases;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class LeaseConfiguration : IEntityTypeConfiguration<Lease>
{
    public void Configure(EntityTypeBuilder<Lease> entity)
    {
        entity.HasKey(l => l.Name);
        entity.Property(l => l.Name).HasMaxLength(40);
        entity.Property(l => l.Owner).HasMaxLength(100);
        entity.Property(l => l.Stamp).IsConcurrencyToken();
    }
}

using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ExtensionConfiguration : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> entity)
    {
        entity.ToTable("Extensions");
        entity.Property(e => e.Reason).HasMaxLength(1000);
        entity.Property(e => e.RevokedReason).HasMaxLength(1000);
        entity.HasOne(e => e.Letter).WithMany().HasForeignKey(e => e.LetterId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(e => e.Criteria).WithOne().HasForeignKey(c => c.ExtensionId).OnDelete(DeleteBehavior.Restrict);
    }
}

using LocalStandards.Data.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ActivationLinkConfiguration : IEntityTypeConfiguration<ActivationLink>
{
    public void Configure(EntityTypeBuilder<ActivationLink> entity)
    {
        entity.Property(l => l.TokenHash).HasMaxLength(32);
        entity.HasIndex(l => l.TokenHash).IsUnique();
        entity.HasOne(l => l.User).WithMany().HasForeignKey(l => l.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

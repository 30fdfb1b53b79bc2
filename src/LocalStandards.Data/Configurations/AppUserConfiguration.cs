using LocalStandards.Data.Access;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class AppUserConfiguration : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> entity)
    {
        entity.ToTable("Users");
        entity.Property(u => u.FullName).HasMaxLength(200);
        entity.Property(u => u.PositionTitle).HasMaxLength(200);
        entity.Property(u => u.PhoneNumber).HasMaxLength(40);
    }
}

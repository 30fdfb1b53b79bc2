using LocalStandards.Domain.Authorities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class LocalAuthorityConfiguration : IEntityTypeConfiguration<LocalAuthority>
{
    public void Configure(EntityTypeBuilder<LocalAuthority> entity)
    {
        entity.ToTable("Authorities");
        entity.Property(a => a.Code).HasMaxLength(7).IsFixedLength();
        entity.HasIndex(a => a.Code).IsUnique();
        entity.Property(a => a.Name).HasMaxLength(100);
        entity.Property(a => a.Tier).HasMaxLength(40);
        entity.Property(a => a.OfficialCode).HasMaxLength(20);
        entity.HasIndex(a => a.OfficialCode);
        entity.Property(a => a.Phone).HasMaxLength(40);
        entity.Property(a => a.Email).HasMaxLength(120);
        entity.Property(a => a.Stamp).IsConcurrencyToken();
        entity.HasIndex(a => new { a.ProvinceId, a.DistrictId, a.Type });
        entity.HasOne(a => a.District).WithMany().HasForeignKey(a => a.DistrictId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(a => a.Province).WithMany().HasForeignKey(a => a.ProvinceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(a => a.Facts).WithOne().HasForeignKey(f => f.AuthorityId).OnDelete(DeleteBehavior.Restrict);
    }
}

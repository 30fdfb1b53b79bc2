using LocalStandards.Domain.Authorities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ProvinceConfiguration : IEntityTypeConfiguration<Province>
{
    public void Configure(EntityTypeBuilder<Province> entity)
    {
        entity.Property(p => p.Id).ValueGeneratedNever();
        entity.Property(p => p.Name).HasMaxLength(60);
        entity.Property(p => p.NameEn).HasMaxLength(60);
        entity.Property(p => p.IsoCode).HasMaxLength(10);
        entity.Property(p => p.Abbreviation).HasMaxLength(10);
        entity.Property(p => p.Region).HasConversion(region => region.Name(), name => Regions.Named(name)).HasMaxLength(40);
    }
}

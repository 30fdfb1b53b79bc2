using LocalStandards.Data.Startup;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class InstallationConfiguration : IEntityTypeConfiguration<Installation>
{
    public void Configure(EntityTypeBuilder<Installation> entity)
    {
        entity.Property(i => i.Id).ValueGeneratedNever();
        entity.Property(i => i.Scale).HasMaxLength(20);
    }
}

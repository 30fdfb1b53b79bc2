using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class HolidayConfiguration : IEntityTypeConfiguration<Holiday>
{
    public void Configure(EntityTypeBuilder<Holiday> entity)
    {
        entity.HasKey(h => h.Date);
        entity.Property(h => h.Name).HasMaxLength(200);
        entity.Property(h => h.Source).HasMaxLength(500);
    }
}

using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class AssessmentRoundConfiguration : IEntityTypeConfiguration<AssessmentRound>
{
    public void Configure(EntityTypeBuilder<AssessmentRound> entity)
    {
        entity.Property(r => r.Code).HasMaxLength(20);
        entity.HasIndex(r => r.Code).IsUnique();
        entity.Ignore(r => r.Name);
        entity.Property(r => r.Stamp).IsConcurrencyToken();
        entity.HasMany(r => r.Windows).WithOne().HasForeignKey(w => w.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(r => r.Extensions).WithOne().HasForeignKey(e => e.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}

using LocalStandards.Data.Results;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class QualityReadingConfiguration : IEntityTypeConfiguration<QualityReading>
{
    public void Configure(EntityTypeBuilder<QualityReading> entity)
    {
        entity.ToTable("QualityReadings");
        entity.HasKey(r => new { r.RoundId, r.Type });
        entity.HasOne<AssessmentRound>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}

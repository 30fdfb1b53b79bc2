using LocalStandards.Data.Results;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class PeerReadingConfiguration : IEntityTypeConfiguration<PeerReading>
{
    public void Configure(EntityTypeBuilder<PeerReading> entity)
    {
        entity.ToTable("PeerReadings");
        entity.HasKey(r => new { r.RoundId, r.Type });
        entity.HasOne<AssessmentRound>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}

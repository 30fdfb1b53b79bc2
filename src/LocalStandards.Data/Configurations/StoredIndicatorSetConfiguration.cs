using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class StoredIndicatorSetConfiguration : IEntityTypeConfiguration<StoredIndicatorSet>
{
    public void Configure(EntityTypeBuilder<StoredIndicatorSet> entity)
    {
        entity.ToTable("IndicatorSets");
        entity.HasIndex(s => new { s.RoundId, s.Type, s.Version }).IsUnique();
        entity.HasOne<AssessmentRound>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Resolution>().WithMany().HasForeignKey(s => s.ResolutionId).OnDelete(DeleteBehavior.Restrict);
    }
}

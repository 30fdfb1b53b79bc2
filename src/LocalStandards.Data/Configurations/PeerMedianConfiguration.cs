using LocalStandards.Data.Results;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class PeerMedianConfiguration : IEntityTypeConfiguration<PeerMedian>
{
    public void Configure(EntityTypeBuilder<PeerMedian> entity)
    {
        entity.ToTable("PeerMedians");
        entity.HasKey(m => new { m.RoundId, m.Type, m.ProvinceId, m.Code });
        entity.Property(m => m.Code).HasMaxLength(50);
        entity.HasOne<AssessmentRound>().WithMany().HasForeignKey(m => m.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}

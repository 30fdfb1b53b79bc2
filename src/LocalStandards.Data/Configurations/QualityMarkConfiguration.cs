using LocalStandards.Data.Results;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class QualityMarkConfiguration : IEntityTypeConfiguration<QualityMark>
{
    public void Configure(EntityTypeBuilder<QualityMark> entity)
    {
        entity.ToTable("QualityMarks");
        entity.HasKey(m => new { m.ObligationId, m.Kind, m.Field });
        entity.Property(m => m.Field).HasMaxLength(FieldName.MaxLength);
        // A page of a round, the gravest first.
        entity.HasIndex(m => new { m.RoundId, m.Kind, m.Weight });
        entity.HasOne<AssessmentRound>().WithMany().HasForeignKey(m => m.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Obligation>().WithMany().HasForeignKey(m => m.ObligationId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Obligation>().WithMany().HasForeignKey(m => m.OtherId).OnDelete(DeleteBehavior.Restrict);
    }
}

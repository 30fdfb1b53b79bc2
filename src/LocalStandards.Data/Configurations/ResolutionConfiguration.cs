using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ResolutionConfiguration : IEntityTypeConfiguration<Resolution>
{
    public void Configure(EntityTypeBuilder<Resolution> entity)
    {
        entity.Property(r => r.Body).HasMaxLength(200);
        entity.Property(r => r.MeetingNumber).HasMaxLength(20);
        entity.Property(r => r.Text).HasMaxLength(1000);
        entity.Property(r => r.FileName).HasMaxLength(200);
        entity.Property(r => r.StoredFile).HasMaxLength(60);
        entity.HasOne<AssessmentRound>().WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}

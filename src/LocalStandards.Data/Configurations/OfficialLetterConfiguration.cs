using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class OfficialLetterConfiguration : IEntityTypeConfiguration<OfficialLetter>
{
    public void Configure(EntityTypeBuilder<OfficialLetter> entity)
    {
        entity.Property(l => l.Number).HasMaxLength(60);
        entity.Property(l => l.Sender).HasMaxLength(200);
        entity.Property(l => l.Subject).HasMaxLength(500);
        entity.HasOne<AssessmentRound>().WithMany().HasForeignKey(l => l.RoundId).OnDelete(DeleteBehavior.Restrict);
    }
}

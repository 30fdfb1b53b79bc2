using LocalStandards.Data.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class OfficialLetterConfiguration : IEntityTypeConfiguration<OfficialLetter>
{
    public void Configure(EntityTypeBuilder<OfficialLetter> entity)
    {
        entity.Property(l => l.Number).HasMaxLength(OfficialLetter.LongestNumber);
        entity.Property(l => l.Sender).HasMaxLength(OfficialLetter.LongestOffice);
        entity.Property(l => l.Subject).HasMaxLength(OfficialLetter.LongestSubject);
        entity.Property(l => l.Signer).HasMaxLength(OfficialLetter.LongestOffice);
        entity.Property(l => l.ActsFor).HasMaxLength(OfficialLetter.LongestOffice);
        entity.Property(l => l.Addressees).HasMaxLength(OfficialLetter.LongestText);
        entity.Property(l => l.References).HasMaxLength(OfficialLetter.LongestText);
        entity.Property(l => l.Enclosures).HasMaxLength(OfficialLetter.LongestText);
        entity.Property(l => l.Summary).HasMaxLength(OfficialLetter.LongestText);
        entity.Property(l => l.FileName).HasMaxLength(200);
        entity.Property(l => l.StoredFile).HasMaxLength(60);
        entity.Property(l => l.Key).HasMaxLength(80);
        entity.HasIndex(l => l.Key).IsUnique();
        entity.Property(l => l.SearchKey).HasMaxLength(900);
        entity.HasOne<AssessmentRound>().WithMany().HasForeignKey(l => l.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<OfficialLetter>().WithMany().HasForeignKey(l => l.ForwardsId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(l => l.RecordedById).OnDelete(DeleteBehavior.Restrict);
    }
}

using LocalStandards.Data.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class IndicatorSetConfiguration : IEntityTypeConfiguration<IndicatorSet>
{
    public void Configure(EntityTypeBuilder<IndicatorSet> entity)
    {
        entity.ToTable("IndicatorSets");
        entity.HasIndex(s => new { s.RoundId, s.Type, s.Version }).IsUnique();
        entity.Property(s => s.Note).HasMaxLength(2000);
        entity.Property(s => s.Stamp).IsConcurrencyToken();
        entity.HasOne<AssessmentRound>().WithMany().HasForeignKey(s => s.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Resolution>().WithMany().HasForeignKey(s => s.ResolutionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<IndicatorSet>().WithMany().HasForeignKey(s => s.BasedOnId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(s => s.PublishedById).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(s => s.Editors).WithOne().HasForeignKey(e => e.IndicatorSetId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class IndicatorSetEditorConfiguration : IEntityTypeConfiguration<IndicatorSetEditor>
{
    public void Configure(EntityTypeBuilder<IndicatorSetEditor> entity)
    {
        entity.ToTable("IndicatorSetEditors");
        entity.HasKey(e => new { e.IndicatorSetId, e.UserId });
        entity.HasOne<AppUser>().WithMany().HasForeignKey(e => e.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ObligationConfiguration : IEntityTypeConfiguration<Obligation>
{
    public void Configure(EntityTypeBuilder<Obligation> entity)
    {
        entity.Property(o => o.Name).HasMaxLength(100);
        entity.Property(o => o.Tier).HasMaxLength(40);
        entity.Property(o => o.SearchKey).HasMaxLength(300);
        // Who starts a submission writes under the set it began with: a correction published meanwhile collides.
        entity.Property(o => o.IndicatorSetId).IsConcurrencyToken();
        entity.HasIndex(o => new { o.RoundId, o.AuthorityId }).IsUnique();
        // The public list's order, so that a page is read straight from the index.
        entity.HasIndex(o => new { o.RoundId, o.ProvinceId, o.DistrictId, o.Type, o.Name });
        entity.HasOne(o => o.Round).WithMany().HasForeignKey(o => o.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(o => o.Authority).WithMany().HasForeignKey(o => o.AuthorityId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(o => o.District).WithMany().HasForeignKey(o => o.DistrictId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(o => o.Province).WithMany().HasForeignKey(o => o.ProvinceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<IndicatorSet>().WithMany().HasForeignKey(o => o.IndicatorSetId).OnDelete(DeleteBehavior.Restrict);
    }
}

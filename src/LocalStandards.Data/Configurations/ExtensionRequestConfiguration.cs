using LocalStandards.Data.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ExtensionRequestConfiguration : IEntityTypeConfiguration<ExtensionRequest>
{
    public void Configure(EntityTypeBuilder<ExtensionRequest> entity)
    {
        entity.ToTable("ExtensionRequests");
        entity.Property(r => r.Reason).HasMaxLength(ExtensionRequest.LongestReason);
        entity.Property(r => r.Answer).HasMaxLength(ExtensionRequest.LongestReason);
        entity.Property(r => r.FileName).HasMaxLength(200);
        entity.Property(r => r.StoredFile).HasMaxLength(60);
        entity.Property(r => r.OpenKey).HasMaxLength(120);
        entity.HasIndex(r => r.OpenKey).IsUnique();
        entity.Property(r => r.Stamp).IsConcurrencyToken();
        entity.HasOne(r => r.Round).WithMany().HasForeignKey(r => r.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<LocalAuthority>().WithMany().HasForeignKey(r => r.AuthorityId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<Province>().WithMany().HasForeignKey(r => r.ProvinceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(r => r.Extension).WithMany().HasForeignKey(r => r.ExtensionId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(r => r.RequestedById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(r => r.DecidedById).OnDelete(DeleteBehavior.Restrict);
    }
}

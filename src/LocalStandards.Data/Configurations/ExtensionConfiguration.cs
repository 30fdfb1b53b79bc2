using LocalStandards.Data.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ExtensionConfiguration : IEntityTypeConfiguration<Extension>
{
    public void Configure(EntityTypeBuilder<Extension> entity)
    {
        entity.ToTable("Extensions");
        entity.Property(e => e.Reason).HasMaxLength(Extension.LongestReason);
        entity.Property(e => e.RevokedReason).HasMaxLength(Extension.LongestReason);
        // One document, however many it names: granting writes one row.
        entity.Property(e => e.Scope).HasConversion(scope => scope.Write(), stored => Scope.Read(stored));
        entity.Ignore(e => e.Terms);
        entity.HasOne(e => e.Letter).WithMany().HasForeignKey(e => e.LetterId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(e => e.IssuedById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(e => e.ApprovedById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(e => e.RevokedById).OnDelete(DeleteBehavior.Restrict);
    }
}

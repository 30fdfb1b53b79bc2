using LocalStandards.Data.Access;
using LocalStandards.Domain.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class AnnouncementConfiguration : IEntityTypeConfiguration<Announcement>
{
    public void Configure(EntityTypeBuilder<Announcement> entity)
    {
        entity.ToTable("Announcements");
        entity.Property(a => a.Title).HasMaxLength(Announcement.LongestTitle);
        entity.Property(a => a.Key).HasMaxLength(220);
        entity.HasIndex(a => a.Key).IsUnique();
        entity.HasIndex(a => a.From);
        entity.Property(a => a.Stamp).IsConcurrencyToken();
        entity.HasOne<AppUser>().WithMany().HasForeignKey(a => a.WrittenById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(a => a.WithdrawnById).OnDelete(DeleteBehavior.Restrict);
    }
}

using LocalStandards.Data.Access;
using LocalStandards.Domain.Notices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class AppUserConfiguration : IEntityTypeConfiguration<AppUser>
{
    public void Configure(EntityTypeBuilder<AppUser> entity)
    {
        entity.ToTable("Users");
        entity.Property(u => u.FullName).HasMaxLength(200);
        entity.Property(u => u.PositionTitle).HasMaxLength(200);
        entity.Property(u => u.PhoneNumber).HasMaxLength(40);
        entity.Property(u => u.PendingEmail).HasMaxLength(256);
        // People known before there were notices.
        entity.Property(u => u.MailRhythm).HasDefaultValue(MailRhythm.AtOnce).HasSentinel((MailRhythm)0);
    }
}

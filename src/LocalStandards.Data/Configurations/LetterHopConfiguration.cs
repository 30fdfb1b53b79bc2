using LocalStandards.Data.Access;
using LocalStandards.Domain.Letters;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class LetterHopConfiguration : IEntityTypeConfiguration<LetterHop>
{
    public void Configure(EntityTypeBuilder<LetterHop> entity)
    {
        entity.ToTable("LetterHops");
        entity.HasIndex(h => new { h.LetterId, h.OfficeKind, h.OfficeId }).IsUnique();
        entity.Property(h => h.Stamp).IsConcurrencyToken();
        entity.HasOne(h => h.Letter).WithMany().HasForeignKey(h => h.LetterId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(h => h.CoveringLetter).WithMany().HasForeignKey(h => h.CoveringLetterId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(h => h.Receipts).WithOne().HasForeignKey(r => r.HopId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(h => h.ReadById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(h => h.AcknowledgedById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(h => h.ForwardedById).OnDelete(DeleteBehavior.Restrict);
        entity.Ignore(h => h.Office);
    }
}

internal sealed class LetterReceiptConfiguration : IEntityTypeConfiguration<LetterReceipt>
{
    public void Configure(EntityTypeBuilder<LetterReceipt> entity)
    {
        entity.ToTable("LetterReceipts");
        entity.Property(r => r.Desk).HasMaxLength(OfficialLetter.LongestOffice);
        entity.Property(r => r.Number).HasMaxLength(OfficialLetter.LongestNumber);
    }
}

internal sealed class LetterReminderConfiguration : IEntityTypeConfiguration<LetterReminder>
{
    public void Configure(EntityTypeBuilder<LetterReminder> entity)
    {
        entity.ToTable("LetterReminders");
        entity.HasIndex(r => new { r.LetterId, r.At });
        entity.Property(r => r.Key).HasMaxLength(80);
        entity.HasIndex(r => r.Key).IsUnique();
        entity.HasOne<OfficialLetter>().WithMany().HasForeignKey(r => r.LetterId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(r => r.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

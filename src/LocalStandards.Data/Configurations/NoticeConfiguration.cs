using LocalStandards.Data.Access;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class NoticeConfiguration : IEntityTypeConfiguration<Notice>
{
    public void Configure(EntityTypeBuilder<Notice> entity)
    {
        entity.HasIndex(n => new { n.ObligationId, n.At });
        entity.HasIndex(n => n.Key).IsUnique();
        entity.Property(n => n.Path).HasMaxLength(Notice.LongestPath);
        entity.Property(n => n.About).HasMaxLength(Notice.LongestAbout);
        entity.Property(n => n.Key).HasMaxLength(Notice.LongestKey);
        entity.HasOne<Obligation>().WithMany().HasForeignKey(n => n.ObligationId).OnDelete(DeleteBehavior.Restrict);
        entity.Ignore(n => n.Audience);
    }
}

internal sealed class DeliveryConfiguration : IEntityTypeConfiguration<Delivery>
{
    public void Configure(EntityTypeBuilder<Delivery> entity)
    {
        entity.HasKey(d => new { d.NoticeId, d.UserId });
        // The bell's number.
        entity.HasIndex(d => new { d.UserId, d.ReadAt });
        // What is to be sent, in the order in which it is.
        entity.HasIndex(d => new { d.Mail, d.NotBefore });
        entity.Property(d => d.Stamp).IsConcurrencyToken();
        entity.HasOne(d => d.Notice).WithMany().HasForeignKey(d => d.NoticeId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(d => d.UserId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class MailServerConfiguration : IEntityTypeConfiguration<MailServer>
{
    public void Configure(EntityTypeBuilder<MailServer> entity)
    {
        entity.ToTable("MailServer");
        entity.Property(m => m.Id).ValueGeneratedNever();
        entity.Property(m => m.Stamp).IsConcurrencyToken();
    }
}

using LocalStandards.Data.Access;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class FormEntryConfiguration : IEntityTypeConfiguration<FormEntry>
{
    public void Configure(EntityTypeBuilder<FormEntry> entity)
    {
        entity.ToTable("FormEntries");
        entity.HasKey(f => new { f.ObligationId, f.FormCode });
        entity.Property(f => f.FormCode).HasMaxLength(20);
        entity.Property(f => f.Stamp).IsConcurrencyToken();
        entity.HasOne(f => f.Document).WithOne().HasForeignKey<FormDocument>(d => new { d.ObligationId, d.FormCode }).OnDelete(DeleteBehavior.Restrict);
        entity.Navigation(f => f.Document).IsRequired();
        entity.HasOne<AppUser>().WithMany().HasForeignKey(f => f.AssignedToId).OnDelete(DeleteBehavior.Restrict);
    }
}

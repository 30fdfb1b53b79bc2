using LocalStandards.Data.Access;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class ContactConfiguration : IEntityTypeConfiguration<Contact>
{
    public void Configure(EntityTypeBuilder<Contact> entity)
    {
        entity.ToTable("Contacts");
        entity.Property(c => c.Note).HasMaxLength(Contact.LongestNote);
        entity.HasIndex(c => new { c.ObligationId, c.At });
        entity.HasIndex(c => c.Press).IsUnique();
        // An obligation leaves only while its window has not opened, and what was said about it with it.
        entity.HasOne<Obligation>().WithMany().HasForeignKey(c => c.ObligationId).OnDelete(DeleteBehavior.Cascade);
        entity.HasOne<Contact>().WithMany().HasForeignKey(c => c.CorrectsId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(c => c.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

using LocalStandards.Domain.Rounds;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class EntryWindowConfiguration : IEntityTypeConfiguration<EntryWindow>
{
    public void Configure(EntityTypeBuilder<EntryWindow> entity)
    {
        entity.ToTable("EntryWindows");
        entity.HasIndex(w => new { w.RoundId, w.Type }).IsUnique();
        entity.HasOne(w => w.Letter).WithMany().HasForeignKey(w => w.LetterId).OnDelete(DeleteBehavior.Restrict);
    }
}

using LocalStandards.Data.Access;
using LocalStandards.Domain.Reports;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

/// <summary>What every kind of file has; each kind is a table of its own.</summary>
internal static class GeneratedFileConfiguration
{
    public static void ConfigureFile<T>(this EntityTypeBuilder<T> entity) where T : GeneratedFile
    {
        entity.Property(f => f.OpenKey).HasMaxLength(60);
        entity.HasIndex(f => f.OpenKey).IsUnique();
        entity.Property(f => f.Stamp).IsConcurrencyToken();
        entity.HasOne(f => f.Round).WithMany().HasForeignKey(f => f.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne(f => f.Province).WithMany().HasForeignKey(f => f.ProvinceId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(f => f.AskedById).OnDelete(DeleteBehavior.Restrict);
    }
}

using LocalStandards.Data.Access;
using LocalStandards.Domain.Library;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class LibraryDocumentConfiguration : IEntityTypeConfiguration<LibraryDocument>
{
    public void Configure(EntityTypeBuilder<LibraryDocument> entity)
    {
        entity.ToTable("LibraryDocuments");
        entity.Property(d => d.Code).HasMaxLength(ShortCode.Length);
        entity.HasIndex(d => d.Code).IsUnique();
        entity.Property(d => d.Title).HasMaxLength(LibraryDocument.LongestTitle);
        entity.Property(d => d.Description).HasMaxLength(LibraryDocument.LongestText);
        entity.Property(d => d.WithdrawnReason).HasMaxLength(LibraryDocument.LongestNote);
        entity.Property(d => d.Key).HasMaxLength(300);
        entity.HasIndex(d => d.Key).IsUnique();
        entity.Property(d => d.SearchKey).HasMaxLength(1300);
        entity.HasIndex(d => d.PublishFrom);
        entity.Property(d => d.Stamp).IsConcurrencyToken();
        entity.HasOne(d => d.Round).WithMany().HasForeignKey(d => d.RoundId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(d => d.Versions).WithOne().HasForeignKey(v => v.DocumentId).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(d => d.AddedById).OnDelete(DeleteBehavior.Restrict);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(d => d.WithdrawnById).OnDelete(DeleteBehavior.Restrict);
        entity.Ignore(d => d.Latest);
    }
}

internal sealed class DocumentVersionConfiguration : IEntityTypeConfiguration<DocumentVersion>
{
    public void Configure(EntityTypeBuilder<DocumentVersion> entity)
    {
        entity.ToTable("DocumentVersions");
        entity.HasIndex(v => new { v.DocumentId, v.Number }).IsUnique();
        entity.Property(v => v.FileName).HasMaxLength(200);
        entity.Property(v => v.StoredFile).HasMaxLength(60);
        entity.Property(v => v.ContentType).HasMaxLength(100);
        entity.Property(v => v.Checksum).HasMaxLength(64);
        entity.Property(v => v.Note).HasMaxLength(LibraryDocument.LongestNote);
        entity.HasOne<AppUser>().WithMany().HasForeignKey(v => v.ById).OnDelete(DeleteBehavior.Restrict);
    }
}

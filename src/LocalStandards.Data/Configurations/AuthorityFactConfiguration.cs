using LocalStandards.Domain.Authorities;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

internal sealed class AuthorityFactConfiguration : IEntityTypeConfiguration<AuthorityFact>
{
    public void Configure(EntityTypeBuilder<AuthorityFact> entity)
    {
        entity.ToTable("AuthorityFacts");
        entity.Property(f => f.Value).HasMaxLength(100);
        // An old official code redirects: it is looked up by kind and value.
        entity.HasIndex(f => new { f.Kind, f.Value });
    }
}

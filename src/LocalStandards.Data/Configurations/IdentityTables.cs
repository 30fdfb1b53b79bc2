using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace LocalStandards.Data.Configurations;

// Identity's own tables under plain names, with keys that fit SQL Server's 900 bytes.
internal sealed class UserLoginConfiguration : IEntityTypeConfiguration<IdentityUserLogin<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserLogin<int>> entity)
    {
        entity.ToTable("UserLogins");
        entity.Property(l => l.LoginProvider).HasMaxLength(128);
        entity.Property(l => l.ProviderKey).HasMaxLength(128);
    }
}

internal sealed class UserTokenConfiguration : IEntityTypeConfiguration<IdentityUserToken<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserToken<int>> entity)
    {
        entity.ToTable("UserTokens");
        entity.Property(t => t.LoginProvider).HasMaxLength(128);
        entity.Property(t => t.Name).HasMaxLength(128);
    }
}

internal sealed class UserClaimConfiguration : IEntityTypeConfiguration<IdentityUserClaim<int>>
{
    public void Configure(EntityTypeBuilder<IdentityUserClaim<int>> entity) => entity.ToTable("UserClaims");
}

using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace LocalStandards.TestData;

/// <summary>Somebody who signs in; what the person may do is added by <see cref="RoleFor"/> once the account is stored.</summary>
public sealed record PersonBuilder(string UserName)
{
    // Few rounds: tests sign in thousands of times.
    private static readonly PasswordHasher<AppUser> Hasher = new(Options.Create(new PasswordHasherOptions { IterationCount = 10 }));

    public AppUser Build(string password)
    {
        var user = new AppUser
        {
            UserName = UserName, NormalizedUserName = UserName.ToUpperInvariant(), FullName = $"ผู้ทดสอบ {UserName}", PositionTitle = "นักวิเคราะห์",
            SecurityStamp = Guid.NewGuid().ToString("N"), LockoutEnabled = true,
        };
        user.PasswordHash = Hasher.HashPassword(user, password);
        return user;
    }

    /// <summary>In force since long ago.</summary>
    public static RoleAssignment RoleFor(AppUser user, Role role, LocalAuthority? authority = null, District? district = null, Province? province = null) => new()
    {
        UserId = user.Id, Role = role, AuthorityId = authority?.Id, DistrictId = district?.Id, ProvinceId = province?.Id, From = new(2000, 1, 1),
    };
}

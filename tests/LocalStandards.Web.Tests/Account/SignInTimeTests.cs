using LocalStandards.Data.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Xunit;

namespace LocalStandards.Web.Tests.Account;

/// <summary>The hash is what takes time: every attempt must cost exactly one, whoever is tried.</summary>
public sealed class SignInTimeTests(SignInTimeTests.CountingPortal portal) : IClassFixture<SignInTimeTests.CountingPortal>
{
    [Fact]
    public async Task SignIn_WhoeverIsTried_CostsOneHash()
    {
        var names = await portal.InDatabaseAsync(db => db.Users.OrderByDescending(u => u.Id).Take(3).Select(u => u.UserName!).ToListAsync());
        await portal.InDatabaseAsync(async db =>
        {
            (await db.Users.SingleAsync(u => u.UserName == names[0])).DisabledAt = portal.Clock.Now;
            (await db.Users.SingleAsync(u => u.UserName == names[1])).PasswordHash = null;
            (await db.Users.SingleAsync(u => u.UserName == names[2])).LockoutEnd = portal.Clock.Now.AddHours(1);
            await db.SaveChangesAsync();
        });
        using var visitor = portal.Visitor();
        foreach (var name in names.Append("recorder").Append("nobody").Append(new string('x', 1000)))
        {
            var before = portal.Hasher.Verified;
            (await visitor.TrySignInAsync(name, "ไม่ใช่รหัสผ่านนี้แน่นอน")).Dispose();
            Assert.True(before + 1 == portal.Hasher.Verified, name);
        }
    }

    public sealed class CountingPortal : PortalFactory
    {
        public CountingHasher Hasher { get; } = new();

        protected override void ConfigureServices(IServiceCollection services) => services.AddSingleton<IPasswordHasher<AppUser>>(Hasher);
    }

    public sealed class CountingHasher() : PasswordHasher<AppUser>(Options.Create(new PasswordHasherOptions()))
    {
        public int Verified { get; private set; }

        public override PasswordVerificationResult VerifyHashedPassword(AppUser user, string hashedPassword, string providedPassword)
        {
            Verified++;
            return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
        }
    }
}

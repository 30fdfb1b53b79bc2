using LocalStandards.Data.Rounds;
using LocalStandards.Demo;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.TestData;

namespace LocalStandards.Web.Tests.Infrastructure;

/// <summary>A portal as production begins: nothing seeded, everything in it put there by the test's builders.</summary>
public sealed class BarePortal : PortalFactory
{
    private BarePortal()
    {
        IsTemplate = true;
        Set("Demo", "off");
        Set("Security:RequireTwoStep", "false");
        Set("Site:Address", "https://localhost");
    }

    public static async Task<BarePortal> StartAsync()
    {
        var portal = new BarePortal();
        await portal.InitializeAsync();
        return portal;
    }

    public Task<T> AddAsync<T>(T row) where T : class => InDatabaseAsync(async db =>
    {
        db.Add(row);
        await db.SaveChangesAsync();
        return row;
    });

    /// <summary>A person with one role, and a browser in which the person has signed in.</summary>
    public async Task<Visitor> SignedInAsync(PersonBuilder person, Role role, LocalAuthority? authority = null, District? district = null, Province? province = null)
    {
        var user = await AddAsync(person.Build(DemoOptions.DefaultPassword));
        await AddAsync(PersonBuilder.RoleFor(user, role, authority, district, province));
        return await SignedInAsync(person.UserName);
    }

    /// <summary>The round with a published set for each of its types, opened: everybody in being is obliged.</summary>
    public async Task<AssessmentRound> OpenAsync(RoundBuilder builder, params SetBuilder[] sets)
    {
        var round = await AddAsync(builder.Build());
        foreach (var set in sets)
            await AddAsync(IndicatorSet.Published(round.Id, set.Build(round.Year), null, Clock.Now));
        await InDatabaseAsync(db => new OpenRound(db).RunAsync(round.Id, Bangkok.DateOf(Clock.Now), default));
        return round;
    }
}

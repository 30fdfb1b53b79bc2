using System.Threading.RateLimiting;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.RateLimiting;

namespace LocalStandards.Web.Frame.Parts;

/// <summary>Where a feature puts what it brings.</summary>
/// <param name="Settings">Read and checked before any feature is asked.</param>
public sealed record FeatureParts(IServiceCollection Services, IConfiguration Configuration, PortalSettings Settings)
{
    /// <summary>A class of the feature, made once a request: its queries, and what its controllers ask for.</summary>
    public FeatureParts Uses<T>() where T : class
    {
        Services.AddScoped<T>();
        return this;
    }

    /// <summary>Work in the background.</summary>
    public FeatureParts Job<T>() where T : LeasedJob
    {
        Services.AddHostedService<T>();
        return this;
    }

    /// <summary>What an operator can do from the shell.</summary>
    public FeatureParts Command(PortalCommand command)
    {
        Services.AddSingleton(command);
        return this;
    }

    /// <summary>A section of the configuration, checked when the portal starts.</summary>
    /// <param name="otherwise">What the operator is told where it does not hold.</param>
    public FeatureParts Options<T>(string section, Func<T, bool> holds, string otherwise) where T : class
    {
        Services.AddOptions<T>().BindConfiguration(section).Validate(holds, otherwise).ValidateOnStart();
        return this;
    }

    /// <summary>How often one address may ask for what an action names (<c>[EnableRateLimiting(name)]</c>).</summary>
    /// <param name="setting">Which sets how often a minute.</param>
    /// <param name="perMinute">Where it is not set.</param>
    public FeatureParts Limit(string name, string setting, int perMinute)
    {
        var times = Configuration.GetValue(setting, perMinute);
        Services.Configure<RateLimiterOptions>(options => options.AddPolicy(name, http => RateLimitPartition.GetFixedWindowLimiter(
            Network.Of(http.Connection.RemoteIpAddress),
            _ => new FixedWindowRateLimiterOptions { PermitLimit = times, Window = TimeSpan.FromMinutes(1) })));
        return this;
    }

    /// <summary>A kind of part of an address: <c>{form:form}</c>.</summary>
    public FeatureParts RouteConstraint<T>(string name) where T : IRouteConstraint
    {
        Services.Configure<RouteOptions>(options => options.SetParameterPolicy<T>(name));
        return this;
    }

    /// <summary>The places of the feature that a reader may go to from every page.</summary>
    public FeatureParts Navigation(NavPlaces places)
    {
        Services.AddSingleton(places);
        return this;
    }

    /// <summary>Below this address nothing is counted for the navigation: its pages do not show it, and are asked for all the time.</summary>
    public FeatureParts WithoutCounts(string below)
    {
        Services.AddSingleton(new UncountedPages(below));
        return this;
    }

    /// <summary>What a kind of notice says that tells of the feature's events.</summary>
    public FeatureParts Notice(NoticeWording wording)
    {
        Services.AddSingleton(wording);
        return this;
    }

    /// <summary>A kind of page that a QR code can lead to.</summary>
    public FeatureParts QrTarget<T>() where T : class, IQrTarget
    {
        Services.AddScoped<IQrTarget, T>();
        return this;
    }
}

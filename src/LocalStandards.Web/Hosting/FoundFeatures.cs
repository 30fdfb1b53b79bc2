using LocalStandards.Web.Frame;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Hosting;

/// <summary>Every feature there is, found by what it is: none is listed anywhere.</summary>
public static class FoundFeatures
{
    public static IServiceCollection AddFeatures(this IServiceCollection services, IConfiguration configuration, PortalSettings settings)
    {
        var parts = new FeatureParts(services, configuration, settings);
        foreach (var type in typeof(Program).Assembly.GetTypes().Where(t => t.IsAssignableTo(typeof(IFeature)) && !t.IsInterface))
            ((IFeature)Activator.CreateInstance(type)!).Register(parts);
        return services;
    }
}

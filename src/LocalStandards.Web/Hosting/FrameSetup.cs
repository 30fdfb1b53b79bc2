using LocalStandards.Web.Frame.Figures;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Wording;

namespace LocalStandards.Web.Hosting;

/// <summary>What the frame of every page is made with.</summary>
public static class FrameSetup
{
    public static IServiceCollection AddFrame(this IServiceCollection services)
    {
        services.AddOptions<UploadOptions>().BindConfiguration("Uploads")
            .Validate(o => o.LargestFile is >= 1024 and <= 500 * 1024 * 1024, "Uploads:LargestFile is a number of bytes, from a kilobyte to 500 MB.").ValidateOnStart();
        return services
            .AddSingleton<Assets>()
            .AddSingleton<SiteNavigation>()
            .AddSingleton<NoticeText>()
            .AddSingleton<PublicFigures>()
            .AddSingleton<ProvinceOutlines>()
            .AddScoped<CalendarText>()
            .AddScoped<Uploads>()
            .AddScoped<RecordLetter>()
            .AddScoped<CallListQueries>()
            .AddScoped<ListFiles>();
    }
}

using System.Text.Encodings.Web;
using System.Text.Unicode;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Files;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Submissions;
using LocalStandards.Demo;
using LocalStandards.Demo.People;
using LocalStandards.Documents;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Frame;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Parts;
using LocalStandards.Web.Frame.Wording;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.Extensions.WebEncoders;

namespace LocalStandards.Web.Hosting;

/// <summary>The portal's services and its pipeline; what a reader opens after Program.cs.</summary>
public static class PortalSetup
{
    public static void AddPortal(this WebApplicationBuilder builder)
    {
        var demo = DemoOptions.Parse(builder.Configuration["Demo"], builder.Configuration["DEMO_PASSWORD"]);
        var settings = PortalSettings.From(builder.Configuration, builder.Environment, demo.IsDemo, demo.Begins);
        builder.AddPortalLogging(settings.DataDirectory);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            // A Thai character takes nine in an address: a search of 2,000 still gets its answer.
            kestrel.Limits.MaxRequestLineSize = 32 * 1024;
            kestrel.AddServerHeader = false;
        });
        var services = builder.Services;
        services.AddSingleton(settings);
        services.AddSingleton(demo);
        // A password that the operator chose is not shown to everybody.
        services.AddSingleton(new OfferedAccounts(demo.IsDemo ? DemoAccounts.UserNames : [], demo is { IsDemo: true, Password: DemoOptions.DefaultPassword } ? demo.Password : null));
        services.Configure<CentralOffice>(builder.Configuration.GetSection("Office"));
        services.AddSingleton(settings.StartAt is { } start ? new ShiftedClock(start) : TimeProvider.System);
        services.AddDatabase(builder.Configuration, settings.DataDirectory);
        services.AddSingleton<IndicatorSets>();
        services.AddSingleton<CorrectionCache>();
        services.AddSingleton<RoundCache>();
        services.AddSingleton<ObligationCache>();
        services.AddScoped<Submissions>();
        services.AddScoped<WaitingLetters>();
        services.AddPortalKeys(builder.Configuration, demo.IsDemo);
        services.AddPortalSecurity(builder.Configuration);
        services.AddDocuments(builder.Configuration);
        services.AddSingleton(new StoredFiles(Path.Combine(settings.DataDirectory, "files")));
        services.AddSingleton<StartupState>();
        services.AddHostedService<DatabaseStart>();
        services.AddHealthChecks().AddCheck<ReadyCheck>("database");
        services.AddHttpContextAccessor();
        services.AddMemoryCache(options => options.SizeLimit = 64 * 1024 * 1024);

        // Thai as it is, not as entities: a third smaller and faster.
        services.Configure<WebEncoderOptions>(options =>
            options.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.BasicLatin, UnicodeRanges.Latin1Supplement, UnicodeRanges.Thai, UnicodeRanges.GeneralPunctuation));
        services.AddLocalization(options => options.ResourcesPath = "Resources");
        services.Configure<RequestLocalizationOptions>(Cultures.Configure);
        services.Configure<ForwardedHeadersOptions>(options =>
        {
            options.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var proxy in settings.Proxies)
                options.KnownIPNetworks.Add(proxy);
        });
        services.AddFrame();
        services.AddFeatures(builder.Configuration, settings);
        services.AddPublicPages();
        services.AddControllersWithViews(options =>
            {
                options.Filters.Add(new AutoValidateAntiforgeryTokenAttribute());
                options.Filters.Add<PageFrame>();
            })
            .AddDataAnnotationsLocalization(options => options.DataAnnotationLocalizerProvider = (_, factory) => factory.Create(typeof(Words)));
        // Looks for API controllers, of which there are none: for each controller it reads what the assembly says of every view.
        // By its name, since the type is MVC's own and has no switch.
        if (services.FirstOrDefault(s => s.ImplementationType?.Name == "ApiBehaviorApplicationModelProvider") is { } finder)
            services.Remove(finder);
        services.LoadPortalKeysWithTheDatabase();
        services.Configure<RazorViewEngineOptions>(options =>
        {
            // A feature's folder holds its controller and its views.
            options.ViewLocationFormats.Clear();
            options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
            foreach (var folder in FeatureFolders.OfFrame)
                options.ViewLocationFormats.Add($"/Frame/{folder}/{{0}}.cshtml");
            options.ViewLocationExpanders.Add(new FeatureFolders());
        });
        services.Configure<RouteOptions>(options =>
        {
            options.LowercaseUrls = true;
            // No pattern: each is compiled when the portal starts.
            options.SetParameterPolicy<DigitsRouteConstraint>("digits");
        });
    }

    public static void UsePortal(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseCookiePolicy();
        app.UseStaticFiles(StaticFiles.CachedByVersion);
        app.UseRequestLocalization();
        app.UseMiddleware<StartupGate>();
        app.UseRequestLog();
        app.UseExceptionHandler(ErrorsLinks.Error(StatusCodes.Status500InternalServerError));
        app.UseStatusCodePagesWithReExecute(ErrorsLinks.Errors + "/{0}");
        app.MapHealthChecks(HealthLinks.Live, new() { Predicate = _ => false }).AllowAnonymous();
        app.MapHealthChecks(HealthLinks.Ready).AllowAnonymous();
        app.UseRouting();
        app.UseAuthentication();
        app.UseMiddleware<RequestOrigin>();
        app.UseMiddleware<TwoStepGate>();
        app.UseRateLimiter();
        app.UseAuthorization();
        // Within the log, which has a line for a page sent as it was kept, too.
        app.UseOutputCache();
        app.MapControllers();
        // Without an endpoint of its own an unknown address would fall under the closed default and ask to sign in.
        app.MapFallback("{*path}", () => Results.NotFound()).RequireAuthorization(Policies.Everyone);
    }
}

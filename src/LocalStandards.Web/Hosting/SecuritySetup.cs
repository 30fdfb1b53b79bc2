using LocalStandards.Data.Access;
using LocalStandards.Demo;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Frame.Access;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.CookiePolicy;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Mvc;

namespace LocalStandards.Web.Hosting;

/// <summary>Identity, cookies, policies and limits, in one place (quality.md 7 and 8).</summary>
public static class SecuritySetup
{
    /// <summary>A disabled or changed person is out, or renewed, within this time.</summary>
    private static readonly TimeSpan SessionCheckedEvery = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddPortalSecurity(this IServiceCollection services, IConfiguration configuration)
    {
        // Before Identity, which adds its own rules only where there are none.
        services.AddScoped<IPasswordValidator<AppUser>, PasswordRules>();
        services.AddSingleton<ILookupNormalizer, NameNormalizer>();
        services.AddIdentityCore<AppUser>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = 5;
                options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
                options.User.RequireUniqueEmail = false;
            })
            .AddUserStore<PortalUserStore>()
            .AddUserManager<PortalUsers>()
            .AddClaimsPrincipalFactory<PortalPrincipal>()
            .AddSignInManager<PortalSignIn>();
        services.AddSingleton<UnknownNames>();
        services.AddSingleton(scope => new TwoStepRequirement(
            configuration.GetValue<bool?>("Security:RequireTwoStep") ?? !scope.GetRequiredService<DemoOptions>().IsDemo));
        services.Configure<SecurityStampValidatorOptions>(o => o.ValidationInterval = SessionCheckedEvery);

        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(options =>
        {
            options.Cookie.Name = "__Host-LocalStandards";
            options.Cookie.SameSite = SameSiteMode.Lax;
            options.LoginPath = AccountLinks.SignIn;
            options.LogoutPath = AccountLinks.SignOut;
            options.AccessDeniedPath = ErrorsLinks.Error(StatusCodes.Status403Forbidden);
            options.ReturnUrlParameter = "returnUrl";
            options.ExpireTimeSpan = TimeSpan.FromHours(configuration.GetValue("Security:SessionHours", 8.0));
            options.SlidingExpiration = true;
            // Identity would make its sign-in manager, and a database context, for every request to find that it is not time yet.
            var validate = options.Events.OnValidatePrincipal;
            options.Events.OnValidatePrincipal = context =>
                context.Properties.IssuedUtc is { } issued
                && context.HttpContext.RequestServices.GetRequiredService<TimeProvider>().GetUtcNow() is var now
                && issued <= now && now - issued <= SessionCheckedEvery
                    ? Task.CompletedTask
                    : validate(context);
            // A script gets the status, a person the sign-in page.
            options.Events.OnRedirectToLogin = context =>
            {
                if (context.Request.IsFromScript())
                    context.Response.StatusCode = StatusCodes.Status401Unauthorized;
                else
                    context.Response.Redirect(SignInAddress(context.Request));
                return Task.CompletedTask;
            };
            options.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        NameCookie(IdentityConstants.TwoFactorUserIdScheme, "__Host-LocalStandards-Step");
        // Identity's other two are never given, but signing out clears them.
        NameCookie(IdentityConstants.TwoFactorRememberMeScheme, "__Host-LocalStandards-Browser");
        NameCookie(IdentityConstants.ExternalScheme, "__Host-LocalStandards-External");
        services.Configure<CookieTempDataProviderOptions>(options => options.Cookie.Name = "__Host-LocalStandards-Flash");
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "__Host-LocalStandards-Form";
        });
        // __Host- cookies need Secure, which browsers also honour on 127.0.0.1 without TLS.
        services.Configure<CookiePolicyOptions>(options =>
        {
            options.Secure = CookieSecurePolicy.Always;
            options.HttpOnly = HttpOnlyPolicy.Always;
            options.MinimumSameSitePolicy = SameSiteMode.Lax;
        });
        services.AddAuthorization(Policies.Add);
        // What is limited, and how, the features say.
        services.AddRateLimiter(options => options.RejectionStatusCode = StatusCodes.Status429TooManyRequests);
        return services;

        void NameCookie(string scheme, string name) =>
            services.Configure<CookieAuthenticationOptions>(scheme, options => options.Cookie.Name = name);
    }

    // After a form of an ended session: back to the page it stood on, not to the address it was sent to.
    private static string SignInAddress(HttpRequest request)
    {
        var address = HttpMethods.IsGet(request.Method) ? request.Path + request.QueryString : request.OwnReferer();
        return address is null or HomeLinks.Home ? AccountLinks.SignIn : AccountLinks.SignInTo(address);
    }
}

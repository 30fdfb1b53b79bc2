using LocalStandards.Web.Frame;


namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>Whether and where mails go.</summary>
/// <param name="Transport">Null where nothing is mailed.</param>
/// <param name="Folder">Where the demo's mails lie; null where a server has them.</param>
public sealed record MailChannel(IMailTransport? Transport, string? Folder)
{
    public bool IsOn => Transport is not null;
}

public static class MailSetup
{
    /// <exception cref="InvalidOperationException">A setting cannot be read, or one that is needed is missing.</exception>
    public static IServiceCollection AddMail(this IServiceCollection services, IConfiguration configuration, PortalSettings portal)
    {
        var settings = MailSettings.Read(configuration, portal.SiteAddress is not null || portal.IsDemo);
        var folder = settings is null && portal.IsDemo ? Path.Combine(portal.DataDirectory, "mail") : null;
        return services
            .AddSingleton(scope => new MailChannel(
                settings is not null ? new SmtpTransport(settings)
                : folder is not null ? new FolderTransport(folder, scope.GetRequiredService<TimeProvider>()) : null,
                folder))
            .AddSingleton(new MailSender(settings?.From ?? new("มาตรฐานท้องถิ่น", "noreply@localstandards.example")))
            .AddSingleton<MailLinks>()
            .AddSingleton<AddressTokens>()
            .AddScoped<ComposeMail>();
    }
}

using LocalStandards.Web.Frame;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>The portal's addresses as mails carry them. A demo without an address of its own has the one it listens on.</summary>
public sealed class MailLinks(PortalSettings settings, IServer server, AddressTokens tokens)
{
    public Uri Site => settings.SiteAddress
        ?? new Uri(server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } address ? address.TrimEnd('/') + "/" : "http://localhost/");

    public Uri Notice(int id) => new(Site, NoticesLinks.Notice(id));

    public Uri List => new(Site, NoticesLinks.List);

    public Uri Preferences => new(Site, NoticesLinks.Preferences);

    /// <summary>A new link each time.</summary>
    public Uri Confirmation(int userId, string address) => new(Site, NoticesLinks.Confirmation(tokens.New(userId, address)));
}

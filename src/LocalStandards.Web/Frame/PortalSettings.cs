using System.Globalization;
using System.Net;

namespace LocalStandards.Web.Frame;

/// <summary>What an operator decides, read and checked once at start (README, "Settings").</summary>
/// <param name="IsDemo">Whether everybody in it is invented, and every page, file and print says so.</param>
/// <param name="Proxies">In front of the portal: whose word is taken for where a request comes from. This machine always is one.</param>
/// <param name="SiteAddress">The portal's own address as printed and coded in QR, with the last slash; null where it is not set.</param>
public sealed record PortalSettings(string DataDirectory, bool IsDemo, DateTimeOffset? StartAt, Uri? SiteAddress, IReadOnlyList<IPNetwork> Proxies)
{
    /// <summary>How long the JSON files of the log are kept; the privacy notice says it.</summary>
    public const int LogDays = 31;

    /// <summary>What absolute addresses begin with: the setting alone, since anybody can write a Host; the demo uses what it was reached at.</summary>
    public Uri? AddressFor(HttpRequest request) =>
        SiteAddress ?? (IsDemo ? new Uri($"{request.Scheme}://{request.Host}/") : null);

    /// <param name="begins">When the demo's clock starts unless the operator says otherwise; null for now.</param>
    /// <exception cref="InvalidOperationException">A setting cannot be read, or is for the demo only.</exception>
    public static PortalSettings From(IConfiguration configuration, IHostEnvironment environment, bool isDemo = false, DateTimeOffset? begins = null)
    {
        var data = configuration["DATA_DIR"] ?? Path.Combine(environment.ContentRootPath, "data");
        if (configuration["Clock:StartAt"] is { Length: > 0 } text)
        {
            if (!isDemo)
                throw new InvalidOperationException("Clock:StartAt is for the demo only.");
            if (!DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var instant))
                throw new InvalidOperationException($"Clock:StartAt '{text}' is not an ISO instant, such as 2026-09-26T16:55:00Z.");
            begins = instant;
        }
        return new PortalSettings(Path.GetFullPath(data), isDemo, begins, Site(configuration["Site:Address"], isDemo), Networks(configuration["Site:Proxies"]));
    }

    private static List<IPNetwork> Networks(string? text) =>
    [
        .. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(one =>
            IPNetwork.TryParse(one, out var network) ? network
            : IPAddress.TryParse(one, out var address) ? new IPNetwork(address, address.GetAddressBytes().Length * 8)
            : throw new InvalidOperationException($"Site:Proxies '{one}' is neither an address nor a network, such as 10.1.2.3 or 10.1.0.0/16.")),
    ];

    private static Uri? Site(string? text, bool isDemo)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        return Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var site) && (site.Scheme == Uri.UriSchemeHttps || isDemo)
            ? site
            : throw new InvalidOperationException($"Site:Address '{text}' is not an https address, such as https://localstandards.example.go.th.");
    }
}

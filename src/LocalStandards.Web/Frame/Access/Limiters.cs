using System.Net;
using System.Net.Sockets;

namespace LocalStandards.Web.Frame.Access;

/// <summary>What is limited per address and minute, as actions name it.</summary>
public static class Limiters
{
    /// <summary>Sign-in attempts.</summary>
    public const string SignIn = "sign-in";

    /// <summary>Looking up printed reports.</summary>
    public const string ReportCheck = "report-check";

    /// <summary>Whom a limit counts as one: a household or office has a whole /64 of IPv6.</summary>
    public static string NetworkOf(IPAddress? address)
    {
        if (address is null)
            return "";
        if (address.IsIPv4MappedToIPv6)
            address = address.MapToIPv4();
        return address.AddressFamily == AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}

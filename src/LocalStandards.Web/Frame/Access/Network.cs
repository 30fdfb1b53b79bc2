using System.Net;
using System.Net.Sockets;

namespace LocalStandards.Web.Frame.Access;

/// <summary>The network that a rate limit counts as one.</summary>
public static class Network
{
    /// <summary>The address; of IPv6 its /64, which a household or office has whole.</summary>
    public static string Of(IPAddress? address)
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

using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace LocalStandards.Web.Features.Account.Identity;

/// <summary>The secret of an activation link: 256 random bits in the address, only their SHA-256 in the database.</summary>
public static class ActivationToken
{
    /// <summary>How long a link given out today can be used.</summary>
    public static TimeSpan Lifetime { get; } = TimeSpan.FromDays(14);

    public static string New() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(32));

    public static byte[] HashOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));
}

using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>The secret of the link that confirms an e-mail address: made when it is mailed, and kept nowhere.</summary>
public sealed class AddressTokens(IDataProtectionProvider protection, TimeProvider clock)
{
    /// <summary>How long a link mailed now can be used.</summary>
    public static readonly TimeSpan Lifetime = TimeSpan.FromDays(3);

    private readonly IDataProtector protector = protection.CreateProtector("mail address");

    public string New(int userId, string address) => WebEncoders.Base64UrlEncode(protector.Protect(Encoding.UTF8.GetBytes(
        string.Create(CultureInfo.InvariantCulture, $"{userId}|{(clock.GetUtcNow() + Lifetime).ToUnixTimeSeconds()}|{address}"))));

    /// <summary>The address that the link confirms for the person; null when it is none of theirs, or too old.</summary>
    public string? AddressIn(string token, int userId)
    {
        try
        {
            var parts = Encoding.UTF8.GetString(protector.Unprotect(WebEncoders.Base64UrlDecode(token))).Split('|', 3);
            return int.Parse(parts[0], CultureInfo.InvariantCulture) == userId
                && clock.GetUtcNow().ToUnixTimeSeconds() < long.Parse(parts[1], CultureInfo.InvariantCulture)
                ? parts[2]
                : null;
        }
        catch (Exception failure) when (failure is CryptographicException or FormatException)
        {
            return null;
        }
    }
}

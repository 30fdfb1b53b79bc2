using System.Security.Cryptography;
using System.Text;
using LocalStandards.Data.Access;
using LocalStandards.Web.Features.Account.Identity;
using LocalStandards.Web.Frame;
using Microsoft.AspNetCore.DataProtection;
using QRCoder;

namespace LocalStandards.Web.Features.Account;

/// <summary>A new key offered to one person: in the page only, encrypted, until a code confirms that the app has it.</summary>
public sealed class TwoStepOffer(IDataProtectionProvider protection, PortalSettings settings)
{
    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    public TwoStepPage New(AppUser user, bool isRequired) => Show(user, Totp.NewKey(), isRequired);

    /// <summary>The same offer again, after a wrong code.</summary>
    public TwoStepPage Show(AppUser user, string key, bool isRequired) => new(
        ProtectorFor(user).Protect(key, Lifetime), string.Join(' ', key.Chunk(4).Select(four => new string(four))), QrOf(user, key), isRequired);

    /// <summary>Null when the offer is too old, altered, or another person's.</summary>
    public string? KeyOf(AppUser user, string? protectedKey)
    {
        try
        {
            return protectedKey is null ? null : ProtectorFor(user).Unprotect(protectedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector ProtectorFor(AppUser user) =>
        protection.CreateProtector("two-step offer", user.Id.ToString(System.Globalization.CultureInfo.InvariantCulture)).ToTimeLimitedDataProtector();

    private string QrOf(AppUser user, string key)
    {
        var issuer = settings.IsDemo ? "LocalStandards demo" : "LocalStandards";
        var address = $"otpauth://totp/{Uri.EscapeDataString(issuer)}:{Uri.EscapeDataString(user.UserName!)}?secret={key}&issuer={Uri.EscapeDataString(issuer)}";
        using var code = QRCodeGenerator.GenerateQrCode(address, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(svg.GetGraphic(4)));
    }
}

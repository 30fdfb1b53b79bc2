using System.Text;
using QRCoder;

namespace LocalStandards.Documents.Qr;

/// <summary>A QR code as an SVG picture, black on white with its quiet zone; sharp at any size.</summary>
public static class QrSvg
{
    /// <summary>The picture inside an address (<c>data:</c>), for <c>img</c>.</summary>
    /// <param name="address">What it leads to; in Arabic digits, as every address.</param>
    public static string DataAddressOf(Uri address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        var picture = svg.GetGraphic(4, "#000", "#fff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(picture));
    }
}

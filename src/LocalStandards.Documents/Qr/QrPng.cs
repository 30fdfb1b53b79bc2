using QRCoder;

namespace LocalStandards.Documents.Qr;

/// <summary>The code alone as a PNG for print, without a browser: each module some whole number of pixels.</summary>
public static class QrPng
{
    /// <summary>The least it measures, in pixels.</summary>
    public const int Side = 1000;

    public static byte[] BareOf(Uri address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.Q);
        using var png = new PngByteQRCode(code);
        return png.GetGraphic((Side + code.ModuleMatrix.Count - 1) / code.ModuleMatrix.Count);
    }
}

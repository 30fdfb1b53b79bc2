using LocalStandards.Documents.Paper;
using LocalStandards.Documents.Printing;

namespace LocalStandards.Documents.Qr;

/// <summary>QR codes with caption and address, set by the browser: as a PNG, and as a sheet to hang up.</summary>
public sealed class QrPrints(HtmlText html, PaperStyles styles, ChromiumPrinter printer)
{
    /// <summary>Of the PNG, in pixels; the code is a thousand wide.</summary>
    public const int PictureWidth = 1200;

    private static readonly string Own = PaperStyles.Read("Qr/qr.css");

    /// <summary>The caption as it was written.</summary>
    /// <inheritdoc cref="ChromiumPrinter.PrintAsync(string, CancellationToken)"/>
    public Task<byte[]> PngAsync(QrPicture picture, CancellationToken stop = default) => printer.DrawAsync(
        () => html.RenderAsync<QrPoster>(new Dictionary<string, object?>
        {
            [nameof(QrPoster.Picture)] = picture, [nameof(QrPoster.Css)] = styles.ForPrinter + Own,
        }), PictureWidth, stop);

    /// <summary>One page of the paper; numbers in the caption in Thai digits, the address in Arabic ones.</summary>
    /// <param name="office">Who hangs it up.</param>
    /// <param name="isDemo">Marked ข้อมูลสมมติ.</param>
    /// <inheritdoc cref="ChromiumPrinter.PrintAsync(string, CancellationToken)"/>
    public Task<byte[]> SheetAsync(QrPicture picture, QrPaper paper, string office, bool isDemo, CancellationToken stop = default) => printer.PrintAsync(
        () => html.RenderAsync<QrSheet>(new Dictionary<string, object?>
        {
            [nameof(QrSheet.Picture)] = picture, [nameof(QrSheet.Css)] = styles.ForPrinter + Own + $"@page{{size:{paper} portrait}}",
            [nameof(QrSheet.Paper)] = paper, [nameof(QrSheet.Office)] = office, [nameof(QrSheet.IsDemo)] = isDemo,
        }), stop);
}

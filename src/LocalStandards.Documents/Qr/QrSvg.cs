using System.Globalization;
using System.Net;
using System.Text;
using LocalStandards.Documents.Paper;
using QRCoder;

namespace LocalStandards.Documents.Qr;

/// <summary>A QR code as an SVG picture, black on white with its quiet zone; sharp at any size.</summary>
public static class QrSvg
{
    // In the picture's own units; a character is about two thirds as wide as it is high, the widest alike.
    private const int Module = 10, LineLength = 40, AddressLength = 48;
    private const double CharacterWidth = .66, TextShare = .92, CaptionSize = .068, AddressSize = .046, LineHeight = 1.5;

    /// <summary>The code alone inside an address (<c>data:</c>), for <c>img</c>.</summary>
    /// <param name="address">What it leads to; in Arabic digits, as every address.</param>
    public static string DataAddressOf(Uri address)
    {
        using var code = QRCodeGenerator.GenerateQrCode(address.AbsoluteUri, QRCodeGenerator.ECCLevel.M);
        using var svg = new SvgQRCode(code);
        var picture = svg.GetGraphic(4, "#000", "#fff", sizingMode: SvgQRCode.SizingMode.ViewBoxAttribute);
        return "data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(picture));
    }

    /// <summary>The code with its caption and address below as a file that needs nothing beside it.</summary>
    /// <exception cref="FileNotFoundException">The fonts are not where <see cref="DocumentOptions.FontDirectory"/> says.</exception>
    public static string FileOf(QrPicture picture, PaperStyles styles)
    {
        using var code = QRCodeGenerator.GenerateQrCode(picture.Address.AbsoluteUri, QRCodeGenerator.ECCLevel.Q);
        var rows = code.ModuleMatrix;
        double side = rows.Count * Module;
        var lines = Lines(picture.Caption);
        var captionSize = Fitting(lines.Select(WidthOf).DefaultIfEmpty(1).Max(), side, CaptionSize);
        var address = Pieces(picture.Address.AbsoluteUri);
        var addressSize = Fitting(address.Max(piece => piece.Length), side, AddressSize);
        var addressFrom = side + lines.Count * captionSize * LineHeight;
        var height = addressFrom + (address.Count + .8) * addressSize * LineHeight;
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {height:0.##}\" width=\"{side * 2.5:0}\" height=\"{height * 2.5:0}\" role=\"img\">");
        svg.Append(CultureInfo.InvariantCulture, $"<title>{Encoded(picture.Caption)}</title><desc>{Encoded(picture.Address.AbsoluteUri)}</desc>");
        svg.Append("<style>").Append(styles.Fonts(400, 600)).Append("text{font-family:Sarabun,'Noto Sans Thai',sans-serif;text-anchor:middle;fill:#10254a}</style>");
        svg.Append(CultureInfo.InvariantCulture, $"<rect width=\"{side}\" height=\"{height:0.##}\" fill=\"#fff\"/><path d=\"");
        for (var y = 0; y < rows.Count; y++)
        {
            for (var x = 0; x < rows[y].Count; x++)
            {
                if (rows[y][x])
                    svg.Append(CultureInfo.InvariantCulture, $"M{x * Module} {y * Module}h{Module}v{Module}h-{Module}z");
            }
        }
        svg.Append("\" fill=\"#000\" shape-rendering=\"crispEdges\"/>");
        for (var i = 0; i < lines.Count; i++)
            Text(lines[i], side + (i + .85) * captionSize * LineHeight, captionSize, 600);
        for (var i = 0; i < address.Count; i++)
            Text(address[i], addressFrom + (i + .85) * addressSize * LineHeight, addressSize, 400);
        return svg.Append("</svg>").ToString();

        void Text(string text, double at, double size, int weight) => svg.Append(
            CultureInfo.InvariantCulture, $"<text x=\"{side / 2:0.##}\" y=\"{at:0.##}\" font-size=\"{size:0.##}\" font-weight=\"{weight}\">{Encoded(text)}</text>");
    }

    /// <summary>The maker's own lines, cut between words where they are long; Thai without a blank is set smaller instead.</summary>
    private static List<string> Lines(string caption)
    {
        var lines = new List<string>();
        foreach (var typed in caption.Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var line = "";
            foreach (var word in typed.Split(' '))
            {
                if (line.Length > 0 && WidthOf(line) + 1 + WidthOf(word) > LineLength)
                {
                    lines.Add(line);
                    line = "";
                }
                line = line.Length == 0 ? word : $"{line} {word}";
            }
            lines.Add(line);
        }
        return lines;
    }

    /// <summary>An address in lines that together are it, cut behind the signs at which it is read.</summary>
    private static List<string> Pieces(string address)
    {
        var pieces = new List<string>();
        while (address.Length > AddressLength && address.LastIndexOfAny(['/', '?', '&', '-'], AddressLength - 1) is > 8 and var at)
        {
            pieces.Add(address[..(at + 1)]);
            address = address[(at + 1)..];
        }
        pieces.Add(address);
        return pieces;
    }

    private static double Fitting(int characters, double side, double share) =>
        Math.Min(side * share, side * TextShare / (CharacterWidth * Math.Max(1, characters)));

    /// <summary>In characters that stand beside each other: vowels and tone marks above and below take no room.</summary>
    private static int WidthOf(string text) => text.Count(c => char.GetUnicodeCategory(c) != UnicodeCategory.NonSpacingMark);

    // XML as HTML: five characters that mean something else.
    private static string Encoded(string text) => WebUtility.HtmlEncode(text);
}

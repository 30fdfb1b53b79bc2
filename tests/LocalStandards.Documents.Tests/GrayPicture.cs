using System.Globalization;
using System.Text;

namespace LocalStandards.Documents.Tests;

/// <summary>A page as pdftoppm draws it in grey (binary PGM).</summary>
internal sealed class GrayPicture(int width, int height, byte[] pixels)
{
    public static GrayPicture Read(string file)
    {
        var bytes = File.ReadAllBytes(file);
        // "P5\nwidth height\n255\n", then one byte a pixel.
        var head = Encoding.ASCII.GetString(bytes, 0, 40).Split(['\n', ' '], 5);
        var (width, height) = (int.Parse(head[1], CultureInfo.InvariantCulture), int.Parse(head[2], CultureInfo.InvariantCulture));
        return new(width, height, bytes[^(width * height)..]);
    }

    /// <summary>How much of a part of the page is darker than paper; the part in shares of width and height.</summary>
    public double InkShare(double left, double top, double right, double bottom)
    {
        var (ink, all) = (0, 0);
        for (var y = (int)(top * height); y < (int)(bottom * height); y++)
        {
            for (var x = (int)(left * width); x < (int)(right * width); x++)
            {
                all++;
                if (pixels[y * width + x] < 200)
                    ink++;
            }
        }
        return (double)ink / all;
    }
}

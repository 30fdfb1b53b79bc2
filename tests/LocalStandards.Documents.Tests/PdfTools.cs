using System.Diagnostics;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.Tests;

/// <summary>What a PDF holds, told by poppler's programs.</summary>
internal static class PdfTools
{
    /// <summary>The text of one page or all, laid out as on paper, with the sara am put together again and spaces made plain.</summary>
    public static async Task<string> TextAsync(byte[] pdf, int? page = null, bool isLaidOut = true)
    {
        string[] arguments = [
            isLaidOut ? "-layout" : "-raw",
            .. page is { } one ? ["-f", $"{one}", "-l", $"{one}"] : Array.Empty<string>(), "-enc", "UTF-8", "-", "-"];
        return (await RunAsync("pdftotext", arguments, pdf)).Replace('\u00A0', ' ').Replace("ํา", "ำ", StringComparison.Ordinal);
    }

    /// <summary>The text without any space: pieces of a table cell follow one another whatever the line breaks, cell after cell.</summary>
    public static async Task<string> RunOnTextAsync(byte[] pdf, int? page = null) =>
        string.Concat((await TextAsync(pdf, page, isLaidOut: false)).Where(c => !char.IsWhiteSpace(c)));

    public static Task<string> InfoAsync(byte[] pdf) => RunAsync("pdfinfo", ["-enc", "UTF-8", "-"], pdf);

    public static Task<string> FontsAsync(byte[] pdf) => RunAsync("pdffonts", ["-"], pdf);

    /// <summary>One grey picture a page, named prefix-1.pgm and so on.</summary>
    public static Task PicturesAsync(byte[] pdf, string prefix) => RunAsync("pdftoppm", ["-gray", "-r", "70", "-", prefix], pdf);

    /// <summary>What the only QR code of a page says, read from its picture as a phone would.</summary>
    public static async Task<string> QrAsync(byte[] pdf, int page)
    {
        var folder = Directory.CreateTempSubdirectory("qr").FullName;
        await RunAsync("pdftoppm", ["-gray", "-r", "150", "-f", $"{page}", "-l", $"{page}", "-singlefile", "-", Path.Combine(folder, "page")], pdf);
        return (await RunAsync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", Path.Combine(folder, "page.pgm")], [])).Trim();
    }

    /// <summary>What the only QR code of a picture says.</summary>
    public static async Task<string> QrInAsync(byte[] picture, string extension)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("qr").FullName, "picture." + extension);
        await File.WriteAllBytesAsync(file, picture);
        return (await RunAsync("zbarimg", ["--quiet", "--raw", "-Sdisable", "-Sqrcode.enable", file], [])).Trim();
    }

    public static async Task<int> PagesAsync(byte[] pdf) => int.Parse((await InfoAsync(pdf)).Split('\n')
        .First(line => line.StartsWith("Pages:", StringComparison.Ordinal))[6..]);

    public static string Thai(int number) => ThaiDigits.ToThai($"{number}");

    private static async Task<string> RunAsync(string program, string[] arguments, byte[] input)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardInput.BaseStream.WriteAsync(input);
        process.StandardInput.Close();
        await process.WaitForExitAsync();
        Xunit.Assert.True(process.ExitCode == 0, await errors);
        return await output;
    }
}

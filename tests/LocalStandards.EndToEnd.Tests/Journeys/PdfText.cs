using System.Diagnostics;
using Xunit;

namespace LocalStandards.EndToEnd.Tests.Journeys;

/// <summary>What a PDF says, told by poppler.</summary>
internal static class PdfText
{
    public static async Task<string> OfAsync(string pdf, string layout = "-layout")
    {
        using var process = Process.Start(new ProcessStartInfo("pdftotext", [layout, "-enc", "UTF-8", pdf, "-"]) { RedirectStandardOutput = true })!;
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        // Fonts take the sara am apart, and paper keeps words together with hard spaces.
        return text.Replace("ํา", "ำ", StringComparison.Ordinal).Replace('\u00A0', ' ');
    }
}

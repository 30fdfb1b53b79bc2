using System.Diagnostics;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Shared;

/// <summary>The section <c>Uploads</c> of the configuration.</summary>
public sealed class UploadOptions
{
    /// <summary>
    /// Most that an action with files reads: one far too large is read to its end and refused at its field, where the server
    /// alone would break off in the middle and the browser show nothing.
    /// </summary>
    public const long MostSent = 512L * 1024 * 1024;

    /// <summary>Largest file taken, in bytes.</summary>
    public int LargestFile { get; set; } = 20 * 1024 * 1024;

    /// <summary>
    /// A program that is given the path of every uploaded file and refuses it by ending with anything but 0 (clamdscan
    /// and the like). None by default.
    /// </summary>
    public string? Scanner { get; set; }
}

/// <summary>Takes PDF files in: name, size and content are looked at, a scanner is asked where there is one.</summary>
public sealed class PdfUploads(IOptions<UploadOptions> options, IStringLocalizer<Words> words)
{
    private const int LongestName = 200;

    // The end mark stands in the last kilobyte; something else hung behind it is another file in a PDF's clothes.
    private const int Tail = 1024;

    /// <summary>The content, or null with the problem at its field.</summary>
    public async Task<byte[]?> ReadAsync(IFormFile file, string field, ModelStateDictionary problems, CancellationToken cancel)
    {
        if (file.Length == 0)
            return Refuse(words["ไฟล์นี้ว่างเปล่า ให้เลือกไฟล์ PDF ใหม่"]);
        if (file.Length > options.Value.LargestFile)
            return Refuse(words["ไฟล์ใหญ่เกินไป ใส่ได้ไม่เกิน {0} MB", options.Value.LargestFile / 1024 / 1024]);
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancel);
        var bytes = content.ToArray();
        if (!file.FileName.EndsWith(".pdf", StringComparison.OrdinalIgnoreCase) || !IsPdf(bytes))
            return Refuse(words["ต้องเป็นไฟล์ PDF ให้บันทึกเป็น PDF แล้วเลือกใหม่"]);
        return await IsCleanAsync(bytes, cancel) ? bytes : Refuse(words["ไฟล์นี้ไม่ผ่านการตรวจไวรัส ให้ตรวจเครื่องของท่านแล้วเลือกไฟล์ใหม่"]);

        byte[]? Refuse(string text)
        {
            problems.AddModelError(field, text);
            return null;
        }
    }

    /// <summary>The name a file came under, without a path and without what cannot be shown.</summary>
    public static string NameOf(IFormFile file)
    {
        var name = ThaiText.Clean(Path.GetFileName(file.FileName.Replace('\\', '/')));
        return name.Length <= LongestName ? name : name[..(LongestName - 4)] + ".pdf";
    }

    private static bool IsPdf(byte[] bytes) =>
        bytes.AsSpan().StartsWith("%PDF-"u8) && bytes.AsSpan(Math.Max(0, bytes.Length - Tail)).LastIndexOf("%%EOF"u8) >= 0;

    private async Task<bool> IsCleanAsync(byte[] bytes, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(options.Value.Scanner))
            return true;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await File.WriteAllBytesAsync(path, bytes, cancel);
            using var scan = Process.Start(new ProcessStartInfo(options.Value.Scanner, [path]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
            await scan.WaitForExitAsync(cancel);
            return scan.ExitCode == 0;
        }
        finally
        {
            File.Delete(path);
        }
    }
}

using System.Diagnostics;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Frame.Input;

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

/// <summary>A file that was looked at and is not kept yet.</summary>
/// <param name="Name">As it came, without a path and without what cannot be shown.</param>
public sealed record UploadedFile(string Name, FileKind Kind, byte[] Content)
{
    /// <summary>To be kept in a folder of the portal's files.</summary>
    public FileToKeep In(string folder) => new(folder, Kind.Extensions[0], Content);
}

/// <summary>Takes files in: name, size and content are looked at, a scanner is asked where there is one.</summary>
public sealed class Uploads(IOptions<UploadOptions> options, IStringLocalizer<Words> words)
{
    private const int LongestName = 200;

    /// <summary>A PDF, or null with the problem at its field.</summary>
    public Task<UploadedFile?> ReadPdfAsync(IFormFile file, string field, ModelStateDictionary problems, CancellationToken cancel) =>
        ReadAsync(file, field, [FileKind.Pdf], problems, cancel);

    /// <summary>A file of one of the kinds, or null with the problem at its field.</summary>
    public async Task<UploadedFile?> ReadAsync(
        IFormFile file, string field, IReadOnlyList<FileKind> kinds, ModelStateDictionary problems, CancellationToken cancel)
    {
        var name = NameOf(file);
        if (file.Length == 0)
            return Refuse(kinds.Count == 1 ? words["ไฟล์นี้ว่างเปล่า ให้เลือกไฟล์ {0} ใหม่", kinds[0].Name] : words["ไฟล์นี้ว่างเปล่า ให้เลือกไฟล์ใหม่"]);
        if (file.Length > options.Value.LargestFile)
            return Refuse(words["ไฟล์ใหญ่เกินไป ใส่ได้ไม่เกิน {0} MB", options.Value.LargestFile / 1024 / 1024]);
        if (kinds.FirstOrDefault(k => k.Named(name)) is not { } kind)
            return Refuse(FileKind.IsOfMacros(name) ? Text(FileProblem.Runs, kinds[0]) : NoneOf(kinds));
        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, cancel);
        var bytes = content.ToArray();
        if (kind.Check(bytes) is { } problem)
            return Refuse(problem == FileProblem.OtherContent && kinds.Count == 1 ? NoneOf(kinds) : Text(problem, kind));
        return await IsCleanAsync(bytes, cancel)
            ? new UploadedFile(name, kind, bytes)
            : Refuse(words["ไฟล์นี้ไม่ผ่านการตรวจไวรัส ให้ตรวจเครื่องของท่านแล้วเลือกไฟล์ใหม่"]);

        UploadedFile? Refuse(string text)
        {
            problems.AddModelError(field, text);
            return null;
        }
    }

    private string NoneOf(IReadOnlyList<FileKind> kinds) => kinds.Count == 1
        ? words["ต้องเป็นไฟล์ {0} ให้บันทึกเป็น {0} แล้วเลือกใหม่", kinds[0].Name]
        : words["รับเฉพาะไฟล์ {0} ให้บันทึกเป็นชนิดเหล่านี้แล้วเลือกใหม่", string.Join(", ", kinds.Select(k => k.Name))];

    private string Text(FileProblem problem, FileKind kind) => problem switch
    {
        FileProblem.Runs => words["ไฟล์นี้มีมาโครหรือส่วนที่ทำงานได้เอง ให้บันทึกเป็นไฟล์ที่ไม่มีมาโครหรือ PDF แล้วเลือกใหม่"],
        FileProblem.Unpacks => words["ไฟล์นี้คลายออกแล้วใหญ่ผิดปกติ ให้เปิดแล้วบันทึกใหม่จากโปรแกรมที่ใช้ทำ แล้วเลือกใหม่"],
        FileProblem.Hides => words["ไฟล์นี้มีข้อมูลชนิดอื่นปนอยู่ ให้เปิดแล้วบันทึกใหม่จากโปรแกรมที่ใช้ทำ แล้วเลือกใหม่"],
        _ => words["เนื้อไฟล์ไม่ใช่ {0} ตามนามสกุล หรือมีรหัสผ่าน ให้บันทึกเป็น {0} แล้วเลือกใหม่", kind.Name],
    };

    private static string NameOf(IFormFile file)
    {
        var name = ThaiText.Clean(Path.GetFileName(file.FileName.Replace('\\', '/')));
        var extension = Path.GetExtension(name);
        return name.Length <= LongestName || extension.Length > LongestName / 2 ? name[..Math.Min(name.Length, LongestName)]
            : name[..(LongestName - extension.Length)] + extension;
    }

    private async Task<bool> IsCleanAsync(byte[] bytes, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(options.Value.Scanner))
            return true;
        var path = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());
        try
        {
            await File.WriteAllBytesAsync(path, bytes, cancel);
            using var scan = Process.Start(new ProcessStartInfo(options.Value.Scanner, [path]))!;
            await scan.WaitForExitAsync(cancel);
            return scan.ExitCode == 0;
        }
        finally
        {
            File.Delete(path);
        }
    }
}

using LocalStandards.Domain.Thai;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>How large a file is, as people read it: 412 KB, 8.4 MB.</summary>
public static class FileSize
{
    public static string Of(long bytes) => bytes < 1024 * 1024
        ? $"{ThaiNumber.Format(Math.Max(1, bytes / 1024m))}\u00A0KB"
        : $"{ThaiNumber.Format(bytes / 1024m / 1024m, 1)}\u00A0MB";

    /// <summary>PDF 412 KB, on one line.</summary>
    public static string WithKind(string name, long bytes) => $"{Path.GetExtension(name).TrimStart('.').ToUpperInvariant()}\u00A0{Of(bytes)}";
}

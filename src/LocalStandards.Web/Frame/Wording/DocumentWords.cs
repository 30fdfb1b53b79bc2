using LocalStandards.Domain.Library;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>What a document is, in the reader's language.</summary>
public static class DocumentWords
{
    /// <summary>PDF 412 KB, on one line.</summary>
    public static string FileOf(string name, long size) => $"{Path.GetExtension(name).TrimStart('.').ToUpperInvariant()}\u00A0{FileSize.Of(size)}";

    public static string Of(DocumentCategory category, IStringLocalizer<Words> words) => category switch
    {
        DocumentCategory.Manual => words["คู่มือ"],
        DocumentCategory.Form => words["แบบฟอร์ม"],
        DocumentCategory.Report => words["รายงาน"],
        DocumentCategory.Circular => words["หนังสือเวียน"],
        _ => words["อื่น ๆ"],
    };
}

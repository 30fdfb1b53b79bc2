using LocalStandards.Domain.Library;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>What kind of document it is, in the reader's language.</summary>
public static class CategoryText
{
    public static string Of(DocumentCategory category, IStringLocalizer<Words> words) => category switch
    {
        DocumentCategory.Manual => words["คู่มือ"],
        DocumentCategory.Form => words["แบบฟอร์ม"],
        DocumentCategory.Report => words["รายงาน"],
        DocumentCategory.Circular => words["หนังสือเวียน"],
        _ => words["อื่น ๆ"],
    };
}

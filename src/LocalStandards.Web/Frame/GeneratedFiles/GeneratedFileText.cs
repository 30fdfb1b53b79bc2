using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.TagHelpers;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.GeneratedFiles;

/// <summary>How a file stands, in words and as a tone.</summary>
public static class GeneratedFileText
{
    public static string Of(GeneratedFileState state, IStringLocalizer<Words> words) => state switch
    {
        GeneratedFileState.Queued => words["รอเริ่ม"],
        GeneratedFileState.Running => words["กำลังสร้าง"],
        GeneratedFileState.Done => words["เสร็จแล้ว"],
        GeneratedFileState.Cancelled => words["ยกเลิกแล้ว"],
        _ => words["ไม่สำเร็จ"],
    };

    public static StatusTone Tone(GeneratedFileState state) => state switch
    {
        GeneratedFileState.Queued => StatusTone.Todo,
        GeneratedFileState.Running => StatusTone.Progress,
        GeneratedFileState.Done => StatusTone.Pass,
        GeneratedFileState.Cancelled => StatusTone.None,
        _ => StatusTone.Fail,
    };
}

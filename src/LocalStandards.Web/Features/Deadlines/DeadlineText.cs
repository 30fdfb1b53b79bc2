using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.TagHelpers;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines;

/// <summary>Deadlines, their kinds and how far authorities have come, in words.</summary>
public static class DeadlineText
{
    private static readonly TimeOnly LastMinute = new(23, 59);

    public static string Of(DeadlineKind kind, IStringLocalizer<Words> words) => kind switch
    {
        DeadlineKind.Entry => words["บันทึกและส่งผล"],
        DeadlineKind.Correction => words["แก้ไขผลที่ถูกส่งคืน"],
        DeadlineKind.Evidence => words["ส่งเอกสารหลักฐาน"],
        _ => words["เปิดให้แก้ไขผลที่ส่งแล้ว"],
    };

    /// <summary>The last day, with the time where it is not the day's end.</summary>
    /// <param name="end">Exclusive.</param>
    public static string End(DateTimeOffset end)
    {
        var last = end.AddMinutes(-1);
        return Bangkok.TimeOf(last) == LastMinute ? DateText.Of(Bangkok.DateOf(last)) : DateText.Of(last);
    }

    public static string Status(SubmissionStatus status, IStringLocalizer<Words> words) => status switch
    {
        SubmissionStatus.Submitted or SubmissionStatus.Accepted => words["ส่งแล้ว"],
        SubmissionStatus.Returned => words["ส่งคืนแก้ไข"],
        SubmissionStatus.InProgress => words["กำลังบันทึก"],
        _ => words["ยังไม่เริ่ม"],
    };

    public static StatusTone Tone(SubmissionStatus status) => status switch
    {
        SubmissionStatus.Submitted or SubmissionStatus.Accepted => StatusTone.Pass,
        SubmissionStatus.Returned => StatusTone.Warn,
        SubmissionStatus.InProgress => StatusTone.Progress,
        _ => StatusTone.Todo,
    };
}

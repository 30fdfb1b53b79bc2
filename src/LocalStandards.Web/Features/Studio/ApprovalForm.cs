using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>The resolution as typed; its date in พ.ศ.</summary>
public sealed class ApprovalForm
{
    public string? Body { get; set; }
    public string? MeetingNumber { get; set; }
    public string? DecidedOn { get; set; }
    public string? Text { get; set; }
    public IFormFile? File { get; set; }
    public string[] Also { get; set; } = [];

    /// <summary>What was typed, cleaned, or null with each problem at its field.</summary>
    public (string Body, string Meeting, DateOnly On, string Text)? Read(ModelStateDictionary problems, IStringLocalizer<Words> words, DateOnly today)
    {
        var body = ThaiText.Clean(Body);
        var meeting = ThaiDigits.ToArabic(ThaiText.Clean(MeetingNumber));
        var text = ThaiText.Clean(Text);
        if (body.Length is 0 or > 200)
            problems.AddModelError(nameof(Body), words["กรอกชื่อคณะที่มีมติ ไม่เกิน 200 ตัวอักษร"]);
        if (meeting.Length is 0 or > 20)
            problems.AddModelError(nameof(MeetingNumber), words["กรอกครั้งที่ประชุม เช่น 4/2569"]);
        if (text.Length > 1000)
            problems.AddModelError(nameof(Text), words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", 1000]);
        var day = TypedDate.Read(DecidedOn, nameof(DecidedOn), problems, words);
        if (day > today)
            problems.AddModelError(nameof(DecidedOn), words["วันที่ของมติต้องไม่อยู่ในอนาคต"]);
        return problems.IsValid ? (body, meeting, day!.Value, text) : null;
    }
}

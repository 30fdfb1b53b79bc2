using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.TagHelpers;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Requests;

/// <summary>The tone and word of how a request stands.</summary>
public static class RequestText
{
    public static StatusTone Tone(ExtensionRequest request) => request.IsOpen ? StatusTone.Progress : request.IsDeclined ? StatusTone.Fail : StatusTone.Pass;

    public static string Word(ExtensionRequest request, IStringLocalizer<Words> words) =>
        request.IsOpen ? words["รอคำตอบ"]
        : request.IsDeclined ? words["ไม่อนุมัติ"]
        : request.Extension is { IsWaiting: true } ? words["อนุมัติแล้ว รอผู้อนุมัติคนที่สอง"]
        : request.Extension is { RevokedAt: not null } ? words["อนุมัติแล้ว แต่ยกเลิกภายหลัง"]
        : words["อนุมัติแล้ว"];
}

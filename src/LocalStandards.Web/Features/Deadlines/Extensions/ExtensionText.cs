using LocalStandards.Web.Frame.TagHelpers;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>The tone and word of how an extension stands.</summary>
public static class ExtensionText
{
    public static StatusTone Tone(ExtensionState state) => state switch
    {
        ExtensionState.Waiting => StatusTone.Warn,
        ExtensionState.InForce => StatusTone.Pass,
        ExtensionState.Ended => StatusTone.None,
        _ => StatusTone.Fail,
    };

    public static string Word(ExtensionState state, IStringLocalizer<Words> words) => state switch
    {
        ExtensionState.Waiting => words["รอผู้อนุมัติคนที่สอง"],
        ExtensionState.InForce => words["มีผลอยู่"],
        ExtensionState.Ended => words["สิ้นสุดแล้ว"],
        _ => words["ยกเลิกแล้ว"],
    };

    public static string Word(Domain.Rounds.ExtensionEffectKind kind, IStringLocalizer<Words> words) => kind switch
    {
        Domain.Rounds.ExtensionEffectKind.Gains => words["ได้เวลาเพิ่ม"],
        Domain.Rounds.ExtensionEffectKind.HasLater => words["มีวันที่ช้ากว่าแล้ว"],
        _ => words["เสร็จแล้ว"],
    };
}

using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.TagHelpers;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>The tone and the words of what the studio shows.</summary>
public static class SetStatusText
{
    public static StatusTone Tone(IndicatorSetStatus status) => status switch
    {
        IndicatorSetStatus.Published => StatusTone.Pass,
        IndicatorSetStatus.Approved => StatusTone.Progress,
        IndicatorSetStatus.Proposed => StatusTone.Warn,
        _ => StatusTone.Todo,
    };

    public static string Word(IndicatorSetStatus status, IStringLocalizer<Words> words) => status switch
    {
        IndicatorSetStatus.Published => words["เผยแพร่แล้ว"],
        IndicatorSetStatus.Approved => words["อนุมัติแล้ว"],
        IndicatorSetStatus.Proposed => words["เสนอคณะอนุกรรมการ"],
        _ => words["ร่าง"],
    };
}

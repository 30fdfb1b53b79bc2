using LocalStandards.Domain.Monitoring;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.ReminderPlans;

/// <summary>A plan's steps and runs in words, for its page and its files.</summary>
public static class PlanText
{
    public static string When(ReminderStep step, IStringLocalizer<Words> words) =>
        step.DaysBefore == 0 ? words["วันสุดท้าย"] : words["{0} วันก่อนปิดรับ", step.DaysBefore];

    /// <summary>The types and states that it means.</summary>
    public static string Whom(ReminderStep step, IStringLocalizer<Words> words) => string.Join(" · ",
    [
        step.Types.Count == 0 ? words["ทุกประเภท"].Value : string.Join(", ", step.Types.Select(t => TypeText.Short(t, words))),
        step.States.Count == 0 ? words["ทุกแห่งที่ยังไม่ส่ง"].Value : string.Join(", ", step.States.Select(s => FollowUpText.Of(s, words))),
    ]);

    /// <summary>By which step of the plan, or by whose press.</summary>
    public static string Of(RunLine run, IStringLocalizer<Words> words) => run.DaysBefore switch
    {
        0 => words["ตามแผน วันสุดท้าย"],
        { } days => words["ตามแผน {0} วันก่อนปิดรับ", days],
        null => words["กดส่งโดย {0}", run.By ?? "–"],
    };
}

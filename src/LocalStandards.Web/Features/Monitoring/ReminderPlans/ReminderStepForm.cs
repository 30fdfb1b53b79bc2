using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.ReminderPlans;

/// <summary>A step of the plan as typed.</summary>
public sealed class ReminderStepForm
{
    public string? DaysBefore { get; set; }
    public AuthorityType[] Types { get; set; } = [];
    public FollowUpState[] States { get; set; } = [];
    public string? Text { get; set; }
    /// <summary>Only shows whom it would reach.</summary>
    public bool Preview { get; set; }

    /// <summary>Names no step.</summary>
    public bool IsEmpty => DaysBefore is null && Types.Length == 0 && States.Length == 0;

    /// <summary>Whom it means and when, as an address has it.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Parameters =>
        Types.Select(t => new KeyValuePair<string, string?>(nameof(Types), t.ToString()))
            .Concat(States.Select(s => new KeyValuePair<string, string?>(nameof(States), s.ToString())))
            .Prepend(new(nameof(DaysBefore), DaysBefore));

    /// <summary>Null with each problem at its field.</summary>
    public ReminderStep? Read(int roundId, Actor actor, DateTimeOffset now, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var text = ThaiText.CleanLines(Text);
        if (text.Length is 0 or > ReminderStep.LongestText)
        {
            problems.AddModelError(nameof(Text), text.Length == 0
                ? words["กรอกข้อความที่จะแจ้งเตือน"] : words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", ReminderStep.LongestText]);
        }
        return ReadWhom(roundId, text, actor, now, problems, words);
    }

    /// <summary>As <see cref="Read"/>, whatever text is typed.</summary>
    public ReminderStep? ReadWhom(int roundId, string text, Actor actor, DateTimeOffset now, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        if (!ThaiNumber.TryParse(DaysBefore, out var days) || days != decimal.Truncate(days) || days is < 0 or > ReminderStep.MostDaysBefore)
            problems.AddModelError(nameof(DaysBefore), words["กรอกจำนวนวันก่อนปิดรับ ตั้งแต่ 0 ถึง {0} (0 คือวันสุดท้าย)", ReminderStep.MostDaysBefore]);
        if (!Types.All(Enum.IsDefined))
            problems.AddModelError(nameof(Types), words["เลือกจากรายการ"]);
        if (!States.All(FollowUpStates.Outstanding.Contains))
            problems.AddModelError(nameof(States), words["เลือกจากรายการ"]);
        return problems.IsValid ? new ReminderStep(roundId, (int)days, Types, States, text, actor, now) : null;
    }
}

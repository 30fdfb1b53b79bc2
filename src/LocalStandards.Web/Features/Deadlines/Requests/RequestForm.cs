using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Requests;

/// <summary>A request for more time as typed; the day wanted in พ.ศ.</summary>
public sealed class RequestForm
{
    public DeadlineKind Kind { get; set; } = DeadlineKind.Entry;
    public string? WantedUntil { get; set; }
    public string? Reason { get; set; }
    public IFormFile? File { get; set; }

    /// <summary>What was typed, cleaned, or null with each problem at its field.</summary>
    public (DateOnly Until, string Reason)? Read(ModelStateDictionary problems, IStringLocalizer<Words> words, Programme programme, DateOnly today)
    {
        if (!programme.Deadlines.Contains(Kind))
            problems.AddModelError(nameof(Kind), words["เลือกจากรายการ"]);
        var until = TypedDate.Read(WantedUntil, nameof(WantedUntil), problems, words);
        if (until < today)
            problems.AddModelError(nameof(WantedUntil), words["วันที่ขอต้องไม่ก่อนวันนี้"]);
        var reason = ThaiText.CleanLines(Reason);
        if (reason.Length is 0 or > ExtensionRequest.LongestReason)
            problems.AddModelError(nameof(Reason), words["กรอกเหตุผลที่ขอ ไม่เกิน {0} ตัวอักษร", ExtensionRequest.LongestReason]);
        return problems.IsValid ? (until!.Value, reason) : null;
    }
}

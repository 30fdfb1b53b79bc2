using LocalStandards.Domain.Indicators;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>What a difference between two sets is called.</summary>
public static class ComparisonText
{
    public static string Of(ComparisonKind kind, IStringLocalizer<Words> words) => kind switch
    {
        ComparisonKind.Added => words["เพิ่มใหม่"],
        ComparisonKind.Removed => words["ตัดออก"],
        ComparisonKind.Changed => words["เปลี่ยน"],
        _ => words["เหมือนเดิม"],
    };
}

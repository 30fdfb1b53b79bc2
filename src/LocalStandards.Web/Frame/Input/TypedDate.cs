using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Input;

/// <summary>A date as people type it, in พ.ศ.</summary>
public static class TypedDate
{
    /// <summary>The day, or null with the problem at its field.</summary>
    public static DateOnly? Read(string? typed, string field, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        if (ThaiDate.TryParse(typed, out var day, out var problem))
            return day;
        problems.AddModelError(field, problem?.Kind switch
        {
            ThaiDateProblemKind.LooksGregorian => words["ปีนี้ดูเหมือนปี ค.ศ. หมายถึง {0} หรือไม่ ให้พิมพ์ปี พ.ศ.", ThaiDate.Short(problem.Proposal!.Value)],
            ThaiDateProblemKind.YearOutOfRange => words["ปีนี้ไม่น่าใช่ ปี พ.ศ. ต้องอยู่ระหว่าง {0} ถึง {1} ตรวจปีอีกครั้ง", ThaiDate.FirstYear, ThaiDate.LastYear],
            _ => words["กรอกวันที่ เช่น 4/8/2569 หรือ 4 ส.ค. 2569"],
        });
        return null;
    }
}

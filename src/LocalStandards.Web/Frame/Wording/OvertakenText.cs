using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>What is said where others were faster each time something was tried (<see cref="Data.Saving.SaveOutcome{TRefusal}.IsOvertaken"/>).</summary>
public static class OvertakenText
{
    public static string Overtaken(this IStringLocalizer<Words> words) => words["มีผู้อื่นบันทึกในเวลาเดียวกัน ให้ส่งอีกครั้ง"];
}

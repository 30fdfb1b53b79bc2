using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>The message when every attempt of a save collided with others (<see cref="Data.Saving.SaveOutcome{TRefusal}.IsOvertaken"/>).</summary>
public static class OvertakenText
{
    public static string Overtaken(this IStringLocalizer<Words> words) => words["มีผู้อื่นบันทึกในเวลาเดียวกัน ให้ส่งอีกครั้ง"];
}

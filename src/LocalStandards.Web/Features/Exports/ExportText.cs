using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.TagHelpers;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Exports;

/// <summary>Exports in words.</summary>
public static class ExportText
{
    public static string Of(ExportArea area, IStringLocalizer<Words> words) =>
        area.Province is null ? words["ทั่วประเทศ"] : words["จังหวัด{0}", (Cultures.IsEnglish ? area.ProvinceEn : area.Province)!];

    public static string Of(ExportFormat format) => format == ExportFormat.Csv ? "CSV" : "Excel";

    public static string Of(ExportState state, IStringLocalizer<Words> words) => state switch
    {
        ExportState.Queued => words["รอเริ่ม"],
        ExportState.Running => words["กำลังสร้าง"],
        ExportState.Done => words["เสร็จแล้ว"],
        _ => words["ไม่สำเร็จ"],
    };

    public static StatusTone Tone(ExportState state) => state switch
    {
        ExportState.Queued => StatusTone.Todo,
        ExportState.Running => StatusTone.Progress,
        ExportState.Done => StatusTone.Pass,
        _ => StatusTone.Fail,
    };
}

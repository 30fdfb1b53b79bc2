using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.TagHelpers;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>Batches in words.</summary>
public static class BatchText
{
    public static string Of(BatchArea area, IStringLocalizer<Words> words)
    {
        var province = Cultures.IsEnglish ? area.ProvinceEn : area.Province;
        return area switch
        {
            { District: { } district } => Places.Of(district, province!, words),
            { Province: not null } => words["จังหวัด{0}", province!],
            _ => words["ทั่วประเทศ"],
        };
    }

    public static string StateOf(BatchRow batch, IStringLocalizer<Words> words) => batch.State switch
    {
        BatchState.Queued => words["รอเริ่ม"],
        BatchState.Running => words["กำลังสร้าง"],
        BatchState.Done when batch.Progress.Failed > 0 => words["เสร็จแล้ว ขาด {0} ฉบับ", ThaiNumber.Format(batch.Progress.Failed)],
        BatchState.Done => words["เสร็จแล้ว"],
        BatchState.Cancelled => words["ยกเลิกแล้ว"],
        _ => words["ไม่สำเร็จ"],
    };

    public static StatusTone Tone(BatchRow batch) => batch.State switch
    {
        BatchState.Queued => StatusTone.Todo,
        BatchState.Running when batch.Trouble is not null => StatusTone.Warn,
        BatchState.Running => StatusTone.Progress,
        BatchState.Done when batch.Progress.Failed > 0 => StatusTone.Warn,
        BatchState.Done => StatusTone.Pass,
        BatchState.Cancelled => StatusTone.None,
        _ => StatusTone.Fail,
    };

    public static string Of(BatchTrouble trouble, IStringLocalizer<Words> words) => trouble switch
    {
        BatchTrouble.NoPrinter => words["เครื่องแม่ข่ายไม่มีโปรแกรม Chromium สำหรับสร้าง PDF ให้ผู้ดูแลระบบติดตั้ง"],
        _ => words["เครื่องแม่ข่ายเก็บไฟล์ไม่ได้ พื้นที่อาจเต็ม ให้ผู้ดูแลระบบตรวจสอบ"],
    };

    public static string Of(BatchItemFailure failure, IStringLocalizer<Words> words) => failure switch
    {
        BatchItemFailure.Content => words["อ่านข้อมูลที่ส่งเป็นรายงานไม่ได้"],
        BatchItemFailure.TooSlow => words["ใช้เวลาสร้างนานเกินกำหนด"],
        _ => words["โปรแกรมสร้าง PDF ขัดข้องกับรายงานนี้"],
    };
}

using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.GeneratedFiles;
using LocalStandards.Web.Frame.TagHelpers;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>Batches in words.</summary>
public static class BatchText
{
    public static string StateOf(BatchRow batch, IStringLocalizer<Words> words) => batch.HasGaps
        ? words["เสร็จแล้ว ขาด {0} ฉบับ", ThaiNumber.Format(batch.Progress.Failed)] : GeneratedFileText.Of(batch.State, words);

    public static StatusTone Tone(BatchRow batch) => batch.HasGaps || batch is { State: GeneratedFileState.Running, Trouble: not null }
        ? StatusTone.Warn : GeneratedFileText.Tone(batch.State);

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

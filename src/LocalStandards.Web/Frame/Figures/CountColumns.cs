using LocalStandards.Data.Monitoring;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Web.Frame.Lists;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Figures;

/// <summary>How far each place has come, as the columns of a <see cref="ListFile"/>; the first column names the place.</summary>
public static class CountColumns
{
    public static IReadOnlyList<double> Widths { get; } = [24, 12, 12, 12, 12, 10, 16, 14, 12];

    public static IReadOnlyList<string> Header(string place, IStringLocalizer<Words> words) =>
    [
        place, words["ต้องประเมิน"], words["ส่งแล้ว"], words["ทันกำหนด"], words["หลังกำหนด"], words["ร้อยละ"], words["กำลังบันทึกข้อมูล"], words["ส่งคืนให้แก้ไข"], words["ยังไม่เริ่ม"],
    ];

    public static Cell[] Row(string place, RoundCount count) =>
        [place, count.Expected, count.Submitted, count.OnTime, count.Late, (decimal?)count.Percent, count.InProgress, count.Returned, count.NotStarted];
}

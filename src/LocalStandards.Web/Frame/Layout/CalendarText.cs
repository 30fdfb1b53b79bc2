using System.Text.Json;
using System.Text.Json.Serialization;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Layout;

/// <summary>What the calendar of a date field says and draws with; a script asks no localizer. Months it knows by itself.</summary>
public sealed class CalendarText(IStringLocalizer<Words> words, Assets assets, TimeProvider clock)
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>As an attribute of the page holds it; encoded by the view.</summary>
    public string Json() => JsonSerializer.Serialize(new
    {
        Today = Bangkok.DateOf(clock.GetUtcNow()).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
        Holidays = HolidaysLinks.File,
        Icons = assets["/lib/icons.svg"],
        IsEnglish = Cultures.IsEnglish,
        Weekdays = Weekdays(),
        Letters = Letters(),
        Era = words["พ.ศ."].Value,
        Open = words["เลือกจากปฏิทิน"].Value,
        Title = words["ปฏิทิน"].Value,
        Before = words["เดือนก่อน"].Value,
        Next = words["เดือนถัดไป"].Value,
        Holiday = words["วันหยุดราชการ"].Value,
        Chosen = words["วันที่เลือก"].Value,
        Keys = words["ใช้ปุ่มลูกศรเลื่อนวัน Page Up และ Page Down เลื่อนเดือน Enter เลือก Esc ปิด"].Value,
    }, Options);

    private string[] Weekdays() =>
    [
        words["วันอาทิตย์"], words["วันจันทร์"], words["วันอังคาร"], words["วันพุธ"], words["วันพฤหัสบดี"], words["วันศุกร์"], words["วันเสาร์"],
    ];

    private string[] Letters() => [words["อา"], words["จ"], words["อ"], words["พ"], words["พฤ"], words["ศ"], words["ส"]];
}

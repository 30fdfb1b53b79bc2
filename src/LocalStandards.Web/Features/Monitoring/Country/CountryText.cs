using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Monitoring.Country;

/// <summary>The country in words.</summary>
public static class CountryText
{
    public static string Of(RoundView view, IStringLocalizer<Words> words) => view switch
    {
        RoundView.OriginalClose => words["ณ วันปิดเดิม"],
        RoundView.EffectiveClose => words["ณ วันปิดที่ขยายแล้ว"],
        _ => words["ตอนนี้"],
    };

    /// <summary>One sentence, or why there is none.</summary>
    public static string OfForecast(CountryPage page, IStringLocalizer<Words> words)
    {
        if (page.Total.Submitted == page.Total.Expected)
            return words["ส่งครบทุกแห่งแล้ว"];
        if (page.At >= page.Days.Ends)
            return words["ปิดรับแล้วเมื่อ {0}", DateText.Of(page.Days.Last)];
        if (page.Forecast is not { } forecast)
            return page.View == RoundView.Now ? words["ยังคาดการณ์ไม่ได้ ต้องมีข้อมูลเต็มวันอย่างน้อย {0} วัน", Forecast.FewestDays] : words["ดูการคาดการณ์ได้ในมุมมอง “ตอนนี้”"];
        return words["หากส่งในอัตราเฉลี่ย {0} วันล่าสุด (วันละ {1} แห่ง) จะส่ง {2} แห่ง (ร้อยละ {3}) ณ วันปิดรับ {4} ช่วงที่เป็นไปได้ {5}–{6} แห่ง",
            forecast.Days, ThaiNumber.Format(forecast.PerDay, 1), ThaiNumber.Format(forecast.Likely), ThaiNumber.Format(PercentOf(forecast.Likely, page.Total.Expected), 1),
            DateText.Of(page.Days.Last), ThaiNumber.Format(forecast.Low), ThaiNumber.Format(forecast.High)];
    }

    /// <summary>What the chart shows, for those who do not see it.</summary>
    public static string OfChart(CountryPage page, IStringLocalizer<Words> words)
    {
        var days = page.Days;
        var sentence = words["ส่งครั้งแรกสะสม {0} แห่งจาก {1} แห่ง ถึงวันที่ {2} กำหนดเดิม {3} ปิดรับ {4}",
            ThaiNumber.Format(days.Own.Until(days.LastKnown)), ThaiNumber.Format(page.Total.Expected), DateText.Of(days.LastKnown), DateText.Of(days.LastOriginal), DateText.Of(days.Last)].Value;
        return page.Forecast is { } forecast
            ? sentence + " " + words["คาดว่าจะถึง {0} แห่ง", ThaiNumber.Format(forecast.Likely)]
            : sentence;
    }

    /// <summary>A day without its year, as under a chart.</summary>
    public static string Day(DateOnly day) => DateText.Of(day).Replace(
        Cultures.IsEnglish ? $"\u00A0{day.Year + 543}\u00A0BE" : $"\u00A0{day.Year + 543}", "", StringComparison.Ordinal);

    private static decimal PercentOf(int part, int whole) => whole == 0 ? 0 : part * 100m / whole;
}

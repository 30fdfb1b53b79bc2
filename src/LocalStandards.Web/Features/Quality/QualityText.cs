using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.TagHelpers;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Quality;

/// <summary>Findings in words, with the numbers they rest on.</summary>
public static class QualityText
{
    public static string Of(QualityKind kind, IStringLocalizer<Words> words) => kind switch
    {
        QualityKind.SuspiciousUnit => words["อาจกรอกผิดหน่วย"],
        QualityKind.FarFromLastYear => words["ต่างจากปีก่อนมาก"],
        QualityKind.FarFromPeers => words["ต่างจากประเภทเดียวกันมาก"],
        QualityKind.SameAsAnother => words["คำตอบเหมือนแห่งอื่นทุกข้อ"],
        _ => words["ร้อยละ 100 ทุกข้อ"],
    };

    public static StatusTone Tone(QualityKind kind) => kind == QualityKind.SuspiciousUnit ? StatusTone.Fail : StatusTone.Warn;

    public static string Reason(QualityRow row, IStringLocalizer<Words> words) => row.Kind switch
    {
        QualityKind.SuspiciousUnit when row.LastYear is not null => string.Join(' ', Answered(row, words), LastYear(row, words), Peers(row, words), Unit(row, words)),
        QualityKind.SuspiciousUnit => string.Join(' ', Answered(row, words), Peers(row, words), Unit(row, words)),
        QualityKind.FarFromLastYear => string.Join(' ', Answered(row, words), LastYear(row, words), words["แห่งอื่นในประเภทเดียวกันเปลี่ยนน้อยกว่านี้มาก"]),
        QualityKind.FarFromPeers => string.Join(' ', Answered(row, words), Peers(row, words)),
        QualityKind.SameAsAnother => words["ตัวเลข {0} ข้อในตัวชี้วัดที่คิดคะแนนเหมือนกับ {1} ทุกข้อ", ThaiNumber.Format(row.Value), Other(row, words)],
        _ => words["ตัวชี้วัดร้อยละทั้ง {0} ข้อเท่ากับ 100 พอดี", ThaiNumber.Format(row.Value)],
    };

    private static string Answered(QualityRow row, IStringLocalizer<Words> words) => words["กรอก {0}", Figure(row.Value, row)];

    private static string LastYear(QualityRow row, IStringLocalizer<Words> words) => row.Value >= row.LastYear
        ? words["เป็น {0} เท่าของปีก่อน ({1})", Times(row.Value, row.LastYear!.Value), Figure(row.LastYear.Value, row)]
        : words["น้อยกว่าปีก่อน ({1}) {0} เท่า", Times(row.LastYear!.Value, row.Value), Figure(row.LastYear.Value, row)];

    private static string Peers(QualityRow row, IStringLocalizer<Words> words) => row.Value >= row.Median
        ? words["เป็น {0} เท่าของค่ากลาง {1} {2} แห่ง ({3})", Times(row.Value, row.Median!.Value), TypeText.Short(row.Type, words), ThaiNumber.Format(row.Peers), Figure(row.Median.Value, row)]
        : words["น้อยกว่าค่ากลาง {1} {2} แห่ง ({3}) {0} เท่า", Times(row.Median!.Value, row.Value), TypeText.Short(row.Type, words), ThaiNumber.Format(row.Peers), Figure(row.Median.Value, row)];

    private static string Unit(QualityRow row, IStringLocalizer<Words> words) =>
        row.Item?.Unit is { Length: > 0 } unit ? words["ข้อนี้ถามเป็น{0}", unit] : "";

    private static string Other(QualityRow row, IStringLocalizer<Words> words)
    {
        if (row.Other is not { } other)
            return words["แห่งอื่น"];
        var name = $"{other.Type.ShortNameOf(other.Name)} {Places.Of(other.District, Cultures.IsEnglish ? other.ProvinceEn : other.Province, words)}";
        return row.Peers > 1 ? words["{0} และอีก {1} แห่ง", name, ThaiNumber.Format(row.Peers - 1)] : name;
    }

    private static string Figure(decimal value, QualityRow row)
    {
        var number = ThaiNumber.Format(value, value == decimal.Truncate(value) ? 0 : row.Item?.Decimals ?? 2);
        return row.Item?.Unit is { Length: > 0 } unit ? $"{number}\u00A0{unit}" : number;
    }

    private static string Times(decimal larger, decimal smaller)
    {
        var times = larger / smaller;
        return ThaiNumber.Format(times, times < 10 ? 1 : 0);
    }
}

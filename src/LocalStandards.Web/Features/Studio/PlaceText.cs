using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>What a place of an indicator is called where it is spoken of outside its field.</summary>
public static partial class PlaceText
{
    public static string Of(string place, IndicatorText text, IStringLocalizer<Words> words)
    {
        if (Row().Match(place) is not { Success: true } row)
            return Name(place, words);
        var number = int.Parse(row.Groups["row"].Value, CultureInfo.InvariantCulture) + 1;
        var list = row.Groups["list"].Value switch
        {
            IndicatorText.Items => words["รายการ {0}", text[place[..(place.IndexOf(']', StringComparison.Ordinal) + 1)] + ".key"] is { Length: > 0 } key ? key : number],
            IndicatorText.Rules => words["กฎตรวจข้อ {0}", number],
            IndicatorText.Grounds => words["ไม่มีภารกิจข้อ {0}", number],
            IndicatorText.Standards => words["ค่ามาตรฐานแถวที่ {0}", number],
            _ => words["หลักฐานข้อ {0}", number],
        };
        return row.Groups["name"].Value is { Length: > 0 } name ? $"{list} {Name(name, words)}" : list;
    }

    private static string Name(string name, IStringLocalizer<Words> words) => name switch
    {
        "" => words["ตัวชี้วัด"],
        "nameTh" => words["ชื่อตัวชี้วัด"],
        "missionCode" or "areaCode" => words["ภารกิจ"],
        "definitionTh" => words["นิยามที่แสดงแก่ผู้บันทึก"],
        "rationaleTh" => words["เหตุผล"],
        "legalBasisTh" => words["กฎหมายและระเบียบ"],
        "responsibleUnitTh" => words["หน่วยรับผิดชอบ"],
        "provenance" => words["ที่มา"],
        "sources" => words["แหล่งอ้างอิง"],
        "designNote" => words["บันทึกของผู้จัดทำ"],
        "items" => words["รายการข้อมูล"],
        "standards" => words["ค่ามาตรฐานตามระดับ"],
        "measure.formula" => words["สูตร"],
        "measure.formulaTh" => words["สูตรเป็นคำ"],
        "measure.kind" => words["ชนิดตัวชี้วัด"],
        "measure.direction" => words["ทิศทาง"],
        "measure.decimals" => words["ทศนิยมของผล"],
        "measure.resultUnitTh" => words["หน่วยของผล"],
        "measure.max" => words["ผลสูงสุดที่เป็นไปได้"],
        "measure.scored" => words["คิดผล"],
        "key" or "code" => words["รหัส"],
        "labelTh" => words["ข้อความ"],
        "type" => words["ชนิด"],
        "role" => words["บทบาท"],
        "unitTh" => words["หน่วย"],
        "min" => words["ต่ำสุด"],
        "max" => words["สูงสุด"],
        "decimals" => words["ทศนิยม"],
        "maxLength" => words["ยาวไม่เกิน"],
        "options" => words["ตัวเลือก"],
        "prefill" => words["เติมค่าให้จาก"],
        "required" => words["ต้องกรอก"],
        "personal" => words["ข้อมูลส่วนบุคคล"],
        "rule" => words["กฎที่ต้องเป็นจริง"],
        "severity" => words["ความแรง"],
        "messageTh" => words["ข้อความเมื่อไม่เป็นจริง"],
        "when" => words["ใช้ได้เมื่อ"],
        "tier" => words["ระดับ"],
        "op" => words["เกณฑ์"],
        "value" => words["ค่ามาตรฐาน"],
        "aboveFrom" => words["สูงกว่าตั้งแต่"],
        "fileTypes" => words["ชนิดไฟล์"],
        _ => name,
    };

    [GeneratedRegex(@"^(?<list>items|validations|notApplicable|standards|evidence)\[(?<row>\d+)\]\.?(?<name>.*)$")]
    private static partial Regex Row();
}

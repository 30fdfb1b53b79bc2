using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Comparing;
using LocalStandards.Domain.Indicators.Files;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>Words what differs between two versions of a set, and what stood before and after.</summary>
public static class SetChangeText
{
    /// <summary>What changed; without which item, ground or tier it is of.</summary>
    public static string Of(ChangedField field, IStringLocalizer<Words> words) => field switch
    {
        ChangedField.Code or ChangedField.SetCode => words["รหัส"],
        ChangedField.Area or ChangedField.SetArea => words["ด้าน"],
        ChangedField.Mission or ChangedField.SetMission => words["ภารกิจ"],
        ChangedField.Name => words["ชื่อตัวชี้วัด"],
        ChangedField.Rationale => words["เหตุผลและความสำคัญ"],
        ChangedField.Definition => words["นิยาม"],
        ChangedField.LegalBasis => words["ฐานกฎหมาย"],
        ChangedField.ResponsibleUnit => words["หน่วยงานรับผิดชอบ"],
        ChangedField.MeasureKind => words["วิธีวัด"],
        ChangedField.Formula or ChangedField.FormulaText => words["สูตร"],
        ChangedField.Decimals or ChangedField.ItemDecimals => words["จำนวนทศนิยม"],
        ChangedField.Direction => words["ทิศทางที่ดี"],
        ChangedField.ResultUnit or ChangedField.ItemUnit => words["หน่วย"],
        ChangedField.ResultMaximum => words["ค่าสูงสุดของผล"],
        ChangedField.AllowsNegative => words["ผลติดลบได้"],
        ChangedField.IsScored => words["คิดผล"],
        ChangedField.AllowsNotDone => words["เลือกไม่ได้ดำเนินการได้"],
        ChangedField.IsCumulative => words["ระดับสะสม"],
        ChangedField.Evidence => words["หลักฐานที่ควรเตรียม"],
        ChangedField.Crosswalk => words["การเทียบกับปีก่อน"],
        ChangedField.Provenance => words["ที่มาของข้อมูล"],
        ChangedField.Sources => words["แหล่งอ้างอิง"],
        ChangedField.DesignNote => words["บันทึกของผู้จัดทำ"],
        ChangedField.Rule => words["เงื่อนไขตรวจสอบ"],
        ChangedField.NotApplicable => words["เหตุที่ไม่ต้องประเมิน"],
        ChangedField.Standard => words["ค่ามาตรฐาน"],
        ChangedField.ItemAdded => words["เพิ่มรายการ"],
        ChangedField.ItemRemoved => words["ตัดรายการออก"],
        ChangedField.ItemOrder => words["ลำดับรายการ"],
        ChangedField.ItemLabel => words["ชื่อรายการ"],
        ChangedField.ItemType => words["ชนิดคำตอบ"],
        ChangedField.ItemRole => words["ช่องในรายงาน"],
        ChangedField.ItemRequired => words["ต้องตอบ"],
        ChangedField.ItemMin => words["ค่าต่ำสุด"],
        ChangedField.ItemMax => words["ค่าสูงสุด"],
        ChangedField.ItemMaxLength => words["ความยาวสูงสุด"],
        ChangedField.ItemPrefill => words["ข้อมูลตั้งต้น"],
        ChangedField.ItemOptions => words["ตัวเลือก"],
        ChangedField.ItemPersonal => words["ข้อมูลส่วนบุคคล"],
        ChangedField.SetLevel => words["ระดับมาตรฐาน"],
        ChangedField.SetDataYear => words["ปีของข้อมูล"],
        ChangedField.SetStatus => words["สถานะข้อมูล"],
        ChangedField.SetSystem => words["ระบบ"],
        ChangedField.SetType => words["คำเรียกประเภท อปท."],
        ChangedField.SetBand => words["คำเรียกผลการประเมิน"],
        ChangedField.SetSteps => words["ขั้นตอน"],
        ChangedField.SetRequiredDocument => words["เอกสารหลักฐาน"],
        ChangedField.SetResolutions => words["มติ"],
        ChangedField.SetForm => words["แบบ"],
        ChangedField.SetFormOrder => words["ลำดับแบบ"],
        _ => field.ToString(),
    };

    /// <summary>One side of a change as people say it; the words of the set itself are Thai and stay as they are.</summary>
    /// <param name="text">What stood before, or stands after; null for nothing.</param>
    public static string? Value(ChangedField field, string? text, IndicatorSetDefinition set, IStringLocalizer<Words> words) => text is null ? null : field switch
    {
        ChangedField.AllowsNegative or ChangedField.IsScored or ChangedField.AllowsNotDone or ChangedField.IsCumulative
            or ChangedField.ItemRequired or ChangedField.ItemPersonal => text == "true" ? words["ใช่"] : words["ไม่ใช่"],
        ChangedField.ItemType => FileCodes.ItemTypes.TryRead(text, out var type) ? SetText.Of(type, words) : text,
        ChangedField.ItemRole => FileCodes.Roles.TryRead(text, out var role) ? SetText.Of(role, words) : text,
        ChangedField.Direction => FileCodes.Directions.TryRead(text, out var direction) ? SetText.Of(direction, words) : text,
        _ => set.Fill(text),
    };
}

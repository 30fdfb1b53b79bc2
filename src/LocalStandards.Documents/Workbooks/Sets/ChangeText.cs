using LocalStandards.Domain.Indicators.Comparing;

namespace LocalStandards.Documents.Workbooks.Sets;

/// <summary>What differs between two sets, in Thai.</summary>
public static class ChangeText
{
    public static string Of(ChangedField field) => field switch
    {
        ChangedField.Code => "รหัส",
        ChangedField.Area => "ด้าน",
        ChangedField.Mission => "ภารกิจ",
        ChangedField.Name => "ชื่อตัวชี้วัด",
        ChangedField.Rationale => "เหตุผล",
        ChangedField.Definition => "คำนิยาม",
        ChangedField.LegalBasis => "กฎหมาย",
        ChangedField.ResponsibleUnit => "หน่วยงานรับผิดชอบ",
        ChangedField.MeasureKind => "แบบผล",
        ChangedField.Formula => "สูตร",
        ChangedField.FormulaText => "สูตรเป็นถ้อยคำ",
        ChangedField.Decimals => "ทศนิยมของผล",
        ChangedField.Direction => "ทิศทาง",
        ChangedField.ResultUnit => "หน่วยของผล",
        ChangedField.ResultMaximum => "ผลสูงสุด",
        ChangedField.AllowsNegative => "ผลติดลบได้",
        ChangedField.IsScored => "คิดผล",
        ChangedField.AllowsNotDone => "ตอบว่าไม่ได้ดำเนินการได้",
        ChangedField.IsCumulative => "ระดับสะสม",
        ChangedField.Evidence => "หลักฐาน",
        ChangedField.Crosswalk => "เทียบปี",
        ChangedField.Provenance => "ที่มา",
        ChangedField.Sources => "แหล่งที่มา",
        ChangedField.DesignNote => "หมายเหตุผู้จัดทำ",
        ChangedField.Rule => "กฎตรวจ",
        ChangedField.NotApplicable => "ไม่เข้าข่าย",
        ChangedField.Standard => "ค่ามาตรฐาน",
        ChangedField.ItemAdded => "รายการเพิ่ม",
        ChangedField.ItemRemoved => "รายการตัดออก",
        ChangedField.ItemOrder => "ลำดับรายการ",
        ChangedField.ItemLabel => "ข้อความของรายการ",
        ChangedField.ItemType => "ชนิดของรายการ",
        ChangedField.ItemUnit => "หน่วยของรายการ",
        ChangedField.ItemRole => "บทบาทของรายการ",
        ChangedField.ItemRequired => "ต้องกรอก",
        ChangedField.ItemMin => "ค่าต่ำสุด",
        ChangedField.ItemMax => "ค่าสูงสุด",
        ChangedField.ItemDecimals => "ทศนิยมของรายการ",
        ChangedField.ItemMaxLength => "ความยาวสูงสุด",
        ChangedField.ItemPrefill => "ดึงค่าจาก",
        ChangedField.ItemOptions => "ตัวเลือก",
        ChangedField.ItemPersonal => "ข้อมูลส่วนบุคคล",
        ChangedField.SetCode => "รหัสชุด",
        ChangedField.SetLevel => "ชื่อระดับ",
        ChangedField.SetDataYear => "ปีงบประมาณของข้อมูล",
        ChangedField.SetStatus => "สถานะข้อมูล",
        ChangedField.SetSystem => "ชื่อระบบ",
        ChangedField.SetType => "คำเรียกประเภท อปท.",
        ChangedField.SetBand => "ผลการประเมิน",
        ChangedField.SetSteps => "ขั้นตอน",
        ChangedField.SetRequiredDocument => "เอกสาร",
        ChangedField.SetResolutions => "มติ",
        ChangedField.SetForm => "แบบ",
        ChangedField.SetFormOrder => "ลำดับแบบ",
        ChangedField.SetArea => "ด้าน",
        ChangedField.SetMission => "ภารกิจ",
        _ => throw new ArgumentOutOfRangeException(nameof(field), field, null),
    };

    /// <summary>The text before or after a change, codes of the file in Thai.</summary>
    public static string? Text(ChangedField field, string? text) => text is null ? null : field switch
    {
        ChangedField.MeasureKind => CodeText.MeasureKinds.WordOf(text),
        ChangedField.Direction => CodeText.Directions.WordOf(text),
        ChangedField.ItemType => CodeText.ItemTypes.WordOf(text),
        ChangedField.ItemRole => CodeText.Roles.WordOf(text),
        ChangedField.SetStatus => FirstLine(text, CodeText.Statuses),
        ChangedField.AllowsNegative or ChangedField.IsScored or ChangedField.AllowsNotDone or ChangedField.IsCumulative
            or ChangedField.ItemRequired or ChangedField.ItemPersonal => text == "true" ? FlagText.Yes : FlagText.No,
        ChangedField.Rule => Rule(text),
        ChangedField.NotApplicable => text.Replace("\nauto", "\nระบบกำหนดเอง", StringComparison.Ordinal).Replace("\nchosen", "\nผู้กรอกเลือก", StringComparison.Ordinal)
            .Replace(", reason", ", ต้องให้เหตุผล", StringComparison.Ordinal),
        _ => text,
    };

    private static string FirstLine(string text, CodeText words)
    {
        var lines = text.Split('\n', 2);
        return string.Join('\n', lines.Skip(1).Prepend(words.WordOf(lines[0])));
    }

    /// <summary>Condition, severity and message, a line each.</summary>
    private static string Rule(string text)
    {
        var lines = text.Split('\n');
        var severity = Array.FindIndex(lines, CodeText.Severities.Codes.Contains);
        return severity < 0 ? text : string.Join('\n', lines.Select((line, place) => place == severity ? CodeText.Severities.WordOf(line) : line));
    }
}

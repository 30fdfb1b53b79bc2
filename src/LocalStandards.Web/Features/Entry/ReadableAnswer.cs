using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Thai;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry;

/// <summary>Answers as the reader knows them: figures grouped, dates in พ.ศ., options by their labels.</summary>
public static class ReadableAnswer
{
    /// <summary>An answer in a sentence; says so when there is none.</summary>
    public static string Of(IndicatorSetDefinition set, Indicator indicator, string key, string value, IStringLocalizer<Words> words)
    {
        if (value.Length == 0)
            return words["(ว่าง)"];
        if (key == FieldName.NotDone)
            return words["ไม่ได้ดำเนินการในปีงบประมาณ"];
        if (key == FieldName.NotApplicable)
            return indicator.NotApplicable.Find(value) is { } ground ? set.Fill(ground.Label) : value;
        if (indicator.Items.Find(key) is not { } item)
            return value;
        if (item.Options.Count == 0)
            return InItsField(item, value);
        return value == AnswerText.NoneTicked
            ? words["ยังไม่มีข้อใดที่ดำเนินการ"]
            : string.Join(" · ", value.Split(',').Select(v => item.Options.Find(v)?.Label ?? v));
    }

    /// <summary>What a field is called: the item's own label, or what is said of the indicator as a whole.</summary>
    public static string LabelOf(IndicatorSetDefinition set, SetField field, IStringLocalizer<Words> words) => field.Name.Key switch
    {
        FieldName.NotApplicable => words["ไม่มีภารกิจหรือไม่ต้องประเมิน"],
        FieldName.Reason => words["เหตุผล"],
        FieldName.NotDone => words["ไม่ได้ดำเนินการ"],
        FieldName.Note => words["หมายเหตุ"],
        FieldName.Confirm => words["ยืนยันว่าข้อมูลถูกต้อง เพราะ"],
        _ => set.Fill(field.Item!.Label),
    };

    /// <summary>As it stands in a box; text that cannot be read stays as typed.</summary>
    public static string InItsField(DataItem item, string value)
    {
        if (value.Length == 0 || AnswerText.Parse(item, value) is not { Problem: null } reading)
            return value;
        return reading.Value switch
        {
            AnswerValue.Number number when item.IsTypedNumber => ThaiNumber.Format(number.Value, number.Value.Scale),
            AnswerValue.Date date => ThaiDate.Short(date.Value),
            _ => value,
        };
    }
}

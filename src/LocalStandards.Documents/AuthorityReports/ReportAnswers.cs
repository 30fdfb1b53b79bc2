using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>The answers of a sheet in the order of the forms. Personal items are left out for everyone.</summary>
public static class ReportAnswers
{
    private static readonly (string Key, string Label)[] Extras =
    [
        (FieldName.NotApplicable, "เหตุที่ไม่มีบริการสาธารณะ"), (FieldName.Reason, "เหตุผล"), (FieldName.NotDone, "ไม่ได้ดำเนินการ"),
        (FieldName.Note, "หมายเหตุ"), (FieldName.Confirm, "คำยืนยันข้อมูล"),
    ];

    public static IReadOnlyList<ReportAnswer> Of(IndicatorSetDefinition set, AnswerSheet sheet) =>
    [
        .. from form in set.Forms
           from indicator in set.IndicatorsOf(form)
           from answer in Of(set, form, indicator, sheet)
           select answer,
    ];

    private static IEnumerable<ReportAnswer> Of(IndicatorSetDefinition set, FormDefinition form, Indicator indicator, AnswerSheet sheet)
    {
        var name = indicator.IsGeneral ? set.Fill(form.Title) : set.Fill(indicator.Name);
        foreach (var item in indicator.Items.Where(i => !i.IsPersonal))
        {
            var field = new FieldName(indicator.Code, item.Key);
            var value = AnswerText.Parse(item, sheet.Text(field)).Value;
            var number = item.IsTypedNumber ? value.AsNumber : null;
            yield return new(form.Code, field.ToString(), name, set.Fill(item.Label), Words(set, item, value) ?? sheet.Text(field) ?? "", number, item.Unit);
        }
        foreach (var (key, label) in Extras)
        {
            var field = new FieldName(indicator.Code, key);
            if (sheet.Text(field) is { Length: > 0 } text)
                yield return new(form.Code, field.ToString(), name, label, Extra(set, indicator, key, text), null, null);
        }
    }

    private static string? Words(IndicatorSetDefinition set, DataItem item, AnswerValue value) => value switch
    {
        AnswerValue.Number number when item.Options.FirstOrDefault(o => o.Number == number.Value) is { } option => set.Fill(option.Label),
        AnswerValue.Text text when item.Options.Find(text.Value) is { } option => set.Fill(option.Label),
        AnswerValue.Checked { Options.Count: 0 } => "ไม่มีข้อใด",
        AnswerValue.Checked ticked => string.Join("; ", ticked.Options.Select(o => set.Fill(item.Options[o].Label))),
        AnswerValue.Date date => ThaiDate.Short(date.Value),
        _ => null,
    };

    private static string Extra(IndicatorSetDefinition set, Indicator indicator, string key, string text) => key switch
    {
        FieldName.NotApplicable => indicator.NotApplicable.Find(text) is { } ground ? set.Fill(ground.Label) : text,
        FieldName.NotDone => "ใช่",
        _ => text,
    };
}

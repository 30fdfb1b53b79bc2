using LocalStandards.Domain.Indicators;
using LocalStandards.Web.Frame.TagHelpers;
using LocalStandards.Web.Frame.Work;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>The tone of each of the five results: the first two pass, the third is a warning, the fourth a fail.</summary>
public static class ResultText
{
    public static StatusTone Tone(ResultBand band) => band switch
    {
        ResultBand.Above or ResultBand.Meets => StatusTone.Pass,
        ResultBand.FutureDevelopment => StatusTone.Warn,
        ResultBand.NotDone => StatusTone.Fail,
        _ => StatusTone.None,
    };
}

/// <summary>The tone and word of a form's state.</summary>
public static class FormStateText
{
    public static StatusTone Tone(FormState state) => state switch
    {
        FormState.Complete or FormState.Verified => StatusTone.Pass,
        FormState.HasErrors => StatusTone.Error,
        FormState.InProgress => StatusTone.Progress,
        _ => StatusTone.Todo,
    };

    public static string Word(OtherForm form, IStringLocalizer<Words> words) => form.State switch
    {
        FormState.Complete => words["ครบแล้ว"],
        FormState.Verified => words["ยืนยันแล้ว"],
        FormState.HasErrors => words["ต้องแก้ {0} รายการ", form.Progress.Errors],
        FormState.InProgress => words["กำลังบันทึก"],
        _ => words["ยังไม่เริ่ม"],
    };
}

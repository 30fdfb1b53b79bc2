using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.TagHelpers;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>Where an authority stands and what was done about it, in the reader's language.</summary>
public static class FollowUpText
{
    public static string Of(FollowUpState state, IStringLocalizer<Words> words) => state switch
    {
        FollowUpState.NeverSignedIn => words["ไม่เคยเข้าระบบ"],
        FollowUpState.NotStarted => words["ยังไม่เริ่ม"],
        FollowUpState.InProgress => words["กำลังบันทึกข้อมูล"],
        FollowUpState.Returned => words["ส่งคืนให้แก้ไข"],
        FollowUpState.Ready => words["ครบแล้ว ยังไม่กดส่ง"],
        _ => words["ส่งแล้ว"],
    };

    public static StatusTone ToneOf(FollowUpState state) => state switch
    {
        FollowUpState.Submitted => StatusTone.Pass,
        FollowUpState.Returned => StatusTone.Warn,
        FollowUpState.InProgress or FollowUpState.Ready => StatusTone.Progress,
        _ => StatusTone.Todo,
    };

    /// <summary>What the state does not say by itself: at which form and since when; null where nothing.</summary>
    public static string? Detail(FollowUpRecord record, IStringLocalizer<Words> words) => record.State switch
    {
        FollowUpState.InProgress when record is { LastForm: { } form, SavedAt: { } saved } =>
            words["ค้างที่แบบ {0} {1} ตั้งแต่ {2}", TypeText.Short(record.Type, words), form, DateText.Of(Bangkok.DateOf(saved))].Value,
        FollowUpState.InProgress => words["ยังไม่บันทึกแบบใด ตั้งแต่ {0}", DateText.Of(Bangkok.DateOf(record.StartedAt!.Value))].Value,
        FollowUpState.Returned => words["ตั้งแต่ {0}", DateText.Of(Bangkok.DateOf(record.ReturnedAt!.Value))].Value,
        FollowUpState.Ready when record.SavedAt is { } saved => words["ตั้งแต่ {0}", DateText.Of(Bangkok.DateOf(saved))].Value,
        _ => null,
    };

    public static string Of(ContactOutcome outcome, IStringLocalizer<Words> words) => outcome switch
    {
        ContactOutcome.Reached => words["ได้พูดคุย"],
        ContactOutcome.NoAnswer => words["ไม่รับสาย"],
        ContactOutcome.WrongNumber => words["เบอร์ไม่ถูกต้อง"],
        _ => words["นัดวันส่ง"],
    };

    /// <summary>The last call in a few words; null when there was none.</summary>
    public static string? LastCall(FollowUpRecord record, IStringLocalizer<Words> words) => record.Contact switch
    {
        null => null,
        { PromisedOn: { } promised } => words["นัดส่ง {0}", DateText.Of(promised)].Value,
        var call => words["โทร: {0} {1}", Of(call.Outcome, words), DateText.Of(Bangkok.DateOf(call.At))].Value,
    };

    public static string Of(CallReason reason, FollowUpRecord record, IStringLocalizer<Words> words) => reason switch
    {
        CallReason.PromiseDue => words["นัดส่ง {0} ยังไม่ส่ง", DateText.Of(record.PromisedOn!.Value)],
        CallReason.Stuck => Detail(record, words)!,
        _ => Of(record.State, words),
    };

    /// <summary>For a tel: link; null when there is no number in it.</summary>
    public static string? Dial(string? phone)
    {
        var digits = ThaiDigits.ToArabic(phone ?? "").Split(',', '/')[0];
        var number = string.Concat(digits.Where(c => char.IsAsciiDigit(c) || c == '+'));
        return number.Length < 3 ? null : "tel:" + number;
    }
}

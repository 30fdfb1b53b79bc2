using LocalStandards.Domain.Rounds;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

/// <summary>Why an extension is not granted, approved or revoked, and what to do.</summary>
public static class ExtensionRefusalText
{
    public static string Of(ExtensionRefusal refusal, IStringLocalizer<Words> words) => refusal switch
    {
        ExtensionRefusal.EndIsPast => words["วันและเวลานี้ผ่านไปแล้ว เลือกวันปิดรับใหม่ที่ยังมาไม่ถึง"],
        ExtensionRefusal.EndBeforeOpening => words["วันปิดรับใหม่อยู่ก่อนวันเปิดบันทึก เลือกวันหลังวันเปิด"],
        ExtensionRefusal.CoversNobody => words["ขอบเขตนี้ไม่มี อปท. ที่ต้องประเมินในรอบนี้เลย ตรวจประเภทและพื้นที่ที่เลือกพร้อมกัน"],
        ExtensionRefusal.NobodyGains => words["ไม่มีแห่งใดได้เวลาเพิ่ม ทุกแห่งมีวันปิดรับที่ไม่เร็วกว่านี้ หรือส่งผลแล้ว"],
        ExtensionRefusal.OwnWork => words["ท่านเป็นผู้บันทึกการขยายเวลานี้ ต้องให้ผู้อนุมัติคนอื่นยืนยัน"],
        ExtensionRefusal.AlreadyApproved => words["ยืนยันไว้แล้ว มีผลอยู่"],
        ExtensionRefusal.AlreadyRevoked => words["ยกเลิกไปแล้ว"],
        ExtensionRefusal.ReasonMissing => words["กรอกเหตุผลที่ยกเลิก"],
        _ => words["สิทธิ์ของท่านทำรายการนี้ไม่ได้"],
    };

    /// <summary>The field of the form it stands at.</summary>
    public static string FieldOf(ExtensionRefusal refusal) => refusal switch
    {
        ExtensionRefusal.EndIsPast or ExtensionRefusal.EndBeforeOpening or ExtensionRefusal.NobodyGains => nameof(ExtensionForm.Until),
        ExtensionRefusal.CoversNobody => nameof(ExtensionForm.By),
        _ => "",
    };
}

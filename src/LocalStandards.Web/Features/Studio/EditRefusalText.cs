using LocalStandards.Domain.Indicators.Studio;
using LocalStandards.Domain.Rounds;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Says why an edit of a set is not made and what to do instead.</summary>
public static class EditRefusalText
{
    public static string Of(EditRefusal refusal, string? named, IStringLocalizer<Words> words) => refusal switch
    {
        EditRefusal.Unknown => words["ไม่มี “{0}” ในชุดนี้แล้ว อาจถูกลบไปก่อน ให้เปิดหน้านี้ใหม่", named ?? ""],
        EditRefusal.CodeTaken => words["มีรหัส “{0}” อยู่แล้ว ให้ใช้รหัสอื่น", named ?? ""],
        EditRefusal.NotACode => words["รหัส “{0}” ใช้ไม่ได้ ให้ใช้อักษรอังกฤษ ตัวเลข จุด หรือขีด ไม่มีช่องว่าง ไม่เกิน 40 ตัว", named ?? ""],
        EditRefusal.NotAName => words["ให้ใส่ชื่อ ไม่เกิน 500 ตัวอักษร และไม่มีอักขระที่มองไม่เห็น"],
        EditRefusal.NotEmpty => words["ยังมี “{0}” อยู่ข้างใน ให้ย้ายหรือลบก่อน", named ?? ""],
        EditRefusal.InUse => words["ยังมี “{0}” อ้างถึงอยู่ ให้แก้ที่นั้นก่อน", named ?? ""],
        EditRefusal.TooMany => words["เพิ่มไม่ได้แล้ว มีครบจำนวนสูงสุด"],
        _ => words["มีได้เพียงหนึ่งเดียวและมีอยู่แล้ว"],
    };
}

/// <summary>Says why a set does not go the next step of its life.</summary>
public static class IndicatorSetRefusalText
{
    public static string Of(IndicatorSetRefusal refusal, IStringLocalizer<Words> words) => refusal switch
    {
        IndicatorSetRefusal.NotADraft => words["ชุดนี้ไม่ใช่ฉบับร่างแล้ว จึงแก้ไขไม่ได้ หากอยู่ระหว่างเสนอ ให้ถอนกลับมาเป็นร่างก่อน หากเผยแพร่แล้ว ให้ทำฉบับแก้ไข"],
        IndicatorSetRefusal.NotProposed => words["ชุดนี้ไม่ได้อยู่ระหว่างเสนอคณะอนุกรรมการ ให้เปิดหน้านี้ใหม่เพื่อดูสถานะล่าสุด"],
        IndicatorSetRefusal.NotApproved => words["ชุดนี้ยังไม่มีมติเห็นชอบ หรือเผยแพร่ไปแล้ว ให้เปิดหน้านี้ใหม่เพื่อดูสถานะล่าสุด"],
        IndicatorSetRefusal.OwnWork => words["ท่านเป็นผู้แก้ไขชุดนี้ จึงเผยแพร่เองไม่ได้ ให้ผู้อนุมัติคนอื่นเป็นผู้เผยแพร่"],
        _ => words["บทบาทของท่านทำขั้นตอนนี้ไม่ได้"],
    };
}

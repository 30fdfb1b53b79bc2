using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Comparing;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>What the kinds that a set's file names by codes are called.</summary>
public static class SetText
{
    public static string Of(MeasureKind kind, IStringLocalizer<Words> words) => kind switch
    {
        MeasureKind.Percent => words["ร้อยละ"],
        MeasureKind.Ratio => words["อัตราส่วน"],
        MeasureKind.Number => words["ตัวเลข"],
        MeasureKind.Count => words["นับจำนวน"],
        MeasureKind.YesNo => words["มี/ไม่มี"],
        MeasureKind.Choice => words["ตัวเลือก"],
        MeasureKind.Level => words["ระดับ 0–5"],
        MeasureKind.Checklist => words["รายการตรวจ"],
        _ => words["ข้อความ ไม่คิดผล"],
    };

    public static string Of(ItemType type, IStringLocalizer<Words> words) => type switch
    {
        ItemType.Integer => words["จำนวนเต็ม"],
        ItemType.Decimal => words["ทศนิยม"],
        ItemType.Money => words["บาท"],
        ItemType.YesNo => words["มี/ไม่มี"],
        ItemType.Choice => words["ตัวเลือก"],
        ItemType.Level => words["ระดับ"],
        ItemType.Checklist => words["รายการตรวจ"],
        ItemType.Date => words["วันที่"],
        _ => words["ข้อความ"],
    };

    public static string Of(ItemRole role, IStringLocalizer<Words> words) => role switch
    {
        ItemRole.Frame => words["(1) กรอบ"],
        ItemRole.Achieved => words["(2) จัดบริการ"],
        _ => words["ข้อมูลประกอบ"],
    };

    public static string Of(Direction direction, IStringLocalizer<Words> words) => direction switch
    {
        Direction.HigherIsBetter => words["ยิ่งมากยิ่งดี"],
        Direction.LowerIsBetter => words["ยิ่งน้อยยิ่งดี"],
        _ => words["ไม่มีทิศทาง"],
    };

    public static string Of(Severity severity, IStringLocalizer<Words> words) => severity switch
    {
        Severity.Error => words["ห้ามส่ง"],
        Severity.Warning => words["ต้องยืนยัน"],
        _ => words["แจ้งเฉย ๆ"],
    };

    public static string Of(StandardOperator comparison, IStringLocalizer<Words> words) => comparison switch
    {
        StandardOperator.AtLeast => words["มากกว่าหรือเท่ากับ"],
        StandardOperator.AtMost => words["น้อยกว่าหรือเท่ากับ"],
        StandardOperator.MoreThan => words["มากกว่า"],
        StandardOperator.LessThan => words["น้อยกว่า"],
        _ => words["เท่ากับ"],
    };

    public static string Of(ComparisonKind kind, IStringLocalizer<Words> words) => kind switch
    {
        ComparisonKind.Added => words["เพิ่มใหม่"],
        ComparisonKind.Removed => words["ตัดออก"],
        ComparisonKind.Changed => words["เปลี่ยน"],
        _ => words["เหมือนเดิม"],
    };
}

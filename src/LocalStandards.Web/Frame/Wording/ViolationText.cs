using System.Globalization;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Thai;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>Words what the domain found wrong, naming the limit, for the field and for summaries.</summary>
public static class ViolationText
{
    public static string Of(Violation violation, IndicatorSetDefinition set, DataItem? item, IStringLocalizer<Words> words)
    {
        // The set's own words are Thai data.
        if (violation.Message is { } message)
            return set.Fill(message);
        var args = violation.Args.Select(Show).ToArray<object>();
        return violation.Code switch
        {
            ViolationCode.Missing when item is null => words["ยังไม่ได้กรอก"],
            ViolationCode.Missing => words["ยังไม่ได้กรอก {0}", set.Fill(item.Label)],
            ViolationCode.NotANumber => words["ต้องเป็นตัวเลข เช่น 1,234 หรือ ๑๒๓๔"],
            ViolationCode.NotWhole => words["ต้องเป็นจำนวนเต็ม ไม่มีทศนิยม"],
            ViolationCode.TooManyDecimals => words["ใส่ทศนิยมได้ไม่เกิน {0} ตำแหน่ง", args],
            ViolationCode.TooLarge => words["ตัวเลขยาวเกินไป ใส่ได้ไม่เกิน {0} หลัก", args],
            ViolationCode.BelowMinimum => words["ต้องไม่น้อยกว่า {0}", args],
            ViolationCode.AboveMaximum => words["ต้องไม่มากกว่า {0}", args],
            ViolationCode.TooLong => words["ข้อความยาวเกินไป ใส่ได้ไม่เกิน {0} ตัวอักษร", args],
            ViolationCode.NotAnOption => words["เลือกจากรายการที่กำหนด"],
            ViolationCode.NotADate => words["วันที่ไม่ถูกต้อง พิมพ์แบบ 26/9/2568 หรือ 26 ก.ย. 2568"],
            ViolationCode.NoSuchDay => words["ไม่มีวันที่นี้ในปฏิทิน ตรวจวันและเดือนอีกครั้ง"],
            ViolationCode.YearOutOfRange => words["ปีต้องเป็น พ.ศ. 2400 ถึง 2700"],
            ViolationCode.WeekdayDiffers => words["วันในสัปดาห์ไม่ตรงกับวันที่ {0} พิมพ์วันที่อย่างเดียวก็ได้", args],
            ViolationCode.GregorianYear => words["ปีนี้ดูเหมือนปี ค.ศ. ให้พิมพ์ปี พ.ศ. เช่น 26/9/2568"],
            ViolationCode.CannotCompute => words["คำนวณผลไม่ได้ ตรวจว่าตัวหารไม่เป็นศูนย์"],
            ViolationCode.NegativeResult => words["ผลคำนวณติดลบ ({0}) ตรวจตัวเลขอีกครั้ง", args],
            ViolationCode.ResultAboveMaximum => words["ผลคำนวณ {0} เกินค่าสูงสุด {1} ตรวจตัวเลขอีกครั้ง", args],
            ViolationCode.UnknownNotApplicable => words["เลือกเหตุผลจากรายการที่กำหนด"],
            ViolationCode.NotApplicableIsNotTrue => words["เลือก “{0}” ไม่ได้ เพราะตัวเลขที่กรอกไม่ตรงกัน", args],
            ViolationCode.NotApplicableWithValue => words["เลือกไม่มีภารกิจแล้ว แต่ยังมีตัวเลขที่กรอกไว้ ให้ลบอย่างใดอย่างหนึ่ง"],
            ViolationCode.NotApplicableAndNotDone => words["เลือกได้อย่างใดอย่างหนึ่ง ระหว่างไม่มีภารกิจกับไม่ได้ดำเนินการ"],
            ViolationCode.ReasonRequired => words["ให้ระบุเหตุผลของ “{0}”", args],
            ViolationCode.NotDoneIsNotAllowed => words["ตัวชี้วัดนี้เลือกไม่ได้ดำเนินการไม่ได้"],
            ViolationCode.NotDoneWithValue => words["เลือกไม่ได้ดำเนินการแล้ว แต่ยังมีตัวเลขที่กรอกไว้ ให้ลบอย่างใดอย่างหนึ่ง"],
            ViolationCode.FarFromLastYear => words["ค่านี้ ({0}) ต่างจากปีก่อน ({1}) มาก ตรวจหน่วยนับอีกครั้ง หรือเขียนยืนยันเหตุผล", args],
            _ => words["ข้อมูลไม่ถูกต้อง"],
        };
    }

    private static string Show(object arg) => arg switch
    {
        DateOnly day => DateText.Of(day),
        decimal number => ThaiNumber.Format(number, number.Scale),
        IFormattable value => value.ToString(null, CultureInfo.InvariantCulture),
        _ => arg.ToString() ?? "",
    };
}

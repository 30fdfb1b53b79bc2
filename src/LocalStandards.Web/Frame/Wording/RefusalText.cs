using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>Says why something is not allowed now, since when, and who can change it.</summary>
public static class RefusalText
{
    public static string Of(Refusal refusal, IStringLocalizer<Words> words) => refusal.Kind switch
    {
        RefusalKind.NotYours => words["แบบนี้มอบหมายให้ผู้อื่นบันทึก ให้ติดต่อเจ้าหน้าที่บันทึกข้อมูลหรือปลัดของหน่วยงาน"],
        RefusalKind.NotComplete => words["ยังยืนยันความถูกต้องไม่ได้ แบบนี้ยังกรอกไม่ครบหรือมีรายการต้องแก้"],
        RefusalKind.NotASectionOfficer => words["เลือกได้เฉพาะเจ้าหน้าที่กอง/ส่วนงานของหน่วยงานนี้"],
        RefusalKind.NotReopened => words["ไม่มีหนังสือที่ให้เปิดแก้ไขผลที่ส่งแล้วในเวลานี้"],
        RefusalKind.NotSubmitted => words["ยังไม่มีผลที่ส่งไว้"],
        RefusalKind.NotAccepted => words["ยังไม่มีการรับผล จึงไม่มีอะไรให้ถอน"],
        RefusalKind.Returned => words["ถูกส่งคืนหรือเปิดแก้ไขแล้ว รอ อปท. ส่งอีกครั้ง"],
        RefusalKind.NoTimeToCorrect => words["พ้นเวลาแก้ไขแล้ว ส่งคืนตอนนี้ อปท. จะแก้ไขไม่ได้ ให้ สกถ. ขยายเวลาแก้ไขด้วยหนังสือก่อน"],
        RefusalKind.ReasonMissing => words["ระบุเหตุผล"],
        RefusalKind.WaitsForSecondPerson => words["มีผู้ขอไว้แล้ว รอผู้อนุมัติยืนยัน"],
        RefusalKind.OwnWork => words["ผู้ขอยืนยันเองไม่ได้ ต้องเป็นอีกคนหนึ่ง"],
        RefusalKind.PracticeOver => words["เปิดรอบแล้วเมื่อวันที่ {0} สิ่งที่พิมพ์ในหน้าฝึกบันทึกไม่ถูกบันทึก ให้โหลดหน้าใหม่แล้วบันทึกข้อมูลจริง", DateText.Of(Bangkok.DateOf(refusal.Entry!.Opens))],
        RefusalKind.TooMuch => words["คำตอบของแบบนี้รวมกันยาวเกินกว่าที่เก็บได้ สิ่งที่พิมพ์ยังอยู่บนหน้านี้แต่ไม่ถูกบันทึก ให้ย่อข้อความที่ยาว เช่น หมายเหตุ แล้วบันทึกอีกครั้ง"],
        _ => OfState(refusal.Entry!, words),
    };

    /// <summary>What a page that is not open says, and in practice why nothing can be submitted; empty while it is open.</summary>
    public static string OfState(EntryState state, IStringLocalizer<Words> words) => state.Kind switch
    {
        EntryStateKind.NotYetOpen => words["ยังไม่เปิดให้บันทึก เปิดวันที่ {0}", DateText.Of(Bangkok.DateOf(state.Opens))],
        EntryStateKind.Practice => words["ช่วงนี้เป็นการฝึกบันทึก ยังส่งผลไม่ได้ ส่งได้เมื่อเปิดรอบวันที่ {0}", DateText.Of(Bangkok.DateOf(state.Opens))],
        EntryStateKind.Closed => words["ปิดรับแล้วเมื่อวันที่ {0} หากยังไม่ได้ส่ง ให้ขอขยายเวลาในระบบ หรือติดต่อสำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัด การขยายเวลาต้องมีหนังสือจาก สกถ.", DateText.Of(state.Deadline.LastMinute)],
        EntryStateKind.Submitted => words["ส่งผลแล้ว ข้อมูลถูกล็อก หากต้องแก้ไข ให้แจ้งสำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดส่งคืนก่อนวันปิดรับ"],
        EntryStateKind.Accepted => words["ผลการประเมินได้รับการรับรองแล้ว แก้ไขไม่ได้"],
        _ => "",
    };
}

using LocalStandards.Domain.Indicators.Publishing;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Words what the check before publishing found, and what to do about it.</summary>
public static class FindingText
{
    public static string Of(PublicationFinding finding, IStringLocalizer<Words> words)
    {
        var args = finding.Args.ToArray();
        var text = finding.Flaw switch
        {
            PublicationFlaw.Problem => args[1].ToString()!,
            PublicationFlaw.NoIndicators => words["ชุดนี้ยังไม่มีตัวชี้วัด"],
            PublicationFlaw.AreaInNoForm => words["ด้าน “{1}” ยังไม่อยู่ในแบบใด ผู้บันทึกจะไม่เห็น", args],
            PublicationFlaw.FormWithoutIndicators => words["แบบ {0} ยังไม่มีตัวชี้วัด", args],
            PublicationFlaw.NoGeneralForm => words["มีข้อมูลทั่วไป แต่ไม่มีแบบข้อมูลทั่วไป"],
            PublicationFlaw.NoItems => words["ยังไม่มีรายการข้อมูล"],
            PublicationFlaw.NoFormula => words["คิดผลแต่ยังไม่มีสูตร"],
            PublicationFlaw.NoDirection => words["คิดผลแต่ยังไม่ได้เลือกทิศทาง"],
            PublicationFlaw.NoStandard => words["คิดผลแต่ยังไม่มีค่ามาตรฐาน"],
            PublicationFlaw.NotOfficial => words["ชุดยังระบุว่าเป็นชุดตัวอย่างหรือร่าง อปท. จะเห็นป้ายนี้"],
            PublicationFlaw.TierWithoutStandard => words["ระดับ {0} ไม่มีค่ามาตรฐานของตน", args],
            PublicationFlaw.UnknownTier => words["ไม่มี อปท. ระดับ {0} ในทะเบียน", args],
            PublicationFlaw.FormulaUntried => words["ยังไม่ได้ทดสอบสูตร"],
            PublicationFlaw.DivisionByZero => words["สูตรตำแหน่งที่ {0}: {1}", Convert.ToInt32(args[0], System.Globalization.CultureInfo.InvariantCulture) + 1, args[1]],
            PublicationFlaw.PercentOfOneItem => words["ร้อยละที่ใช้รายการข้อมูลไม่ถึงสองรายการ"],
            PublicationFlaw.PercentWithoutLimit => words["ร้อยละอาจเกิน 100 เพราะไม่มีกฎตรวจหรือค่าสูงสุดกั้นไว้"],
            PublicationFlaw.UnknownPlaceholder => words["มี {0} ในข้อความ ซึ่งระบบไม่รู้จัก ใช้ได้เฉพาะ {{อปท}} {{ประเภท}} {{ปี}}", args],
            PublicationFlaw.NoEvidence => words["ยังไม่ได้แนะนำหลักฐานที่ควรเก็บ"],
            PublicationFlaw.NoLegalBasis => words["ยังไม่ได้ระบุกฎหมายหรือระเบียบ"],
            PublicationFlaw.NoResponsibleUnit => words["ยังไม่ได้ระบุหน่วยรับผิดชอบ"],
            PublicationFlaw.CrosswalkUndecided => words["ยังไม่ได้ตัดสินว่าเทียบกับปีก่อนได้หรือไม่"],
            PublicationFlaw.CrosswalkUnknownCode => words["เทียบกับ {0} ซึ่งไม่มีในชุดปีก่อน", args],
            PublicationFlaw.CrosswalkTwice => words["เทียบกับ {0} ของปีก่อนซ้ำกับ {1}", args],
            PublicationFlaw.CrosswalkSameButChanged => words["ตัดสินว่าเหมือน {0} ของปีก่อน แต่คำถามเปลี่ยนไป", args],
            PublicationFlaw.StandardUnchanged => words["คำถามเปลี่ยนจาก {0} ของปีก่อน แต่ค่ามาตรฐานคงเดิม", args],
            _ => finding.Flaw.ToString(),
        };
        return finding.Key is { } key ? words["รายการ {0}: {1}", key, text] : text;
    }

    /// <summary>What all findings of one kind have in common, for confirming them together.</summary>
    public static string Kind(PublicationFlaw flaw, IStringLocalizer<Words> words) => flaw switch
    {
        PublicationFlaw.NotOfficial => words["ป้ายชุดตัวอย่างหรือร่าง"],
        PublicationFlaw.TierWithoutStandard => words["บางระดับไม่มีค่ามาตรฐานของตน"],
        PublicationFlaw.UnknownTier => words["ระดับที่ไม่มีในทะเบียน"],
        PublicationFlaw.FormulaUntried => words["สูตรที่ยังไม่ได้ทดสอบ"],
        PublicationFlaw.DivisionByZero => words["สูตรที่ตัวหารเป็นศูนย์ได้"],
        PublicationFlaw.PercentOfOneItem => words["ร้อยละที่ใช้รายการไม่ถึงสองรายการ"],
        PublicationFlaw.PercentWithoutLimit => words["ร้อยละที่อาจเกิน 100"],
        PublicationFlaw.UnknownPlaceholder => words["ช่องเติมข้อความที่ระบบไม่รู้จัก"],
        PublicationFlaw.NoEvidence => words["ไม่มีคำแนะนำหลักฐาน"],
        PublicationFlaw.NoLegalBasis => words["ไม่มีกฎหมายหรือระเบียบ"],
        PublicationFlaw.NoResponsibleUnit => words["ไม่มีหน่วยรับผิดชอบ"],
        PublicationFlaw.CrosswalkUndecided => words["ยังไม่ได้ตัดสินการเทียบกับปีก่อน"],
        PublicationFlaw.CrosswalkUnknownCode => words["เทียบกับรหัสที่ไม่มีในปีก่อน"],
        PublicationFlaw.CrosswalkTwice => words["เทียบกับปีก่อนซ้ำกัน"],
        PublicationFlaw.CrosswalkSameButChanged => words["ตัดสินว่าเหมือนแต่คำถามเปลี่ยน"],
        _ => words["คำถามเปลี่ยนแต่ค่ามาตรฐานคงเดิม"],
    };
}

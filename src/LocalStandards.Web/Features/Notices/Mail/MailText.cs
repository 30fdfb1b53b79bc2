using System.Globalization;
using LocalStandards.Domain.Notices;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>What went wrong with mails, in words.</summary>
public static class MailText
{
    public static string Of(MailTrouble trouble, int? code, IStringLocalizer<Words> words) => WithCode(trouble switch
    {
        MailTrouble.Unreachable => words["ติดต่อเซิร์ฟเวอร์อีเมลไม่ได้ ตรวจ Mail:Host และ Mail:Port"],
        MailTrouble.TimedOut => words["เซิร์ฟเวอร์อีเมลไม่ตอบในเวลาที่กำหนด"],
        MailTrouble.Dropped => words["เซิร์ฟเวอร์อีเมลตัดการเชื่อมต่อ"],
        MailTrouble.Busy => words["เซิร์ฟเวอร์อีเมลยังไม่รับอีเมลขณะนี้"],
        MailTrouble.SignInRefused => words["เซิร์ฟเวอร์อีเมลไม่รับชื่อผู้ใช้หรือรหัสผ่าน ตรวจ Mail:User และ Mail:Password"],
        MailTrouble.NotProtected => words["เข้ารหัสการเชื่อมต่อไม่ได้ ตรวจ Mail:Tls และใบรับรองของเซิร์ฟเวอร์"],
        MailTrouble.SenderRefused => words["เซิร์ฟเวอร์อีเมลไม่รับผู้ส่ง ตรวจ Mail:From"],
        _ => words["เขียนไฟล์อีเมลไม่ได้ ตรวจพื้นที่ดิสก์"],
    }, code);

    public static string Of(UnsentMail mail, IStringLocalizer<Words> words) => WithCode(mail.Problem switch
    {
        MailProblem.AddressRefused => words["ปลายทางไม่มีที่อยู่นี้หรือไม่รับ"],
        MailProblem.ContentRefused => words["เซิร์ฟเวอร์ไม่รับเนื้อหา"],
        MailProblem.TryLater => words["เซิร์ฟเวอร์ขอให้ลองใหม่ จนครบสามวัน"],
        MailProblem.Interrupted => words["การเชื่อมต่อขาดก่อนส่งจบ จนครบสามวัน"],
        MailProblem.NoAnswer => words["ส่งจบแล้ว แต่เซิร์ฟเวอร์ไม่ตอบว่ารับ"],
        MailProblem.Stopped => words["ระบบหยุดขณะกำลังส่ง"],
        _ => words["ไม่ทราบสาเหตุ"],
    }, mail.ReplyCode);

    private static string WithCode(string text, int? code) => code is { } number ? string.Create(CultureInfo.InvariantCulture, $"{text} ({number})") : text;
}

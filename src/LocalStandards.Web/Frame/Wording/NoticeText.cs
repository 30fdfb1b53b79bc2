using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>A notice as it is stored, for its words and where it leads.</summary>
/// <param name="RoundCode">Of the obligation it is about; null where it is about none, as is the year.</param>
public sealed record NoticeFacts(
    int Id, NoticeKind Kind, DateTimeOffset At, string? About, DateTimeOffset? Until, DeadlineKind? Deadline, int? Version, string? Path, string? RoundCode, int? RoundYear)
{
    /// <summary>An address of the portal's own.</summary>
    public string Leads => Path ?? (RoundCode is null ? "/" : Kind == NoticeKind.Submitted && Version is not null ? $"/entry/{RoundCode}/receipts/{Version}" : $"/?year={RoundCode}");
}

/// <summary>What a notice says, in the reader's language.</summary>
public static class NoticeText
{
    public static string Title(NoticeFacts notice, IStringLocalizer<Words> words) => notice.Kind switch
    {
        NoticeKind.Submitted => words["ส่งผลครั้งที่ {0}", notice.Version ?? 1],
        NoticeKind.Returned => words["ถูกส่งคืนให้แก้ไข"],
        NoticeKind.Accepted => words["รับผลการประเมินแล้ว"],
        NoticeKind.AcceptanceWithdrawn => words["ถอนการรับผลการประเมินแล้ว รอการตรวจอีกครั้ง"],
        NoticeKind.Reopened => words["เปิดแก้ไขผลที่ส่งแล้ว ต้องส่งอีกครั้ง"],
        NoticeKind.WindowOpens => words["เปิดให้บันทึกข้อมูลแล้ว"],
        NoticeKind.Extended => notice.Deadline switch
        {
            DeadlineKind.Correction => words["ได้เวลาแก้ไขเพิ่ม"],
            DeadlineKind.Evidence => words["ได้เวลาส่งเอกสารหลักฐานเพิ่ม"],
            DeadlineKind.Reopen => words["เปิดให้แก้ไขผลที่ส่งแล้ว"],
            _ => words["ได้เวลาบันทึกเพิ่ม"],
        },
        NoticeKind.ExtensionRevoked => words["การขยายเวลาถูกยกเลิก ตรวจวันปิดรับอีกครั้ง"],
        NoticeKind.RequestGranted => words["คำขอขยายเวลาได้รับอนุมัติ"],
        NoticeKind.RequestDeclined => words["คำขอขยายเวลาไม่ได้รับอนุมัติ อ่านคำตอบ"],
        NoticeKind.Letter => words["มีหนังสือรอหน่วยงานของท่าน"],
        NoticeKind.LetterReminder => words["เตือน หนังสือยังรอหน่วยงานของท่าน"],
        NoticeKind.Reminder => words["เตือน ยังไม่ได้ส่งผลการประเมิน"],
        NoticeKind.Activated => words["เปิดใช้บัญชีแล้ว"],
        NoticeKind.PasswordChanged => words["เปลี่ยนรหัสผ่านแล้ว"],
        NoticeKind.TwoStepOn => words["เปิดการยืนยันตัวตนสองขั้นแล้ว"],
        NoticeKind.TwoStepOff => words["ปิดการยืนยันตัวตนสองขั้นแล้ว"],
        NoticeKind.AddressTyped => words["ยืนยันที่อยู่อีเมลสำหรับรับแจ้งเตือน"],
        NoticeKind.AddressConfirmed => words["ยืนยันที่อยู่อีเมลแล้ว"],
        _ => throw new ArgumentOutOfRangeException(nameof(notice), notice.Kind, null),
    };

    /// <summary>The letter it names, which is Thai in either language; null where it names none.</summary>
    public static string? Letter(NoticeFacts notice) => IsOfLetter(notice.Kind) ? notice.About : null;

    /// <summary>The year and the end it names; empty where it names neither.</summary>
    public static string Detail(NoticeFacts notice, IStringLocalizer<Words> words)
    {
        var parts = new List<string>();
        if (notice.RoundYear is { } year)
            parts.Add(words["ปีประเมิน {0}", year]);
        else if (notice.About is { } about && !IsOfLetter(notice.Kind))
            parts.Add(words["ปีประเมิน {0}", about]);
        if (notice.Until is { } until)
            parts.Add(words["ถึง {0}", DateText.Of(until.AddMinutes(-1))]);
        if (notice.Kind is NoticeKind.PasswordChanged or NoticeKind.TwoStepOff or NoticeKind.AddressConfirmed)
            parts.Add(words["หากไม่ใช่ท่าน เปลี่ยนรหัสผ่านทันทีและแจ้งผู้ดูแลระบบ"]);
        return string.Join(" · ", parts);
    }

    private static bool IsOfLetter(NoticeKind kind) => kind is NoticeKind.Letter or NoticeKind.LetterReminder or NoticeKind.Extended or NoticeKind.ExtensionRevoked;
}

/// <summary>Notices with the round of the obligation they are about, the newest first.</summary>
public static class NoticeQueries
{
    public static IQueryable<NoticeFacts> Facts(this IQueryable<Notice> notices, Data.AppDbContext db) =>
        from n in notices
        join o in db.Obligations on n.ObligationId equals (int?)o.Id into found
        from o in found.DefaultIfEmpty()
        orderby n.At descending, n.Id descending
        select new NoticeFacts(n.Id, n.Kind, n.At, n.About, n.Until, n.Deadline, n.VersionNumber, n.Path, o!.Round!.Code, (int?)o.Round!.Year);
}

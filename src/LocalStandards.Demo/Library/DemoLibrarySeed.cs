using System.Security.Cryptography;
using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Demo.Rounds;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Library;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Demo.Library;

/// <summary>
/// The demo's papers: of each recent round a manual, a form and a report, and two announcements. The files are made already
/// (tools/demo-documents); all say ข้อมูลสมมติ.
/// </summary>
internal static class DemoLibrarySeed
{
    private const int FirstYear = 2567;

    public static async Task WriteAsync(AppDbContext db, StoredFiles files, IReadOnlyList<SeededRound> rounds, DateTimeOffset now, CancellationToken cancel)
    {
        foreach (var round in rounds.Select(r => r.Round).Where(r => r.Year >= FirstYear))
        {
            var window = round.WindowFor(AuthorityType.Sao);
            var end = round.EffectiveEndForAll(AuthorityType.Sao, DeadlineKind.Entry, now).End;
            await AddAsync("demo-manual.pdf", "manual", DocumentCategory.Manual, $"คู่มือการบันทึกข้อมูลมาตรฐานขั้นต่ำ ประจำปี พ.ศ. {round.Year}", "ขั้นตอนตั้งแต่เข้าสู่ระบบจนส่งผล (ข้อมูลสมมติ)", window.Opens.AddDays(-45));
            await AddAsync("demo-form.pdf", "form", DocumentCategory.Form, $"แบบรวบรวมข้อมูลก่อนบันทึกในระบบ ปี {round.Year}", "พิมพ์แจกกองต่าง ๆ เพื่อรวบรวมตัวเลข (ข้อมูลสมมติ)", window.Opens.AddDays(-30));
            // The report of a round under way is planned.
            await AddAsync("demo-report.pdf", "report", DocumentCategory.Report, $"รายงานข้อมูลการจัดบริการสาธารณะ ประจำปี พ.ศ. {round.Year}", "ภาพรวมทั้งประเทศ (ข้อมูลสมมติ)", end.AddDays(90));

            async Task AddAsync(string seed, string name, DocumentCategory category, string title, string description, DateTimeOffset from)
            {
                var content = DemoFiles.All.Bytes(seed);
                var stored = await files.WriteAsync(LibraryFiles.Folder, ".pdf", content, cancel);
                var file = new DocumentFile($"{name}-{round.Year}.pdf", stored, "application/pdf", content.Length, Convert.ToHexStringLower(SHA256.HashData(content)));
                db.Add(new LibraryDocument(
                    new DocumentParticulars(round.Id, [], category, title, description, DocumentAudience.Public, []), file, from, null, from < now ? from : now));
            }
        }
        var latest = rounds[^1].Round;
        var opened = latest.WindowFor(AuthorityType.Sao).Opens;
        var soon = now.AddDays(-3) is var three && three < opened ? opened : three;
        db.AddRange(
            new Announcement(new AnnouncementWording(
                $"เปิดให้บันทึกข้อมูลมาตรฐานขั้นต่ำ ประจำปี พ.ศ. {latest.Year}",
                $"อปท. ทุกแห่งบันทึกและส่งผลได้แล้ว\n\n- เตรียมตัวเลขด้วย[แบบรวบรวมข้อมูล](/documents?category=Form&round={latest.Code})\n- อ่าน[คู่มือ](/documents?category=Manual&round={latest.Code})ก่อนเริ่ม\n\nประกาศนี้เป็น**ข้อมูลสมมติ**",
                opened, null, IsPinned: true), null, opened),
            new Announcement(new AnnouncementWording(
                "ปิดปรับปรุงระบบคืนวันเสาร์ เวลา 01.00–03.00 น.",
                "ระหว่างนั้นเปิดดูรายชื่อได้ แต่บันทึกไม่ได้ คำตอบที่บันทึกไว้ไม่หาย\n\nประกาศนี้เป็น**ข้อมูลสมมติ**",
                soon, Bangkok.ExclusiveEndOf(Bangkok.DateOf(now).AddDays(20)), IsPinned: false), null, soon));
        await db.SaveChangesAsync(cancel);
    }
}

using LocalStandards.Data;
using LocalStandards.Demo.Places;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Demo.Rounds;

/// <summary>How the demo's provincial officer followed up those that have not submitted: some calls, and one reminder.</summary>
internal static class DemoFollowUpSeed
{
    private const int CalledOfAHundred = 40, RemindedOfAHundred = 60;

    public static async Task WriteAsync(AppDbContext db, SeededRound seeded, DateTimeOffset now, CancellationToken cancel)
    {
        var opened = seeded.Round.Windows.Min(w => w.Opens);
        var officer = await db.Users.Where(u => u.UserName == "province").Select(u => (int?)u.Id).SingleAsync(cancel);
        var chased = await db.Obligations
            .Where(o => o.RoundId == seeded.Round.Id && o.ProvinceId == DemoRegisterSeed.HomeProvince
                && !db.Submissions.Any(s => s.ObligationId == o.Id && s.Status.CountsAsSubmitted()))
            .OrderBy(o => o.Id).Select(o => new { o.Id, o.Authority!.Code }).ToListAsync(cancel);
        var run = new ReminderRun(
            seeded.Round.Id, null, Bangkok.DateOf(now.AddDays(-4)), "ขอให้บันทึกข้อมูลและส่งผลการประเมินให้แล้วเสร็จก่อนวันปิดรับ", officer, now.AddDays(-4));
        foreach (var authority in chased)
        {
            var dice = Dice.For("chase " + authority.Code);
            if (run.At > opened && dice.Chance(RemindedOfAHundred))
                run.Remind(authority.Id);
            var at = now.AddDays(-1 - dice.Roll(6)).AddMinutes(-dice.Roll(240));
            if (at <= opened || !dice.Chance(CalledOfAHundred))
                continue;
            var outcome = (ContactOutcome)(1 + dice.Roll(4));
            DateOnly? promised = outcome == ContactOutcome.Promised ? Bangkok.DateOf(at).AddDays(dice.Roll(8)) : null;
            db.Add(Contact.AsFiled(authority.Id, outcome, promised, NoteOf(outcome), new Guid(authority.Id, 1, 1, new byte[8]), officer, at));
        }
        if (run.Reached > 0)
            db.Add(run);
        await db.SaveChangesAsync(cancel);
    }

    private static string? NoteOf(ContactOutcome outcome) => outcome switch
    {
        ContactOutcome.Reached => "รอข้อมูลจากกองช่าง",
        ContactOutcome.WrongNumber => "ขอเบอร์ใหม่จาก อปท.",
        ContactOutcome.Promised => "ปลัดรับปากจะเร่งให้",
        _ => null,
    };
}

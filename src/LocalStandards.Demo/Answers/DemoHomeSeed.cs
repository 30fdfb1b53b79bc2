using LocalStandards.Data;
using LocalStandards.Demo.People;
using LocalStandards.Demo.Places;
using LocalStandards.Demo.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Submissions;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Demo.Answers;

/// <summary>
/// The demo accounts' own authority, half-way through the open round, by the domain's own steps: form 1 filled, 2-1
/// filled and verified by the section officer, 2-2 half filled, 2-3 with a figure larger than its frame.
/// </summary>
internal static class DemoHomeSeed
{
    private const string General = "1", Verified = "2-1", HalfFilled = "2-2", Spoilt = "2-3";
    private const string Frame = "68-3-05.a", Achieved = "68-3-05.b";

    public static async Task WriteAsync(
        AppDbContext db, SeededRound seeded, SeededPeople people, SeededRegister register, DemoHistory history,
        DateTimeOffset now, CancellationToken cancel)
    {
        // Where the window has closed, all of it happened before.
        var closes = seeded.Round.WindowFor(people.HomeAuthority.Type).Closes;
        if (closes <= now)
            now = closes.AddHours(-8);
        var homeId = register.IdOf(people.HomeAuthority);
        var obligation = await db.Obligations.AsNoTracking().SingleAsync(o => o.RoundId == seeded.Round.Id && o.AuthorityId == homeId, cancel);
        var (demoSet, answers, lastYear) = history.DrawHome();
        var set = demoSet.Definition;
        DemoMistakes.Confirm(answers.Fields, lastYear, set, obligation.Tier, people.HomeAuthority.Code);
        (answers.Fields[Frame], answers.Fields[Achieved]) = ("12", "15");
        answers.Fields.Remove(new FieldName("68-3-05", FieldName.NotDone).ToString());

        var entry = new EntryContext(obligation, seeded.Round, set, lastYear);
        var recorder = new Actor(people.RecorderOf(homeId).UserId, [new Grant(Role.Recorder, homeId)]);
        var section = new Actor(people.SectionOfficerId, [new Grant(Role.SectionOfficer, homeId)]);
        var submission = Submission.Start(entry, now.AddDays(-12));
        Record(submission, entry, General, recorder, now.AddDays(-12).AddMinutes(25), share: 100, answers);
        Allow(submission.Assign(entry, Verified, people.SectionOfficerId, isSectionOfficer: true, recorder, now.AddDays(-12).AddHours(1)));
        Record(submission, entry, Verified, section, now.AddDays(-8), share: 100, answers);
        Allow(submission.Verify(entry, Verified, section, now.AddDays(-8).AddMinutes(40)));
        Record(submission, entry, HalfFilled, recorder, now.AddDays(-3), share: 50, answers);
        Record(submission, entry, Spoilt, recorder, now.AddDays(-1).AddHours(-2), share: 100, answers);
        db.Add(submission);
        await db.SaveChangesAsync(cancel);
    }

    /// <param name="share">How many of a hundred of the form's indicators are filled.</param>
    private static void Record(
        Submission submission, EntryContext entry, string formCode, Actor actor, DateTimeOffset at, int share, DemoAnswers answers)
    {
        var form = entry.Set.Forms[formCode];
        var indicators = entry.Set.IndicatorsOf(form);
        var filled = indicators.Take((indicators.Count * share + 99) / 100).Select(i => i.Code).ToHashSet();
        var changes = answers.Fields
            .Where(f => filled.Contains(FieldName.Parse(f.Key).Indicator))
            .Select(f => new FieldChange(f.Key, "", f.Value))
            .ToList();
        Allow(submission.Record(entry, form, changes, actor, at).Refusal);
    }

    private static void Allow(Refusal? refusal)
    {
        if (refusal is not null)
            throw new InvalidOperationException($"The demo's own authority was refused: {refusal.Kind}.");
    }
}

using System.Diagnostics;
using LocalStandards.Data;
using LocalStandards.Data.Rounds;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;
using Microsoft.EntityFrameworkCore;

namespace LocalStandards.Benchmarks;

/// <summary>
/// On a copy of the demo: the deadlines of everybody in a round with 500 extensions, what a preview of a national one reads
/// and works out, and how many rows granting it writes.
/// </summary>
internal static class DeadlineMeasurement
{
    private const string Round = "2568";
    private const int Extensions = 500, Runs = 9;

    public static Task RunAsync(string data, Action<string, string, string> print) => DemoCopy.UseAsync(data, async db =>
    {
        var round = await db.Rounds.WithDeadlines().SingleAsync(r => r.Code == Round);
        var participants = await db.ParticipantsAsync(round.Id, CancellationToken.None);
        var now = Bangkok.StartOf(new(2025, 9, 5));
        var letter = round.Extensions[0].Letter!;

        var crowded = Crowded(participants, letter, now);
        var took = Median(() =>
        {
            var deadlines = crowded.DeadlinesAt(DeadlineKind.Entry, now);
            foreach (var participant in participants)
                deadlines.Of(participant.Place);
        });
        print("deadlines", $"{took.TotalMilliseconds:0.0} ms", $"EffectiveEnd of {participants.Count:N0} obligations under {Extensions} extensions; limit 50 ms");

        var terms = new ExtensionTerms(DeadlineKind.Entry, Bangkok.ExclusiveEndOf(new(2025, 10, 31)), Scope.Country, OnlyUnsubmitted: true, "ทดสอบ");
        var times = new List<TimeSpan>();
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            round.EffectOf(terms, await db.ParticipantsAsync(round.Id, CancellationToken.None), now);
            times.Add(watch.Elapsed);
        }
        print("preview of a national extension", $"{times.Order().ElementAt(Runs / 2).TotalMilliseconds:0} ms", $"read and worked out for {participants.Count:N0}; limit 300 ms");

        var before = await RowsAsync(db);
        var grant = round.Extend(terms, letter, participants, new Actor(1, [new Grant(Role.CentralOfficer)]), now);
        if (grant.Extension is not { } extension || round.Approve(extension, participants, new Actor(2, [new Grant(Role.CentralApprover)]), now) is not null)
            throw new InvalidOperationException($"Refused: {grant.Refusal}.");
        await db.SaveChangesAsync();
        print("rows of a national extension", $"{await RowsAsync(db) - before}", $"the extension and its audit row, for {grant.Effect.Count(ExtensionEffectKind.Gains):N0} that gain");
    });

    /// <summary>The round's windows with extensions of every scope: by type, province, district and lists of authorities.</summary>
    private static AssessmentRound Crowded(IReadOnlyList<Participant> participants, OfficialLetter letter, DateTimeOffset now)
    {
        var round = new AssessmentRound(Programme.MinimumStandards, 2568, 2567, StandardLevel.Development);
        foreach (var type in AuthorityTypes.All)
        {
            round.Open(new EntryWindow
            {
                Type = type, Opens = now.AddDays(-60), Closes = now.AddDays(-7), CorrectionCloses = now.AddDays(20), EvidenceDue = now.AddDays(50), IsIllustrative = true,
            });
        }
        for (var i = 0; i < Extensions; i++)
        {
            var place = participants[i * 7919 % participants.Count].Place;
            var scope = (i % 4) switch
            {
                0 => new Scope([place.Type], [place.ProvinceId]),
                1 => new Scope(provinces: [place.ProvinceId]),
                2 => new Scope(districts: [place.DistrictId, place.DistrictId + 1]),
                _ => new Scope(authorities: Enumerable.Range(i, 40).Select(n => participants[n * 31 % participants.Count].Place.AuthorityId)),
            };
            var terms = new ExtensionTerms(DeadlineKind.Entry, now.AddDays(1 + i % 30), scope, false, "");
            round.ExtendAsFiled(new Extension(terms, letter, false, null, now), now);
        }
        return round;
    }

    private static TimeSpan Median(Action work)
    {
        var times = new List<TimeSpan>();
        for (var run = 0; run < Runs; run++)
        {
            var watch = Stopwatch.StartNew();
            work();
            times.Add(watch.Elapsed);
        }
        return times.Order().ElementAt(Runs / 2);
    }

    private static async Task<int> RowsAsync(AppDbContext db)
    {
        var rows = 0;
        foreach (var table in await db.Database.SqlQueryRaw<string>("SELECT name AS Value FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%'").ToListAsync())
            rows += await db.Database.SqlQueryRaw<int>($"SELECT COUNT(*) AS Value FROM \"{table}\"").SingleAsync();
        return rows;
    }
}

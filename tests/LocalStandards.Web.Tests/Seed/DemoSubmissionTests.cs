using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Demo;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Indicators.Studio;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Xunit;

namespace LocalStandards.Web.Tests.Seed;

/// <summary>The small demo, seeded once for the tests below.</summary>
public sealed class SmallDemo : IAsyncLifetime
{
    public DatabaseFile File { get; private set; } = null!;

    public async Task InitializeAsync() => File = await DatabaseFile.SmallDemoAsync(SeededDatabase.SeededAt);

    public async Task DisposeAsync() => await File.DisposeAsync();
}

public class DemoSubmissionTests(SmallDemo demo) : IClassFixture<SmallDemo>
{
    private const int Authorities = 143;

    /// <summary>All that a row keeps; of the standard what is kept of it.</summary>
    private static IEnumerable<object> Columns(IEnumerable<IndicatorResult> results) => results
        .OrderBy(r => r.IndicatorCode, StringComparer.Ordinal)
        .Select(r => (r.IndicatorCode, r.Band, r.Value, r.Standard is { } standard ? standard with { Types = [], Tier = null } : null, r.Frame, r.Achieved, r.Ground, r.Gap))
        .Cast<object>();

    private static async Task<List<Submission>> WholeAsync(AppDbContext db, IQueryable<Submission> of)
    {
        return await of.AsNoTracking()
            .Include(s => s.Forms).ThenInclude(f => f.Document).Include(s => s.Versions).ThenInclude(v => v.Results).AsSplitQuery().ToListAsync();
    }

    private static async Task<ILookup<int?, Notice>> NoticesAsync(AppDbContext db) => (await db.Notices.AsNoTracking().ToListAsync()).ToLookup(n => n.ObligationId);

    [Fact]
    public async Task Obligations_OfEveryRound_CoverTheProvince()
    {
        var counts = await demo.File.InAsync(db => db.Obligations.GroupBy(o => o.Round!.Year).Select(g => new { g.Key, Count = g.Count() }).ToListAsync());
        Assert.Equal([2565, 2566, 2567, 2568, 2569], counts.Select(c => c.Key).Order());
        Assert.All(counts, c => Assert.Equal(Authorities, c.Count));
    }

    [Fact]
    public async Task Submissions_Assessed_AreAsStored()
    {
        var sets = new IndicatorSets(new MemoryCache(new MemoryCacheOptions()), TimeProvider.System);
        await demo.File.InAsync(async db =>
        {
            var rounds = await db.Rounds.AsNoTracking().ToDictionaryAsync(r => r.Id);
            var obligations = await db.Obligations.AsNoTracking().ToDictionaryAsync(o => o.Id);
            var submissions = await WholeAsync(db, db.Submissions);
            var notices = await NoticesAsync(db);
            var versions = submissions.ToDictionary(s => (obligations[s.ObligationId].AuthorityId, rounds[obligations[s.ObligationId].RoundId].Year), s => new VersionKey(s.ObligationId, s.Version));
            Assert.InRange(submissions.Count(s => s.Version > 0), 550, 5 * Authorities);
            foreach (var submission in submissions)
            {
                var obligation = obligations[submission.ObligationId];
                var round = rounds[obligation.RoundId];
                var set = await sets.FindAsync(db, obligation.IndicatorSetId, CancellationToken.None);
                VersionKey? before = versions.TryGetValue((obligation.AuthorityId, round.Year - 1), out var key) && key.Number > 0 ? key : null;
                var lastYear = await sets.LastYearAsync(db, round, obligation.IndicatorSetId, before, CancellationToken.None);
                var outcome = set.Assess(submission.Sheet(lastYear), obligation.Tier);

                Assert.All(submission.Answers, a => Assert.Equal(set.FindField(a.Field)!.IsPersonal, a.IsPersonal));
                Assert.All(submission.Forms, form => Assert.Equal(
                    outcome.Form(form.FormCode).Progress, new FormProgress(form.Required, form.Filled, form.Missing, form.Errors, form.Warnings)));
                if (submission.Version == 0)
                    continue;
                Assert.False(outcome.BlocksSubmission, $"{obligation.Name} {round.Year}");
                var version = Assert.Single(submission.Versions);
                Assert.Equal(submission.Answers.ToDictionary(a => a.Field, a => a.Value), AnswerDocument.Read(version.AnswersDocument).ToDictionary());
                Assert.Equal(Assessment.Version, version.AssessmentVersion);
                Assert.Equal(Columns(IndicatorResult.Of(outcome, submission.Sheet(lastYear))), Columns(version.Results));
                Assert.Contains(notices[submission.ObligationId], n => n.Kind == NoticeKind.Submitted && n.At == submission.FirstSubmittedAt);
            }
            return true;
        });
    }

    [Fact]
    public async Task Answers_HoldTheTrapsOfRealLife()
    {
        await demo.File.InAsync(async db =>
        {
            var bands = await db.SubmissionVersions.SelectMany(v => v.Results).Select(r => r.Band).Distinct().ToListAsync();
            Assert.All(Enum.GetValues<ResultBand>(), band => Assert.Contains(band, bands));
            var submissions = await WholeAsync(db, db.Submissions);
            var fields = submissions.SelectMany(s => s.Answers).ToLookup(a => FieldName.Parse(a.Field).Key, a => a);
            Assert.InRange(fields[FieldName.NotDone].Count(), 100, 2_000);
            Assert.InRange(fields[FieldName.NotApplicable].Count(), 100, 3_000);
            Assert.InRange(fields[FieldName.Reason].Count(), 100, 3_000);
            // Figures in the wrong unit, and the year after them.
            Assert.InRange(fields[FieldName.Confirm].Count(), 3, 100);
            Assert.Contains(fields["contact_tel"], a => a.IsPersonal && a.Value.StartsWith("01 ", StringComparison.Ordinal));
            // Enough of a checklist is ticked, but not what is mandatory.
            var mandatory = submissions.Where(s => s.Version > 0).SelectMany(s => s.Answers).Where(a => a.Field == "67-3-04.c").Select(a => a.Value);
            Assert.Contains(mandatory.Select(v => v.Split(',')), ticked => ticked.Length >= 6 && !(ticked.Contains("c2") && ticked.Contains("c3")));
            Assert.Contains("-", fields["c"].Select(a => a.Value));
            return true;
        });
    }

    [Fact]
    public async Task HomeAuthority_InTheOpenRound_IsHalfWayThrough()
    {
        await demo.File.InAsync(async db =>
        {
            var users = await db.Users.ToDictionaryAsync(u => u.UserName!, u => u.Id);
            var home = (await db.RoleAssignments.SingleAsync(r => r.UserId == users["recorder"])).AuthorityId;
            var obligation = await db.Obligations.SingleAsync(o => o.AuthorityId == home && o.Round!.Year == 2569);
            var submission = (await WholeAsync(db, db.Submissions.Where(s => s.ObligationId == obligation.Id))).Single();
            Assert.Equal(SubmissionStatus.InProgress, submission.Status);
            Assert.True(submission.Form("1").IsComplete);
            var verified = submission.Form("2-1");
            Assert.True(verified.IsComplete);
            Assert.Equal(users["section"], verified.AssignedToId);
            Assert.Equal(users["section"], verified.VerifiedById);
            Assert.NotNull(verified.VerifiedAt);
            var half = submission.Form("2-2");
            Assert.InRange(half.Filled, 1, half.Required - 1);
            Assert.Equal((1, 0), (submission.Form("2-3").Errors, submission.Form("2-3").Missing));
            var before = await db.Submissions.Where(s => db.Obligations.Any(o => o.Id == s.ObligationId && o.AuthorityId == home && o.Round!.Year < 2569)).ToListAsync();
            Assert.Equal(4, before.Count);
            Assert.All(before, s => Assert.Equal(SubmissionStatus.Submitted, s.Status));
            return true;
        });
    }

    [Fact]
    public async Task Returned_KeepTheirVersionAndSayWhy()
    {
        var returned = await demo.File.InAsync(db => WholeAsync(db, db.Submissions.Where(s => s.Status == SubmissionStatus.Returned)));
        var notices = await demo.File.InAsync(NoticesAsync);
        Assert.NotEmpty(returned);
        Assert.All(returned, s =>
        {
            Assert.False(string.IsNullOrEmpty(s.ReturnReason));
            Assert.NotNull(s.ReturnedById);
            Assert.True(s.ReturnedAt > s.SubmittedAt);
            Assert.Single(s.Versions);
            Assert.Contains(notices[s.ObligationId], n => n.Kind == NoticeKind.Returned);
        });
    }

    [Fact]
    public async Task Recorders_WhoNeverSignedIn_HaveSubmittedNothing()
    {
        await demo.File.InAsync(async db =>
        {
            var never = await db.Users.Where(u => u.LastSignInAt == null).Select(u => u.Id).ToListAsync();
            Assert.NotEmpty(never);
            Assert.False(await db.SubmissionVersions.AnyAsync(v => v.SubmittedById != null && never.Contains(v.SubmittedById.Value)));
            Assert.False(await db.Submissions.AnyAsync(s => db.Obligations.Any(o => o.Id == s.ObligationId && o.Round!.Year == 2569
                && db.RoleAssignments.Any(r => r.AuthorityId == o.AuthorityId && r.Role == Role.Recorder && never.Contains(r.UserId)))));
            var since = await db.RoleAssignments.Where(r => r.Role == Role.Recorder).ToDictionaryAsync(r => r.UserId, r => r.From);
            var submitted = await db.SubmissionVersions.Where(v => v.SubmittedById != null).Select(v => new { v.SubmittedById, v.SubmittedAt }).ToListAsync();
            Assert.All(submitted, v => Assert.True(since[v.SubmittedById!.Value] <= Bangkok.DateOf(v.SubmittedAt)));
            return true;
        });
    }

    [Fact]
    public async Task Seed_Again_IsTheSame()
    {
        await using var again = await DatabaseFile.SmallDemoAsync(SeededDatabase.SeededAt);
        Assert.Equal(await PictureOfAsync(demo.File), await PictureOfAsync(again));
    }

    [Fact]
    public async Task Seed_OfASeededDatabase_ChangesNothing_AndProductionRefusesIt()
    {
        await using var file = await DatabaseFile.SmallDemoAsync(SeededDatabase.SeededAt);
        var before = await PictureOfAsync(file);
        await file.InAsync(db => Ensure(file, db, "small"));
        Assert.Equal(before, await PictureOfAsync(file));
        await Assert.ThrowsAsync<InvalidOperationException>(() => file.InAsync(db => Ensure(file, db, "off")));
    }

    [Fact]
    public async Task Seed_OfAProductionDatabase_IsRefused()
    {
        await using var file = await DatabaseFile.EmptyAsync();
        await file.InAsync(db => Ensure(file, db, "off"));
        Assert.Equal(0, await file.InAsync(db => db.Users.CountAsync()));
        await Assert.ThrowsAsync<InvalidOperationException>(() => file.InAsync(db => Ensure(file, db, "small")));
        Assert.Equal(0, await file.InAsync(db => db.Users.CountAsync()));
    }

    private static async Task<bool> Ensure(DatabaseFile file, AppDbContext db, string scale)
    {
        await DemoSeed.EnsureAsync(db, file.Files, DemoOptions.Parse(scale, null), new FakeClock(SeededDatabase.SeededAt), new Progress<string>(), CancellationToken.None);
        return true;
    }

    /// <summary>Everything that was drawn, stamps and hashes left out.</summary>
    private static Task<List<string>> PictureOfAsync(DatabaseFile file) => file.InAsync(async db =>
    {
        var picture = new List<string>();
        foreach (var s in await WholeAsync(db, db.Submissions.OrderBy(s => s.ObligationId)))
        {
            picture.Add($"{s.ObligationId} {s.Status} {s.StartedAt:O} {s.SubmittedAt:O} {s.ReturnedAt:O} {s.ReturnReason}");
            picture.AddRange(s.Answers.OrderBy(a => a.Field, StringComparer.Ordinal).Select(a => $"{a.Field}={a.Value}"));
            picture.AddRange(s.Forms.OrderBy(f => f.FormCode, StringComparer.Ordinal).Select(f => $"{f.FormCode} {f.Filled}/{f.Required} {f.SavedAt:O}"));
            picture.AddRange(s.Versions.Select(v => $"{v.ReceiptNumber} {v.AppointmentNumber} {v.EndorsedBy} {v.SubmittedById} {v.AnswersDocument}"));
        }
        picture.AddRange((await db.Users.OrderBy(u => u.Id).ToListAsync()).Select(u => $"{u.UserName} {u.FullName} {u.PhoneNumber} {u.LastSignInAt:O}"));
        return picture;
    });
}

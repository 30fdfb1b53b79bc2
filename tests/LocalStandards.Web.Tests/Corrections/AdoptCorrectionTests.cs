using System.Text.RegularExpressions;
using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Publishing;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using LocalStandards.Web.Tests.Practice;
using LocalStandards.Web.Tests.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Corrections;

/// <summary>What is stored when a correction is published: who moves, which answers stay, and how the forms are counted.</summary>
public sealed class AdoptCorrectionTests : IAsyncLifetime
{
    private const string Altered = "68-3-02", Removed = "68-3-03", Kept = "68-3-01.a";

    private readonly ProbedPortal portal = new();

    [Fact]
    public async Task Correction_OfOneItem_SupersedesItsAnswerAndLeavesTheRest()
    {
        var before = await portal.SubmissionAsync();
        var old = before.Answers.Single(a => a.Field == Altered + ".a").Value;
        Assert.NotEqual("", old);
        var set = await portal.CorrectAsync(s => s.Relabelled(Altered, "a", "จำนวนใหม่").Without(Removed));
        var after = await portal.SubmissionAsync();
        Assert.Equal(set, await SetOfHomeAsync());
        Assert.Equal(old, after.SupersededAnswers.Single(a => a.Field == Altered + ".a@1").Value);
        Assert.DoesNotContain(after.Answers, a => a.Field == Altered + ".a");
        Assert.DoesNotContain(after.Answers, a => a.Field.StartsWith(Removed, StringComparison.Ordinal));
        string[] superseded = [Altered + ".a", Altered + ".$confirm"];
        var stays = before.Answers.Where(a => !superseded.Contains(a.Field) && !a.Field.StartsWith(Removed, StringComparison.Ordinal)).Select(a => (a.Field, a.Value));
        Assert.Equal(stays.Order(), after.Answers.Select(a => (a.Field, a.Value)).Order());
    }

    /// <summary>The officer verified what is no longer asked so; other forms stay verified.</summary>
    [Fact]
    public async Task Correction_OfAForm_WithdrawsItsVerificationAndNoOther()
    {
        var before = await portal.SubmissionAsync();
        Assert.NotNull(before.Form("2-1").VerifiedAt);
        await portal.CorrectAsync(s => s.Relabelled(Altered, "a", "จำนวนใหม่"));
        var between = await portal.SubmissionAsync();
        Assert.Equal((before.Form("2-1").VerifiedAt, before.Form("2-1").Stamp), (between.Form("2-1").VerifiedAt, between.Form("2-1").Stamp));
        Assert.NotEqual((before.Stamp, before.Form("2-3").Stamp), (between.Stamp, between.Form("2-3").Stamp));
        await portal.CorrectAsync(s => s.With("68-1-01", i => i with { Standards = i.Standards.Select(x => x with { Value = x.Value + 1 }).ToValueList() }));
        var after = await portal.SubmissionAsync();
        Assert.Null(after.Form("2-1").VerifiedAt);
        Assert.Equal(before.Form("2-1").AssignedToId, after.Form("2-1").AssignedToId);
        Assert.Equal(before.Form("2-1").SavedAt, after.Form("2-1").SavedAt);
    }

    /// <summary>In bulk or one by one, the domain counts.</summary>
    [Fact]
    public async Task Correction_OfAWholeProvince_CountsEveryTouchedFormAsTheDomainDoes()
    {
        // A jump from the year before is a warning.
        await portal.InDatabaseAsync(async db =>
        {
            foreach (var form in await db.Set<FormDocument>().ToListAsync())
                db.Entry(form).Property(d => d.Text).CurrentValue = Regex.Replace(form.Text, $"(?<=\"{Regex.Escape(Kept)}\":{{\"v\":\")[^\"]*", "99999");
            await db.SaveChangesAsync();
        });
        var set = await portal.CorrectAsync(s => s
            .Relabelled(Altered, "a", "จำนวนใหม่")
            .With("68-1-01", i => i.WithItem("b", item => item with { Max = 10 })));
        var moved = await portal.InDatabaseAsync(async db =>
        {
            var sets = portal.Services.GetRequiredService<IndicatorSets>();
            var definition = await sets.FindAsync(db, set, default);
            var obligations = await db.Obligations.AsNoTracking().Include(o => o.Round).Where(o => o.IndicatorSetId == set).Standing(db).ToListAsync();
            var compared = 0;
            foreach (var (obligation, before) in obligations.Select(o => (o.Obligation, o.Before)))
            {
                if (await db.Submissions.Whole().SingleOrDefaultAsync(s => s.ObligationId == obligation.Id) is not { } submission)
                    continue;
                var sheet = submission.Sheet(await sets.LastYearAsync(db, obligation.Round!, set, before, default));
                foreach (var form in definition.Forms.Where(f => f.Code is "2-1" or "2-3"))
                {
                    var (required, filled, missing, errors, warnings) = definition.Assess(form, sheet, obligation.Tier).Progress;
                    var entry = submission.Form(form.Code);
                    Assert.Equal((required, filled, missing, errors, warnings), (entry.Required, entry.Filled, entry.Missing, entry.Errors, entry.Warnings));
                    compared += entry.Warnings;
                }
            }
            Assert.True(compared > 0);
            return obligations.Count;
        });
        Assert.True(moved > 20, $"{moved} moved");
    }

    [Fact]
    public async Task Correction_WithSubmittedOnes_LeavesThemUnderTheVersionTheyAnswered()
    {
        var before = await portal.InDatabaseAsync(SubmittedAsync);
        Assert.NotEmpty(before);
        var set = await portal.CorrectAsync(s => s.Relabelled("68-1-01", "a", "จำนวนใหม่"));
        Assert.Equal(before, await portal.InDatabaseAsync(SubmittedAsync));
        var (waiting, others) = await portal.InDatabaseAsync(async db => (
            await Saos(db).CountAsync(o => o.IndicatorSetId != set), await Saos(db).CountAsync(o => o.IndicatorSetId == set)));
        Assert.Equal(before.Select(a => a.ObligationId).Distinct().Count(), waiting);
        Assert.True(others > 0);

        static Task<List<StoredForm>> SubmittedAsync(AppDbContext db) => (
            from o in Saos(db)
            join s in db.Submissions on o.Id equals s.ObligationId
            where s.Status == SubmissionStatus.Submitted
            join d in db.Set<FormDocument>() on s.ObligationId equals d.ObligationId
            orderby d.ObligationId, d.FormCode
            select new StoredForm(d.ObligationId, o.IndicatorSetId, s.Stamp, d.FormCode, d.Text)).ToListAsync();
    }

    [Fact]
    public async Task Returned_AfterCorrections_AdoptsTheLatestAndKeepsItsVersion()
    {
        await portal.CompleteAsync();
        using (var recorder = await portal.SignedInAsync("recorder"))
            (await recorder.SubmitAsync()).MustLeadToReceipt(1);
        var first = await SetOfHomeAsync();
        await portal.CorrectAsync(s => s.Relabelled(Altered, "a", "จำนวนใหม่"));
        var latest = await portal.CorrectAsync(s => s.Without(Removed));
        Assert.Equal(first, await SetOfHomeAsync());
        await portal.ReturnAsync("ตรวจตัวเลข");
        Assert.Equal(latest, await SetOfHomeAsync());
        var after = await portal.SubmissionAsync();
        Assert.Equal(SubmissionStatus.Returned, after.Status);
        Assert.Contains(after.SupersededAnswers, a => a.Field == Altered + ".a@1");
        Assert.Equal(first, after.Versions.Single().IndicatorSetId);
        Assert.Contains(Altered + ".a", AnswerDocument.Read(after.Versions.Single().AnswersDocument).Keys);
        // Its colleagues who have not come back stay where they are.
        Assert.True(await portal.InDatabaseAsync(db => Saos(db).AnyAsync(o => o.IndicatorSetId == first)));
    }

    [Fact]
    public async Task Correction_OfACorrection_KeepsBothOldAnswersApart()
    {
        await portal.CorrectAsync(s => s.Relabelled(Altered, "a", "จำนวนใหม่"));
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-3"), (Altered + ".a", "77"))).Dispose();
        await portal.CorrectAsync(s => s.Relabelled(Altered, "a", "จำนวนใหม่กว่า"));
        Assert.Equal("77", await portal.StoredAsync(Altered + ".a@2"));
        Assert.NotNull(await portal.StoredAsync(Altered + ".a@1"));
        Assert.Null(await portal.StoredAsync(Altered + ".a"));
    }

    [Fact]
    public async Task Correction_OfTheForms_AddsTheNewOneAndKeepsTheOldOutOfSight()
    {
        await portal.CorrectAsync(s => s with { Forms = s.Forms.Select(f => f.Code == "2-3" ? f with { Code = "2-4" } : f).ToCodedList() });
        var submission = await portal.SubmissionAsync();
        Assert.True(submission.Form("2-4").Filled > 0);
        Assert.Equal((0, 0, "{}"), (submission.Form("2-3").Required, submission.Form("2-3").Filled, submission.Form("2-3").Document!.Text));
        using var recorder = await portal.SignedInAsync("recorder");
        Assert.Equal("", (await recorder.OpenFormAsync("2-4")).QuerySelector(".banner-check")?.TextContent ?? "");
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-4"), (Kept, "2100"))).Dispose();
        Assert.Equal("2100", await portal.StoredAsync(Kept));
        await recorder.GetPageAsync("/entry/2569/2-3", System.Net.HttpStatusCode.NotFound);
        Assert.DoesNotContain("/entry/2569/2-3", (await recorder.GetPageAsync("/?year=2569")).QuerySelector("#forms")!.InnerHtml);
    }

    [Fact]
    public async Task Correction_ThatMovesAnIndicator_TakesItsAnswersToItsNewForm()
    {
        var before = await portal.SubmissionAsync();
        var moved = before.Answers.Where(a => a.Field.StartsWith("68-1-01.", StringComparison.Ordinal)).Select(a => (a.Field, a.Value)).ToList();
        Assert.NotEmpty(moved);
        await portal.CorrectAsync(s => s.With("68-1-01", i => i with { AreaCode = s.Indicators[Altered].AreaCode, MissionCode = s.Indicators[Altered].MissionCode }));
        var after = await portal.SubmissionAsync();
        Assert.Equal(before.Answers.Select(a => (a.Field, a.Value)).Order(), after.Answers.Select(a => (a.Field, a.Value)).Order());
        Assert.All(moved, a => Assert.Contains($"\"{a.Field}\"", after.Form("2-3").Document!.Text));
        Assert.DoesNotContain("\"68-1-01.", after.Form("2-1").Document!.Text);
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("2-3");
        var (field, stored) = moved.First(a => a.Field.EndsWith(".a", StringComparison.Ordinal));
        Assert.Equal(stored, page.ValueOf(field).Replace(",", ""));
        (await recorder.SaveAsync(page, (field, "4321"))).Dispose();
        Assert.Equal("4321", await portal.StoredAsync(field));
    }

    [Fact]
    public async Task Correction_ThatMakesAnItemPersonalAndBack_KeepsItOutOfTheAuditForGood()
    {
        IndicatorSetDefinition Marked(IndicatorSetDefinition set, bool isPersonal) => set.With("68-3-02", i => i.WithItem("a", item => item with { IsPersonal = isPersonal }));
        await portal.CorrectAsync(s => Marked(s, true));
        Assert.True((await portal.SubmissionAsync()).Answers.Single(a => a.Field == Altered + ".a").IsPersonal);
        await portal.CorrectAsync(s => Marked(s, false));
        Assert.True((await portal.SubmissionAsync()).Answers.Single(a => a.Field == Altered + ".a").IsPersonal);
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-3"), (Altered + ".a", "987654"))).Dispose();
        Assert.Equal("987654", await portal.StoredAsync(Altered + ".a"));
        var trail = await portal.InDatabaseAsync(db => db.AuditEntries.OrderByDescending(a => a.Id).Select(a => a.Changes).FirstAsync());
        Assert.Contains("(personal)", trail);
        Assert.DoesNotContain("987654", trail);
    }

    [Fact]
    public async Task Correction_InPractice_MovesThePractice()
    {
        await portal.PlanAsync(AuthorityType.Sao);
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-3", NextRound.Year), (Altered + ".a", "5"))).Dispose();
        await portal.CorrectAsync(s => s.Relabelled(Altered, "a", "จำนวนใหม่"), NextRound.Year);
        Assert.Equal("5", await portal.StoredAsync(Altered + ".a@1", NextRound.Year));
    }

    [Fact]
    public async Task Correction_OfPersonalItems_KeepsThemPersonalAndOutOfTheAudit()
    {
        const string Phone = "081 234 9876";
        using (var recorder = await portal.SignedInAsync("recorder"))
            (await recorder.SaveAsync(await recorder.OpenFormAsync("1"), ("general.contact_tel", Phone))).Dispose();
        await portal.CorrectAsync(s => s with { GeneralItems = s.GeneralItems.Select(i => i.Key == "contact_tel" ? i with { Label = "โทรศัพท์มือถือ" } : i).ToCodedList() });
        Assert.True((await portal.SubmissionAsync()).SupersededAnswers.Single(a => a.Field == "general.contact_tel@1").IsPersonal);
        var trail = await portal.InDatabaseAsync(db => db.AuditEntries.OrderByDescending(a => a.Id).Select(a => new { a.Action, a.Changes }).Take(5).ToListAsync());
        Assert.Equal("adopt-correction", trail[0].Action);
        Assert.DoesNotContain(trail, row => row.Changes.Contains(Phone[..7]));
    }

    [Fact]
    public async Task Correction_WithoutATransaction_IsRefused() => await portal.InDatabaseAsync(db =>
        Assert.ThrowsAsync<InvalidOperationException>(() => new AdoptCorrection(db).RunAsync(1, AuthorityType.Sao, portal.Clock.Now, default)));

    /// <summary>What was worked out before the transaction is not taken where somebody saved in between.</summary>
    [Fact]
    public async Task Publishing_OvertakenByASave_KeepsWhatWasSaved()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.OpenFormAsync("2-3");
        var (moved, draft) = await PublishAsync(
            () => portal.Sql.BeforeNextTransaction(async () => (await recorder.SaveAsync(page, (Kept, "2345"))).Dispose()));
        Assert.True(moved > 20);
        Assert.Equal(draft, await SetOfHomeAsync());
        Assert.Equal("2345", await portal.StoredAsync(Kept));
        Assert.NotNull(await portal.StoredAsync(Altered + ".a@1"));
    }

    /// <summary>As from the studio: by somebody else than who wrote it, with its crosswalk and the obligations that are missing.</summary>
    [Fact]
    public async Task Publishing_OfACorrection_MovesWhoHasNotSubmitted()
    {
        var (moved, draft) = await PublishAsync();
        Assert.Equal(moved, await portal.InDatabaseAsync(db => Saos(db).CountAsync(o => o.IndicatorSetId == draft)));
        Assert.True(moved > 20);
        Assert.NotNull(await portal.StoredAsync(Altered + ".a@1"));
    }

    /// <summary>A file with a changed set, published: the same as from the studio.</summary>
    [Fact]
    public async Task Import_OfAChangedSet_MovesWhoHasNotSubmitted()
    {
        await portal.InDatabaseAsync(async db =>
        {
            var rows = await db.IndicatorSets.AsNoTracking().Where(s => db.Rounds.Any(r => r.Id == s.RoundId && r.Code == EntryActions.Year)).ToListAsync();
            var sao = IndicatorSetReader.ReadOne(rows.Single(s => s.Type == AuthorityType.Sao).Document).Relabelled(Altered, "a", "จำนวนใหม่");
            var file = IndicatorSetWriter.Write(sao with { Resolutions = [new("คณะอนุกรรมการ", "1/2570", new(2026, 5, 1), "เห็นชอบ")] });
            var outcome = await new IndicatorSetImport(db).RunAsync(file, Programme.Default, apply: true, publish: true, portal.Clock.Now, default);
            Assert.Equal((0, 1), (outcome.Problems.Count, outcome.Published));
        });
        Assert.NotNull(await portal.StoredAsync(Altered + ".a@1"));
    }

    private async Task<(int Moved, int DraftId)> PublishAsync(Action? beforehand = null)
    {
        var writer = new Actor(await portal.UserIdAsync("central"), [new Grant(Role.CentralOfficer)]);
        var approver = new Actor(await portal.UserIdAsync("approver"), [new Grant(Role.CentralApprover)]);
        var id = await portal.InDatabaseAsync(async db =>
        {
            var latest = await db.IndicatorSets.AsNoTracking().SingleAsync(s => s.Type == AuthorityType.Sao && db.Rounds.Any(r => r.Id == s.RoundId && r.Code == EntryActions.Year));
            var corrected = IndicatorSetReader.ReadOne(latest.Document).Relabelled(Altered, "a", "จำนวนใหม่") with { Version = 2 };
            var draft = IndicatorSet.Draft(latest.RoundId, corrected, latest.Id, CorrectedSet.Note, writer.UserId, portal.Clock.Now);
            db.Add(draft);
            Assert.Null(draft.Propose(writer, portal.Clock.Now));
            Assert.Null(draft.Approve(await db.Resolutions.Select(r => r.Id).FirstAsync(), writer));
            await db.SaveChangesAsync();
            return draft.Id;
        });
        beforehand?.Invoke();
        return await portal.InDatabaseAsync(async db =>
        {
            var outcome = await new PublishIndicatorSets(db).RunAsync([await db.IndicatorSets.SingleAsync(s => s.Id == id)], approver, portal.Clock.Now, default);
            Assert.Null(outcome.Refusal);
            Assert.Equal(0, outcome.Added);
            return (outcome.Moved, id);
        });
    }

    private Task<int> SetOfHomeAsync() => portal.InDatabaseAsync(db => db.Obligations
        .Where(o => o.Authority!.Code == RoleMatrix.Home && o.Round!.Code == EntryActions.Year).Select(o => o.IndicatorSetId).SingleAsync());

    private static IQueryable<Obligation> Saos(AppDbContext db) => db.Obligations.Where(o => o.Round!.Code == EntryActions.Year && o.Type == AuthorityType.Sao);

    private sealed record StoredForm(int ObligationId, int SetId, Guid Stamp, string Form, string Text);

    public Task InitializeAsync() => portal.InitializeAsync();

    public async Task DisposeAsync() => await portal.DisposeAsync();
}

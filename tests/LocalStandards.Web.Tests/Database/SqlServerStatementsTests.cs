using System.Data.Common;
using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Audit;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Leases;
using LocalStandards.Data.Monitoring;
using LocalStandards.Data.Notices;
using LocalStandards.Data.Register;
using LocalStandards.Data.Results;
using LocalStandards.Data.Rounds;
using LocalStandards.Data.Submissions;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Library;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Features.Deadlines.Extensions;
using LocalStandards.Web.Features.Deadlines.Requests;
using LocalStandards.Web.Features.Exports;
using LocalStandards.Web.Features.Letters;
using LocalStandards.Web.Features.Library;
using LocalStandards.Web.Features.Monitoring;
using LocalStandards.Web.Features.Monitoring.Country;
using LocalStandards.Web.Features.Monitoring.ReminderPlans;
using LocalStandards.Web.Features.Notices;
using LocalStandards.Web.Features.Quality;
using LocalStandards.Web.Features.Reports.Batches;
using LocalStandards.Web.Frame.GeneratedFiles;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Xunit;

namespace LocalStandards.Web.Tests.Database;

/// <summary>The real statements of the SQL Server provider, captured with no server behind it, must parse.</summary>
public sealed class SqlServerStatementsTests : IDisposable
{
    private static readonly Actor Everywhere = new(1,
    [
        new Grant(Role.Recorder, AuthorityId: 1), new Grant(Role.DistrictOfficer, DistrictId: 3604),
        new Grant(Role.ProvincialOfficer, ProvinceId: 36), new Grant(Role.Assessor, AuthorityId: 2),
    ]);

    private readonly Capture capture = new();
    private readonly SqlServerAppDbContext db;

    public SqlServerStatementsTests() => db = new(
        new DbContextOptionsBuilder<SqlServerAppDbContext>()
            .UseSqlServer("Server=offline", sql => sql.UseCompatibilityLevel(150))
            .AddInterceptors(capture.Connection, capture, capture.Transaction, new AuditInterceptor(TimeProvider.System))
            .Options);

    [Fact]
    public void Reads_OfTheEntryRecord_Parse()
    {
        foreach (var query in new IQueryable[]
        {
            db.Obligations.FormsVisibleTo(Everywhere).Where(o => o.Round!.Code == "2569").Include(o => o.Authority).Standing(db),
            db.Obligations.ReportsVisibleTo(Everywhere).Include(o => o.Authority).Include(o => o.Province),
            db.Rounds.WithDeadlines().Where(r => r.Id == 1),
            db.Rounds.LatestOpened(db, DateTimeOffset.UnixEpoch),
            db.Rounds.Announced(db, DateTimeOffset.UnixEpoch),
            db.Submissions.AsSingleQuery().Include(s => s.Forms),
            db.SubmissionVersions.Where(v => db.Submissions.Any(s => s.ObligationId == v.ObligationId && s.Version == v.Number)),
            db.Obligations.Where(o => o.SearchKey.Contains("นาสมบูรณ์")).OrderBy(o => o.ProvinceId).ThenBy(o => o.DistrictId).ThenBy(o => o.Type).ThenBy(o => o.Name).Skip(50).Take(50),
        })
        {
            TransactSql.MustParse(query.ToQueryString());
        }
    }

    [Fact]
    public async Task Statements_OfBatchesOfReports_Parse()
    {
        var queries = new ReportBatchQueries(db);
        await db.FileChoicesAsync(Everywhere, isOfDistricts: true, DateTimeOffset.UnixEpoch, default);
        await queries.ReportsAsync(Everywhere, 1, BatchScope.District(3604), default);
        await queries.ReportsAsync(Everywhere, 1, BatchScope.Province(36), default);
        await db.ReportBatches.OpenAsync(ReportBatch.KeyOf(1, BatchScope.Country), default);
        await Record.ExceptionAsync(() => queries.ListAsync(Everywhere, "2", default));
        await queries.FindAsync(Everywhere, 1, default);
        await queries.ArchiveAsync(1, 36, default);
        var row = new BatchRow(1, 1, "2568", "2568", new FileArea(BatchScope.Country), GeneratedFileState.Done, null, "", default, default, new BatchProgress(1, 1, 0, 1));
        await queries.PageAsync(row, 14, default);
        db.Add(ReportBatch.Ask(1, BatchScope.Province(36), [new(1, 1), new(2, 1)], new Uri("https://portal.example/"), Everywhere, DateTimeOffset.UnixEpoch));
        await Record.ExceptionAsync(() => db.SaveChangesAsync());
        Assert.True(capture.Statements.Count > 9, $"{capture.Statements.Count} statements");
        Assert.Contains(capture.Statements, s => s.Contains("INSERT INTO [ReportBatches]"));
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    [Fact]
    public async Task Reads_OfLetters_Parse()
    {
        var letter = new OfficialLetter
        {
            Id = 1, Number = "1", SignedOn = new(2025, 8, 27), Urgency = LetterUrgency.Normal, Sender = "", Subject = "", ToTypes = [Domain.Authorities.AuthorityType.Sao], ToProvinces = [36],
        };
        letter.Circulate(DateTimeOffset.UnixEpoch);
        var filter = new LetterFilter("ว7339 อบต", "2568", LetterAction.Extends, LetterUrgency.MostUrgent, 2);
        foreach (var reader in new LetterReader[]
        {
            new(null), new(Office.Centre), new(new Office(OfficeKind.Province, 36), null, 36), new(new Office(OfficeKind.District, 3604), null, 36, 3604),
            new(new Office(OfficeKind.Authority, 1), Domain.Authorities.AuthorityType.Sao, 36, 3604),
        })
        {
            await Record.ExceptionAsync(() => new LetterListQueries(db, TimeProvider.System).PageAsync(reader, Everywhere, filter, default));
            TransactSql.MustParse(db.Letters.VisibleTo(reader).Where(l => l.Id == 1).ToQueryString());
            TransactSql.MustParse(db.Letters.WaitingFor(db, reader).ToQueryString());
            TransactSql.MustParse(db.LetterReminders.MeantFor(reader).ToQueryString());
            var tracking = new TrackingQueries(db, TimeProvider.System, words: null!);
            if (reader.Office is not { Kind: not OfficeKind.Authority } office)
                continue;
            await Record.ExceptionAsync(() => tracking.PageAsync(letter, reader, Everywhere, office, null, null, default));
            foreach (var kind in new[] { OfficeKind.Authority, OfficeKind.District, OfficeKind.Province })
                await Record.ExceptionAsync(() => tracking.WaitingAsync(letter, reader, kind, 1, default));
        }
        Assert.True(capture.Statements.Count > 20, $"{capture.Statements.Count} statements");
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    [Fact]
    public async Task Statements_OfNoticesAndTheirMails_Parse()
    {
        foreach (var audience in new[]
        {
            Audience.Person(1), Audience.PeopleOf([1, 2]), Audience.PeopleOf(1),
            Audience.Holding([Role.Recorder, Role.ProvincialOfficer, Role.DistrictOfficer], new Scope([AuthorityType.Sao], [36], [3604], [1, 2])).WaitingOn(1),
        })
        {
            await db.RecipientsAsync([new Notice(NoticeKind.Letter, DateTimeOffset.UnixEpoch, "/", audience)], default);
        }
        var outbox = new Outbox(db);
        var mail = new DueMail(1, "a@town.example", true, [1, 2], [Guid.NewGuid(), Guid.NewGuid()], 0);
        await Record.ExceptionAsync(() => outbox.HasWorkAsync(DateTimeOffset.UnixEpoch, default));
        await outbox.DoubtAsync(default);
        await outbox.NextAsync(DateTimeOffset.UnixEpoch, 200, default);
        foreach (var one in new[] { mail, mail with { IsDigest = false, NoticeIds = [1], Stamps = [Guid.NewGuid()] } })
        {
            await outbox.WriteSentAsync(one, DateTimeOffset.UnixEpoch);
            await outbox.WriteDoubtAsync(one);
            await outbox.PutOffAsync(one, MailProblem.TryLater, 451, false, DateTimeOffset.UnixEpoch);
            await outbox.FlagAddressAsync(one, 550, DateTimeOffset.UnixEpoch);
        }
        await Record.ExceptionAsync(() => new NoticePages(db).ListAsync(Everywhere, true, 2, default));
        await new NoticePages(db).ReadAsync(Everywhere, 1, DateTimeOffset.UnixEpoch, default);
        await new NoticePages(db).FindAsync(Everywhere, 1, default);
        Assert.True(capture.Statements.Count > 15, $"{capture.Statements.Count} statements");
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    [Fact]
    public async Task Statements_OfTheLibrary_Parse()
    {
        foreach (var actor in new[] { Everywhere, Actor.Public, new Actor(1, [new Grant(Role.CentralOfficer)]) })
        {
            TransactSql.MustParse(db.Documents.VisibleTo(actor, DateTimeOffset.UnixEpoch).Where(d => d.Code == "23456789").ToQueryString());
            TransactSql.MustParse(db.Announcements.VisibleTo(actor, DateTimeOffset.UnixEpoch).InOrder().Skip(20).Take(20).ToQueryString());
            var documents = new DocumentQueries(db, TimeProvider.System);
            var filter = new DocumentFilter("คู่มือ 2569", "2569", Domain.Authorities.AuthorityType.Sao, DocumentCategory.Manual, 2);
            await Record.ExceptionAsync(() => documents.ListAsync(actor, filter, default));
            await Record.ExceptionAsync(() => documents.FileAsync(1, 2, actor, default));
            await Record.ExceptionAsync(() => documents.PageAsync(1, actor, null, default));
            TransactSql.MustParse(db.Documents.AsNoTracking().VisibleTo(actor, DateTimeOffset.UnixEpoch)
                .Where(d => d.Types.Count == 0 || d.Types.Contains(Domain.Authorities.AuthorityType.Sao)).OrderByDescending(d => d.PublishFrom).Skip(20).Take(20)
                .Select(d => new { d, d.Round!.Year, Latest = d.Versions.OrderByDescending(v => v.Number).First() }).ToQueryString());
        }
        await Record.ExceptionAsync(() => db.DocumentVersions.Where(v => v.Id == 1).ExecuteUpdateAsync(set => set.SetProperty(v => v.Downloads, v => v.Downloads + 1)));
        db.Add(new LibraryDocument(new DocumentParticulars(null, [], DocumentCategory.Form, "แบบ", null, DocumentAudience.Roles, [Role.Recorder]), new DocumentFile("a.pdf", "a", "application/pdf", 1, "c"), default, null, default));
        await Record.ExceptionAsync(() => db.SaveChangesAsync());
        Assert.Contains(capture.Statements, s => s.Contains("INSERT INTO [LibraryDocuments]"));
        Assert.Contains(capture.Statements, s => s.Contains("UPDATE") && s.Contains("[Downloads] + 1"));
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    [Fact]
    public async Task Reads_OfExtensionsAndRequests_Parse()
    {
        TransactSql.MustParse(db.RequestsVisibleTo(Everywhere).Include(r => r.Round).Include(r => r.Extension!.Letter).OrderBy(r => r.DecidedAt != null).Skip(20).Take(20).ToQueryString());
        var pages = new ExtensionPages(db, read: null!, queries: null!, words: null!);
        await Record.ExceptionAsync(() => db.ParticipantsAsync(1, default));
        await Record.ExceptionAsync(() => pages.LettersAsync(1, default));
        await Record.ExceptionAsync(() => pages.SearchAsync(1, "อบต.นาสมบูรณ์ อ.แก้งคร้อ", default));
        await Record.ExceptionAsync(() => pages.SearchAsync(1, "๓๖๐๐๑๑๔", default));
        await Record.ExceptionAsync(() => db.Obligations.NamedAsync(1, [1, 2], default));
        await Record.ExceptionAsync(() => new RequestQueries(db, TimeProvider.System, words: null!).AskerAsync(1, Everywhere, default));
        Assert.True(capture.Statements.Count >= 6, $"{capture.Statements.Count} statements");
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    [Fact]
    public async Task Statements_OfMonitoring_Parse()
    {
        var round = new AssessmentRound(Programme.MinimumStandards, 2569, 2568, StandardLevel.Development);
        foreach (var area in new MonitoredArea[] { new(round, [], null, null, null, null, null), new(round, [], 36, "", "", null, null), new(round, [], 36, "", "", 3604, "") })
            TransactSql.MustParse(area.In(db.Obligations).FollowUps(db, new(2026, 8, 1)).ToQueryString());
        await Record.ExceptionAsync(() => new MonitoredAreas(db, new RoundCache(), TimeProvider.System).FindAsync(new Actor(1, [new Grant(Role.CentralOfficer)]), "2569", "36", "3604", default));
        var plan = new RunReminderPlan(db, new RoundCache());
        var area36 = new MonitoredArea(round, [], null, null, null, null, null);
        await Record.ExceptionAsync(() => new ReminderPlanQueries(db, plan, TimeProvider.System).PageAsync(area36, Everywhere, new ReminderStepForm(), null, default));
        await Record.ExceptionAsync(() => new ReminderPlanQueries(db, plan, TimeProvider.System).RunsAsync(area36, default));
        await Record.ExceptionAsync(() => new ReminderPlanQueries(db, plan, TimeProvider.System).TodayAsync(area36, null, default));
        await Record.ExceptionAsync(() => plan.DueAsync(DateTimeOffset.UnixEpoch, default));
        await Record.ExceptionAsync(() => plan.RunAsync(new DueStep(1, new(2026, 8, 1)), DateTimeOffset.UnixEpoch, default));
        await Record.ExceptionAsync(() => new RemindAuthorities(db).RunAsync(round, db.Obligations, records => records, "", 1, DateTimeOffset.UnixEpoch, default));
        var run = new ReminderRun(1, null, new(2026, 8, 1), "ข้อความ", 1, DateTimeOffset.UnixEpoch);
        run.Remind(1);
        run.Remind(2);
        db.Add(run);
        db.Add(Contact.AsFiled(1, ContactOutcome.Promised, new(2026, 8, 1), null, Guid.NewGuid(), 1, DateTimeOffset.UnixEpoch));
        await Record.ExceptionAsync(() => plan.RemainingAsync(round, [], [], new SubmissionDeadlines(round, DateTimeOffset.UnixEpoch), DateTimeOffset.UnixEpoch, default));
        var day = new StepDay(1, new(2026, 8, 1));
        db.Attach(day);
        day.Run(round.Stamp, DateTimeOffset.UnixEpoch);
        db.Add(new ReminderStep(1, 7, [Domain.Authorities.AuthorityType.Sao], [FollowUpState.Ready], "ข้อความ", Everywhere, DateTimeOffset.UnixEpoch));
        await Record.ExceptionAsync(() => db.SaveChangesAsync());
        Assert.Contains(capture.Statements, s => s.Contains("[ReminderRuns]"));
        Assert.Contains(capture.Statements, s => s.Contains("FROM [StepDays]"));
        Assert.Contains(capture.Statements, s => s.Contains("UPDATE [StepDays]"));
        Assert.Contains(capture.Statements, s => s.Contains("INSERT INTO [Contacts]"));
        Assert.True(capture.Statements.Count >= 7, $"{capture.Statements.Count} statements");
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    [Fact]
    public async Task Reads_OfTheFiveNumbers_Parse()
    {
        var obligations = db.Obligations.Where(o => o.RoundId == 1);
        await Record.ExceptionAsync(() => db.CountByDistrictAsync(obligations, default, RoundView.OriginalClose));
        await Record.ExceptionAsync(() => db.CountByDistrictAsync(obligations, default, RoundView.EffectiveClose));
        await Record.ExceptionAsync(() => db.CountByTypeAsync(obligations, default));
        await Record.ExceptionAsync(() => db.CountByProvinceAsync(obligations, default));
        Assert.Equal(4, capture.Statements.Count);
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    [Fact]
    public async Task Statements_OfTheCountryAndItsQuality_Parse()
    {
        var sets = new IndicatorSets(null!, TimeProvider.System);
        var country = new CountryQueries(db, null!, sets);
        var obligations = db.Obligations.Where(o => o.RoundId == 1);
        await Record.ExceptionAsync(() => db.CountByProvinceAndTypeAsync(obligations, default, RoundView.OriginalClose));
        await Record.ExceptionAsync(() => country.PageAsync("2569", RoundView.Now, DateTimeOffset.UnixEpoch, default));
        var days = country.Days([1, 2, 3]).ToQueryString();
        Assert.Contains("CONVERT(date, DATEADD(hour, 7, [s].[FirstSubmittedAt]))", days);
        var watch = new WatchQuality(db, sets);
        await Record.ExceptionAsync(() => watch.DueAsync(DateTimeOffset.UnixEpoch, default));
        await Record.ExceptionAsync(() => new QualityQueries(db, sets).PageAsync(Everywhere, "2569", QualityFilter.Everything, DateTimeOffset.UnixEpoch, default));
        var found = new QualityQueries(db, sets).Matching(Everywhere, 1, QualityFilter.Everything with { Type = Domain.Authorities.AuthorityType.Sao, ProvinceId = 36 });
        foreach (var query in new[]
        {
            days, country.Filled(1).ToQueryString(), watch.Answered(1, Domain.Authorities.AuthorityType.Sao).ToQueryString(),
            watch.AnsweredBefore(2, Domain.Authorities.AuthorityType.Sao, 1).ToQueryString(),
            QualityQueries.Sorted(found, QualitySort.Place).Skip(50).Take(50).ToQueryString(), QualityQueries.Sorted(found, QualitySort.Weight).ToQueryString(),
        })
        {
            TransactSql.MustParse(query);
        }
        Assert.True(capture.Statements.Count >= 4, $"{capture.Statements.Count} statements");
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    [Fact]
    public async Task Statements_OfExports_Parse()
    {
        var queries = new ExportQueries(db, new IndicatorSets(null!, TimeProvider.System));
        await Record.ExceptionAsync(() => db.FileChoicesAsync(Everywhere, isOfDistricts: false, DateTimeOffset.UnixEpoch, default));
        await Record.ExceptionAsync(() => queries.ListAsync(Everywhere, "2", default));
        await Record.ExceptionAsync(() => queries.FindAsync(Everywhere, 1, default));
        await Record.ExceptionAsync(() => db.AnswerExports.OpenAsync(AnswerExport.KeyOf(1, BatchScope.Country, ExportFormat.Csv), default));
        await Record.ExceptionAsync(() => queries.LatestAsync(1, BatchScope.Province(36), ExportFormat.Xlsx, default));
        await Record.ExceptionAsync(() => queries.StateAsync(1, BatchScope.Country, default));
        await Record.ExceptionAsync(() => queries.ColumnsAsync(1, default));
        TransactSql.MustParse(queries.Authorities(1, BatchScope.Province(36)).ToQueryString());
        db.Add(AnswerExport.Ask(1, BatchScope.Province(36), ExportFormat.Csv, 3, Everywhere, DateTimeOffset.UnixEpoch));
        await Record.ExceptionAsync(() => db.SaveChangesAsync());
        Assert.Contains(capture.Statements, s => s.Contains("INSERT INTO [AnswerExports]"));
        Assert.True(capture.Statements.Count > 7, $"{capture.Statements.Count} statements");
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    [Fact]
    public async Task Statements_OfAnOpening_Parse()
    {
        List<int> ids = [1, 2];
        TransactSql.MustParse(db.WithoutObligation(1, [Domain.Authorities.AuthorityType.Sao], new(2026, 11, 1)).ToQueryString());
        await new FollowRegister(db).DueAsync(DateTimeOffset.UnixEpoch, default);
        await Record.ExceptionAsync(() => new ErasePractice(db).HasWorkAsync(DateTimeOffset.UnixEpoch, default));
        await new ErasePractice(db).OfAsync(ids, default);
        Assert.Equal(3, capture.Statements.Count(s => s.Contains("DELETE FROM")));
        Assert.Contains(capture.Statements, s => s.Contains("[FormDocuments]"));
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    [Fact]
    public async Task Statements_OfACorrection_Parse()
    {
        // As those are taken that a correction moves.
        var begun = db.Obligations.Where(o => o.RoundId == 1).Select(o => o.Id);
        await db.Set<FormEntry>().Where(f => begun.Contains(f.ObligationId)).ExecuteUpdateAsync(set => set.SetProperty(f => f.Required, f => f.Required));
        Assert.All(capture.Statements, TransactSql.MustParse);
        TransactSql.MustParse(AdoptionSql.SqlServerForms.Replace("{0}", "@forms").Replace("{1}", "@stamp"));
        TransactSql.MustParse(AdoptionSql.SqlServerDocuments.Replace("{0}", "@documents"));
        TransactSql.MustParse((
            from f in db.Set<FormEntry>()
            where f.ObligationId == 1
            join d in db.Set<FormDocument>() on new { f.ObligationId, f.FormCode } equals new { d.ObligationId, d.FormCode }
            join s in db.Submissions on f.ObligationId equals s.ObligationId
            select new { s, f, d }).ToQueryString());
    }

    [Fact]
    public async Task Statements_OfACountOfFields_Parse()
    {
        await Record.ExceptionAsync(() => new CountFields(db).RunAsync(DateTimeOffset.UnixEpoch, default));
        Assert.Contains(capture.Statements, s => s.Contains("[FormDocuments]"));
        Assert.Contains(capture.Statements, s => s.Contains("GROUP BY [o].[IndicatorSetId]"));
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    [Fact]
    public void Reads_OfReportsAndTheirMedians_Parse()
    {
        List<int> ids = [1, 2, 3];
        foreach (var query in new IQueryable[]
        {
            new TakePeerMedians(db, null!).Results(1, Domain.Authorities.AuthorityType.Sao),
            db.PeerMedians.Where(m => ids.Contains(m.RoundId) && ids.Contains(m.ProvinceId)),
            db.PeerReadings.Where(r => ids.Contains(r.RoundId)),
            from v in db.SubmissionVersions
            where ids.Contains(v.ObligationId)
            join s in db.Submissions on v.ObligationId equals s.ObligationId
            where v.Number == s.Version
            select new { v, s.Status },
        })
        {
            TransactSql.MustParse(query.ToQueryString());
        }
    }

    [Fact]
    public async Task Writes_OfASave_Parse()
    {
        // Of a submission that is there already.
        db.Add(new FormEntry("2-1")).Property(f => f.ObligationId).CurrentValue = 1;
        db.Attach(new FormDocument(1, "2-2", "{}")).Property(d => d.Text).CurrentValue = FormDocument.Write([new Answer("68-1-01.a", "120", false, 1, DateTimeOffset.UnixEpoch)]);
        db.Add(new RoleAssignment { UserId = 1, Role = Role.Recorder, AuthorityId = 1, From = new(2024, 10, 1) });
        var stop = await Record.ExceptionAsync(() => db.SaveChangesAsync());
        Assert.True(capture.Statements.Count > 0, stop?.ToString());
        Assert.Contains(capture.Statements, s => s.Contains("[AuditEntries]"));
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    [Fact]
    public async Task Statements_OfSealingAndItsCheck_Parse()
    {
        // Nothing is read back, so sealing stops at what it reads; its two writes are asked for by themselves.
        Assert.Null(await new SealAudit(db).RunAsync(DateTimeOffset.UnixEpoch, default));
        await Record.ExceptionAsync(() => Lease.TryTakeAsync(db, "work", "node", DateTimeOffset.UnixEpoch, TimeSpan.FromMinutes(1), default));
        db.Add(new AuditSeal { Number = 1, FirstId = 1, LastId = 2, Count = 2, SealedAt = DateTimeOffset.UnixEpoch, Hash = new byte[AuditSeal.HashBytes] });
        await Record.ExceptionAsync(() => db.SaveChangesAsync());
        var ids = Enumerable.Range(1, SealAudit.BatchSize).Select(i => (long)i).ToList();
        await db.AuditEntries.Where(e => ids.Contains(e.Id) && e.SealNumber == null).ExecuteUpdateAsync(set => set.SetProperty(e => e.SealNumber, 1));
        await Record.ExceptionAsync(() => new AuditCheck(db).RunAsync(null, default));
        Assert.Contains(capture.Statements, s => s.Contains("INSERT INTO [Leases]"));
        Assert.Contains(capture.Statements, s => s.Contains("INSERT INTO [AuditSeals]"));
        Assert.Contains(capture.Statements, s => s.Contains("UPDATE [a]"));
        Assert.Contains(capture.Statements, s => s.Contains("NOT EXISTS"));
        Assert.All(capture.Statements, TransactSql.MustParse);
    }

    public void Dispose() => db.Dispose();

    /// <summary>Notes every command and lets none reach a server.</summary>
    private sealed class Capture : DbCommandInterceptor
    {
        public List<string> Statements { get; } = [];
        public Offline Connection { get; } = new();
        public NoTransaction Transaction { get; } = new();

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            Statements.Add(Declared(command));
            return ValueTask.FromResult(InterceptionResult<DbDataReader>.SuppressWithResult(new System.Data.DataTable().CreateDataReader()));
        }

        public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
        {
            Statements.Add(Declared(command));
            return ValueTask.FromResult(InterceptionResult<int>.SuppressWithResult(1));
        }

        // Parameters are declared elsewhere in a real batch; the parser takes them as variables.
        private static string Declared(DbCommand command) => command.CommandText;
    }

    private sealed class Offline : DbConnectionInterceptor
    {
        public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult.Suppress());

        public override ValueTask<InterceptionResult> ConnectionClosingAsync(
            DbConnection connection, ConnectionEventData eventData, InterceptionResult result) =>
            ValueTask.FromResult(InterceptionResult.Suppress());
    }

    private sealed class NoTransaction : DbTransactionInterceptor
    {
        public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
            DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
            ValueTask.FromResult(InterceptionResult<DbTransaction>.SuppressWithResult(new Nothing(connection)));
    }

    private sealed class Nothing(DbConnection connection) : DbTransaction
    {
        public override System.Data.IsolationLevel IsolationLevel => System.Data.IsolationLevel.ReadCommitted;
        protected override DbConnection DbConnection => connection;
        public override void Commit() { }
        public override void Rollback() { }
    }
}

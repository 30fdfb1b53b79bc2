using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Results;
using LocalStandards.Data.Rounds;
using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame;
using LocalStandards.Web.Frame.Layout;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Reports;

/// <summary>Brings together what รายงานผลการประเมินสาธารณะรายแห่ง says, for page, PDF, workbook and print view alike.</summary>
public sealed class ReportQueries(
    AppDbContext db, RoundCache rounds, IndicatorSets sets, PortalSettings settings, IOptions<CentralOffice> office, TimeProvider clock)
{
    /// <summary>One authority's report; null when the actor may not see it, or no such version was submitted.</summary>
    /// <param name="year">The round's code.</param>
    /// <param name="authority">The authority's seven digits.</param>
    /// <param name="version">The version's number; null for the latest.</param>
    /// <param name="origin">Where the reader reached the portal: the demo's QR leads there, a real one only to the address that is set.</param>
    public async Task<FoundReport?> FindAsync(Actor actor, string year, string authority, int? version, Uri origin, CancellationToken cancel)
    {
        var found = await ReadAsync(
            db.Obligations.ReportsVisibleTo(actor).Where(o => o.Round!.Code == year && o.Authority!.Code == authority), version, origin, cancel);
        return found.Count == 0 ? null : found[0];
    }

    /// <summary>The report of one submitted version, for a job: who may read it was asked before.</summary>
    public async Task<AuthorityReport> OfVersionAsync(int obligationId, int number, Uri origin, CancellationToken cancel) =>
        (await ReadAsync(db.Obligations.Where(o => o.Id == obligationId), number, origin, cancel)).Single().Report;

    /// <summary>The reports of all these that have submitted, with as many statements as for one.</summary>
    /// <param name="obligations">As many as may be held in memory; in no order.</param>
    /// <param name="version">As in <see cref="FindAsync"/>, so <paramref name="origin"/>.</param>
    public async Task<IReadOnlyList<FoundReport>> ReadAsync(
        IQueryable<Obligation> obligations, int? version, Uri? origin, CancellationToken cancel)
    {
        var standing = await obligations.AsNoTracking()
            .Include(o => o.Round).Include(o => o.Authority).Include(o => o.District).Include(o => o.Province)
            .Standing(db).ToListAsync(cancel);
        var versions = await VersionsAsync([.. standing.Select(s => s.Obligation.Id)], version, cancel);
        standing = standing.FindAll(s => versions.ContainsKey(s.Obligation.Id));
        if (standing.Count == 0)
            return [];
        var own = await ResultsAsync([.. versions.Keys], version, cancel);
        var before = await ResultsAsync([.. standing.Where(s => s.Before is not null).Select(s => s.BeforeId!.Value)], null, cancel);
        var peers = await PeersAsync(standing, cancel);
        var names = await NamesAsync([.. versions.Values.Select(v => v.Version.SubmittedById).OfType<int>()], cancel);
        var executives = await ExecutivesAsync([.. standing.Select(s => s.Obligation.AuthorityId)], cancel);
        var found = new List<FoundReport>();
        foreach (var (obligation, beforeId, _) in standing)
        {
            var (submitted, latest, status) = versions[obligation.Id];
            var round = await rounds.FindAsync(db, obligation.RoundId, obligation.Round!.Stamp, cancel);
            var set = await sets.FindAsync(db, submitted.IndicatorSetId, cancel);
            var answers = new AnswerSheet(AnswerDocument.Read(submitted.AnswersDocument));
            var results = new SubmittedResults(set, own[obligation.Id]);
            var reading = peers.Readings.GetValueOrDefault((obligation.RoundId, obligation.Type));
            var benchmarks = new ReportBenchmarks
            {
                Medians = reading is null ? new Dictionary<string, ReportMedian>() : PeerMedians.MediansFor(results, peers.Of(obligation)),
                Same = await sets.ComparableAsync(db, round.Programme, round.Year, cancel),
                Before = before[beforeId ?? 0].ToDictionary(r => r.IndicatorCode),
            };
            var executive = executives[obligation.AuthorityId].FirstOrDefault(e => e.HoldsOn(Bangkok.DateOf(submitted.SubmittedAt)))?.Name;
            found.Add(new FoundReport(
                new AuthorityReport
                {
                    Programme = round.Programme,
                    RoundYear = round.Year,
                    DataYear = round.DataYear,
                    Level = set.Fill(set.LevelLabel),
                    Type = obligation.Type,
                    AuthorityName = obligation.FullName,
                    Tier = obligation.Tier,
                    OfficialCode = obligation.Authority!.OfficialCode,
                    Code = obligation.Authority.Code,
                    District = obligation.District!.Name,
                    Province = obligation.Province!.Name,
                    SubmittedAt = submitted.SubmittedAt,
                    ReceiptNumber = submitted.ReceiptNumber,
                    Version = submitted.Number,
                    IsCurrent = submitted.Number == latest && status.CountsAsSubmitted(),
                    VerificationAddress = (settings.SiteAddress ?? (settings.IsDemo ? origin : null)) is { } site
                        ? new Uri(site, ReportsLinks.Check(submitted.VerificationCode))
                        : null,
                    PrintedAt = clock.GetUtcNow(),
                    IsSample = set.Status == DataStatus.Sample,
                    IsDemo = settings.IsDemo,
                    OfficeName = office.Value.Name,
                    Tally = results.Tally,
                    Bands = ReportAreas.BandsOf(set),
                    Areas = ReportAreas.Of(set, results, benchmarks),
                    Forms = ReportForms.Of(set, results, benchmarks),
                    Before = benchmarks.Same.Count == 0 && beforeId is null ? null
                        : new ReportBefore(round.Year - 1, benchmarks.Before.Count > 0, ReportForms.Compare(results.Rows, benchmarks)),
                    Peers = reading is null ? null : new ReportPeers(
                        reading.AsOf, reading.AsOf >= round.LatestEnd(obligation.Type, DeadlineKind.Entry, clock.GetUtcNow()),
                        obligation.Type.Abbreviation(), benchmarks.Medians.GetValueOrDefault(PeerFigures.All)),
                    Answers = ReportAnswers.Of(set, answers),
                    Signers = new ReportSigners(
                        submitted.SubmittedById is { } recorder ? names.GetValueOrDefault(recorder) : null, submitted.EndorsedBy, executive),
                },
                obligation, round, latest, status, set.RequiredDocuments.Count));
        }
        return found;
    }

    /// <summary>Every version submitted, the newest first.</summary>
    public Task<List<ReportVersion>> VersionsAsync(Obligation obligation, CancellationToken cancel) => db.SubmissionVersions.AsNoTracking()
        .Where(v => v.ObligationId == obligation.Id).OrderByDescending(v => v.Number)
        .Select(v => new ReportVersion(v.Number, v.ReceiptNumber, v.SubmittedAt))
        .ToListAsync(cancel);

    private async Task<Dictionary<int, (SubmissionVersion Version, int Latest, SubmissionStatus Status)>> VersionsAsync(
        List<int> obligations, int? number, CancellationToken cancel)
    {
        var rows = await (
            from v in db.SubmissionVersions.AsNoTracking()
            where obligations.Contains(v.ObligationId)
            join s in db.Submissions on v.ObligationId equals s.ObligationId
            where v.Number == (number ?? s.Version)
            select new { Version = v, Latest = s.Version, s.Status }).ToListAsync(cancel);
        return rows.ToDictionary(r => r.Version.ObligationId, r => (r.Version, r.Latest, r.Status));
    }

    /// <summary>Rows by obligation; of the version that was submitted last where no number is asked for.</summary>
    private async Task<ILookup<int, IndicatorResult>> ResultsAsync(List<int> obligations, int? number, CancellationToken cancel)
    {
        var rows = obligations.Count == 0 ? [] : await (
            from s in db.Submissions
            where obligations.Contains(s.ObligationId)
            join r in db.Set<IndicatorResult>().AsNoTracking() on new { s.ObligationId, VersionNumber = number ?? s.Version } equals new { r.ObligationId, r.VersionNumber }
            select r).ToListAsync(cancel);
        return rows.ToLookup(r => r.ObligationId);
    }

    private async Task<PeerMedians> PeersAsync(List<StandingObligation> standing, CancellationToken cancel)
    {
        var roundIds = standing.Select(s => s.Obligation.RoundId).Distinct().ToList();
        var types = standing.Select(s => s.Obligation.Type).Distinct().ToList();
        var places = standing.Select(s => s.Obligation.ProvinceId).Append(PeerMedian.Country).Distinct().ToList();
        var readings = await db.PeerReadings.AsNoTracking().Where(r => roundIds.Contains(r.RoundId)).ToListAsync(cancel);
        var medians = await db.PeerMedians.AsNoTracking()
            .Where(m => roundIds.Contains(m.RoundId) && types.Contains(m.Type) && places.Contains(m.ProvinceId))
            .ToListAsync(cancel);
        return new PeerMedians(readings, medians);
    }

    private Task<Dictionary<int, string>> NamesAsync(List<int> users, CancellationToken cancel) =>
        db.Users.AsNoTracking().Where(u => users.Contains(u.Id)).ToDictionaryAsync(u => u.Id, u => u.FullName, cancel);

    private async Task<ILookup<int, Executive>> ExecutivesAsync(List<int> authorities, CancellationToken cancel)
    {
        var rows = await db.RoleAssignments.AsNoTracking()
            .Where(r => r.AuthorityId != null && authorities.Contains(r.AuthorityId.Value) && r.Role == Role.Executive
                && (r.Position == ExecutivePosition.ChiefExecutive || r.Position == ExecutivePosition.ActingChiefExecutive))
            .OrderBy(r => r.Id)
            .Join(db.Users, r => r.UserId, u => u.Id, (r, u) => new Executive(r.AuthorityId!.Value, u.FullName, r.From, r.To))
            .ToListAsync(cancel);
        return rows.ToLookup(e => e.AuthorityId);
    }

    private sealed record Executive(int AuthorityId, string Name, DateOnly From, DateOnly? To)
    {
        public bool HoldsOn(DateOnly day) => From <= day && (To is null || day < To);
    }
}

/// <summary>A report and where it stands.</summary>
/// <param name="Latest">The number of the version submitted last.</param>
/// <param name="Documents">How many documents of evidence are to be filed.</param>
public sealed record FoundReport(
    AuthorityReport Report, Obligation Obligation, AssessmentRound Round, int Latest, SubmissionStatus Status, int Documents);

/// <summary>One submitted version in the list of them.</summary>
public sealed record ReportVersion(int Number, string ReceiptNumber, DateTimeOffset SubmittedAt);

using LocalStandards.Data;
using LocalStandards.Data.Access;
using LocalStandards.Data.Indicators;
using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Features.Shared;
using LocalStandards.Web.Plumbing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace LocalStandards.Web.Features.Reports;

/// <summary>Brings together what รายงานผลการประเมินสาธารณะรายแห่ง says, for the page, the PDF and the print view alike.</summary>
public sealed class ReportQueries(AppDbContext db, IndicatorSets sets, PortalSettings settings, IOptions<CentralOffice> office, TimeProvider clock)
{
    /// <summary>The latest submitted version's report; null when the actor may not see it or nothing is submitted.</summary>
    /// <param name="year">The round's code.</param>
    /// <param name="authority">The authority's seven digits.</param>
    /// <param name="origin">Where the reader reached the portal: the demo's QR leads there, a real one only to the address that is set.</param>
    public async Task<AuthorityReport?> FindAsync(Actor actor, string year, string authority, Uri origin, CancellationToken cancel)
    {
        var obligation = await db.Obligations.AsNoTracking()
            .ReportsVisibleTo(actor)
            .Include(o => o.Round).Include(o => o.Authority).Include(o => o.District).Include(o => o.Province)
            .FirstOrDefaultAsync(o => o.Round!.Code == year && o.Authority!.Code == authority, cancel);
        if (obligation is null)
            return null;
        var version = await db.SubmissionVersions.AsNoTracking()
            .Where(v => v.ObligationId == obligation.Id)
            .OrderByDescending(v => v.Number)
            .FirstOrDefaultAsync(cancel);
        return version is null ? null : await OfAsync(obligation, version, origin, cancel);
    }

    /// <summary>The report of one submitted version, for a job: who may read it was asked before.</summary>
    public async Task<AuthorityReport> OfVersionAsync(int obligationId, int number, Uri origin, CancellationToken cancel)
    {
        var obligation = await db.Obligations.AsNoTracking()
            .Include(o => o.Round).Include(o => o.Authority).Include(o => o.District).Include(o => o.Province)
            .SingleAsync(o => o.Id == obligationId, cancel);
        var version = await db.SubmissionVersions.AsNoTracking().SingleAsync(v => v.ObligationId == obligationId && v.Number == number, cancel);
        return await OfAsync(obligation, version, origin, cancel);
    }

    private async Task<AuthorityReport> OfAsync(Obligation obligation, SubmissionVersion version, Uri origin, CancellationToken cancel)
    {
        var set = await sets.FindAsync(db, version.IndicatorSetId, cancel);
        var outcome = set.Assess(new AnswerSheet(AnswerDocument.Read(version.AnswersDocument)), obligation.Tier);
        return new AuthorityReport
        {
            RoundYear = obligation.Round!.Year,
            DataYear = obligation.Round.DataYear,
            Level = set.Fill(set.LevelLabel),
            Type = obligation.Type,
            AuthorityName = obligation.FullName,
            Tier = obligation.Tier,
            OfficialCode = obligation.Authority!.OfficialCode,
            District = obligation.District!.Name,
            Province = obligation.Province!.Name,
            SubmittedAt = version.SubmittedAt,
            ReceiptNumber = version.ReceiptNumber,
            Version = version.Number,
            VerificationAddress = (settings.SiteAddress ?? (settings.Demo.IsDemo ? origin : null)) is { } site
                ? new Uri(site, "verify/" + version.VerificationCode)
                : null,
            PrintedAt = clock.GetUtcNow(),
            IsSample = set.Status == DataStatus.Sample,
            IsDemo = settings.Demo.IsDemo,
            OfficeName = office.Value.Name,
            Tally = outcome.Tally,
            Bands = ReportAreas.BandsOf(set),
            Areas = ReportAreas.Of(set, outcome),
            Signers = await SignersAsync(obligation, version, cancel),
        };
    }

    private async Task<ReportSigners> SignersAsync(Obligation obligation, SubmissionVersion version, CancellationToken cancel)
    {
        var recorder = version.SubmittedById is { } id
            ? await db.Users.Where(u => u.Id == id).Select(u => u.FullName).FirstOrDefaultAsync(cancel)
            : null;
        var day = Domain.Thai.Bangkok.DateOf(version.SubmittedAt);
        var executive = await db.RoleAssignments
            .Where(r => r.AuthorityId == obligation.AuthorityId && r.Role == Role.Executive
                && (r.Position == ExecutivePosition.ChiefExecutive || r.Position == ExecutivePosition.ActingChiefExecutive)
                && r.From <= day && (r.To == null || day < r.To))
            .Join(db.Users, r => r.UserId, u => u.Id, (_, u) => u.FullName)
            .FirstOrDefaultAsync(cancel);
        return new ReportSigners(recorder, version.EndorsedBy, executive);
    }
}

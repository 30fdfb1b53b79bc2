using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Features.Reports.Batches;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Reports;

/// <summary>Results as pages and PDFs: one by one, as batches, and checked by their codes.</summary>
public sealed class ReportsFeature : IFeature
{
    /// <summary>The limit of looking up printed reports, per address.</summary>
    public const string CheckLimiter = "report-check";

    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .Options<ReportBatchOptions>("ReportBatches", o => o.KeptDays is >= 1 and <= 3650, "ReportBatches:KeptDays is a number of days, from 1.")
        .Limit(CheckLimiter, "Security:ReportChecksPerMinute", 60)
        .Job<PeerMedianTaking>()
        .Job<ReportPrinting>()
        .Uses<ReportQueries>()
        .Uses<ReportBatchQueries>()
        .Uses<ReportArchive>()
        .Uses<PrintBatchItem>()
        .Services.AddSingleton<PrintReport>(scope => scope.GetRequiredService<AuthorityReportPdf>().RenderInBackgroundAsync);

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        if (reader.Work is { Round: var round, Authority: var authority, Status: var status }
            && status is SubmissionStatus.Submitted or SubmissionStatus.Accepted or SubmissionStatus.Returned)
        {
            yield return new(NavArea.Side, status == SubmissionStatus.Returned ? 40 : 20, ReportsLinks.Report(round, authority.Code), "chart-column", words["ผลการประเมิน"]) { ShortLabel = words["ผล"] };
        }
        if (reader.Actor.May(Policies.PrintBatches))
            yield return new(NavArea.Side, 70, ReportsLinks.Batches, "file-down", words["รายงาน PDF ทั้งชุด"]) { ShortLabel = words["PDF ทั้งชุด"] };
    }
}

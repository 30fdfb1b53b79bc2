using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Results;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Reports;

/// <summary>Takes the medians that are due.</summary>
public sealed class PeerMedianTaking(
    IServiceScopeFactory scopes, IndicatorSets sets, StartupState state, TimeProvider clock, ILogger<PeerMedianTaking> logger)
    : TypeFiguresJob(scopes, state, clock, logger, LeaseName, "medians")
{
    public const string LeaseName = "peer-medians";

    protected override ITypeFigures Figures(AppDbContext db) => new TakePeerMedians(db, sets);
}

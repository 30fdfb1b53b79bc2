using LocalStandards.Data;
using LocalStandards.Data.Indicators;
using LocalStandards.Data.Results;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Quality;

/// <summary>Looks through what was submitted since the last time.</summary>
public sealed class QualityWatching(
    IServiceScopeFactory scopes, IndicatorSets sets, StartupState state, TimeProvider clock, ILogger<QualityWatching> logger)
    : TypeFiguresJob(scopes, state, clock, logger, LeaseName, "findings")
{
    public const string LeaseName = "quality-watch";

    protected override ITypeFigures Figures(AppDbContext db) => new WatchQuality(db, sets);
}

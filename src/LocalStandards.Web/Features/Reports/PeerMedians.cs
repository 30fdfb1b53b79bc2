using LocalStandards.Data.Results;
using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Submissions;

namespace LocalStandards.Web.Features.Reports;

/// <summary>The medians read for some reports, and which of them stand beside whose figures.</summary>
internal sealed class PeerMedians(List<PeerReading> readings, List<PeerMedian> medians)
{
    private readonly ILookup<(int RoundId, AuthorityType Type, int ProvinceId), PeerMedian> byPlace =
        medians.ToLookup(m => (m.RoundId, m.Type, m.ProvinceId));

    public IReadOnlyDictionary<(int RoundId, AuthorityType Type), PeerReading> Readings { get; } = readings.ToDictionary(r => (r.RoundId, r.Type));

    /// <summary>By code: the province's and the country's.</summary>
    public IReadOnlyDictionary<string, (PeerFigure? Province, PeerFigure? Country)> Of(Obligation obligation)
    {
        var province = byPlace[(obligation.RoundId, obligation.Type, obligation.ProvinceId)].ToDictionary(m => m.Code, Figure);
        var country = byPlace[(obligation.RoundId, obligation.Type, PeerMedian.Country)].ToDictionary(m => m.Code, Figure);
        return country.Keys.Union(province.Keys).ToDictionary(code => code, code => (province.GetValueOrDefault(code), country.GetValueOrDefault(code)));
    }

    /// <summary>The medians that may be shown beside an authority's results.</summary>
    public static IReadOnlyDictionary<string, ReportMedian> MediansFor(
        SubmittedResults results, IReadOnlyDictionary<string, (PeerFigure? Province, PeerFigure? Country)> figures)
    {
        var own = new Dictionary<string, decimal?> { [PeerFigures.All] = results.Tally.PercentPassed };
        foreach (var (area, tally) in results.Areas)
            own[PeerFigures.OfArea(area.Code)] = tally.PercentPassed;
        foreach (var (form, tally, _) in results.Forms)
            own[PeerFigures.OfForm(form.Code)] = tally.PercentPassed;
        foreach (var row in results.Rows)
            own[row.IndicatorCode] = row.Value;
        var told = new Dictionary<string, ReportMedian>();
        foreach (var (code, (province, country)) in figures)
        {
            if (PeerFigures.MedianFor(own.GetValueOrDefault(code), province, country) is { } figure)
                told[code] = new ReportMedian(figure.Value, figure.Count, figure.ProvinceId is null);
        }
        return told;
    }

    private static PeerFigure Figure(PeerMedian median) =>
        new(median.ProvinceId == PeerMedian.Country ? null : median.ProvinceId, median.Code, median.Value, median.Count);
}

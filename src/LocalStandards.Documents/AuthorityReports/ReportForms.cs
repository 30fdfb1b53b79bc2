using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>A report's forms, and its comparison with the year before.</summary>
public static class ReportForms
{
    /// <summary>Those that hold scored indicators, in order.</summary>
    public static IReadOnlyList<ReportForm> Of(IndicatorSetDefinition set, SubmittedResults results, ReportBenchmarks benchmarks) =>
    [
        .. from form in results.Forms
           select new ReportForm(
               form.Form.Code,
               // The set writes them for paper: แบบ อบต. ๒ - ๑ การศึกษา.
               ThaiDigits.ToArabic(set.Fill(form.Form.Title)).Replace(" - ", "-", StringComparison.Ordinal),
               form.Tally,
               benchmarks.Medians.GetValueOrDefault(PeerFigures.OfForm(form.Form.Code)),
               Compare(form.Rows, benchmarks)),
    ];

    /// <summary>Null where no indicator of the same definition has a result in both years.</summary>
    public static ReportComparison? Compare(IEnumerable<IndicatorResult> results, ReportBenchmarks benchmarks)
    {
        var both = (from result in results
                    where result.Band is not null
                    let then = benchmarks.BeforeOf(result.IndicatorCode)?.Band
                    where then is not null
                    select (Now: result.Band, Then: then)).ToList();
        return both.Count == 0 ? null : new(both.Count, BandTally.Of(both.Select(b => b.Now)), BandTally.Of(both.Select(b => b.Then)));
    }
}

using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>A report's forms, and its comparison with the year before.</summary>
public static class ReportForms
{
    /// <summary>Those that hold scored indicators, in order.</summary>
    public static IReadOnlyList<ReportForm> Of(IndicatorSetDefinition set, SetOutcome outcome, ReportBeside beside) =>
    [
        .. from form in outcome.Forms
           let scored = form.Outcomes.Where(o => o.Indicator.Measure.IsScored).ToList()
           where scored.Count > 0
           select new ReportForm(
               form.Form.Code,
               // The set writes them for paper: แบบ อบต. ๒ - ๑ การศึกษา.
               ThaiDigits.ToArabic(set.Fill(form.Form.Title)).Replace(" - ", "-", StringComparison.Ordinal),
               BandTally.Of(scored.Select(o => o.Band)),
               beside.Medians.GetValueOrDefault(PeerFigures.OfForm(form.Form.Code)),
               Compare(scored, beside)),
    ];

    /// <summary>Null where no indicator of the same definition has a result in both years.</summary>
    public static ReportComparison? Compare(IEnumerable<IndicatorOutcome> outcomes, ReportBeside beside)
    {
        var both = (from outcome in outcomes
                    where outcome.Band is not null
                    let then = beside.BeforeOf(outcome.Indicator)?.Band
                    where then is not null
                    select (Now: outcome.Band, Then: then)).ToList();
        return both.Count == 0 ? null : new(both.Count, BandTally.Of(both.Select(b => b.Now)), BandTally.Of(both.Select(b => b.Then)));
    }
}

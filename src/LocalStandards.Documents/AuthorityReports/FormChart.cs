using LocalStandards.Documents.Charts;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>The chart of a report: the share passed of each form, beside the median.</summary>
public static class FormChart
{
    /// <summary>Forms with anything to count; fewer than <see cref="RadarChart.FewestAxes"/> make no chart.</summary>
    /// <param name="digits">How the page writes numbers.</param>
    public static IReadOnlyList<ChartAxis> Axes(AuthorityReport report, Func<string, string> digits) =>
    [
        .. from form in report.Forms
           let percent = form.Tally.PercentPassed
           where percent is not null
           select new ChartAxis(digits(form.Code), percent.Value, digits(ThaiNumber.Format(percent.Value, 1) + "%"), form.Median?.Value),
    ];
}

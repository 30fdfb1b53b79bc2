using System.Globalization;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Submissions;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>The areas and rows of a report from a set and what a submitted version came to under it.</summary>
public static class ReportAreas
{
    /// <summary>Areas in order, each with its missions and indicators; unscored indicators and general items are left out.</summary>
    /// <param name="benchmarks">Medians and the year before; none when left out.</param>
    public static IReadOnlyList<ReportArea> Of(IndicatorSetDefinition set, SubmittedResults results, ReportBenchmarks? benchmarks = null) =>
        [.. results.Areas.Select(tally => Area(set, results, tally, benchmarks ?? new()))];

    /// <summary>The five results as the set words them.</summary>
    public static ReportBands BandsOf(IndicatorSetDefinition set) => new(
        set.LabelOf(ResultBand.Above), set.LabelOf(ResultBand.Meets), set.LabelOf(ResultBand.FutureDevelopment),
        set.LabelOf(ResultBand.NotDone), set.LabelOf(ResultBand.NoService));

    private static ReportArea Area(IndicatorSetDefinition set, SubmittedResults results, AreaTally tally, ReportBenchmarks benchmarks)
    {
        var area = tally.Area;
        var number = 0;
        var rows = area.Missions.Select(mission => new ReportMission(set.Fill(mission.Name),
        [
            .. set.Indicators
                .Where(indicator => indicator.MissionCode == mission.Code && indicator.Measure.IsScored)
                .Select(indicator => Row(set, indicator, results[indicator.Code] ?? new IndicatorResult(indicator.Code, null, null), string.Create(
                    CultureInfo.InvariantCulture, $"{area.Number}.{++number}"), benchmarks)),
        ])).Where(mission => mission.Rows.Count > 0);
        var form = set.Forms.FirstOrDefault(form => form.AreaCodes.Contains(area.Code));
        return new(area.Number, set.Fill(area.Name), form is null ? null : set.Fill(form.Title), tally.Tally, [.. rows])
        {
            Median = benchmarks.Medians.GetValueOrDefault(PeerFigures.OfArea(area.Code)),
        };
    }

    private static ReportRow Row(IndicatorSetDefinition set, Indicator indicator, IndicatorResult result, string number, ReportBenchmarks benchmarks)
    {
        var before = benchmarks.BeforeOf(indicator.Code);
        var median = benchmarks.Medians.GetValueOrDefault(indicator.Code);
        return new()
        {
            Code = indicator.Code,
            Number = number,
            Name = set.Fill(indicator.Name),
            Target = result.Standard is { } standard ? set.Fill(TargetText.Of(standard, indicator)) : null,
            Frame = Figure(indicator, ItemRole.Frame, result.Frame),
            Achieved = Figure(indicator, ItemRole.Achieved, result.Achieved),
            Result = Result(indicator.Measure, result.Value),
            Band = result.Band,
            Ground = result.Ground is { } code && indicator.NotApplicable.Find(code) is { } option
                ? set.Fill(option.Label)
                : null,
            Gap = GapText.Of(set, indicator, result),
            IsComparable = benchmarks.Same.ContainsKey(indicator.Code),
            Before = before switch
            {
                { Value: { } value } => Shown(indicator, value),
                // The words name their year.
                { Band: { } band } => new(set.ForYear(set.YearBE - 1).LabelOf(band)),
                _ => null,
            },
            Median = median,
            MedianFigure = median is null ? null : Shown(indicator, median.Value),
        };
    }

    /// <summary>A result by itself, where no column (2) says it already; null of what lies between two options.</summary>
    private static ReportFigure? Shown(Indicator indicator, decimal value) => indicator.Measure.Kind switch
    {
        MeasureKind.YesNo or MeasureKind.Choice => indicator.Items.FirstOrDefault(item => item.Role is ItemRole.Achieved)?.Options
            .FirstOrDefault(option => option.Number == value) is { } option ? new(option.Label) : null,
        MeasureKind.Percent => new(ThaiNumber.Format(value, indicator.Measure.Decimals)),
        // Half-way between two whole numbers a median has a half.
        _ => new(ThaiNumber.Format(value, Math.Max(indicator.Measure.Decimals, value == decimal.Truncate(value) ? 0 : 1)), indicator.Measure.ResultUnit),
    };

    private static ReportFigure? Figure(Indicator indicator, ItemRole role, decimal? value)
    {
        if (value is not { } number || indicator.Items.FirstOrDefault(item => item.Role == role) is not { } item)
            return null;
        return item.Type switch
        {
            // A choice is read by its words, not by the score behind them.
            ItemType.YesNo or ItemType.Choice when item.Options.FirstOrDefault(option => option.Number == number) is { } option =>
                new(option.Label),
            ItemType.Checklist => new(ThaiNumber.Format(number), $"จาก {item.Options.Count} ข้อ"),
            ItemType.Level => new(ThaiNumber.Format(number), indicator.Measure.ResultUnit),
            _ => new(ThaiNumber.Format(number, DecimalsOf(item, number)), item.Unit),
        };
    }

    /// <summary>Where a level, a choice or a count is itself the result, column (2) has said it already.</summary>
    private static ReportFigure? Result(Measure measure, decimal? value) => (measure.Kind, value) switch
    {
        (MeasureKind.Percent, { } number) => new(ThaiNumber.Format(number, measure.Decimals)),
        (MeasureKind.Ratio or MeasureKind.Number, { } number) =>
            new(ThaiNumber.Format(number, measure.Decimals), measure.ResultUnit),
        _ => null,
    };

    /// <summary>As many as the item says; where it says nothing, as many as the number has.</summary>
    private static int DecimalsOf(DataItem item, decimal number) => item.Type switch
    {
        ItemType.Integer => 0,
        ItemType.Money => item.DecimalsAllowed,
        _ => item.Decimals ?? (number / 1.0000000000000000000000000000m).Scale,
    };
}

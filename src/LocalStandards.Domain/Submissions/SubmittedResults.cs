using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Domain.Submissions;

/// <summary>A version's results in the order of the set it answered, counted by area and form. Reads the rows; assesses nothing.</summary>
public sealed class SubmittedResults
{
    private readonly Dictionary<string, IndicatorResult> byCode;

    /// <param name="set">The set that the version answered.</param>
    /// <param name="rows">The version's, in any order.</param>
    public SubmittedResults(IndicatorSetDefinition set, IEnumerable<IndicatorResult> rows)
    {
        byCode = rows.ToDictionary(row => row.IndicatorCode, StringComparer.Ordinal);
        var scored = set.Indicators.Where(indicator => indicator.Measure.IsScored).ToList();
        Tally = TallyOf(scored);
        Areas =
        [
            .. from area in set.Areas
               let own = scored.FindAll(indicator => indicator.AreaCode == area.Code)
               where own.Count > 0
               select new AreaTally(area, TallyOf(own)),
        ];
        Forms =
        [
            .. from form in set.Forms
               let own = set.IndicatorsOf(form).Where(indicator => indicator.Measure.IsScored).ToList()
               where own.Count > 0
               select new FormTally(form, TallyOf(own), [.. own.Select(indicator => this[indicator.Code]).OfType<IndicatorResult>()]),
        ];
    }

    /// <summary>One for each indicator.</summary>
    public IReadOnlyCollection<IndicatorResult> Rows => byCode.Values;

    /// <summary>Of the scored indicators.</summary>
    public BandTally Tally { get; }

    /// <summary>The areas that hold scored indicators, in order.</summary>
    public IReadOnlyList<AreaTally> Areas { get; }

    /// <summary>The forms that hold scored indicators, in order.</summary>
    public IReadOnlyList<FormTally> Forms { get; }

    /// <summary>One indicator's; null where the version has none.</summary>
    public IndicatorResult? this[string indicatorCode] => byCode.GetValueOrDefault(indicatorCode);

    private BandTally TallyOf(IEnumerable<Indicator> indicators) => BandTally.Of(indicators.Select(indicator => this[indicator.Code]?.Band));
}

/// <summary>The summary of one area.</summary>
public sealed record AreaTally(Area Area, BandTally Tally);

/// <summary>The summary of one form, and its scored rows.</summary>
public sealed record FormTally(FormDefinition Form, BandTally Tally, IReadOnlyList<IndicatorResult> Rows);

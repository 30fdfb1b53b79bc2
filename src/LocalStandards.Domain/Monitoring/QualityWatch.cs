using System.Security.Cryptography;
using System.Text;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;
using LocalStandards.Domain.Submissions;

namespace LocalStandards.Domain.Monitoring;

/// <summary>
/// Looks through the submitted answers of one type in one round for what a person should look at again. Robust: it
/// compares with medians and by how many times, so that the few who are wrong do not move the measure. Personal items
/// never enter.
/// </summary>
/// <param name="set">The type's latest set.</param>
public sealed class QualityWatch(IndicatorSetDefinition set)
{
    /// <summary>Of fewer figures no comparison is made.</summary>
    public const int FewestPeers = 20;

    /// <summary>So many figures that are not zero must agree before answers count as the same.</summary>
    public const int FewestSame = 8;

    /// <summary>So many percentages must be 100.</summary>
    public const int FewestHundreds = 5;

    // A unit: so many times last year's figure and this many times the peers'; without last year's this many times the peers'.
    private const double UnitFactor = 100, UnitPeerFactor = 10, UnitFactorAlone = 300;

    // An outlier: so many deviations from the median, and at least so many times.
    private const double Deviations = 6, LeastTimesLastYear = 4, LeastTimesPeers = 20;

    // Small counts jump: 1 last year and 5 now is nothing.
    private const decimal LeastChange = 10;

    // Turns a median absolute deviation into a standard deviation.
    private const double NormalDeviation = 1.4826;

    private readonly Dictionary<string, DataItem> numbers = Numbers(set);
    private readonly HashSet<string> scored = Scored(set);
    private readonly HashSet<string> percentages =
        [.. set.Indicators.Where(i => i.Measure is { Kind: MeasureKind.Percent, IsScored: true }).Select(i => i.Code)];

    private readonly Dictionary<string, List<Figure>> figures = [];
    private readonly Dictionary<string, List<(int Obligation, int Count)>> prints = [];
    private readonly List<QualityFinding> hundreds = [];

    /// <summary>One authority's submitted version.</summary>
    /// <param name="answers">As frozen.</param>
    /// <param name="lastYear">What it answered the year before, by this year's field, where the years compare.</param>
    /// <param name="results">Of the same version.</param>
    public void Add(int obligationId, IReadOnlyDictionary<string, string> answers, IReadOnlyDictionary<string, decimal> lastYear, IEnumerable<IndicatorResult> results)
    {
        foreach (var (field, item) in numbers)
        {
            if (!answers.TryGetValue(field, out var text) || AnswerText.Parse(item, text).Value.AsNumber is not { } value || value <= 0)
                continue;
            if (!figures.TryGetValue(field, out var list))
                figures[field] = list = [];
            list.Add(new Figure(obligationId, value, lastYear.TryGetValue(field, out var before) && before > 0 ? before : null));
        }
        AddPrint(obligationId, answers);
        var percents = results.Where(r => r.Value is not null && percentages.Contains(r.IndicatorCode)).ToList();
        if (percents.Count >= FewestHundreds && percents.TrueForAll(r => r.Value == 100))
            hundreds.Add(new QualityFinding(obligationId, QualityKind.AllHundred, "", percents.Count, null, null, 0, null, percents.Count));
    }

    /// <summary>All that was found; of one item of one authority the gravest.</summary>
    public IEnumerable<QualityFinding> Findings() => figures.SelectMany(f => Outliers(f.Key, f.Value)).Concat(Same()).Concat(hundreds);

    private static IEnumerable<QualityFinding> Outliers(string field, List<Figure> all)
    {
        if (all.Count < FewestPeers)
            yield break;
        var values = all.ConvertAll(f => Math.Log((double)f.Value));
        var (peers, peerSpread) = Centre(values);
        var median = MedianOf(all.Select(f => f.Value));
        var changes = all.Where(f => f.LastYear is not null).Select(f => f.Change).ToList();
        var (usual, changeSpread) = changes.Count >= FewestPeers ? Centre(changes) : (0, double.PositiveInfinity);
        foreach (var (figure, value) in all.Zip(values))
        {
            var fromPeers = value - peers;
            var fromLast = figure.LastYear is null ? (double?)null : figure.Change;
            var kind = IsUnit(fromPeers, fromLast) ? QualityKind.SuspiciousUnit
                : fromLast is { } change && !WasWrong(fromPeers, change) && IsFar(change - usual, changeSpread, LeastTimesLastYear) && Math.Abs(figure.Value - figure.LastYear!.Value) >= LeastChange
                    ? QualityKind.FarFromLastYear
                : IsFar(fromPeers, peerSpread, LeastTimesPeers) && Math.Abs(figure.Value - median) >= LeastChange ? QualityKind.FarFromPeers
                : (QualityKind?)null;
            if (kind is { } found)
            {
                var times = Math.Exp(Math.Abs(found == QualityKind.FarFromPeers || fromLast is null ? fromPeers : fromLast.Value));
                yield return new QualityFinding(
                    figure.ObligationId, found, field, figure.Value, figure.LastYear, median, all.Count, null, decimal.Round((decimal)Math.Min(times, 1e9), 1));
            }
        }
    }

    /// <summary>In the same direction from both, or so far from the peers that last year's was probably wrong as well.</summary>
    private static bool IsUnit(double fromPeers, double? fromLast) => Math.Abs(fromPeers) >= Math.Log(UnitFactorAlone)
        || (fromLast is { } change && Math.Sign(fromPeers) == Math.Sign(change)
            && Math.Abs(change) >= Math.Log(UnitFactor) && Math.Abs(fromPeers) >= Math.Log(UnitPeerFactor));

    /// <summary>It came back from another unit: last year's figure was the one that stood out.</summary>
    private static bool WasWrong(double fromPeers, double change) => Math.Abs(change) >= Math.Log(UnitFactor) && Math.Abs(fromPeers - change) > Math.Abs(fromPeers);

    private static bool IsFar(double distance, double spread, double leastTimes) =>
        Math.Abs(distance) >= Math.Max(Math.Log(leastTimes), Deviations * NormalDeviation * spread);

    /// <summary>The median and the median absolute deviation.</summary>
    private static (double Median, double Spread) Centre(List<double> values)
    {
        var median = Middle(values);
        return (median, Middle(values.ConvertAll(v => Math.Abs(v - median))));
    }

    private static double Middle(List<double> values)
    {
        var sorted = values.Order().ToList();
        return (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2]) / 2;
    }

    private static decimal MedianOf(IEnumerable<decimal> values) => Median.Of([.. values])!.Value;

    private void AddPrint(int obligationId, IReadOnlyDictionary<string, string> answers)
    {
        var print = new StringBuilder();
        var count = 0;
        foreach (var (field, text) in answers.Where(a => scored.Contains(a.Key)).OrderBy(a => a.Key, StringComparer.Ordinal))
        {
            print.Append(field).Append('=').Append(text).Append('\n');
            if (numbers.ContainsKey(field) && text != "0")
                count++;
        }
        if (count < FewestSame)
            return;
        var hash = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(print.ToString())));
        if (!prints.TryGetValue(hash, out var same))
            prints[hash] = same = [];
        same.Add((obligationId, count));
    }

    private IEnumerable<QualityFinding> Same() =>
        from same in prints.Values
        where same.Count > 1
        from one in same
        let other = same.First(o => o.Obligation != one.Obligation).Obligation
        select new QualityFinding(one.Obligation, QualityKind.SameAsAnother, "", one.Count, null, null, same.Count - 1, other, one.Count);

    private static Dictionary<string, DataItem> Numbers(IndicatorSetDefinition set) => set.Indicators
        .SelectMany(i => i.Items.Where(item => item is { IsTypedNumber: true, IsPersonal: false }).Select(item => (Name: new FieldName(i.Code, item.Key).ToString(), Item: item)))
        .ToDictionary(f => f.Name, f => f.Item);

    private static HashSet<string> Scored(IndicatorSetDefinition set) =>
        [.. set.Indicators.Where(i => i.Measure.IsScored).SelectMany(i => i.Items.Where(item => !item.IsPersonal).Select(item => new FieldName(i.Code, item.Key).ToString()))];

    private readonly record struct Figure(int ObligationId, decimal Value, decimal? LastYear)
    {
        /// <summary>The logarithm of by how many times it changed.</summary>
        public double Change => Math.Log((double)(Value / LastYear!.Value));
    }
}

using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Domain.Tests.Indicators;

/// <summary>The two sample files, read once.</summary>
internal static class Samples
{
    private static readonly Dictionary<int, IndicatorSetFile> Files = new[] { 2567, 2568 }.ToDictionary(year => year, year =>
    {
        var reading = IndicatorSetReader.Read(Text(year));
        return reading.File ?? throw new InvalidOperationException(string.Join('\n', reading.Problems));
    });

    public static IndicatorSetFile File(int year) => Files[year];

    public static IndicatorSetDefinition Set(int year, AuthorityType type = AuthorityType.Sao) => Files[year].For(type);

    public static string Text(int year) => Read($"sample-indicators-{year}.json");

    public static string Read(string name) =>
        System.IO.File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "Indicators", name));

    /// <summary>Assesses an indicator of a small authority on "a=1 b=2"; keys starting with $ are the extras.</summary>
    public static IndicatorOutcome Assess(this Indicator indicator, string answers, AuthorityType type = AuthorityType.Sao)
    {
        var fields = answers.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('=', 2))
            .ToDictionary(pair => new FieldName(indicator.Code, pair[0]).ToString(), pair => pair[1]);
        return indicator.Assess(type, null, new AnswerSheet(fields).For(indicator));
    }

    public static IEnumerable<string> Codes(this IndicatorOutcome outcome) => outcome.Violations.Select(violation => violation.Code);
}

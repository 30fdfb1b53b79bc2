using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>An indicator that fits its set, or what keeps it out.</summary>
/// <param name="Indicator">Null when it is refused.</param>
/// <param name="Problems">Of one that is taken in, what is still unfinished.</param>
public sealed record IndicatorDocumentReading(Indicator? Indicator, IReadOnlyList<SetProblem> Problems)
{
    [MemberNotNullWhen(true, nameof(Indicator))]
    public bool IsRight => Indicator is not null;
}

/// <summary>One indicator as JSON in the words of the schema, as an edit form posts it.</summary>
public static class IndicatorDocument
{
    /// <summary>The general items are written as an indicator of code <see cref="FieldName.General"/>.</summary>
    public static string Write(Indicator indicator) => IndicatorSetWriter.Write(indicator);

    /// <summary>
    /// Reads an indicator that is to stand in a set, in place of the one of its code or beside the others: its area,
    /// mission, items and formulas must fit. Of code <see cref="FieldName.General"/> only the items are read. Paths begin
    /// at the indicator: <c>$.items[0].key</c>. Never throws on its content.
    /// </summary>
    public static IndicatorDocumentReading Read(string json, IndicatorSetDefinition set)
    {
        var reading = new SetReading(isStored: false);
        var indicator = IndicatorSetReader.Parse(json, reading.Problems, root => reading.ReadIndicator(root, set));
        var problems = reading.Problems.Found;
        return new(problems.Any(problem => !problem.IsUnfinished) ? null : indicator, problems);
    }

    /// <summary>A hash that changes with every edit: tells whether another editor saved meanwhile.</summary>
    public static string Fingerprint(Indicator indicator) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Write(indicator))).AsSpan(0, 16));
}

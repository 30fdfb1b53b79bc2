using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace LocalStandards.Domain.Indicators;

/// <summary>A file without problems, or all the problems of a file that is refused whole.</summary>
public sealed record IndicatorSetReading(IndicatorSetFile? File, IReadOnlyList<SetProblem> Problems)
{
    [MemberNotNullWhen(true, nameof(File))]
    public bool IsRight => File is not null;
}

/// <summary>Reads indicator files of schema 1.0 and 1.1 (<c>indicator-set.schema.json</c>).</summary>
public static class IndicatorSetReader
{
    /// <summary>Version 1.1 adds tiers, aboveFrom, info, version, crosswalk, dataYear, authorityType and personal; all are optional and read in 1.0 too.</summary>
    internal const string FirstVersion = "1.0", CurrentVersion = "1.1";

    /// <summary>Reads a file as the office sends it. Never throws on its content.</summary>
    public static IndicatorSetReading Read(string json)
    {
        var (set, _, problems) = ReadWhole(json);
        return set is null || problems.Count > 0 ? new(null, problems) : new(new(set), []);
    }

    /// <summary>Reads a stored document of one type, as <see cref="IndicatorSetWriter"/> writes it.</summary>
    /// <exception cref="FormatException">It is not such a document; the message lists why.</exception>
    public static IndicatorSetDefinition ReadOne(string json)
    {
        var (set, isForOneType, problems) = ReadWhole(json);
        return set is null || problems.Count > 0 ? throw new FormatException(string.Join('\n', problems))
            : isForOneType ? set
            : throw new FormatException("$.authorityType: absent");
    }

    private static (IndicatorSetDefinition? Set, bool IsForOneType, List<SetProblem> Problems) ReadWhole(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'));
            var reading = new SetReading();
            var set = reading.Read(document.RootElement);
            return (set, reading.IsForOneType, reading.Problems);
        }
        catch (JsonException error)
        {
            return (null, false, [new("$", string.Create(
                CultureInfo.InvariantCulture,
                $"ไฟล์ไม่ใช่ JSON ที่ถูกต้อง บรรทัดที่ {error.LineNumber + 1} ไบต์ที่ {error.BytePositionInLine + 1}"))]);
        }
    }
}

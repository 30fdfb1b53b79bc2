using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>A file that can be taken in, or all the problems of one that is refused whole.</summary>
/// <param name="File">Null when it is refused.</param>
/// <param name="Problems">Of a file that is taken in as a draft, what is still unfinished in it.</param>
public sealed record IndicatorSetReading(IndicatorSetFile? File, IReadOnlyList<SetProblem> Problems)
{
    [MemberNotNullWhen(true, nameof(File))]
    public bool IsRight => File is not null;
}

/// <summary>Reads indicator files of schema 1.0 and 1.1 (<c>indicator-set.schema.json</c>).</summary>
public static class IndicatorSetReader
{
    /// <summary>Version 1.1 adds tiers, aboveFrom, info, version, crosswalk, dataYear, authorityType, ofTypes and personal; all are optional and read in 1.0 too.</summary>
    internal const string FirstVersion = "1.0", CurrentVersion = "1.1";

    /// <summary>Reads a file as the office sends it. Never throws on its content.</summary>
    public static IndicatorSetReading Read(string json)
    {
        var (set, reading, problems) = ReadWhole(json, isStored: false);
        return set is null || problems.Count > 0 ? new(null, problems) : new(reading.FileOf(set), []);
    }

    /// <summary>As <see cref="Read"/>, but what a draft may lack for a while does not refuse it.</summary>
    public static IndicatorSetReading ReadDraft(string json)
    {
        var (set, reading, problems) = ReadWhole(json, isStored: false);
        return set is null || problems.Any(problem => !problem.IsUnfinished) ? new(null, problems) : new(reading.FileOf(set), problems);
    }

    /// <summary>Reads a stored document of one type, as <see cref="IndicatorSetWriter"/> writes it, finished or not.</summary>
    /// <exception cref="FormatException">It is not such a document; the message lists why.</exception>
    public static IndicatorSetDefinition ReadOne(string json)
    {
        var (set, reading, problems) = ReadWhole(json, isStored: true);
        return set is null || problems.Any(problem => !problem.IsUnfinished)
            ? throw new FormatException(string.Join('\n', problems))
            : reading.IsForOneType ? set : throw new FormatException("$.authorityType: absent");
    }

    private static (IndicatorSetDefinition? Set, SetReading Reading, IReadOnlyList<SetProblem> Problems) ReadWhole(string json, bool isStored)
    {
        var reading = new SetReading(isStored);
        var set = Parse(json, reading.Problems, reading.Read);
        return (set, reading, reading.Problems.Found);
    }

    /// <summary>Null, with a problem, for text that is no JSON or is too long.</summary>
    internal static T? Parse<T>(string json, SetProblems problems, Func<JsonElement, T> read)
        where T : class
    {
        ArgumentNullException.ThrowIfNull(json);
        if (json.Length > SetLimits.FileLength)
        {
            problems.Add(new("$", string.Create(CultureInfo.InvariantCulture, $"ไฟล์ยาวเกิน {SetLimits.FileLength:N0} ตัวอักษร")));
            return null;
        }

        try
        {
            using var document = JsonDocument.Parse(json.TrimStart('\uFEFF'));
            return read(document.RootElement);
        }
        catch (JsonException error)
        {
            problems.Add(new("$", string.Create(
                CultureInfo.InvariantCulture,
                $"ไฟล์ไม่ใช่ JSON ที่ถูกต้อง หรือซ้อนกันลึกเกินไป บรรทัดที่ {error.LineNumber + 1} ไบต์ที่ {error.BytePositionInLine + 1}")));
        }
        catch (Exception error) when (error is ArgumentException or InvalidOperationException)
        {
            // An unpaired surrogate, in the file itself or in the name of a field.
            problems.Add(new("$", "ไฟล์มีอักขระที่ไม่สมบูรณ์"));
        }

        return null;
    }
}

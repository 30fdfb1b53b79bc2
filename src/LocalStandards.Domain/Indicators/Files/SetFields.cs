namespace LocalStandards.Domain.Indicators.Files;

/// <summary>The fields of a document that a type may have its own values for, in the order they are written.</summary>
internal static class SetFields
{
    public const string Version = "version", Status = "dataStatus", Framework = "framework", AuthorityTypes = "laoTypes", Bands = "resultBands",
        Process = "process", Forms = "forms", GeneralItems = "generalItems", Areas = "areas";

    /// <summary>The field of a whole file that holds single types' own values.</summary>
    public const string OfTypes = "ofTypes";

    public static IReadOnlyList<string> All { get; } = [Version, Status, Framework, AuthorityTypes, Bands, Process, Forms, GeneralItems, Areas];

    /// <summary>Whether two sets have the same value in a field.</summary>
    public static bool AreSame(string field, IndicatorSetDefinition one, IndicatorSetDefinition other) =>
        Taken(field, from: other, into: one) == one;

    /// <summary>A set with one field of another.</summary>
    public static IndicatorSetDefinition Taken(string field, IndicatorSetDefinition from, IndicatorSetDefinition into) => field switch
    {
        Version => into with { Version = from.Version },
        Status => into with { Status = from.Status, StatusText = from.StatusText },
        Framework => into with
        {
            Code = from.Code,
            System = from.System,
            YearBE = from.YearBE,
            DataYearBE = from.DataYearBE,
            Level = from.Level,
            LevelLabel = from.LevelLabel,
            Resolutions = from.Resolutions,
        },
        AuthorityTypes => into with { AuthorityTypes = from.AuthorityTypes },
        Bands => into with { Bands = from.Bands },
        Process => into with { Steps = from.Steps, RequiredDocuments = from.RequiredDocuments },
        Forms => into with { Forms = from.Forms },
        GeneralItems => into with { GeneralItems = from.GeneralItems },
        _ => into with { Areas = from.Areas },
    };
}

/// <summary>One type's own values in a file of several.</summary>
/// <param name="Set">Its values; only those of <paramref name="Fields"/> count.</param>
/// <param name="Fields">The fields it has of its own (<see cref="SetFields"/>).</param>
internal sealed record TypePart(IndicatorSetDefinition Set, IReadOnlySet<string> Fields)
{
    public IndicatorSetDefinition Over(IndicatorSetDefinition shared) =>
        Fields.Aggregate(shared, (set, field) => SetFields.Taken(field, from: Set, into: set));
}

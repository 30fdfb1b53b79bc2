using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Data.Submissions;

/// <summary>A result's standard as its row keeps it: <c>{"operator":"AtLeast","value":85,"unit":"ร้อยละ"}</c>.</summary>
internal sealed record StoredStandard(StandardOperator Operator, decimal Value, decimal? AboveFrom, string? Unit)
{
    // Thousands of results are held against the same one.
    private static readonly ConditionalWeakTable<Standard, string> Written = [];

    public static string Write(Standard standard) => Written.GetValue(
        standard, one => StoredJson.Write(new StoredStandard(one.Operator, one.Value, one.AboveFrom, one.Unit)));

    public static Standard Read(string json) => StoredJson.Read<StoredStandard>(json) is var (comparison, value, aboveFrom, unit)
        ? new() { Operator = comparison, Value = value, AboveFrom = aboveFrom, Unit = unit }
        : throw new JsonException("A result's standard is null.");
}

/// <summary>A result's gap as its row keeps it; which of its parts it has tells its kind: <c>{"item":"b","change":3}</c>.</summary>
/// <param name="Change">Of an amount.</param>
/// <param name="Needed">Of a choice or a step: the option's value.</param>
/// <param name="Steps">Of a step.</param>
/// <param name="Count">Of a checklist.</param>
/// <param name="Mandatory">Of a checklist: the options' values.</param>
internal sealed record StoredGap(string Item, decimal? Change, string? Needed, string[]? Steps, int? Count, string[]? Mandatory)
{
    /// <exception cref="NotSupportedException">A kind of gap this does not know.</exception>
    public static string Write(Shortfall gap) => StoredJson.Write(gap switch
    {
        Shortfall.Amount amount => new StoredGap(amount.Item, amount.Change, null, null, null, null),
        Shortfall.Choice choice => new StoredGap(choice.Item, null, choice.Needed, null, null, null),
        Shortfall.Step step => new StoredGap(step.Item, null, step.Needed, [.. step.Steps], null, null),
        Shortfall.Ticks ticks => new StoredGap(ticks.Item, null, null, null, ticks.Count, [.. ticks.Mandatory]),
        _ => throw new NotSupportedException(gap.GetType().Name),
    });

    public static Shortfall Read(string json) => StoredJson.Read<StoredGap>(json) switch
    {
        { Change: { } change } amount => new Shortfall.Amount(amount.Item, change),
        { Count: { } count } ticks => new Shortfall.Ticks(ticks.Item, count, [.. ticks.Mandatory ?? []]),
        { Needed: { } needed, Steps: { } steps } step => new Shortfall.Step(step.Item, needed, [.. steps]),
        { Needed: { } needed } choice => new Shortfall.Choice(choice.Item, needed),
        _ => throw new JsonException($"A result's gap is of no kind: {json}."),
    };
}

internal static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter<StandardOperator>() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.BasicLatin, UnicodeRanges.Thai),
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    public static T? Read<T>(string json) => JsonSerializer.Deserialize<T>(json, Options);
}

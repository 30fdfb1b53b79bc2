using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Values typed only to see what comes of them: nothing is stored.</summary>
/// <param name="Values">As typed, by the item's key.</param>
/// <param name="Outcome">Null while the indicator cannot be read.</param>
public sealed record TryOut(string? Tier, IReadOnlyDictionary<string, string> Values, IndicatorOutcome? Outcome)
{
    private const string Prefix = "try.";

    public static string FieldOf(string key) => Prefix + key;

    public static TryOut From(IFormCollection posted, Indicator? indicator, AuthorityType type)
    {
        var values = posted.Keys.Where(key => key.StartsWith(Prefix, StringComparison.Ordinal)).Take(200)
            .ToDictionary(key => key[Prefix.Length..], key => string.Join(',', posted[key].ToArray()));
        var tier = posted["tryTier"].ToString() is { Length: > 0 } named ? named : null;
        var texts = indicator?.Items.ToDictionary(item => item.Key, item => AnswerText.Canonical(item, values.GetValueOrDefault(item.Key, "")) ?? "");
        return new TryOut(tier, values, indicator?.Assess(type, tier, new IndicatorAnswers { Texts = texts! }));
    }
}

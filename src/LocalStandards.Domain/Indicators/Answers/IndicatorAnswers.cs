namespace LocalStandards.Domain.Indicators.Answers;

/// <summary>Everything answered on one indicator.</summary>
public sealed record IndicatorAnswers
{
    /// <summary>Typed or stored text by item key; a key that is absent was not answered.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; init; } = new Dictionary<string, string>();

    /// <summary>The code of the chosen ground; null when none is.</summary>
    public string? NotApplicableCode { get; init; }

    public string? NotApplicableReason { get; init; }

    public bool IsNotDone { get; init; }

    public string? Note { get; init; }

    /// <summary>The note that confirms the warnings; null or blank confirms none.</summary>
    public string? Confirmation { get; init; }

    /// <summary>Last year's numbers by item key, where the crosswalk says they compare; empty otherwise.</summary>
    public IReadOnlyDictionary<string, decimal> LastYear { get; init; } = new Dictionary<string, decimal>();

    public string? Text(string key) => Texts.GetValueOrDefault(key);
}

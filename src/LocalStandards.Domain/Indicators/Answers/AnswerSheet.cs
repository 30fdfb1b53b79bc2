namespace LocalStandards.Domain.Indicators.Answers;

/// <summary>All the answers of one submission: raw text by field name.</summary>
public sealed class AnswerSheet(IReadOnlyDictionary<string, string> fields)
{
    public static AnswerSheet Empty { get; } = new(new Dictionary<string, string>());

    public IReadOnlyDictionary<string, string> Fields => fields;

    /// <summary>Last year's numbers by this year's field name, where the crosswalk says they compare.</summary>
    public IReadOnlyDictionary<string, decimal> LastYear { get; init; } = new Dictionary<string, decimal>();

    public string? Text(FieldName field) => fields.GetValueOrDefault(field.ToString());

    public IndicatorAnswers For(Indicator indicator)
    {
        var texts = new Dictionary<string, string>(indicator.Items.Count, StringComparer.Ordinal);
        var lastYear = new Dictionary<string, decimal>(StringComparer.Ordinal);
        foreach (var item in indicator.Items)
        {
            var field = new FieldName(indicator.Code, item.Key).ToString();
            if (fields.TryGetValue(field, out var text))
                texts[item.Key] = text;

            if (LastYear.TryGetValue(field, out var number))
                lastYear[item.Key] = number;
        }

        return new()
        {
            Texts = texts,
            NotApplicableCode = Extra(indicator, FieldName.NotApplicable),
            NotApplicableReason = Extra(indicator, FieldName.Reason),
            IsNotDone = Extra(indicator, FieldName.NotDone) == "1",
            Note = Extra(indicator, FieldName.Note),
            Confirmation = Extra(indicator, FieldName.Confirm),
            LastYear = lastYear,
        };
    }

    private string? Extra(Indicator indicator, string key) =>
        Text(new(indicator.Code, key)) is { } text && !string.IsNullOrWhiteSpace(text) ? text.Trim() : null;
}

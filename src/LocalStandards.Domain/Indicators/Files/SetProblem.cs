namespace LocalStandards.Domain.Indicators.Files;

/// <summary>One thing wrong with an indicator file.</summary>
/// <param name="Path">Where, as a JSON path: <c>$.indicators[3].measure.formula</c>.</param>
/// <param name="Message">What, in Thai.</param>
/// <param name="Offset">Within the text or formula, the 0-based position of the error.</param>
public sealed record SetProblem(string Path, string Message, int? Offset = null)
{
    /// <summary>Whether a draft may stay so for a while: something still to be added before the set can be published.</summary>
    public bool IsUnfinished { get; init; }

    public override string ToString() => $"{Path}: {Message}";
}

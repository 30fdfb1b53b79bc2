namespace LocalStandards.Domain.Indicators;

/// <summary>One thing wrong with an indicator file.</summary>
/// <param name="Path">Where, as a JSON path: <c>$.indicators[3].measure.formula</c>.</param>
/// <param name="Message">What, in Thai.</param>
/// <param name="Offset">Within a formula, the 0-based position of the error.</param>
public sealed record SetProblem(string Path, string Message, int? Offset = null)
{
    public override string ToString() => $"{Path}: {Message}";
}

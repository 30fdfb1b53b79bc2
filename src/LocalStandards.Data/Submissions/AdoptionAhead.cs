using LocalStandards.Domain.Submissions;

namespace LocalStandards.Data.Submissions;

/// <summary>
/// What a correction comes to for those who have begun, worked out before the transaction that publishes it: whoever saves
/// meanwhile waits for the writing alone.
/// </summary>
public sealed class AdoptionAhead
{
    internal static readonly IReadOnlyDictionary<int, AdoptedForms> Nothing = new Dictionary<int, AdoptedForms>();

    private readonly Correction correction;
    private readonly IReadOnlySet<string> everPersonal;
    private readonly IReadOnlyDictionary<string, string> comparable;

    internal AdoptionAhead(
        Correction correction, IReadOnlySet<string> everPersonal, IReadOnlyDictionary<string, string> comparable, IReadOnlyDictionary<int, AdoptedForms> forms) =>
        (this.correction, this.everPersonal, this.comparable, Forms) = (correction, everPersonal, comparable, forms);

    /// <summary>By the obligation.</summary>
    internal IReadOnlyDictionary<int, AdoptedForms> Forms { get; }

    /// <summary>Whether it was worked out between the same versions and from the same surroundings.</summary>
    internal bool IsOf(Correction other, IReadOnlySet<string> personal, IReadOnlyDictionary<string, string> codes) =>
        (correction.Before.Version, correction.After.Version) == (other.Before.Version, other.After.Version) && everPersonal.SetEquals(personal)
        && comparable.Count == codes.Count && comparable.All(c => codes.GetValueOrDefault(c.Key) == c.Value);
}

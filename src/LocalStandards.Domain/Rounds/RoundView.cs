namespace LocalStandards.Domain.Rounds;

/// <summary>
/// As of when a round is counted. "On time" is by the base close, except as of the effective one, where what came under an
/// extension is on time too. A return changes neither of the two past views.
/// </summary>
public enum RoundView { Now = 0, OriginalClose = 1, EffectiveClose = 2 }

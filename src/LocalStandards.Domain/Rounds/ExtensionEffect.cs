using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;

namespace LocalStandards.Domain.Rounds;

/// <summary>One that takes part in a round, with how far it has come.</summary>
public readonly record struct Participant(AuthorityPlace Place, SubmissionStatus Status)
{
    public bool HasSubmitted => Status.CountsAsSubmitted();
}

/// <summary>What an extension means for one authority.</summary>
public enum ExtensionEffectKind
{
    Gains = 1,
    /// <summary>It has as much time or more already.</summary>
    HasLater,
    /// <summary>Submitted or accepted: more time changes nothing. Of a reopening: accepted, or nothing is submitted that could be reopened.</summary>
    IsDone,
}

/// <param name="Before">Its end as it stands.</param>
/// <param name="Days">Whole days between the two last days; 0 unless it gains.</param>
public readonly record struct AffectedAuthority(Participant Participant, ExtensionEffectKind Kind, EffectiveDeadline Before, int Days);

/// <summary>Who would gain what, before it is granted; or lose it, before it is revoked.</summary>
public sealed record ExtensionEffect(IReadOnlyList<AffectedAuthority> Covered)
{
    public int Count(ExtensionEffectKind kind) => Covered.Count(a => a.Kind == kind);
}

/// <summary>Whose time a revocation shortens.</summary>
public readonly record struct LosingAuthority(Participant Participant, EffectiveDeadline Has, EffectiveDeadline Keeps);

/// <summary>What became of an extension that was asked for.</summary>
/// <param name="Extension">In force, or waiting for the second person; null when refused.</param>
public sealed record ExtensionGrant(ExtensionRefusal? Refusal, Extension? Extension, ExtensionEffect Effect);

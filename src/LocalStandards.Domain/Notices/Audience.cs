using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;

namespace LocalStandards.Domain.Notices;

/// <summary>
/// Whom a notice is for: one person, those who work on one authority's obligation, or who holds one of some roles within a
/// scope when it is raised. Not stored: what is stored is who was told.
/// </summary>
public sealed record Audience
{
    private static readonly Role[] OfAuthority = [Role.Recorder, Role.SectionOfficer, Role.Executive];

    private Audience() { }

    public int? UserId { get; private init; }
    public int? ObligationId { get; private init; }
    /// <summary>Of authorities, provinces and districts; each limited by the scope in its own way.</summary>
    public IReadOnlyList<Role> Roles { get; private init; } = [];
    public Scope Scope { get; private init; } = Scope.Country;
    /// <summary>Without the offices that have done their part with this letter: authorities that acknowledged, others that forwarded.</summary>
    public int? LetterId { get; private init; }

    public static Audience Person(int userId) => new() { UserId = userId };

    /// <summary>Recorder, section officers and executives of the authority whose obligation it is.</summary>
    public static Audience PeopleOf(int obligationId) => new() { ObligationId = obligationId, Roles = OfAuthority };

    /// <summary>Recorder, section officers and executives of the authorities.</summary>
    public static Audience PeopleOf(IEnumerable<int> authorityIds) => new() { Roles = OfAuthority, Scope = new Scope(authorities: authorityIds) };

    /// <summary>
    /// Whoever holds one of the roles: of an authority that the scope covers; of a province it names; of a district it
    /// names, or that lies in a province it names.
    /// </summary>
    public static Audience Holding(IEnumerable<Role> roles, Scope scope) => new() { Roles = [.. roles], Scope = scope };

    /// <summary>The same without the offices that have done their part with the letter.</summary>
    public Audience WaitingOn(int letterId) => this with { LetterId = letterId };
}

/// <summary>A person who gets a notice, and how they want their mail.</summary>
/// <param name="HasAddress">Whether mail reaches them: an address that was confirmed and took what was sent to it.</param>
public readonly record struct Recipient(int UserId, MailRhythm Rhythm, bool HasAddress);

/// <summary>When a person wants to be mailed about what is no duty.</summary>
public enum MailRhythm
{
    AtOnce = 1,
    /// <summary>One mail at seven in the morning with all that is new and unread.</summary>
    Daily = 2,
    /// <summary>Not at all; duties still go at once.</summary>
    DutiesOnly = 3,
}

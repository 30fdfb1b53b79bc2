using LocalStandards.Domain.Access;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Domain.Submissions;

/// <summary>What a submission is filled against: whose it is, the round with its windows, and the set it answers.</summary>
/// <param name="LastYear">Last year's figures by this year's field, where the crosswalk says they compare.</param>
public sealed record EntryContext(
    Obligation Obligation, AssessmentRound Round, IndicatorSetDefinition Set, IReadOnlyDictionary<string, decimal> LastYear)
{
    /// <summary>The fields that any published version of the set marks personal: an answer stays personal, whatever a correction says.</summary>
    public IReadOnlySet<string> EverPersonal { get; init; } = new HashSet<string>();

    public EntryState StateAt(SubmissionStatus status, DateTimeOffset now) =>
        Round.EntryStateOf(Obligation, status, now);

    /// <summary>Whether the window has not opened yet, so that what is filled is for practice.</summary>
    public bool IsPracticeAt(DateTimeOffset now) => now < Round.WindowFor(Obligation.Type).Opens;

    /// <summary>A recorder fills every form of the authority; a section officer those given to them.</summary>
    public bool MayFill(FormEntry form, Actor actor) =>
        actor.Has(Role.Recorder, Obligation.AuthorityId)
        || (actor.Has(Role.SectionOfficer, Obligation.AuthorityId) && form.AssignedToId is { } officer && officer == actor.UserId);

    /// <summary>The recorder or the ปลัด gives forms to section officers.</summary>
    public bool MayAssign(Actor actor) =>
        actor.Has(Role.Recorder, Obligation.AuthorityId) || actor.IsClerkOf(Obligation.AuthorityId);

    public bool MaySubmit(Actor actor) => Holds(actor, Role.Recorder);

    /// <summary>Whether the actor has the role where it reaches the authority, as the obligation places it.</summary>
    public bool Holds(Actor actor, Role role) => role switch
    {
        Role.CentralOfficer or Role.CentralApprover or Role.Administrator => actor.Has(role),
        Role.ProvincialOfficer => actor.Grants.Any(g => g.Role == role && g.ProvinceId == Obligation.ProvinceId),
        Role.DistrictOfficer => actor.Grants.Any(g => g.Role == role && g.DistrictId == Obligation.DistrictId),
        _ => actor.Has(role, Obligation.AuthorityId),
    };
}

using LocalStandards.Data.Access;
using LocalStandards.Data.Monitoring;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Frame.Figures;

namespace LocalStandards.Web.Features.Home;

/// <summary>How an overview breaks its figures down.</summary>
public enum OverviewKind
{
    /// <summary>Centre and approver: the country by province.</summary>
    ByProvince,

    /// <summary>Provincial office: its numbers; districts and authorities stand where they are followed.</summary>
    OfProvince,

    /// <summary>District office and assessor: each authority.</summary>
    ByAuthority,

    /// <summary>Administrator: the country's totals alone.</summary>
    TotalsOnly,
}

public static class Overview
{
    /// <summary>The widest view the actor's roles give; null without a role that watches over authorities.</summary>
    public static OverviewKind? KindOf(Actor actor) =>
        actor.IsCentre ? OverviewKind.ByProvince
        : actor.Has(Role.ProvincialOfficer) ? OverviewKind.OfProvince
        : actor.Has(Role.DistrictOfficer) || actor.Has(Role.Assessor) ? OverviewKind.ByAuthority
        : actor.Has(Role.Administrator) ? OverviewKind.TotalsOnly
        : null;
}

/// <summary>The five numbers of what the actor watches over in one round, and where they come from.</summary>
/// <param name="Round">Null before the first round has opened.</param>
/// <param name="Rounds">Those that have opened, programme by programme, of each the newest first.</param>
/// <param name="Place">The provinces or districts of the actor, as the heading names them; empty for the country.</param>
/// <param name="Groups">Provinces, those furthest behind first.</param>
public sealed record OverviewPage(
    OverviewKind Kind, OverviewRound? Round, IReadOnlyList<OverviewRound> Rounds, IReadOnlyList<OverviewPlace> Place,
    RoundCount Total, IReadOnlyList<OverviewGroup> Groups, IReadOnlyList<OverviewAuthority> Authorities, RoundView View, DateTimeOffset At)
{
    /// <summary>Where the lists behind the numbers stand; null for who may see totals only.</summary>
    public string? ListAddress { get; init; }

    /// <summary>What of the address was not understood.</summary>
    public IReadOnlyList<string> Ignored { get; init; } = [];

    /// <summary>The letter of which the office was last reminded; null while none of those waits.</summary>
    public RemindedLetter? RemindedLetter { get; init; }

    /// <summary>Whom to call today; null for roles that follow up nobody, and for an earlier round.</summary>
    public CallList? CallList { get; init; }
}

public sealed record OverviewRound(int Id, string Code, Programme Programme, string Name);

/// <summary>A province, or a district in it.</summary>
public sealed record OverviewPlace(string? District, string Province, string ProvinceEn);

/// <param name="Address">Where it is followed.</param>
public sealed record OverviewGroup(string Name, string NameEn, string Address, RoundCount Count);

/// <param name="SubmittedAt">First submitted; null while it is not submitted.</param>
public sealed record OverviewAuthority(
    string Code, AuthorityType Type, string Name, string District, string Province, string ProvinceEn,
    SubmissionStatus Status, DateTimeOffset? SubmittedAt)
{
    public bool IsSubmitted => Status.CountsAsSubmitted();
}

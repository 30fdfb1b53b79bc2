using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Data.Access;

/// <summary>
/// "Is it theirs?", asked in the query: what is not visible does not exist (404). The public is an actor without grants.
/// </summary>
public static class VisibleTo
{
    /// <summary>Whose forms the actor may open: those of the own authority.</summary>
    public static IQueryable<Obligation> FormsVisibleTo(this IQueryable<Obligation> obligations, Actor actor)
    {
        var own = actor.OwnAuthorityId;
        return obligations.Where(o => o.AuthorityId == own);
    }

    /// <summary>
    /// Whose report the actor may read: own; a district its ทต. and อบต.; a province its own; an assessor those
    /// assigned; centre and approver all; administrator and public none.
    /// </summary>
    public static IQueryable<Obligation> ReportsVisibleTo(this IQueryable<Obligation> obligations, Actor actor)
    {
        if (actor.IsCentre)
            return obligations;
        var authorities = OwnAuthorities(actor).Concat(actor.ScopeOf(Role.Assessor, g => g.AuthorityId)).ToList();
        var districts = actor.ScopeOf(Role.DistrictOfficer, g => g.DistrictId);
        var provinces = actor.ScopeOf(Role.ProvincialOfficer, g => g.ProvinceId);
        return obligations.Where(o =>
            authorities.Contains(o.AuthorityId)
            || provinces.Contains(o.ProvinceId)
            || (districts.Contains(o.DistrictId)
                && o.Type.IsUnderDistrict()));
    }

    /// <summary>
    /// Whose progress counts in the actor's overview: as with reports, and the country for an administrator, who sees
    /// only its totals.
    /// </summary>
    public static IQueryable<Obligation> ScopeVisibleTo(this IQueryable<Obligation> obligations, Actor actor) =>
        actor.Grants.Count > 0 && actor.Grants.All(g => g.Role == Role.Administrator) ? obligations : obligations.ReportsVisibleTo(actor);

    /// <summary>Batches of reports whose scope is open to the actor (<see cref="BatchScope.IsOpenTo"/>): colleagues share them.</summary>
    public static IQueryable<ReportBatch> BatchesVisibleTo(this IQueryable<ReportBatch> batches, Actor actor)
    {
        var isCentral = actor.IsCentre;
        var provinces = actor.ScopeOf(Role.ProvincialOfficer, g => g.ProvinceId);
        var districts = actor.ScopeOf(Role.DistrictOfficer, g => g.DistrictId);
        return batches.Where(b =>
            (b.DistrictId == null && (isCentral || (b.ProvinceId != null && provinces.Contains(b.ProvinceId.Value))))
            || (b.DistrictId != null && districts.Contains(b.DistrictId.Value)));
    }

    /// <summary>Exports of answers whose scope is open to the actor (<see cref="AnswerExport.IsOpenTo"/>): colleagues share them.</summary>
    public static IQueryable<AnswerExport> ExportsVisibleTo(this IQueryable<AnswerExport> exports, Actor actor)
    {
        var isCentral = actor.IsCentre;
        var provinces = actor.ScopeOf(Role.ProvincialOfficer, g => g.ProvinceId);
        return exports.Where(e => isCentral || (e.ProvinceId != null && provinces.Contains(e.ProvinceId.Value)));
    }

    /// <summary>
    /// Requests for more time: the own authority's; a province its own and those of its authorities; centre and approver all.
    /// </summary>
    public static IQueryable<ExtensionRequest> RequestsVisibleTo(this AppDbContext db, Actor actor)
    {
        if (actor.IsCentre)
            return db.ExtensionRequests;
        var authorities = OwnAuthorities(actor);
        var provinces = actor.ScopeOf(Role.ProvincialOfficer, g => g.ProvinceId);
        return db.ExtensionRequests.Where(r =>
            (r.AuthorityId != null && authorities.Contains(r.AuthorityId.Value))
            || (r.ProvinceId != null && provinces.Contains(r.ProvinceId.Value))
            || db.Obligations.Any(o => o.RoundId == r.RoundId && o.AuthorityId == r.AuthorityId && provinces.Contains(o.ProvinceId)));
    }

    /// <summary>Those a batch of the scope is about (<see cref="BatchScope.Covers"/>).</summary>
    public static IQueryable<Obligation> In(this IQueryable<Obligation> obligations, BatchScope scope)
    {
        if (scope.DistrictId is { } district)
            return obligations.Where(o => o.DistrictId == district && o.Type.IsUnderDistrict());
        return scope.ProvinceId is { } province ? obligations.Where(o => o.ProvinceId == province) : obligations;
    }

    /// <summary>The ids to which one of the actor's roles is limited.</summary>
    public static List<int> ScopeOf(this Actor actor, Role role, Func<Grant, int?> id) =>
        [.. actor.Grants.Where(g => g.Role == role && id(g) is not null).Select(g => id(g)!.Value)];

    private static List<int> OwnAuthorities(Actor actor) =>
        [.. actor.Grants
            .Where(g => g.Role is Role.Recorder or Role.SectionOfficer or Role.Executive && g.AuthorityId is not null)
            .Select(g => g.AuthorityId!.Value)];
}

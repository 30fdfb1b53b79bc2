using System.Globalization;
using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Domain.Reports;

/// <summary>
/// Whose reports a batch holds: the country's, a province's, or those of a district's ทต. and อบต. The same for whoever
/// asks, so that colleagues share it.
/// </summary>
public sealed record BatchScope(int? ProvinceId = null, int? DistrictId = null)
{
    private const string CountryCode = "country", ProvinceCode = "province-", DistrictCode = "district-";

    public static BatchScope Country { get; } = new();

    public static BatchScope Province(int id) => new(ProvinceId: id);

    public static BatchScope District(int id) => new(DistrictId: id);

    /// <summary>As forms carry it: country, province-36, district-3604.</summary>
    public string Code => DistrictId is { } district ? string.Create(CultureInfo.InvariantCulture, $"{DistrictCode}{district}")
        : ProvinceId is { } province ? string.Create(CultureInfo.InvariantCulture, $"{ProvinceCode}{province}")
        : CountryCode;

    /// <summary>Null when it is no scope's code.</summary>
    public static BatchScope? Parse(string? code) => code == CountryCode ? Country
        : Id(code, ProvinceCode) is { } province ? Province(province)
        : Id(code, DistrictCode) is { } district ? District(district)
        : null;

    /// <summary>Whether the actor's roles reach all of it: centre and approver the country and any province, the others their own.</summary>
    public bool IsOpenTo(Actor actor) => DistrictId is { } district
        ? actor.Grants.Any(g => g.Role == Role.DistrictOfficer && g.DistrictId == district)
        : actor.IsCentre
            || (ProvinceId is { } province && actor.Grants.Any(g => g.Role == Role.ProvincialOfficer && g.ProvinceId == province));

    /// <summary>Whether some scope is open to the actor.</summary>
    public static bool IsAnyOpenTo(Actor actor) =>
        actor.IsCentre || actor.Has(Role.ProvincialOfficer) || actor.Has(Role.DistrictOfficer);

    public bool Covers(Obligation obligation) => DistrictId is { } district
        ? obligation.DistrictId == district && obligation.Type.IsUnderDistrict()
        : ProvinceId is null || obligation.ProvinceId == ProvinceId;

    private static int? Id(string? code, string kind) =>
        code?.StartsWith(kind, StringComparison.Ordinal) == true && int.TryParse(code.AsSpan(kind.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}

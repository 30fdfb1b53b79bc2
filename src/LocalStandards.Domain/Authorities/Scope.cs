using System.Text.Json;
using System.Text.Json.Serialization;

namespace LocalStandards.Domain.Authorities;

/// <summary>What and where an authority is, as far as a <see cref="Scope"/> asks.</summary>
public readonly record struct AuthorityPlace(AuthorityType Type, int ProvinceId, int DistrictId, int AuthorityId);

/// <summary>
/// Which authorities are meant: those of every dimension named, any of the values of each (อบต. or ทต., in ชัยภูมิ). A
/// dimension that is not named limits nothing; nothing named is the country.
/// </summary>
public sealed class Scope : IEquatable<Scope>
{
    private readonly HashSet<int>? provinces, districts, authorities;
    private readonly uint types;

    /// <param name="authorities">Null where it is not limited to a list; an empty list is nobody.</param>
    public Scope(
        IEnumerable<AuthorityType>? types = null, IEnumerable<int>? provinces = null, IEnumerable<int>? districts = null, IEnumerable<int>? authorities = null)
    {
        Types = [.. (types ?? []).Distinct().Order()];
        Provinces = [.. (provinces ?? []).Distinct().Order()];
        Districts = [.. (districts ?? []).Distinct().Order()];
        Authorities = authorities is null ? null : [.. authorities.Distinct().Order()];
        this.types = Types.Count == 0 ? uint.MaxValue : Types.Aggregate(0u, (mask, type) => mask | Bit(type));
        this.provinces = Provinces.Count == 0 ? null : [.. Provinces];
        this.districts = Districts.Count == 0 ? null : [.. Districts];
        this.authorities = Authorities is null ? null : [.. Authorities];
    }

    public static Scope Country { get; } = new();

    public IReadOnlyList<AuthorityType> Types { get; }
    /// <summary>Ids, as are the next two.</summary>
    public IReadOnlyList<int> Provinces { get; }
    public IReadOnlyList<int> Districts { get; }
    public IReadOnlyList<int>? Authorities { get; }

    /// <summary>Whether it is limited to places or a list, not by type alone.</summary>
    public bool HasPlace => provinces is not null || districts is not null || authorities is not null;

    public bool Covers(in AuthorityPlace place) =>
        (types & Bit(place.Type)) != 0
        && (provinces is null || provinces.Contains(place.ProvinceId))
        && (districts is null || districts.Contains(place.DistrictId))
        && (authorities is null || authorities.Contains(place.AuthorityId));

    /// <summary>Whether every authority of the type, wherever it lies, is covered.</summary>
    public bool CoversAll(AuthorityType type) => !HasPlace && (types & Bit(type)) != 0;

    /// <summary>Whether any authority of the type may be covered.</summary>
    public bool CoversSome(AuthorityType type) => authorities is not { Count: 0 } && (types & Bit(type)) != 0;

    /// <summary>The same, limited further to a list.</summary>
    public Scope Among(IEnumerable<int> listed) => new(Types, Provinces, Districts, Authorities is null ? listed : Authorities.Intersect(listed));

    /// <summary>As stored: {"types":["SAO"],"provinces":[36]}.</summary>
    public string Write() => JsonSerializer.Serialize(new Stored(
        Types.Count == 0 ? null : [.. Types.Select(t => t.DataCode())],
        Provinces.Count == 0 ? null : Provinces, Districts.Count == 0 ? null : Districts, Authorities), Options);

    /// <exception cref="FormatException">It is none that <see cref="Write"/> makes.</exception>
    public static Scope Read(string stored)
    {
        try
        {
            var (types, provinces, districts, authorities) = JsonSerializer.Deserialize<Stored>(stored, Options) ?? throw new FormatException("An empty scope.");
            return new Scope(types?.Select(code => AuthorityTypes.Parse(code) ?? throw new FormatException($"No type {code}.")), provinces, districts, authorities);
        }
        catch (JsonException malformed)
        {
            throw new FormatException("A malformed scope.", malformed);
        }
    }

    public bool Equals(Scope? other) => other is not null && Write() == other.Write();

    public override bool Equals(object? obj) => Equals(obj as Scope);

    public override int GetHashCode() => Write().GetHashCode(StringComparison.Ordinal);

    private static uint Bit(AuthorityType type) => 1u << (int)type;

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private sealed record Stored(IReadOnlyList<string>? Types, IReadOnlyList<int>? Provinces, IReadOnlyList<int>? Districts, IReadOnlyList<int>? Authorities);
}

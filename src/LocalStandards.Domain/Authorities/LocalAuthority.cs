using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Authorities;

/// <summary>
/// One local authority (อปท.). Names repeat (22 อบต.หนองบัว), so it is always shown with its district and province.
/// Type, name, tier and official code change over the years: the present value stands here, each value with its
/// dates in <see cref="Facts"/>.
/// </summary>
public sealed class LocalAuthority
{
    private readonly List<AuthorityFact> facts = [];

    private LocalAuthority() { }

    public int Id { get; private set; }

    /// <summary>Seven digits, given once and never changed: what URLs carry.</summary>
    public string Code { get; private set; } = "";

    public AuthorityType Type { get; private set; }

    /// <summary>The name without its type: นาสมบูรณ์.</summary>
    public string Name { get; private set; } = "";

    /// <summary>สามัญ, สามัญระดับสูง, พิเศษ; null where the type has none.</summary>
    public string? Tier { get; private set; }

    /// <summary>The ministry's code; changes with the type.</summary>
    public string OfficialCode { get; private set; } = "";

    public int DistrictId { get; private set; }
    public District? District { get; private set; }
    public int ProvinceId { get; private set; }
    public Province? Province { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public int? Population { get; private set; }
    public int? Households { get; private set; }
    public Guid Stamp { get; private set; }

    public IReadOnlyList<AuthorityFact> Facts => facts;

    public string ShortName => Type.ShortNameOf(Name);

    /// <summary>Registers an authority for the first time; its first facts run from <paramref name="from"/>.</summary>
    /// <param name="code">Seven digits, unique for ever.</param>
    public static LocalAuthority Register(string code, AuthorityParticulars particulars, DateOnly from)
    {
        if (code.Length != 7 || !code.All(char.IsAsciiDigit))
            throw new ArgumentException("An authority's code is seven digits.", nameof(code));
        var authority = new LocalAuthority { Code = code, Stamp = Guid.NewGuid() };
        authority.Apply(particulars, from);
        return authority;
    }

    /// <summary>
    /// Brings the authority to <paramref name="next"/>. A changed type, name, tier or official code ends the fact in
    /// force and begins another on <paramref name="on"/>; contacts and counts are simply replaced.
    /// </summary>
    /// <returns>Whether anything differed.</returns>
    public bool Apply(AuthorityParticulars next, DateOnly on)
    {
        if (next == Particulars)
            return false;
        Change(AuthorityFactKind.Type, next.Type.DataCode(), on);
        Change(AuthorityFactKind.Name, next.Name, on);
        Change(AuthorityFactKind.Tier, next.Tier, on);
        Change(AuthorityFactKind.OfficialCode, next.OfficialCode, on);
        (OfficialCode, Name, Type, ProvinceId, DistrictId, Tier, Phone, Email, Population, Households) = next;
        Stamp = Guid.NewGuid();
        return true;
    }

    /// <summary>
    /// The authority exists no longer from <paramref name="on"/>: every fact in force ends. It stays in the register, and
    /// what it was obliged to before stays with it.
    /// </summary>
    public void End(DateOnly on)
    {
        foreach (var fact in facts.Where(f => f.To is null))
            fact.End(on);
        Stamp = Guid.NewGuid();
    }

    /// <summary>Everything the register's file says of the authority, as it stands.</summary>
    public AuthorityParticulars Particulars =>
        new(OfficialCode, Name, Type, ProvinceId, DistrictId, Tier, Phone, Email, Population, Households);

    private void Change(AuthorityFactKind kind, string? value, DateOnly on)
    {
        var current = facts.LastOrDefault(f => f.Kind == kind && f.To is null);
        if (current?.Value == value)
            return;
        current?.End(on);
        if (value is not null)
            facts.Add(new AuthorityFact(kind, value, on));
    }

    /// <summary>What a search compares with: name, district and province in one key.</summary>
    public static string SearchKeyOf(AuthorityType type, string name, string district, string province) =>
        ThaiText.SearchKey(type.FullNameOf(name)) + ' ' + ThaiText.SearchKey(district) + ' ' + ThaiText.SearchKey(province);
}

/// <summary>One row of the register's file (importer, issue of the register): what an authority is and how to reach it.</summary>
public sealed record AuthorityParticulars(
    string OfficialCode, string Name, AuthorityType Type, int ProvinceId, int DistrictId, string? Tier,
    string? Phone, string? Email, int? Population, int? Households);

public enum AuthorityFactKind { Type = 1, Name = 2, Tier = 3, OfficialCode = 4 }

/// <summary>A value that held from one day until (excluding) another: dated history, never edited away.</summary>
public sealed class AuthorityFact
{
    private AuthorityFact() { }

    internal AuthorityFact(AuthorityFactKind kind, string value, DateOnly from) => (Kind, Value, From) = (kind, value, from);

    public int Id { get; private set; }
    public int AuthorityId { get; private set; }
    public AuthorityFactKind Kind { get; private set; }
    public string Value { get; private set; } = "";
    public DateOnly From { get; private set; }
    /// <summary>The first day on which it no longer held; null while in force.</summary>
    public DateOnly? To { get; private set; }

    internal void End(DateOnly on) => To = on;
}

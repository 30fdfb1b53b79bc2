namespace LocalStandards.Domain.Authorities;

/// <summary>A province. Its id is the official two-digit code (36 is ชัยภูมิ).</summary>
public sealed class Province
{
    public required int Id { get; init; }
    public required string Name { get; init; }
    public required string NameEn { get; init; }
    /// <summary>ISO 3166-2, such as TH-36.</summary>
    public required string IsoCode { get; init; }
    /// <summary>The official abbreviation used in letter numbers, such as ชย.</summary>
    public required string Abbreviation { get; init; }
    public required Region Region { get; init; }
    /// <summary>False for กรุงเทพมหานคร only, which is not assessed.</summary>
    public required bool TakesPart { get; init; }
}

/// <summary>A district (อำเภอ). Its id is the official four-digit code, the province's first.</summary>
public sealed class District
{
    public required int Id { get; init; }
    public required int ProvinceId { get; init; }
    public Province? Province { get; init; }
    public required string Name { get; init; }
}

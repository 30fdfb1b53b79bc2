namespace LocalStandards.Domain.Letters;

/// <summary>Whom a letter passes: the centre, สถ., the offices of provinces and districts, and the authorities themselves.</summary>
public enum OfficeKind { Centre = 1, Dla = 2, Province = 3, District = 4, Authority = 5 }

/// <summary>One office. <paramref name="Id"/> is the province's, district's or authority's; 0 of the centre and สถ.</summary>
public readonly record struct Office(OfficeKind Kind, int Id)
{
    public static Office Centre { get; } = new(OfficeKind.Centre, 0);
    public static Office Dla { get; } = new(OfficeKind.Dla, 0);
}

namespace LocalStandards.Domain.Authorities;

/// <summary>The six regions by which the country is looked at.</summary>
public enum Region { North = 1, Northeast = 2, Central = 3, East = 4, West = 5, South = 6 }

/// <summary>What is fixed about each region: its Thai name in the register and its code in addresses.</summary>
public static class Regions
{
    public static IReadOnlyList<Region> All { get; } = Enum.GetValues<Region>();

    /// <summary>As the register names it, without ภาค.</summary>
    public static string Name(this Region region) => region switch
    {
        Region.North => "เหนือ",
        Region.Northeast => "ตะวันออกเฉียงเหนือ",
        Region.Central => "กลาง",
        Region.East => "ตะวันออก",
        Region.West => "ตะวันตก",
        Region.South => "ใต้",
        _ => throw new ArgumentOutOfRangeException(nameof(region), region, null),
    };

    /// <summary>As it stands in addresses, such as northeast.</summary>
    public static string DataCode(this Region region) => region.ToString().ToLowerInvariant();

    /// <summary>The region of that name in the register.</summary>
    /// <exception cref="FormatException">There is none.</exception>
    public static Region Named(string name) =>
        All.Cast<Region?>().FirstOrDefault(region => region!.Value.Name() == name) ?? throw new FormatException($"No region is named {name}.");
}

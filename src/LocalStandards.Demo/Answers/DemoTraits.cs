using LocalStandards.Domain.Authorities;

namespace LocalStandards.Demo.Answers;

/// <summary>What is lasting about an invented authority, so that its answers agree with each other and over the years.</summary>
internal sealed class DemoTraits
{
    public DemoTraits(LocalAuthority authority)
    {
        Authority = authority;
        Population = Math.Max(500, authority.Population ?? 5_000);
        Households = Math.Max(200, authority.Households ?? Population / 3);
        var dice = Dice.For("traits " + authority.Code);
        Quality = 52 + dice.Roll(40);
        Centres = authority.Type is AuthorityType.Pao || dice.Chance(9) ? 0 : 1 + dice.Roll(2 + Math.Min(6, Population / 5_000));
        Schools = authority.Type.IsUnderDistrict() && dice.Chance(82)
            ? 0
            : 1 + dice.Roll(1 + Math.Min(40, Population / 12_000));
        Children = Centres == 0 ? 0 : Centres * (18 + dice.Roll(45));
        Teachers = Centres == 0 ? Schools * 12 : Children / 12 + 1 + Schools * 12;
        GramsOfWasteADay = 550 + dice.Roll(700);
    }

    public LocalAuthority Authority { get; }
    public int Population { get; }
    public int Households { get; }

    /// <summary>How often in a hundred a standard is met.</summary>
    public int Quality { get; }

    /// <summary>ศูนย์พัฒนาเด็กเล็ก.</summary>
    public int Centres { get; }

    public int Schools { get; }
    public int Children { get; }
    public int Teachers { get; }
    public int GramsOfWasteADay { get; }

    /// <summary>Whether a ground for "not applicable" holds here; the same every year.</summary>
    public bool Meets(string ground, string indicator) => ground switch
    {
        "NO_CDC" => Centres == 0,
        "NO_SCHOOL" => Schools == 0,
        "NO_TEACHER" => Teachers == 0,
        "NO_ATTRACTION" => Dice.For($"{ground} {Authority.Code}").Chance(28),
        "NOT_JOINED" => Dice.For($"{ground} {Authority.Code}").Chance(4),
        _ => Dice.For($"{ground} {indicator} {Authority.Code}").Chance(7),
    };
}

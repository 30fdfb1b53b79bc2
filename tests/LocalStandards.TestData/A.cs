using LocalStandards.Domain.Authorities;

namespace LocalStandards.TestData;

/// <summary>Begins every builder, so that a test says only what matters to it: <c>A.Round(2571).AskingFor(AuthorityType.Sao)</c>.</summary>
public static class A
{
    /// <summary>A province that takes part.</summary>
    public static Province Province(int id = 36, string name = "ทดสอบ") => new()
    {
        Id = id, Name = name, NameEn = "Test", IsoCode = $"TH-{id}", Abbreviation = "ทส", Region = Region.Northeast, TakesPart = true,
    };

    /// <param name="id">Four digits, the province's first.</param>
    public static District District(int id = 3604, string name = "ทดสอบ") => new() { Id = id, ProvinceId = id / 100, Name = name };

    public static RoundBuilder Round(int year) => new(year);

    public static SetBuilder Set(AuthorityType type = AuthorityType.Sao) => new(type);

    public static PersonBuilder Person(string userName) => new(userName);
}

/// <summary>The same where English wants "an": <c>An.Authority()</c>.</summary>
public static class An
{
    public static AuthorityBuilder Authority(string code = "3604001") => new(code);
}

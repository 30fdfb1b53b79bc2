using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Formulas;

namespace LocalStandards.TestData;

/// <summary>The smallest set that can be answered: one form, and one indicator (a share of at least 80) unless more are wished for.</summary>
public sealed record SetBuilder(AuthorityType Type)
{
    public const string Form = "1-1", Area = "A1", Mission = "M1";

    private int Count { get; init; } = 1;

    /// <summary>So many indicators, 1-01, 1-02 and on, each asking a (all) and b (served).</summary>
    public SetBuilder WithIndicators(int count) => this with { Count = count };

    public static string CodeOf(int number) => $"1-{number:00}";

    public IndicatorSetDefinition Build(int year) => new()
    {
        Code = $"TEST-{year}", YearBE = year, DataYearBE = year - 1, Status = DataStatus.Official, Level = "BASIC", LevelLabel = "ขั้นพื้นฐาน", AuthorityType = Type,
        AuthorityTypes = [new(Type, Type.FullNameOf(""), Type.ShortNameOf(""), Type.ShortNameOf(""))],
        Bands =
        [
            new(ResultBand.Above, "สูงกว่ามาตรฐาน", 1, "above", true),
            new(ResultBand.Meets, "เป็นไปตามมาตรฐาน", 2, "meets", true),
            new(ResultBand.FutureDevelopment, "ควรพัฒนา", 3, "below", false),
            new(ResultBand.NotDone, "ไม่ได้ดำเนินการ", 4, "not-done", false),
            new(ResultBand.NoService, "ไม่มีบริการ", 5, "none", null),
        ],
        Forms = [new(Form, FormKind.Area, "แบบทดสอบ", [Area])],
        Areas = [new(Area, 1, "ด้านทดสอบ", [new(Mission, "ภารกิจทดสอบ")])],
        Indicators = Enumerable.Range(1, Count).Select(Indicator).ToCodedList(),
    };

    private Indicator Indicator(int number) => new()
    {
        Code = CodeOf(number), AreaCode = Area, MissionCode = Mission, Name = $"ร้อยละของครัวเรือนที่ได้รับบริการ {number}", AppliesTo = [Type],
        Measure = new()
        {
            Kind = MeasureKind.Percent, Formula = Formula.Parse("b / a * 100"), Decimals = 2, Direction = Direction.HigherIsBetter, ResultUnit = "ร้อยละ", Max = 100,
            AllowsNotDone = true,
        },
        Items = [Item("a", "ครัวเรือนทั้งหมด", ItemRole.Frame), Item("b", "ครัวเรือนที่ได้รับบริการ", ItemRole.Achieved)],
        Standards = [new() { Types = [Type], Operator = StandardOperator.AtLeast, Value = 80, Unit = "ร้อยละ" }],
    };

    private static DataItem Item(string key, string label, ItemRole role) =>
        new() { Key = key, Label = label, Type = ItemType.Integer, Unit = "ครัวเรือน", Role = role, IsRequired = true, Min = 0 };
}

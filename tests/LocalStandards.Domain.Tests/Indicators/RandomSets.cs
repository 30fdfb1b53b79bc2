using System.Globalization;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Formulas;
using LocalStandards.Domain.Indicators.Studio;

namespace LocalStandards.Domain.Tests.Indicators;

/// <summary>Random sets that the reader takes in, drafts in the making among them: the same for the same seed.</summary>
public sealed class RandomSets(int seed)
{
    private static readonly string[] Scraps =
    [
        "ร้อยละของ", "{อปท}", " ปี {ปี}", "ถนนลาดยาง", "ครัวเรือน", "=1+1", "+66", "-5", "@x", "'", "''=", "\"", "<b>", "&amp;", "]]>", ",", ";", "|", "😀", "𝒳",
        "น้ำ", "เกษตร", "\u00A0", "  ", "ABC", "๒๕๖๘", "2568", "{}", "\\", "/", "_x000D_", "_x0041_", "TRUE", "1.0", "null",
    ];

    private readonly Random random = new(seed);

    public IndicatorSetDefinition One(AuthorityType? type = null)
    {
        var own = type ?? Pick(AuthorityTypes.All);
        var areas = Areas();
        var missions = areas.SelectMany(area => area.Missions.Select(mission => (area, mission))).ToList();
        var indicators = new List<Indicator>();
        for (var number = random.Next(missions.Count == 0 ? 1 : 9); number > 0; number--)
        {
            var (area, mission) = Pick(missions);
            indicators.Add(Indicator(string.Create(CultureInfo.InvariantCulture, $"{Pick(["68-1-", "A.", "x_"])}{indicators.Count:00}"), area.Code, mission.Code, own));
        }

        var generalItems = Maybe(3) ? [] : List(6, n => Item($"g{n}") with { Prefill = Maybe(2) ? new(PrefillSource.Registry, "population") : null }).ToCodedList();
        var year = 2560 + random.Next(20);
        return new()
        {
            Code = $"MPS-{year}",
            YearBE = year,
            DataYearBE = year - random.Next(3),
            Version = random.Next(1, 9),
            Status = Pick(Enum.GetValues<DataStatus>()),
            StatusText = Optional(Text),
            System = Optional(Name),
            Level = Pick(["BASIC", "DEVELOPMENT"]),
            LevelLabel = Name(),
            AuthorityType = own,
            AuthorityTypes = AuthorityTypes.All.Select(one => new AuthorityTypeText(one, Name(), Name(), Name(), Optional(() => "PROVINCE"))).ToCodedList(),
            Resolutions = List(2, _ => new SetResolution(Name(), "4/2568", new DateOnly(2025, random.Next(1, 13), random.Next(1, 28)), Text(), Optional(Name))).ToValueList(),
            Bands = Enum.GetValues<ResultBand>().Select((band, n) => new BandLabel(band, Name(), n + 1, "neutral", Pick<bool?>([true, false, null]), Optional(Text), Optional(Name))).ToCodedList(),
            Steps = List(4, _ => Text()).ToValueList(),
            RequiredDocuments = List(4, n => new RequiredDocument($"DOC{n}", Name(), List(3, m => m + 1).ToValueList())).ToCodedList(),
            Forms = Forms(areas, generalItems.Count > 0),
            GeneralItems = generalItems,
            Areas = areas,
            Indicators = Prefilled(indicators).ToCodedList(),
        };
    }

    /// <summary>The sets of several types of one round: alike, with differences here and there.</summary>
    public IReadOnlyList<IndicatorSetDefinition> Round()
    {
        var first = One();
        return [.. AuthorityTypes.All.Where(_ => !Maybe(5)).DefaultIfEmpty(first.AuthorityType).Select(type => Varied(first with
        {
            AuthorityType = type,
            Indicators = first.Indicators.Select(indicator => indicator.For(type) with { Standards = Maybe(2) ? indicator.For(type).Standards : Standards(indicator.Measure.Direction, type) })
                .ToCodedList(),
        }))];
    }

    /// <summary>Some edits, each as an editor could make it; those that are refused are left out.</summary>
    public IndicatorSetDefinition Varied(IndicatorSetDefinition set)
    {
        for (var edits = random.Next(4); edits > 0; edits--)
        {
            var code = set.Indicators.Count == 0 ? "" : Pick(set.Indicators).Code;
            var area = set.Areas.Count == 0 ? "" : Pick(set.Areas).Code;
            var edit = random.Next(14) switch
            {
                0 => set.RemoveIndicator(code),
                1 => set.MoveIndicator(code, random.Next(-2, 3)),
                2 => set.CopyIndicator(code),
                3 => set.Indicators.Find(code) is { } indicator ? set.Put(indicator with { Name = Name() }) : default,
                4 => set.Indicators.Find(code) is { } indicator ? set.Put(indicator.MoveItem(indicator.Items[0].Key, 1).Result!) : default,
                5 => set.RenameArea(area, Name()),
                6 => set.MoveArea(area, 1),
                7 => set.AddArea(ProposedCodes.NextArea(set), Name()),
                8 => set.AddForm(ProposedCodes.NextForm(set), FormKind.Area, Name()),
                9 => set.Forms.FirstOrDefault(form => form.Kind is FormKind.Area) is { } form ? set.PlaceArea(area, form.Code) : default,
                10 => set.PlaceArea(area, null),
                11 => set.Areas.Find(area) is { Missions: { Count: > 0 } missions } && missions[0] is { } mission ? set.MoveMissionTo(mission.Code, Pick(set.Areas).Code) : default,
                12 => new(set with { GeneralItems = set.GeneralItems.Skip(1).ToCodedList() }),
                _ => new(set with { Version = set.Version + 1, StatusText = Optional(Text), LevelLabel = Name() }),
            };
            set = edit.Result ?? set;
        }

        return set;
    }

    private CodedList<Area> Areas()
    {
        var missions = 0;
        return List(4, n => new Area(
            $"A{n}", n + 1, Name(), List(3, _ => new Mission(string.Create(CultureInfo.InvariantCulture, $"A{n}.M{missions++}"), Name())).ToCodedList(), Optional(Name))).ToCodedList();
    }

    private CodedList<FormDefinition> Forms(CodedList<Area> areas, bool needsGeneral)
    {
        var forms = new List<FormDefinition>();
        if (needsGeneral && !Maybe(8))
            forms.Add(new("1", FormKind.General, Name(), [], Optional(Name)));

        var homes = areas.Where(_ => !Maybe(8)).GroupBy(_ => random.Next(3)).Select(group => group.Select(area => area.Code).ToValueList()).ToList();
        forms.AddRange(homes.Select((home, n) => new FormDefinition($"2-{n}", FormKind.Area, Name(), home)));
        if (Maybe(6))
            forms.Insert(random.Next(forms.Count + 1), new("9", FormKind.Area, Name(), []));

        return forms.ToCodedList();
    }

    private Indicator Indicator(string code, string area, string mission, AuthorityType type)
    {
        var items = List(4, n => Item($"{(char)('a' + n)}")).Append(Number("n")).ToCodedList();
        var numbers = items.Where(item => item.IsNumeric).Select(item => item.Key)
            .Concat(items.Where(item => item.Type is ItemType.Checklist).Select(item => $"count({item.Key})")).ToList();
        var kind = Pick(Enum.GetValues<MeasureKind>());
        var isScored = kind is not MeasureKind.Text && !Maybe(5);
        var direction = isScored ? Pick(Enum.GetValues<Direction>()) : Direction.None;
        var formula = Maybe(6) ? null : Formula.Parse(Arithmetic(numbers, 3));
        return new()
        {
            Code = code,
            AreaCode = area,
            MissionCode = mission,
            Name = Name(),
            Rationale = Optional(Text),
            Definition = Optional(Text),
            LegalBasis = List(3, _ => Text()).ToValueList(),
            ResponsibleUnit = Optional(Name),
            AppliesTo = [type],
            Measure = new()
            {
                Kind = kind,
                Formula = formula,
                FormulaText = Optional(Text),
                Decimals = random.Next(5),
                Direction = direction,
                ResultUnit = Optional(Name),
                Max = Optional(Amount),
                AllowsNegative = Maybe(2),
                IsScored = isScored,
                AllowsNotDone = Maybe(2),
                IsCumulative = kind is MeasureKind.Level && Maybe(2),
            },
            Items = items,
            Validations = List(3, _ => new ValidationRule(
                Formula.Parse($"{Arithmetic(numbers, 1)} {Pick(["<", "<=", "==", "!="])} {(Maybe(2) ? "r" : Arithmetic(numbers, 1))}"), Pick(Enum.GetValues<Severity>()), Text())).ToValueList(),
            NotApplicable = List(3, n =>
            {
                var isAutomatic = Maybe(2);
                return new NotApplicableOption($"NA{n}", Name(), isAutomatic, isAutomatic || Maybe(2) ? Formula.Parse($"{Pick(numbers)} == 0") : null, Maybe(2));
            }).ToCodedList(),
            Standards = Standards(direction, type),
            Evidence = List(3, _ => new EvidenceHint(Name(), Maybe(2), List(3, n => Pick(["pdf", "jpg", "=x"]) + n).ToValueList())).ToValueList(),
            Crosswalk = List(3, n => Maybe(3) ? new CrosswalkLink(2560 + n, null, false) : new CrosswalkLink(2560 + n, $"6{n}-1", Maybe(2))).ToValueList(),
            Provenance = Optional(() => Pick(["observed", "partially-observed", "sample"])),
            Sources = List(3, _ => Text()).ToValueList(),
            DesignNote = Optional(Text),
        };
    }

    private ValueList<Standard> Standards(Direction direction, AuthorityType type) => new[] { null, "สามัญ", "=สูง" }.Where(_ => !Maybe(2)).Select(tier =>
    {
        var isUpward = direction is Direction.HigherIsBetter || (direction is Direction.None && Maybe(2));
        var value = Amount();
        return new Standard
        {
            Types = [type],
            Tier = tier,
            Operator = isUpward ? Pick([StandardOperator.AtLeast, StandardOperator.MoreThan]) : Pick([StandardOperator.AtMost, StandardOperator.LessThan]),
            Value = value,
            AboveFrom = Maybe(2) ? null : isUpward ? value + 1.5m : value - 1.5m,
            Unit = Optional(Name),
        };
    }).ToValueList();

    /// <summary>Some items are filled from earlier indicators, so that there is no circle.</summary>
    private IEnumerable<Indicator> Prefilled(List<Indicator> indicators)
    {
        for (var place = 0; place < indicators.Count; place++)
        {
            yield return place == 0 || Maybe(2) ? indicators[place] : indicators[place] with
            {
                Items = indicators[place].Items.Select(item =>
                {
                    var source = indicators[random.Next(place)];
                    return Maybe(2) ? item : item with { Prefill = new(PrefillSource.SameYear, new FieldName(source.Code, Pick(source.Items).Key).ToString()) };
                }).ToCodedList(),
            };
        }
    }

    private DataItem Item(string key)
    {
        var type = Pick(Enum.GetValues<ItemType>());
        if (type is ItemType.Integer or ItemType.Decimal or ItemType.Money)
            return Number(key) with { Type = type, Decimals = type is ItemType.Integer ? Pick<int?>([null, 0]) : Pick<int?>([null, 0, 3]) };

        return new()
        {
            Key = key,
            Label = Name(),
            Type = type,
            Unit = Optional(Name),
            Role = Pick(Enum.GetValues<ItemRole>()),
            IsRequired = Maybe(2),
            MaxLength = type is ItemType.Text ? Pick<int?>([null, 1, 4000]) : null,
            Prefill = Pick([null, null, new Prefill(PrefillSource.PreviousYear, key), new Prefill(PrefillSource.Registry, "population")]),
            Options = type switch
            {
                ItemType.YesNo => [new("1", Name()), new("0", Name())],
                ItemType.Level => List(4, n => new ItemOption(n.ToString(CultureInfo.InvariantCulture), Name())).Append(new("-1", Name())).Append(new("10", Name())).ToCodedList(),
                ItemType.Choice => new[] { "word", "01", "1", "2.50", "-3", "=x" }.Select(value => new ItemOption(value, Name())).ToCodedList(),
                ItemType.Checklist => List(4, n => new ItemOption($"c{n}", Name(), Maybe(3))).Append(new("7", Name())).ToCodedList(),
                _ => [],
            },
            IsPersonal = Maybe(4),
        };
    }

    private DataItem Number(string key) => new()
    {
        Key = key,
        Label = Name(),
        Type = ItemType.Integer,
        Unit = Optional(Name),
        Role = Pick(Enum.GetValues<ItemRole>()),
        IsRequired = Maybe(2),
        Min = Pick<decimal?>([null, 0, -7, 0.25m]),
        Max = Pick<decimal?>([null, 1, 1000000, 0.5000m, 79228162514264337593543950335m]),
        Prefill = Pick([null, null, new Prefill(PrefillSource.PreviousYear, key)]),
    };

    private string Arithmetic(List<string> numbers, int depth) => depth == 0 || Maybe(3)
        ? Pick([.. numbers, "1", "100", "0.5"])
        : $"({Arithmetic(numbers, depth - 1)} {"+-*/"[random.Next(4)]} {Arithmetic(numbers, depth - 1)})";

    private decimal Amount() => Pick([0, 1, 80, 99.5m, -3, 0.0001m, 12345678901234.5678m]);

    private string Name() => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => Pick(Scraps))) + Pick(["ก", "x"]);

    private string Text() => string.Join(Pick(["\n", " ", "\n\n", "\t"]), Enumerable.Range(0, random.Next(1, 5)).Select(_ => Name()));

    private bool Maybe(int times) => random.Next(times) == 0;

    private T? Optional<T>(Func<T> make)
        where T : class => Maybe(2) ? make() : null;

    private decimal? Optional(Func<decimal> make) => Maybe(2) ? make() : null;

    private T Pick<T>(IReadOnlyList<T> from) => from[random.Next(from.Count)];

    private List<T> List<T>(int most, Func<int, T> make) => [.. Enumerable.Range(0, random.Next(most + 1)).Select(make)];
}

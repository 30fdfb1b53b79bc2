using System.Globalization;
using LocalStandards.Demo.People;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;

namespace LocalStandards.Demo.Answers;

/// <summary>
/// One authority's invented answers to one set: mostly plausible, with the traps of real life (zero frames, not done, not
/// applicable, figures in the wrong unit). Frames drift from last year's, so that years agree.
/// </summary>
internal sealed class DemoAnswers
{
    private readonly IndicatorSetDefinition set;
    private readonly DemoTraits traits;
    private readonly string officer;
    private readonly IReadOnlyDictionary<string, decimal> lastTrue;
    private readonly Dictionary<string, string> fields = [];
    private readonly Dictionary<string, decimal> figures = [];

    private DemoAnswers(
        IndicatorSetDefinition set, DemoTraits traits, string officer, IReadOnlyDictionary<string, decimal> lastTrue) =>
        (this.set, this.traits, this.officer, this.lastTrue) = (set, traits, officer, lastTrue);

    /// <summary>Canonical text by field; to be confirmed, cut short or spoilt by whoever drew it.</summary>
    public Dictionary<string, string> Fields => fields;

    /// <summary>The numbers among them, before any mistake in the unit: what next year drifts from.</summary>
    public IReadOnlyDictionary<string, decimal> Figures => figures;

    /// <param name="officer">User name of the recorder.</param>
    /// <param name="lastTrue">Last year's <see cref="Figures"/> by this year's field, where the two years compare.</param>
    public static DemoAnswers Draw(
        IndicatorSetDefinition set, DemoTraits traits, string officer, IReadOnlyDictionary<string, decimal> lastTrue)
    {
        var answers = new DemoAnswers(set, traits, officer, lastTrue);
        answers.DrawGeneral();
        foreach (var indicator in set.Indicators)
            answers.Draw(indicator);
        return answers;
    }

    /// <summary>In a few of many, a slip of the unit.</summary>
    public void MakeMistakes() => DemoMistakes.Plant(fields, set, DiceFor("mistake"));

    private Dice DiceFor(string what) =>
        Dice.For(string.Create(CultureInfo.InvariantCulture, $"answer {traits.Authority.Code} {set.YearBE} {what}"));

    private void DrawGeneral()
    {
        if (set.GeneralItems.Count == 0)
            return;
        var lasting = Dice.For("general " + traits.Authority.Code);
        var men = traits.Population * (480 + lasting.Roll(30)) / 1000;
        var own = traits.Population * (600m + lasting.Roll(900));
        var shared = traits.Population * (2_800m + lasting.Roll(1_600));
        var granted = traits.Population * (2_300m + lasting.Roll(1_500));
        var area = decimal.Round((lasting.Around(4_500) + 300) / 100m * Math.Max(1, traits.Population / 60_000), 2);
        var year = DiceFor("general");
        var growth = (950 + year.Roll(120)) / 1000m;
        foreach (var item in set.GeneralItems)
        {
            AnswerValue value = item.Key switch
            {
                "pop_m" => Number(men),
                "pop_f" => Number(traits.Population - men),
                "hh" => Number(traits.Households),
                "area" => Number(area),
                "villages" => Number(Math.Max(3, traits.Population / (420 + lasting.Roll(120)))),
                "rev_own" => Number(decimal.Round(own * growth, 2)),
                "rev_share" => Number(decimal.Round(shared * growth, 2)),
                "rev_grant" => Number(decimal.Round(granted * growth, 2)),
                "exp" => Number(decimal.Round((own + shared + granted) * growth * (860 + year.Roll(130)) / 1000m, 2)),
                "staff" => Number(14 + traits.Population / 150 + lasting.Roll(20) + year.Roll(5)),
                "cdc" => Number(traits.Centres),
                "school" => Number(traits.Schools),
                "contact_name" => new AnswerValue.Text(DemoPeople.For(officer).FullName),
                "contact_pos" => new AnswerValue.Text(lasting.OneOf(DemoTexts.Positions)),
                "contact_tel" => new AnswerValue.Text(DemoPeopleSeed.PhoneOf(officer)),
                "contact_mail" => new AnswerValue.Text($"{officer}@example.go.th"),
                _ when item.IsTypedNumber => Number(Math.Max(item.Min ?? 0, 1 + lasting.Roll(20))),
                _ when item.Options.Count > 0 => AnswerText.Parse(item, item.Options[0].Value).Value,
                _ => new AnswerValue.Text(lasting.OneOf(DemoTexts.Notes)),
            };
            Put(FieldName.General, item, value);
        }
    }

    private void Draw(Indicator indicator)
    {
        var dice = DiceFor(indicator.Code);
        var measure = indicator.Measure;
        var frame = indicator.Items.FirstOrDefault(i => i.Role is ItemRole.Frame);
        var achieved = indicator.Items.FirstOrDefault(i => i.Role is ItemRole.Achieved);
        if (achieved is null)
        {
            DrawInfo(indicator, 1, dice);
            return;
        }
        foreach (var ground in indicator.NotApplicable)
        {
            if (!traits.Meets(ground.Code, indicator.Code) || (ground.IsAutomatic && frame is null))
                continue;
            if (ground.IsAutomatic)
                Put(indicator.Code, frame!, Number(0));
            else
                Extra(indicator, FieldName.NotApplicable, ground.Code);
            GiveReason(indicator, ground, dice);
            return;
        }

        var size = 0m;
        if (frame is not null)
            Put(indicator.Code, frame, Number(size = DrawFrame(indicator, frame, dice)));
        if (frame is not null && size == 0)
        {
            GiveReason(indicator, indicator.NotApplicable.FirstOrDefault(g => g.IsAutomatic), dice);
            return;
        }
        if (measure.AllowsNotDone && dice.Roll(1000) < 32)
        {
            Extra(indicator, FieldName.NotDone, "1");
            return;
        }
        var target = indicator.StandardFor(set.AuthorityType, traits.Authority.Tier)?.Value ?? 1;
        var isMet = dice.Chance(traits.Quality);
        var value = measure.Kind switch
        {
            MeasureKind.Percent => Number(DrawShare(indicator, achieved, size, target, isMet, dice)),
            MeasureKind.Ratio or MeasureKind.Number => Number(DrawRate(indicator, achieved, size, target, isMet, dice)),
            MeasureKind.Count => Number(isMet ? target + dice.Roll((int)target + 4) : dice.Roll((int)Math.Max(1, target))),
            MeasureKind.Checklist => DrawTicks(achieved, target, isMet, dice),
            _ => DrawOption(achieved, target, isMet, dice),
        };
        Put(indicator.Code, achieved, value);
        // What an extra counts beside a share is what remains of the frame: children not yet developed as they should.
        var number = value.AsNumber ?? 1;
        DrawInfo(indicator, measure.Kind is MeasureKind.Percent && achieved.Unit == frame?.Unit ? Math.Max(0, size - number) : number, dice);
        if (dice.Roll(1000) < 25)
            Extra(indicator, FieldName.Note, dice.OneOf(DemoTexts.Notes));
    }

    private void GiveReason(Indicator indicator, NotApplicableOption? ground, Dice dice)
    {
        if (ground is { RequiresReason: true })
            Extra(indicator, FieldName.Reason, dice.OneOf(DemoTexts.Reasons));
    }

    private decimal DrawFrame(Indicator indicator, DataItem frame, Dice dice)
    {
        var name = new FieldName(indicator.Code, frame.Key).ToString();
        // Visitors of last year are what was reported last year.
        if (frame.Prefill is { Source: PrefillSource.PreviousYear } prefill
            && lastTrue.TryGetValue(new FieldName(indicator.Code, prefill.Name).ToString(), out var reported))
        {
            return reported;
        }
        // What the register says, and waste, which two indicators ask, stand as they are.
        if (lastTrue.TryGetValue(name, out var last) && frame.Prefill is null && frame.Type is not ItemType.Decimal)
            return last == 0 ? 0 : Math.Max(1, decimal.Round(last * (940 + dice.Roll(140)) / 1000m, frame.DecimalsAllowed));
        return DemoFigures.FrameOf(indicator.Code, frame, traits, set.YearBE, dice);
    }

    private static decimal DrawShare(Indicator indicator, DataItem achieved, decimal size, decimal target, bool isMet, Dice dice)
    {
        // (b - a) / a: a change, not a share.
        var percent = target <= 0
            ? isMet ? 100 + dice.Roll(2_200) / 100m : 78 + dice.Roll(2_100) / 100m
            : !isMet ? target * (35 + dice.Roll(63)) / 100
            : target >= 70 && dice.Chance(35) ? 100
            : Math.Min(100, target + Math.Min(100 - target, target * 0.45m) * dice.Roll(1000) / 1000);
        var value = decimal.Round(size * percent / 100, achieved.DecimalsAllowed, MidpointRounding.AwayFromZero);
        // Small numbers round below the standard; one more meets it.
        if (isMet && target > 0 && value * 100 < size * target)
            value = Math.Ceiling(size * target / 100);
        return indicator.Validations.Count > 0 ? Math.Min(value, size) : value;
    }

    private decimal DrawRate(Indicator indicator, DataItem achieved, decimal size, decimal target, bool isMet, Dice dice)
    {
        var isLowerBetter = indicator.Measure.Direction is Direction.LowerIsBetter;
        var rate = target * (isMet == isLowerBetter ? 62 + dice.Roll(37) : 102 + dice.Roll(60)) / 100;
        var value = indicator.Code switch
        {
            "68-3-02" => DemoFigures.WasteOf(traits, set.YearBE),
            // Children per teacher: the achieved item divides.
            _ when indicator.Measure.Kind is MeasureKind.Ratio => Math.Max(1, size / rate),
            _ => size * rate,
        };
        return decimal.Round(value, achieved.DecimalsAllowed, isMet ? MidpointRounding.ToPositiveInfinity : MidpointRounding.AwayFromZero);
    }

    private static AnswerValue.Checked DrawTicks(DataItem item, decimal target, bool isMet, Dice dice)
    {
        var wanted = isMet
            ? (int)target + dice.Roll(Math.Max(1, item.Options.Count - (int)target + 1))
            : dice.Roll((int)target);
        // The trap: enough ticked, but a mandatory one left out.
        var forgets = isMet && dice.Chance(6);
        var chosen = item.Options
            .Select(option => (option, lot: option.IsMandatory && isMet ? forgets ? int.MaxValue : -1 : dice.Roll(1_000)))
            .OrderBy(o => o.lot)
            .Take(Math.Min(wanted, forgets ? item.Options.Count(o => !o.IsMandatory) : item.Options.Count))
            .Select(o => o.option.Value)
            .ToHashSet();
        return new AnswerValue.Checked(item.Options.Select(o => o.Value).Where(chosen.Contains).ToValueList());
    }

    private static AnswerValue DrawOption(DataItem item, decimal target, bool isMet, Dice dice)
    {
        var choices = item.Options.Where(o => (o.Number >= target) == isMet).ToList();
        // The step just met is commonest.
        var option = choices.Count == 0 ? item.Options[0] : choices[Math.Min(dice.Roll(choices.Count), dice.Roll(choices.Count))];
        return AnswerText.Parse(item, option.Value).Value;
    }

    /// <param name="limit">What a counted extra cannot exceed.</param>
    private void DrawInfo(Indicator indicator, decimal limit, Dice dice)
    {
        foreach (var item in indicator.Items.Where(i => i.Role is ItemRole.Info))
        {
            if (!item.IsRequired && !dice.Chance(70))
                continue;
            Put(indicator.Code, item, item.Type switch
            {
                ItemType.Integer when item.Unit == "คน" && indicator.Measure.Kind is MeasureKind.Count => Number(limit * (20 + dice.Roll(60))),
                ItemType.Integer => Number(dice.Roll((int)Math.Clamp(limit, 0, 30) + 1)),
                ItemType.Decimal or ItemType.Money => Number(10_000m * (1 + dice.Roll(40))),
                ItemType.Date => new AnswerValue.Date(new DateOnly(2005 + dice.Roll(18), 1 + dice.Roll(12), 1 + dice.Roll(28))),
                ItemType.Text => new AnswerValue.Text(dice.OneOf(DemoTexts.Stories)),
                ItemType.Checklist => DrawTicks(item, 1, true, dice),
                _ => DrawOption(item, 1, true, dice),
            });
        }
    }

    private static AnswerValue.Number Number(decimal value) => new(value);

    private void Put(string indicator, DataItem item, AnswerValue value)
    {
        var name = new FieldName(indicator, item.Key).ToString();
        if (AnswerText.Canonical(value) is not { } text)
            return;
        fields[name] = text;
        if (item.IsTypedNumber && value.AsNumber is { } number && indicator != FieldName.General)
            figures[name] = number;
    }

    private void Extra(Indicator indicator, string key, string text) => fields[new FieldName(indicator.Code, key).ToString()] = text;
}

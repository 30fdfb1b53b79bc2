using LocalStandards.Domain.Authorities;

namespace LocalStandards.Domain.Indicators.Files;

/// <summary>The words by which indicator files name what the code names by enums.</summary>
public static class FileCodes
{
    public static CodeTable<AuthorityType> Types { get; } = new([.. AuthorityTypes.All.Select(type => (type.DataCode(), type))]);

    public static CodeTable<ResultBand> Bands { get; } = new(
        ("ABOVE", ResultBand.Above),
        ("MEETS", ResultBand.Meets),
        ("FUTURE_DEV", ResultBand.FutureDevelopment),
        ("NOT_DONE", ResultBand.NotDone),
        ("NO_SERVICE", ResultBand.NoService));

    public static CodeTable<DataStatus> Statuses { get; } = new(
        ("SAMPLE", DataStatus.Sample), ("OFFICIAL", DataStatus.Official), ("DRAFT", DataStatus.Draft));

    public static CodeTable<FormKind> FormKinds { get; } = new(("GENERAL", FormKind.General), ("AREA", FormKind.Area));

    public static CodeTable<MeasureKind> MeasureKinds { get; } = new(
        ("percent", MeasureKind.Percent),
        ("ratio", MeasureKind.Ratio),
        ("number", MeasureKind.Number),
        ("count", MeasureKind.Count),
        ("yesno", MeasureKind.YesNo),
        ("choice", MeasureKind.Choice),
        ("level", MeasureKind.Level),
        ("checklist", MeasureKind.Checklist),
        ("text", MeasureKind.Text));

    public static CodeTable<Direction> Directions { get; } = new(
        ("higherIsBetter", Direction.HigherIsBetter), ("lowerIsBetter", Direction.LowerIsBetter), ("none", Direction.None));

    public static CodeTable<ItemType> ItemTypes { get; } = new(
        ("integer", ItemType.Integer),
        ("decimal", ItemType.Decimal),
        ("money", ItemType.Money),
        ("yesno", ItemType.YesNo),
        ("choice", ItemType.Choice),
        ("level", ItemType.Level),
        ("checklist", ItemType.Checklist),
        ("text", ItemType.Text),
        ("date", ItemType.Date));

    public static CodeTable<ItemRole> Roles { get; } = new(
        ("frame", ItemRole.Frame), ("achieved", ItemRole.Achieved), ("info", ItemRole.Info));

    public static CodeTable<Severity> Severities { get; } = new(
        ("error", Severity.Error), ("warning", Severity.Warning), ("info", Severity.Info));

    public static CodeTable<StandardOperator> Operators { get; } = new(
        (">=", StandardOperator.AtLeast),
        ("<=", StandardOperator.AtMost),
        ("==", StandardOperator.Exactly),
        (">", StandardOperator.MoreThan),
        ("<", StandardOperator.LessThan));
}

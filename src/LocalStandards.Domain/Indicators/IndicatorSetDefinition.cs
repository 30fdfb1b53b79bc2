using System.Globalization;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Indicators.Scoring;

namespace LocalStandards.Domain.Indicators;

public enum DataStatus
{
    /// <summary>Shown as ชุดตัวอย่าง wherever it appears.</summary>
    Sample,
    Official,
    Draft,
}

/// <summary>The indicators, standards and forms of one year for one type of authority. Immutable; answers and results refer to it by version.</summary>
public sealed record IndicatorSetDefinition
{
    /// <summary>The framework's code, such as MPS-2568.</summary>
    public required string Code { get; init; }

    /// <summary>Assessment year, พ.ศ.</summary>
    public required int YearBE { get; init; }

    /// <summary>The fiscal year the figures describe, พ.ศ.; the one before the assessment unless the file says otherwise.</summary>
    public required int DataYearBE { get; init; }

    public int Version { get; init; } = 1;

    public required DataStatus Status { get; init; }

    /// <summary>What the file says about its status, in Thai.</summary>
    public string? StatusText { get; init; }

    public string? System { get; init; }

    /// <summary>BASIC or DEVELOPMENT.</summary>
    public required string Level { get; init; }

    public required string LevelLabel { get; init; }

    public required AuthorityType AuthorityType { get; init; }

    public required CodedList<AuthorityTypeText> AuthorityTypes { get; init; }

    public ValueList<SetResolution> Resolutions { get; init; } = [];

    public required CodedList<BandLabel> Bands { get; init; }

    public ValueList<string> Steps { get; init; } = [];

    public CodedList<RequiredDocument> RequiredDocuments { get; init; } = [];

    /// <summary>The forms that ask this type something, in order.</summary>
    public required CodedList<FormDefinition> Forms { get; init; }

    public CodedList<DataItem> GeneralItems { get; init; } = [];

    public required CodedList<Area> Areas { get; init; }

    public required CodedList<Indicator> Indicators { get; init; }

    /// <summary>The general items as an indicator without a result, code <see cref="FieldName.General"/>, so that one mechanism reads them.</summary>
    public Indicator General => new()
    {
        Code = FieldName.General,
        AreaCode = "",
        MissionCode = "",
        Name = Forms.FirstOrDefault(form => form.Kind is FormKind.General)?.Title ?? "",
        AppliesTo = [AuthorityType],
        Measure = new() { Kind = MeasureKind.Text, IsScored = false, Direction = Direction.None },
        Items = GeneralItems,
    };

    /// <summary>The indicator of that code, the general items included; null when there is none.</summary>
    public Indicator? Find(string code) => code == FieldName.General ? General : Indicators.Find(code);

    /// <summary>What one form asks, in the order of its areas and of the file.</summary>
    public ValueList<Indicator> IndicatorsOf(FormDefinition form) => form.Kind is FormKind.General
        ? [General]
        : form.AreaCodes.SelectMany(area => Indicators.Where(indicator => indicator.AreaCode == area)).ToValueList();

    /// <summary>The form that holds an indicator; null when the set does not know the code.</summary>
    public FormDefinition? FormOf(string indicatorCode) => indicatorCode == FieldName.General
        ? Forms.FirstOrDefault(form => form.Kind is FormKind.General)
        : Indicators.Find(indicatorCode) is { } indicator
            ? Forms.FirstOrDefault(form => form.AreaCodes.Contains(indicator.AreaCode))
            : null;

    /// <summary>The field of that name; null when the set has none.</summary>
    public SetField? FindField(string name) => FieldName.TryParse(name, out var field)
        && Find(field.Indicator) is { } indicator
        && (field.IsReserved ? !indicator.IsGeneral : indicator.Items.Contains(field.Key))
            ? new(field, indicator, indicator.Items.Find(field.Key))
            : null;

    /// <summary>The field of that name when it stands on that form; null otherwise.</summary>
    public SetField? FindField(FormDefinition form, string name) =>
        FindField(name) is { } field && FormOf(field.Name.Indicator)?.Code == form.Code ? field : null;

    /// <summary>The fields whose answers are personal, of the general items and of all indicators.</summary>
    public IEnumerable<string> PersonalFields() =>
        from indicator in Indicators.Prepend(General)
        from item in indicator.Items
        where item.IsPersonal
        select new FieldName(indicator.Code, item.Key).ToString();

    /// <summary>A text of the set with its placeholders filled.</summary>
    public string Fill(string text) =>
        Placeholders.Fill(text, AuthorityTypes[FileCodes.Types.CodeOf(AuthorityType)], YearBE);

    /// <summary>How the set words a result, placeholders filled.</summary>
    public string LabelOf(ResultBand band) => Fill(Bands[FileCodes.Bands.CodeOf(band)].Label);

    /// <summary>
    /// The same set asked in another year, as a first version. Resolutions and crosswalk decisions belong to their year and
    /// are left behind.
    /// </summary>
    public IndicatorSetDefinition ForYear(int yearBE) => yearBE == YearBE ? this : this with
    {
        Code = Code.Replace(
            YearBE.ToString(CultureInfo.InvariantCulture), yearBE.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
        YearBE = yearBE,
        DataYearBE = DataYearBE + yearBE - YearBE,
        Version = 1,
        Resolutions = [],
        Indicators = Indicators.Select(indicator => indicator with { Crosswalk = [] }).ToCodedList(),
    };

    /// <summary>Whether an indicator of the set has an item of that field name, <c>68-3-01.a</c>.</summary>
    public bool HasItem(string field) => FieldName.TryParse(field, out var name) && Indicators.Find(name.Indicator)?.Items.Contains(name.Key) is true;

    /// <summary>Results, violations and progress of one form.</summary>
    public FormOutcome Assess(FormDefinition form, AnswerSheet sheet, string? tier = null) => SetOutcome.Of(this, form, sheet, tier);

    /// <summary>Results, violations and progress of a whole sheet.</summary>
    public SetOutcome Assess(AnswerSheet sheet, string? tier = null) => SetOutcome.Of(this, sheet, tier);
}

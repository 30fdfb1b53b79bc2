using System.Globalization;
using LocalStandards.Domain.Indicators.Files;

namespace LocalStandards.Domain.Indicators.Comparing;

/// <summary>What differs between two sets apart from their indicators.</summary>
internal static class SetChanges
{
    public static ValueList<SetChange> Between(IndicatorSetDefinition before, IndicatorSetDefinition after) =>
    [
        .. One(ChangedField.SetCode, before.Code, after.Code),
        .. One(ChangedField.SetLevel, before.LevelLabel, after.LevelLabel),
        .. One(ChangedField.SetDataYear, Text(before.DataYearBE), Text(after.DataYearBE)),
        .. One(ChangedField.SetStatus, Status(before), Status(after)),
        .. One(ChangedField.SetSystem, before.System, after.System),
        .. One(ChangedField.SetSteps, string.Join('\n', before.Steps), string.Join('\n', after.Steps)),
        .. One(ChangedField.SetResolutions, Text(before.Resolutions), Text(after.Resolutions)),
        .. Each(ChangedField.SetType, before.AuthorityTypes, after.AuthorityTypes, type => $"{type.Name}\n{type.Abbreviation}\n{type.Self}"),
        .. Each(ChangedField.SetBand, before.Bands, after.Bands, band => band.Label),
        .. Each(ChangedField.SetRequiredDocument, before.RequiredDocuments, after.RequiredDocuments, document => document.Label),
        .. Each(ChangedField.SetForm, before.Forms, after.Forms, Text),
        .. One(ChangedField.SetFormOrder, Order(before.Forms, after.Forms), Order(after.Forms, before.Forms)),
        .. Each(ChangedField.SetArea, before.Areas, after.Areas, area => string.Create(CultureInfo.InvariantCulture, $"{area.Number}. {area.Name}")),
        .. Each(ChangedField.SetMission, Missions(before), Missions(after), mission => mission.Name),
    ];

    private static IEnumerable<SetChange> One(ChangedField field, string? before, string? after)
    {
        if (before != after)
            yield return new(field, null, before is "" ? null : before, after is "" ? null : after);
    }

    private static IEnumerable<SetChange> Each<T>(ChangedField field, CodedList<T> before, CodedList<T> after, Func<T, string> text)
        where T : class, ICoded
    {
        foreach (var code in before.Concat(after).Select(one => one.Code).Distinct(StringComparer.Ordinal))
        {
            var (old, now) = (before.Find(code), after.Find(code));
            if (old is null || now is null || text(old) != text(now))
                yield return new(field, code, old is null ? null : text(old), now is null ? null : text(now));
        }
    }

    /// <summary>The codes both have, in the order of the first.</summary>
    private static string Order(CodedList<FormDefinition> forms, CodedList<FormDefinition> others) =>
        string.Join(", ", forms.Select(form => form.Code).Where(others.Contains));

    private static CodedList<Mission> Missions(IndicatorSetDefinition set) => set.Areas.SelectMany(area => area.Missions).ToCodedList();

    private static string Text(FormDefinition form) => form.AreaCodes.Count == 0 ? form.Title : $"{form.Title}\n{string.Join(", ", form.AreaCodes)}";

    private static string Text(ValueList<SetResolution> resolutions) => string.Join('\n', resolutions.Select(resolution =>
        string.Create(CultureInfo.InvariantCulture, $"{resolution.Body} {resolution.MeetingNumber} {resolution.Date:yyyy-MM-dd} {resolution.Text}")));

    private static string Status(IndicatorSetDefinition set) =>
        set.StatusText is { } text ? $"{FileCodes.Statuses.CodeOf(set.Status)}\n{text}" : FileCodes.Statuses.CodeOf(set.Status);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

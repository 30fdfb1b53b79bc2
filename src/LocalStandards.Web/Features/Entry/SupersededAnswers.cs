using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry;

/// <summary>An answer that a correction superseded, as it was asked and worded then.</summary>
/// <param name="Version">Of the set that asked.</param>
/// <param name="Number">Of the indicator in that version; empty for the general items.</param>
/// <param name="Text">The answer, with its unit.</param>
public sealed record SupersededAnswer(FieldName Field, int Version, string Number, string Indicator, string Label, string Text);

/// <summary>Words what corrections superseded; blank answers are not worth a line.</summary>
public static class SupersededAnswers
{
    /// <param name="corrections">Those that led to the set, whose versions before asked.</param>
    /// <returns>The latest version's first, in the order of its set.</returns>
    public static IReadOnlyList<SupersededAnswer> Of(
        Submission? submission, IReadOnlyList<PublishedCorrection> corrections, IStringLocalizer<Words> words)
    {
        if (corrections.Count == 0 || submission is null)
            return [];
        var superseded = submission.SupersededAnswers.Where(a => a.Value.Length > 0).ToDictionary(a => a.Field, a => a.Value);
        if (superseded.Count == 0)
            return [];
        return
        [
            .. from correction in corrections
               let set = correction.Correction.Before
               from field in FieldsOf(set)
               where superseded.ContainsKey(new SupersededName(field.Name, set.Version).ToString())
               select Of(set, field, superseded[new SupersededName(field.Name, set.Version).ToString()], words),
        ];
    }

    private static SupersededAnswer Of(IndicatorSetDefinition set, SetField field, string value, IStringLocalizer<Words> words)
    {
        var text = ReadableAnswer.Of(set, field.Indicator, field.Name.Key, value, words);
        return new(
            field.Name, set.Version, IndicatorNumbers.Of(set, field.Indicator), set.Fill(field.Indicator.Name), ReadableAnswer.LabelOf(set, field, words),
            field.Item is { IsTypedNumber: true, Unit: { } unit } ? $"{text} {unit}" : text);
    }

    private static IEnumerable<SetField> FieldsOf(IndicatorSetDefinition set) =>
        from indicator in set.Forms.SelectMany(set.IndicatorsOf)
        from key in indicator.Items.Select(i => i.Key).Concat([FieldName.NotApplicable, FieldName.Reason, FieldName.NotDone, FieldName.Note, FieldName.Confirm])
        let field = set.FindField(new FieldName(indicator.Code, key).ToString())
        where field is not null
        select field;
}

using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Web.Frame.Wording;

namespace LocalStandards.Web.Features.Monitoring.Country;

/// <summary>
/// Which items those in progress have left empty, from how often each field is answered: counted, not assessed one by
/// one. What releases an item (no service, not done, a frame of zero) is taken off.
/// </summary>
public static class MissedAnswers
{
    private const int MostItems = 8;

    public static IReadOnlyList<MissedForm> Forms(IEnumerable<(IndicatorSetDefinition Set, IReadOnlyList<FormState> Forms)> sets) =>
    [
        .. from set in sets
           from form in set.Forms
           where form.InProgress > 0
           group (set.Set, form) by form.Code into same
           let missed = new MissedForm(same.Key, TitleOf(same.First().Set, same.Key), same.Sum(s => s.form.Lacking), same.Sum(s => s.form.InProgress), same.Sum(s => s.form.Empty))
           orderby missed.Lacking descending, missed.Code
           select missed,
    ];

    /// <param name="sets">Each with how many were in progress under it when it was counted, and how many of them answered each field.</param>
    public static IReadOnlyList<MissedItem> Items(IEnumerable<(IndicatorSetDefinition Set, int InProgress, IReadOnlyDictionary<string, Answered> Answers)> sets) =>
    [
        .. (from set in sets
            from form in set.Set.Forms
            from indicator in set.Set.IndicatorsOf(form)
            from item in indicator.Items
            where indicator.Needs(item) && !item.IsPersonal
            let empty = EmptyOf(indicator, item, set.InProgress, set.Answers)
            group (set.Set, form, indicator, item, empty, set.InProgress) by new FieldName(indicator.Code, item.Key) into same
            let first = same.First()
            select new MissedItem(
                same.Key, first.Set.Fill(first.indicator.Name), first.Set.Fill(first.item.Label), first.form.Code, same.Sum(s => s.empty), same.Sum(s => s.InProgress)))
           .Where(m => m.Empty > 0).OrderByDescending(m => m.Empty).ThenBy(m => m.Field.ToString(), StringComparer.Ordinal).Take(MostItems),
    ];

    /// <summary>What a form is about, without the type whose it is: those of all types are counted together.</summary>
    private static string TitleOf(IndicatorSetDefinition set, string code)
    {
        if (set.Forms.Find(code) is not { } form)
            return "";
        var (title, number) = (FormTitles.Of(set, form), $" {code} ");
        var at = title.IndexOf(number, StringComparison.Ordinal);
        return at < 0 ? title : title[(at + number.Length)..];
    }

    private static int EmptyOf(Indicator indicator, DataItem item, int inProgress, IReadOnlyDictionary<string, Answered> answers)
    {
        var released = Count(FieldName.NotApplicable);
        if (item.Role == ItemRole.Achieved)
        {
            released += Count(FieldName.NotDone);
            if (indicator.Items.FirstOrDefault(i => i.Role == ItemRole.Frame) is { } frame)
                released += answers.GetValueOrDefault(new FieldName(indicator.Code, frame.Key).ToString()).Zeros;
        }
        return Math.Max(0, inProgress - released - Count(item.Key));

        int Count(string key) => answers.GetValueOrDefault(new FieldName(indicator.Code, key).ToString()).Count;
    }
}

/// <param name="Lacking">How many lack something of it.</param>
/// <param name="Empty">Items left empty, all together.</param>
public sealed record FormState(string Code, int InProgress, int Lacking, int Empty);

/// <summary>How many answer a field, and how many of them with 0.</summary>
public readonly record struct Answered(int Count, int Zeros);

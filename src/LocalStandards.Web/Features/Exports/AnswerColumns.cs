using System.Globalization;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Indicators.Answers;
using LocalStandards.Domain.Submissions;

namespace LocalStandards.Web.Features.Exports;

/// <summary>
/// The columns of an export: every item that some set of the round asks, in the order of the forms, with what tells an
/// empty one apart. Personal items are none of them, nor are free remarks.
/// </summary>
public sealed class AnswerColumns
{
    /// <summary>What stands before the answers.</summary>
    public static IReadOnlyList<string> Head { get; } =
        ["row", "of_rows", "year", "authority_code", "official_code", "type", "name", "district", "province", "status", "first_submitted_on", "receipt", "remark", "round"];

    private readonly Dictionary<string, AnswerColumn> byField = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> places;

    /// <param name="sets">All that answers of the round may be to, the latest of each type first.</param>
    public AnswerColumns(IEnumerable<IndicatorSetDefinition> sets)
    {
        foreach (var set in sets)
        {
            foreach (var indicator in set.Forms.SelectMany(set.IndicatorsOf))
            {
                foreach (var item in indicator.Items.Where(i => !i.IsPersonal))
                    Add(set, indicator, item.Key, item);
                if (indicator.IsGeneral)
                    continue;
                Add(set, indicator, FieldName.NotApplicable, null);
                Add(set, indicator, FieldName.NotDone, null);
            }
        }
        // An item that is personal in any of the sets is so in all of them.
        foreach (var field in sets.SelectMany(s => s.Forms.SelectMany(s.IndicatorsOf)).SelectMany(i => i.Items.Where(item => item.IsPersonal).Select(item => new FieldName(i.Code, item.Key))))
            byField.Remove(field.ToString());
        All = [.. byField.Values.GroupBy(c => c.Name.Indicator).SelectMany(g => g)];
        places = All.Select((column, place) => (column.Field, place)).ToDictionary(c => c.Field, c => c.place, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    public IReadOnlyList<AnswerColumn> All { get; }

    public IEnumerable<string> Header => Head.Concat(All.Select(c => c.Field));

    /// <summary>The answers of one version as cells.</summary>
    /// <param name="document">Frozen; null where none count: every cell is empty.</param>
    /// <param name="asNumbers">Whether what is written tells numbers from texts.</param>
    public void Fill(Cell[] cells, string? document, bool asNumbers)
    {
        cells.AsSpan(Head.Count).Clear();
        if (document is null)
            return;
        AnswerDocument.Visit(document, (field, text) =>
        {
            if (text.Length > 0 && places.TryGetValue(field, out var place))
                cells[Head.Count + place] = All[place].CellOf(text, asNumbers);
        });
    }

    private void Add(IndicatorSetDefinition set, Indicator indicator, string key, DataItem? item)
    {
        var name = new FieldName(indicator.Code, key);
        var field = name.ToString();
        if (!byField.TryGetValue(field, out var column))
            byField[field] = column = new AnswerColumn(name, field, set.Fill(indicator.Name), item is null ? null : set.Fill(item.Label), item);
        column.Types.Add(set.AuthorityType);
    }
}

/// <summary>One item, or one of an indicator's two ticks.</summary>
/// <param name="Item">Null for a tick.</param>
public sealed record AnswerColumn(FieldName Name, string Field, string Indicator, string? Label, DataItem? Item)
{
    /// <summary>Whose sets ask it.</summary>
    public SortedSet<AuthorityType> Types { get; } = [];

    /// <param name="text">Canonical: a number that is not below zero is no formula as it is, and is not read only to be written again.</param>
    public Cell CellOf(string text, bool asNumbers) =>
        Item is { IsTypedNumber: true } && (asNumbers || text[0] == '-')
            && decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            ? (decimal?)number
            : text;
}

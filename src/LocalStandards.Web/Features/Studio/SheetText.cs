using LocalStandards.Domain.Indicators;

namespace LocalStandards.Web.Features.Studio;

/// <summary>Compares and rearranges a sheet as it was typed, before it is read.</summary>
internal static class SheetText
{
    /// <summary>What the sheet holds otherwise than what somebody else saved meanwhile.</summary>
    public static IReadOnlyList<TextConflict> Conflicts(Indicator stored, IndicatorText mine)
    {
        var theirs = IndicatorText.Of(stored);
        return [.. mine.Places.Union(theirs.Places).Where(IndicatorText.IsPlace)
            .Where(place => mine[place].Trim() != theirs[place].Trim() && !(mine[place].Length == 0 && theirs[place] == "false"))
            .Select(place => new TextConflict(place, mine[place], theirs[place]))];
    }

    /// <summary>The buttons of the sheet's lists: another row, one less, one place up or down.</summary>
    public static IndicatorText Rearranged(IndicatorText text, IFormCollection posted)
    {
        var order = posted["row"].ToString().Split(':');
        if (order is ["add", var list])
            return text.WithRow(list, NewIndicator.Row(list, text));
        if (order is [var verb, var of, var at] && int.TryParse(at, out var row))
        {
            return verb switch
            {
                "remove" => text.WithoutRow(of, row),
                "up" => text.WithRowMoved(of, row, -1),
                "down" => text.WithRowMoved(of, row, 1),
                _ => text,
            };
        }
        return text;
    }
}

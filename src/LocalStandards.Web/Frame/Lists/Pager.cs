using LocalStandards.Domain.Thai;

namespace LocalStandards.Web.Frame.Lists;

/// <summary>Which page of a list is shown; rendered by <c>_Pager</c>.</summary>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="PageSize">Rows on a full page.</param>
/// <param name="Total">Rows in the whole list.</param>
/// <param name="Href">Address of a page by its number, filters included.</param>
public sealed record Pager(int Page, int PageSize, int Total, Func<int, string> Href)
{
    public int PageCount => Math.Max(1, (Total + PageSize - 1) / PageSize);

    /// <summary>Number of the first row shown, from 1; 0 for an empty list.</summary>
    public int First => Total == 0 ? 0 : (Page - 1) * PageSize + 1;

    /// <summary>Number of the last row shown.</summary>
    public int Last => Math.Min(Page * PageSize, Total);

    /// <summary>The page an address asks for, whatever stands in it; the first when it is no number.</summary>
    public static int NumberOf(string? page) =>
        ThaiNumber.TryParse(page, out var asked) ? (int)decimal.Truncate(Math.Clamp(asked, 1, int.MaxValue)) : 1;

    /// <summary>The pages worth a link: the ends, the current one and its neighbours; null stands for a gap.</summary>
    public IEnumerable<int?> Links()
    {
        var previous = 0;
        var middle = Math.Max(2, Math.Min(Page, PageCount - 1));
        for (var page = 1; page <= PageCount; page++)
        {
            if (page != 1 && page != PageCount && Math.Abs(page - middle) > 1)
                continue;
            if (page > previous + 1)
                yield return page == previous + 2 ? page - 1 : null;
            yield return page;
            previous = page;
        }
    }
}

using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Web.Frame.Lists;

/// <summary>The name, district or province that somebody searches for, cleaned and cut.</summary>
/// <param name="IsTooLong">Whether it had to be cut.</param>
public sealed record SearchedName(string Text, bool IsTooLong)
{
    /// <summary>In characters.</summary>
    public const int MaxLength = 100;

    public static SearchedName Of(string? typed)
    {
        var text = ThaiText.Clean(typed);
        var isTooLong = text.Length > MaxLength;
        return new SearchedName(isTooLong ? text[..MaxLength] : text, isTooLong);
    }

    /// <summary>Those that have every word of it in their names.</summary>
    public static IQueryable<Obligation> In(IQueryable<Obligation> obligations, string text) =>
        ThaiText.SearchWords(text).Distinct()
            .Aggregate(obligations, (found, word) => found.Where(o => o.SearchKey.Contains(word)));
}

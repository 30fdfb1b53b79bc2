using System.Globalization;

namespace LocalStandards.Domain.Thai;

/// <summary>
/// The order of a Thai dictionary: เ แ โ ใ ไ count after the consonant they are written before, tone marks only break ties.
/// The one place in Domain that asks a culture: the order of the alphabet is the same wherever the program runs, and the
/// SQLite collation is this very comparer, so lists sorted in memory and in the database agree.
/// Texts that the dictionary holds for equal are told apart by code, so only equal texts compare as equal.
/// </summary>
public sealed class ThaiOrder : IComparer<string>
{
    public static readonly ThaiOrder Instance = new();

    private readonly CompareInfo thai = CompareInfo.GetCompareInfo("th-TH");

    private ThaiOrder()
    {
    }

    /// <inheritdoc/>
    public int Compare(string? x, string? y)
    {
        var order = thai.Compare(x, y, CompareOptions.IgnoreCase);
        return order != 0 ? order : string.CompareOrdinal(x, y);
    }
}

using System.Globalization;

namespace LocalStandards.Web.Features.OpenData;

/// <summary>The whole file as JSON has it.</summary>
/// <param name="Year">Which is assessed, พ.ศ.</param>
/// <param name="FiguresAt">The last submission or return that the figures hold; the file's Last-Modified.</param>
public sealed record FinishedFile(int Year, DateTimeOffset FiguresAt, string? Remark, string Round, IAsyncEnumerable<FinishedItem> Authorities);

/// <summary>One row of the open data, the same as CSV and as JSON.</summary>
/// <param name="Round">Its code, which tells the programmes apart.</param>
/// <param name="SubmittedOn">The day in Bangkok of the first submission; null while it is not submitted.</param>
public sealed record FinishedItem(
    int Year, string AuthorityCode, string OfficialCode, string Type, string Name, string District, string Province,
    bool Submitted, DateOnly? SubmittedOn, string? Remark, string Round)
{
    public static IReadOnlyList<string> Header { get; } =
        ["year", "authority_code", "official_code", "type", "name", "district", "province", "submitted", "submitted_on", "remark", "round"];

    /// <summary>In the order of <see cref="Header"/>.</summary>
    public IEnumerable<string?> Cells() =>
    [
        Year.ToString(CultureInfo.InvariantCulture), AuthorityCode, OfficialCode, Type, Name, District, Province,
        Submitted ? "true" : "false", SubmittedOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Remark, Round,
    ];
}

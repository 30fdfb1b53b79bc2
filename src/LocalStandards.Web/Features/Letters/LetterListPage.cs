using LocalStandards.Data.Access;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Letters as the reader's office has them.</summary>
public sealed record LetterListPage(LetterFilter Filter, IReadOnlyList<LetterRow> Rows, Pager Pager, IReadOnlyList<RoundChoice> Rounds, LetterReader Reader, bool MayWrite)
{
    public bool IsAuthority => Reader.Office?.Kind == OfficeKind.Authority;
    /// <summary>Whether the reader follows how far letters have come.</summary>
    public bool Follows => Reader.Office is { Kind: not OfficeKind.Authority };
}

/// <param name="Goes">To how many authorities, as far as the reader follows.</param>
/// <param name="IsDone">Whether the reader's office has done its part; null where it has none.</param>
/// <param name="Reminded">When the office was last reminded and has not done its part since.</param>
public sealed record LetterRow(OfficialLetter Letter, int Acknowledged, int Goes, bool? IsDone, DateTimeOffset? Reminded);

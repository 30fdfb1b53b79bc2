using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Data.Rounds;

/// <summary>The windows of a round from its two printed dates.</summary>
internal static class RoundWindows
{
    // Until the office says otherwise (product.md §14): evidence is due 60 days after the close; corrections, 30.
    private const int EvidenceDays = 60, CorrectionDays = 30;

    /// <param name="last">"ถึงวันที่": through the whole of that day.</param>
    public static void Open(AssessmentRound round, DateOnly first, DateOnly last, OfficialLetter? letter, bool isIllustrative)
    {
        foreach (var type in AuthorityTypes.All)
        {
            round.Open(new EntryWindow
            {
                Type = type,
                Opens = Bangkok.StartOf(first),
                Closes = Bangkok.ExclusiveEndOf(last),
                CorrectionCloses = Bangkok.ExclusiveEndOf(last.AddDays(CorrectionDays)),
                EvidenceDue = Bangkok.ExclusiveEndOf(last.AddDays(EvidenceDays)),
                Letter = letter,
                IsIllustrative = isIllustrative,
            });
        }
    }
}

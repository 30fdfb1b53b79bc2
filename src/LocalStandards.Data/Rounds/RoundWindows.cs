using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Data.Rounds;

/// <summary>The windows of a round from its two printed dates.</summary>
public static class RoundWindows
{
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
                CorrectionCloses = Bangkok.ExclusiveEndOf(last.AddDays(EntryWindow.CorrectionDays)),
                EvidenceDue = Bangkok.ExclusiveEndOf(last.AddDays(EntryWindow.EvidenceDays)),
                Letter = letter,
                IsIllustrative = isIllustrative,
            });
        }
    }
}

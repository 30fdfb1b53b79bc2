using LocalStandards.Data;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Rounds;

namespace LocalStandards.Web.Features.Deadlines.Extensions;

internal static class ExtensionAnnouncement
{
    /// <summary>What comes into force with this save: its letter is on its way, and who gains by it is told.</summary>
    public static void Announce(this AppDbContext db, AssessmentRound round, Extension extension, OfficialLetter letter, ExtensionEffect effect, DateTimeOffset now)
    {
        if (letter.Circulate(now))
            db.Add(LetterNotices.Circulated(letter, now));
        db.Add(RoundNotices.Extended(round, extension, effect, now));
    }
}

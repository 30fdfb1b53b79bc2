using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Web.Features.Rounds;

/// <summary>The window of one type as typed, with the letter that gives it.</summary>
public sealed class WindowForm
{
    public TypedWindow Days { get; set; } = new();
    /// <summary>A letter of the register; null leaves the one that stands.</summary>
    public int? LetterId { get; set; }
    /// <summary>Whether the same days hold for every type whose window has not opened.</summary>
    public bool ForAll { get; set; }

    public static WindowForm Of(EntryWindow window) => new()
    {
        Days = new TypedWindow
        {
            Opens = ThaiDate.Short(Bangkok.DateOf(window.Opens)),
            Closes = ThaiDate.Short(Bangkok.LastDayBefore(window.Closes)),
            CorrectionCloses = ThaiDate.Short(Bangkok.LastDayBefore(window.CorrectionCloses)),
            EvidenceDue = ThaiDate.Short(Bangkok.LastDayBefore(window.EvidenceDue)),
        },
        LetterId = window.LetterId,
    };
}

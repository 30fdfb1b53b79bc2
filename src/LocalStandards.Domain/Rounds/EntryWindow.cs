using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Rounds;

/// <summary>The days of a window as printed: the first, and the last of each kind.</summary>
public sealed record WindowDays(DateOnly Opens, DateOnly Closes, DateOnly CorrectionCloses, DateOnly EvidenceDue);

/// <summary>Why a window is not moved.</summary>
public enum WindowRefusal { HasOpened = 1, OpensInThePast }

/// <summary>
/// When authorities of one type may record in a round. Ends are exclusive instants: "ถึงวันที่ 26" is stored as the
/// 27th, 00:00 Bangkok.
/// </summary>
public sealed class EntryWindow
{
    /// <summary>Until the office says otherwise (product.md §14): corrections end so many days after the close, and evidence is due.</summary>
    public const int CorrectionDays = 30, EvidenceDays = 60;

    public int Id { get; init; }
    public int RoundId { get; init; }
    public required AuthorityType Type { get; init; }
    public required DateTimeOffset Opens { get; set; }
    public required DateTimeOffset Closes { get; set; }
    public required DateTimeOffset CorrectionCloses { get; set; }
    public required DateTimeOffset EvidenceDue { get; set; }
    public int? LetterId { get; private set; }
    public OfficialLetter? Letter { get; set; }
    /// <summary>True where no letter gives the dates (2565, 2566 and the demo round): shown as ตัวอย่าง.</summary>
    public required bool IsIllustrative { get; set; }
    /// <summary>When the obligations of the type stopped following the register: at the opening; null until then.</summary>
    public DateTimeOffset? FrozenAt { get; private set; }

    public DateTimeOffset BaseEnd(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Entry => Closes,
        DeadlineKind.Correction => CorrectionCloses,
        DeadlineKind.Evidence => EvidenceDue,
        // Only an extension gives time to reopen: the window's own end is its opening.
        DeadlineKind.Reopen => Opens,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    internal void Move(WindowDays days, OfficialLetter? letter)
    {
        Opens = Bangkok.StartOf(days.Opens);
        (Closes, CorrectionCloses, EvidenceDue) = (Bangkok.ExclusiveEndOf(days.Closes), Bangkok.ExclusiveEndOf(days.CorrectionCloses), Bangkok.ExclusiveEndOf(days.EvidenceDue));
        (Letter, IsIllustrative) = (letter ?? Letter, false);
    }

    internal void Freeze(DateTimeOffset at) => FrozenAt ??= at;
}

using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;

namespace LocalStandards.Domain.Rounds;

/// <summary>Which of a round's ends is meant.</summary>
public enum DeadlineKind { Entry = 1, Correction = 2, Evidence = 3 }

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
    public required DateTimeOffset Opens { get; init; }
    public required DateTimeOffset Closes { get; init; }
    public required DateTimeOffset CorrectionCloses { get; init; }
    public required DateTimeOffset EvidenceDue { get; init; }
    public int? LetterId { get; init; }
    public OfficialLetter? Letter { get; init; }
    /// <summary>True where no letter gives the dates (2565, 2566 and the demo round): shown as ตัวอย่าง.</summary>
    public required bool IsIllustrative { get; init; }
    /// <summary>When the obligations of the type stopped following the register: at the opening; null until then.</summary>
    public DateTimeOffset? FrozenAt { get; private set; }

    public DateTimeOffset BaseEnd(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Entry => Closes,
        DeadlineKind.Correction => CorrectionCloses,
        DeadlineKind.Evidence => EvidenceDue,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, null),
    };

    internal void Freeze(DateTimeOffset at) => FrozenAt ??= at;
}

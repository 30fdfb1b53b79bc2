using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using LocalStandards.Domain.Indicators;

namespace LocalStandards.Documents.Workbooks.Sets;

/// <summary>One thing wrong with a workbook of a set.</summary>
/// <param name="Sheet">Null when the file as a whole is meant.</param>
/// <param name="Row">As Excel counts; null when the sheet as a whole is meant.</param>
/// <param name="Column">By its heading.</param>
/// <param name="Message">In Thai.</param>
/// <param name="Offset">Within the cell's text, the 0-based position of the error.</param>
/// <param name="IsUnfinished">Whether a draft may stay so for a while.</param>
public sealed record SetWorkbookProblem(string? Sheet, int? Row, string? Column, string Message, int? Offset = null, bool IsUnfinished = false)
{
    /// <summary>Where, in Thai: แผ่น "แบบ" แถว 3 คอลัมน์ "รหัสแบบ".</summary>
    public string Place => string.Join(' ', new[]
    {
        Sheet is null ? null : $"แผ่น \"{Sheet}\"",
        Row is { } row ? string.Create(CultureInfo.InvariantCulture, $"แถว {row}") : null,
        Column is null ? null : $"คอลัมน์ \"{Column}\"",
    }.OfType<string>());

    public override string ToString() => Place.Length == 0 ? Message : $"{Place}: {Message}";
}

/// <summary>A set that can be taken in as a draft, or all that is wrong with a workbook that is refused whole.</summary>
/// <param name="Set">Null when it is refused.</param>
/// <param name="Problems">Of one that is taken in, what is still unfinished.</param>
public sealed record SetWorkbookReading(IndicatorSetDefinition? Set, IReadOnlyList<SetWorkbookProblem> Problems)
{
    [MemberNotNullWhen(true, nameof(Set))]
    public bool IsRight => Set is not null;
}

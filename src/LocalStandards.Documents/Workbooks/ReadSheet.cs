namespace LocalStandards.Documents.Workbooks;

/// <summary>What kind of thing a cell of a workbook holds.</summary>
public enum ReadCellKind { Text = 1, Number, Flag, Error }

/// <summary>A cell that is not empty.</summary>
/// <param name="Text">A number as Excel stores it, with a point; a flag as true or false.</param>
public readonly record struct ReadCell(ReadCellKind Kind, string Text);

/// <summary>A row with anything in it.</summary>
/// <param name="Number">As Excel counts, from 1.</param>
/// <param name="Cells">By column, from 0; empty cells are left out.</param>
public sealed record ReadRow(int Number, IReadOnlyDictionary<int, ReadCell> Cells);

public sealed record ReadSheet(string Name, IReadOnlyList<ReadRow> Rows);

/// <summary>The sheets of a workbook, or why it is not read.</summary>
/// <param name="Refusal">In Thai.</param>
public sealed record WorkbookReading(IReadOnlyList<ReadSheet> Sheets, string? Refusal = null);

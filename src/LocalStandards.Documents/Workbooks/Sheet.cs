namespace LocalStandards.Documents.Workbooks;

/// <summary>A sheet of a workbook, its rows made as they are written.</summary>
/// <param name="Name">At most 31 characters, none of []:*?/\.</param>
/// <param name="Widths">Of its columns, in characters.</param>
/// <param name="Frozen">How many rows stay when one scrolls.</param>
public sealed record Sheet(string Name, IReadOnlyList<double> Widths, int Frozen, IEnumerable<IReadOnlyList<Cell>> Rows);

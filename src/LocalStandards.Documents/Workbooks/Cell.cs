namespace LocalStandards.Documents.Workbooks;

/// <summary>A cell: a text, or a number with the decimals it is shown with. What is null is an empty cell.</summary>
public readonly record struct Cell(string? Text, decimal? Number = null, bool IsHead = false)
{
    public static Cell Empty { get; }

    public static implicit operator Cell(string? text) => new(text);

    public static implicit operator Cell(decimal? number) => new(null, number);

    public static implicit operator Cell(int number) => new(null, number);

    public static Cell Head(string text) => new(text, IsHead: true);

    public static Cell FromString(string? text) => new(text);
}

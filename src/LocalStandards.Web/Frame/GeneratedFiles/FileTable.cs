using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Frame.TagHelpers;

namespace LocalStandards.Web.Frame.GeneratedFiles;

/// <summary>A file in the list of those that were asked for.</summary>
/// <param name="Made">How many of the pieces are made.</param>
/// <param name="Progress">The same in words.</param>
/// <param name="Download">Null while there is nothing to download.</param>
public sealed record FileRow(
    string Name, string Address, DateTimeOffset AskedAt, string AskedBy, int Made, int Total, string Progress, StatusTone Tone, string State, FileDownload? Download);

public sealed record FileDownload(string Address, string Text, string Label);

/// <summary>The list of those that were asked for.</summary>
/// <param name="One">What one of them is called.</param>
public sealed record FileTable(string Caption, string One, IReadOnlyList<FileRow> Rows, Pager Pager);

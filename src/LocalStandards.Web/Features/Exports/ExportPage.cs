using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.GeneratedFiles;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Exports;

/// <summary>The exports of the actor's area, and what a new one can be of.</summary>
public sealed record ExportsPage(FileChoices Choices, ExportForm Form, IReadOnlyList<ExportRow> Rows, Pager Pager, int KeptDays);

public sealed record ExportRow(
    int Id, int RoundId, string RoundCode, string RoundName, FileArea Area, ExportFormat Format, GeneratedFileState State, string AskedBy, DateTimeOffset AskedAt,
    DateTimeOffset? EndedAt, int Written, int Total, string? Mark, string? File, long Bytes, string? Checksum)
{
    public bool IsOpen => State is GeneratedFileState.Queued or GeneratedFileState.Running;

    public decimal MiB => Bytes / 1024m / 1024m;

    public string FormatName => Format == ExportFormat.Csv ? "CSV" : "Excel";

    public string Ending => Format == ExportFormat.Csv ? "csv" : "xlsx";
}

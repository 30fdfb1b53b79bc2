using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Exports;

/// <summary>The exports of the actor's area, and what a new one can be of.</summary>
public sealed record ExportsPage(ExportChoices Choices, ExportForm Form, IReadOnlyList<ExportRow> Rows, Pager Pager, int KeptDays);

/// <param name="Rounds">Those that have opened, newest first.</param>
public sealed record ExportChoices(IReadOnlyList<ExportRound> Rounds, IReadOnlyList<ExportArea> Areas);

public sealed record ExportRound(int Id, string Code, int Year);

/// <param name="Province">Null for the country.</param>
public sealed record ExportArea(BatchScope Scope, string? Province = null, string? ProvinceEn = null);

public sealed record ExportRow(
    int Id, int RoundId, string RoundCode, int Year, ExportArea Area, ExportFormat Format, ExportState State, string AskedBy, DateTimeOffset AskedAt,
    DateTimeOffset? EndedAt, int Written, int Total, string? Mark, string? File, long Bytes, string? Checksum)
{
    public bool IsOpen => State is ExportState.Queued or ExportState.Running;

    public decimal MiB => Bytes / 1024m / 1024m;

    public string Ending => Format == ExportFormat.Csv ? "csv" : "xlsx";
}

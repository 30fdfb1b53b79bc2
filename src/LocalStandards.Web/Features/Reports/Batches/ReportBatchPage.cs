using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.GeneratedFiles;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>The batches of the actor's area, and what a new one can be of.</summary>
/// <param name="KeptDays">How long one is kept once it has ended.</param>
public sealed record ReportBatchesPage(
    FileChoices Choices, FileForm Form, IReadOnlyList<BatchRow> Rows, Pager Pager, int KeptDays, bool HasPrinter);

public sealed record BatchRow(
    int Id, int RoundId, string RoundCode, string RoundName, FileArea Area, GeneratedFileState State, BatchTrouble? Trouble,
    string AskedBy, DateTimeOffset AskedAt, DateTimeOffset? EndedAt, BatchProgress Progress)
{
    public bool IsOpen => State is GeneratedFileState.Queued or GeneratedFileState.Running;

    /// <summary>Done, but for reports that could not be printed.</summary>
    public bool HasGaps => State == GeneratedFileState.Done && Progress.Failed > 0;

    /// <summary>What is printed is given out once nothing more is added to it.</summary>
    public bool HasArchive => !IsOpen && Progress.Printed > 0;

    public bool CanResume => !IsOpen && Progress.Printed < Progress.Total;
}

/// <param name="Bytes">Of the PDFs; an archive takes about half.</param>
public sealed record BatchProgress(int Total, int Printed, int Failed, long Bytes)
{
    public int Waiting => Total - Printed - Failed;

    public decimal MiB => Bytes / 1024m / 1024m;
}

/// <summary>One batch, how far it has come, and what became of its reports.</summary>
/// <param name="Unprinted">Those that failed, the first few when they are many.</param>
/// <param name="Provinces">Of a batch of the country.</param>
public sealed record ReportBatchPage(BatchRow Batch, IReadOnlyList<FailedReport> Unprinted, IReadOnlyList<BatchProvince> Provinces, int KeptDays);

public sealed record FailedReport(
    string Code, AuthorityType Type, string Name, string District, string Province, string ProvinceEn, BatchItemFailure Failure, int Attempts);

public sealed record BatchProvince(int Id, string Name, string NameEn, BatchProgress Progress);

/// <summary>One report of a batch as its archive names it.</summary>
/// <param name="File">Null while it is not printed.</param>
public sealed record ArchivedReport(
    string Code, AuthorityType Type, string Name, string District, string Province, string? File, BatchItemFailure? Failure);

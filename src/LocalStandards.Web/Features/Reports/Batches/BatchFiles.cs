using System.Globalization;
using LocalStandards.Web.Frame.GeneratedFiles;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>The section <c>ReportBatches</c> of the configuration.</summary>
public sealed class ReportBatchOptions : GeneratedFileOptions
{
    public ReportBatchOptions() => KeptDays = 14;
}

/// <summary>Where a batch's PDFs lie.</summary>
public static class BatchFiles
{
    public static string FolderOf(int batchId) => string.Create(CultureInfo.InvariantCulture, $"report-batch-{batchId}");
}

using System.Globalization;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>The section <c>ReportBatches</c> of the configuration.</summary>
public sealed class ReportBatchOptions
{
    /// <summary>How long a batch and its files are kept once it has ended.</summary>
    public int KeptDays { get; set; } = 14;
}

/// <summary>Where a batch's PDFs lie.</summary>
public static class BatchFiles
{
    public static string FolderOf(int batchId) => string.Create(CultureInfo.InvariantCulture, $"report-batch-{batchId}");
}

using LocalStandards.Documents.Printing;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>รายงานผลการประเมินสาธารณะรายแห่ง as PDF: A4, Thai digits, tagged.</summary>
public sealed class AuthorityReportPdf(AuthorityReportHtml html, ChromiumPrinter printer)
{
    /// <inheritdoc cref="ChromiumPrinter.PrintAsync(Func{Task{string}}, CancellationToken)"/>
    public Task<byte[]> RenderAsync(AuthorityReport report, CancellationToken stop = default) =>
        printer.PrintAsync(() => html.ForPrinterAsync(report), stop);

    /// <inheritdoc cref="ChromiumPrinter.PrintInBackgroundAsync"/>
    public async Task<byte[]> RenderInBackgroundAsync(AuthorityReport report, CancellationToken stop = default) =>
        await printer.PrintInBackgroundAsync(await html.ForPrinterAsync(report), stop);
}

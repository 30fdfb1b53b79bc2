using LocalStandards.Documents.Printing;

namespace LocalStandards.Documents.FollowUpLetters;

/// <summary>A follow-up letter with its annex as PDF: A4, Thai digits.</summary>
public sealed class FollowUpLetterPdf(FollowUpLetterHtml html, ChromiumPrinter printer)
{
    /// <inheritdoc cref="ChromiumPrinter.PrintAsync(Func{Task{string}}, CancellationToken)"/>
    public Task<byte[]> RenderAsync(FollowUpLetter letter, CancellationToken stop = default) => printer.PrintAsync(() => html.ForPrinterAsync(letter), stop);
}

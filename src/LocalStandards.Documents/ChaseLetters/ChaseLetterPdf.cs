using LocalStandards.Documents.Printing;

namespace LocalStandards.Documents.ChaseLetters;

/// <summary>A chase letter with its annex as PDF: A4, Thai digits.</summary>
public sealed class ChaseLetterPdf(ChaseLetterHtml html, ChromiumPrinter printer)
{
    /// <inheritdoc cref="ChromiumPrinter.PrintAsync(Func{Task{string}}, CancellationToken)"/>
    public Task<byte[]> RenderAsync(ChaseLetter letter, CancellationToken stop = default) => printer.PrintAsync(() => html.ForPrinterAsync(letter), stop);
}

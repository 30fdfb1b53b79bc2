using LocalStandards.Documents.Paper;

namespace LocalStandards.Documents.ChaseLetters;

/// <summary>A chase letter with its annex as a complete HTML document, the same for paper and for the print view.</summary>
public sealed class ChaseLetterHtml(HtmlText html, PaperStyles styles)
{
    private static readonly string Own = PaperStyles.Read("ChaseLetters/chase-letter.css");

    /// <inheritdoc cref="AuthorityReports.AuthorityReportHtml.ForPrinterAsync"/>
    public Task<string> ForPrinterAsync(ChaseLetter letter) => RenderAsync(letter, styles.ForPrinter, isForPrinter: true, null);

    /// <inheritdoc cref="AuthorityReports.AuthorityReportHtml.ForPrintViewAsync"/>
    public Task<string> ForPrintViewAsync(ChaseLetter letter, string fontUrl = "/lib/fonts/", string? styleNonce = null) =>
        RenderAsync(letter, PaperStyles.ForBrowser(fontUrl), isForPrinter: false, styleNonce);

    private Task<string> RenderAsync(ChaseLetter letter, string css, bool isForPrinter, string? nonce) =>
        html.RenderAsync<ChaseLetterDocument>(new Dictionary<string, object?>
        {
            [nameof(ChaseLetterDocument.Letter)] = letter,
            [nameof(ChaseLetterDocument.Css)] = css + Own,
            [nameof(ChaseLetterDocument.IsForPrinter)] = isForPrinter,
            [nameof(ChaseLetterDocument.Nonce)] = nonce,
        });
}

using LocalStandards.Documents.Paper;

namespace LocalStandards.Documents.FollowUpLetters;

/// <summary>A follow-up letter with its annex as a complete HTML document, the same for paper and for the print view.</summary>
public sealed class FollowUpLetterHtml(HtmlText html, PaperStyles styles)
{
    private static readonly string Own = PaperStyles.Read("FollowUpLetters/follow-up-letter.css");

    /// <inheritdoc cref="AuthorityReports.AuthorityReportHtml.ForPrinterAsync"/>
    public Task<string> ForPrinterAsync(FollowUpLetter letter) => RenderAsync(letter, styles.ForPrinter, isForPrinter: true, null);

    /// <inheritdoc cref="AuthorityReports.AuthorityReportHtml.ForPrintViewAsync"/>
    public Task<string> ForPrintViewAsync(FollowUpLetter letter, string fontUrl = "/lib/fonts/", string? styleNonce = null) =>
        RenderAsync(letter, PaperStyles.ForBrowser(fontUrl), isForPrinter: false, styleNonce);

    private Task<string> RenderAsync(FollowUpLetter letter, string css, bool isForPrinter, string? nonce) =>
        html.RenderAsync<FollowUpLetterDocument>(new Dictionary<string, object?>
        {
            [nameof(FollowUpLetterDocument.Letter)] = letter,
            [nameof(FollowUpLetterDocument.Css)] = css + Own,
            [nameof(FollowUpLetterDocument.IsForPrinter)] = isForPrinter,
            [nameof(FollowUpLetterDocument.Nonce)] = nonce,
        });
}

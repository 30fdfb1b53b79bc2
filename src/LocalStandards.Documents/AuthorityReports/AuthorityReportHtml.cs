using LocalStandards.Documents.Paper;

namespace LocalStandards.Documents.AuthorityReports;

/// <summary>รายงานผลการประเมินสาธารณะรายแห่ง as a complete HTML document, the same for paper and for the print view.</summary>
public sealed class AuthorityReportHtml(HtmlText html, PaperStyles styles)
{
    private static readonly string Own = PaperStyles.Read("AuthorityReports/authority-report.css");

    /// <summary>For the printer: fonts inside, nothing to fetch.</summary>
    /// <exception cref="FileNotFoundException">The fonts are not where <see cref="DocumentOptions.FontDirectory"/> says.</exception>
    public Task<string> ForPrinterAsync(AuthorityReport report) => RenderAsync(report, styles.ForPrinter, isForPrinter: true, null);

    /// <summary>A page in a reader's browser, to be printed from there.</summary>
    /// <param name="report">What it says.</param>
    /// <param name="fontUrl">Where the portal serves the Sarabun files, with the last slash.</param>
    /// <param name="styleNonce">The nonce of the response's style-src, where its policy asks for one.</param>
    public Task<string> ForPrintViewAsync(AuthorityReport report, string fontUrl = "/lib/fonts/", string? styleNonce = null) =>
        RenderAsync(report, PaperStyles.ForBrowser(fontUrl), isForPrinter: false, styleNonce);

    private Task<string> RenderAsync(AuthorityReport report, string css, bool isForPrinter, string? nonce) =>
        html.RenderAsync<AuthorityReportDocument>(new Dictionary<string, object?>
        {
            [nameof(AuthorityReportDocument.Report)] = report,
            [nameof(AuthorityReportDocument.Css)] = css + Own,
            [nameof(AuthorityReportDocument.IsForPrinter)] = isForPrinter,
            [nameof(AuthorityReportDocument.Nonce)] = nonce,
        });
}

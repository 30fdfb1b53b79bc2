using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Documents.FollowUpLetters;
using LocalStandards.Documents.Paper;
using LocalStandards.Documents.Printing;
using LocalStandards.Documents.Qr;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace LocalStandards.Documents.Tests;

/// <summary>A printer and the documents that use it, as the portal registers them.</summary>
public sealed class Press : IAsyncLifetime
{
    public Press() : this(new DocumentOptions { TimeLimit = TimeSpan.FromMinutes(5) })
    {
    }

    internal Press(DocumentOptions options)
    {
        options.FontDirectory = Repository("src/LocalStandards.Web/wwwroot/lib/fonts");
        var set = Options.Create(options);
        Printer = new(set, NullLogger<ChromiumPrinter>.Instance);
        Styles = new(set);
        var text = new HtmlText(NullLoggerFactory.Instance);
        Html = new(text, Styles);
        Qr = new(text, Styles, Printer);
        Report = new(Html, Printer);
        FollowUpLetterHtml = new(text, Styles);
        FollowUpLetter = new(FollowUpLetterHtml, Printer);
    }

    public ChromiumPrinter Printer { get; }
    public PaperStyles Styles { get; }
    public QrPrints Qr { get; }
    public AuthorityReportHtml Html { get; }
    public AuthorityReportPdf Report { get; }
    public FollowUpLetterHtml FollowUpLetterHtml { get; }
    public FollowUpLetterPdf FollowUpLetter { get; }

    internal static string Repository(string path)
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "LocalStandards.sln")))
            directory = directory.Parent;
        return Path.Combine(directory.FullName, path);
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await Printer.DisposeAsync();
}

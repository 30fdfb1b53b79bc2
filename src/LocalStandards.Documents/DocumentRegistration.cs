using LocalStandards.Documents.AuthorityReports;
using LocalStandards.Documents.FollowUpLetters;
using LocalStandards.Documents.Paper;
using LocalStandards.Documents.Printing;
using LocalStandards.Documents.Qr;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace LocalStandards.Documents;

public static class DocumentRegistration
{
    /// <summary>Documents and their printer, set up by the section <c>Documents</c> (<see cref="DocumentOptions"/>).</summary>
    public static IServiceCollection AddDocuments(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddOptions<DocumentOptions>()
            .Bind(configuration.GetSection("Documents"))
            .PostConfigure<IHostEnvironment>((options, host) =>
                options.FontDirectory = Path.Combine(host.ContentRootPath, options.FontDirectory));
        return services
            .AddSingleton<PaperStyles>()
            .AddSingleton<HtmlText>()
            .AddSingleton<ChromiumPrinter>()
            .AddSingleton<QrPrints>()
            .AddSingleton<AuthorityReportHtml>()
            .AddSingleton<AuthorityReportPdf>()
            .AddSingleton<FollowUpLetterHtml>()
            .AddSingleton<FollowUpLetterPdf>();
    }
}

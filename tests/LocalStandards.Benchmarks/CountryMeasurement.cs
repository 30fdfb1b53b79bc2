using System.Diagnostics;
using System.Globalization;
using System.Security.Claims;
using System.Text;
using LocalStandards.Data;
using LocalStandards.Domain.Rounds;
using LocalStandards.Web.Features.Monitoring.Country;
using LocalStandards.Web.Frame.Layout;
using LocalStandards.Web.Frame.Wording;
using LocalStandards.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStandards.Benchmarks;

/// <summary>
/// Line 20 of docs/quality: the country's page, read and rendered, against its statements alone; with three rounds in the
/// database and with a fourth.
/// </summary>
internal static class CountryMeasurement
{
    private const string Year = "2569";
    private const int Turns = 15;

    // In the order in which nothing refers to what is gone.
    private static readonly string[] OfAnObligation = ["QualityMarks", "Notices", "IndicatorResults", "SubmissionVersions", "FormDocuments", "FormEntries", "Submissions"];

    public static Task RunAsync(string web, string data, Action<string, string, string> print) => DemoCopy.UseFolderAsync(data, async (folder, _) =>
    {
        Forget(folder, "2565");
        var (four, _, _) = await MeasureAsync(web, folder, (_, _, _) => { });
        Forget(folder, "2566");
        var (three, _, _) = await MeasureAsync(web, folder, print);
        print("with a fourth round", Milliseconds(four), string.Create(CultureInfo.InvariantCulture, $"{four / three:0.00} × with three; flat"));
    });

    private static async Task<(TimeSpan Whole, TimeSpan Sql, int Statements)> MeasureAsync(string web, string folder, Action<string, string, string> print)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PortalSetup).Assembly.GetName().Name, ContentRootPath = Path.GetDirectoryName(Path.GetFullPath(web))!, EnvironmentName = "Demo",
            Args = ["--DATA_DIR", folder, "--Serilog:MinimumLevel:Default", "Error"],
        });
        builder.AddPortal();
        var sent = new SentStatements();
        builder.Services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(sent));
        await using var parts = builder.Build();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Thai;
        // What is kept between requests, and the page's own code, once before it is measured.
        await ShowAsync(parts);
        await ShowAsync(parts);
        var before = sent.All.Count;
        await ShowAsync(parts);
        var statements = sent.All.Skip(before).ToList();
        List<TimeSpan> whole = [], sql = [];
        SentStatements.RunAlone(folder, statements);
        for (var turn = 0; turn < Turns; turn++)
        {
            sql.Add(SentStatements.RunAlone(folder, statements));
            var watch = Stopwatch.StartNew();
            await ShowAsync(parts);
            whole.Add(watch.Elapsed);
        }
        var (page, alone) = (Middle(whole), Middle(sql));
        print("country page", Milliseconds(page), string.Create(CultureInfo.InvariantCulture, $"{page / alone:0.00} × {Milliseconds(alone)} of its {statements.Count} statements alone; limit 1.5 × and 5"));
        return (page, alone, statements.Count);
    }

    private static async Task ShowAsync(WebApplication parts)
    {
        await using var scope = parts.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var page = await services.GetRequiredService<CountryQueries>().PageAsync(Year, RoundView.Now, TimeProvider.System.GetUtcNow(), CancellationToken.None);
        var http = new DefaultHttpContext { RequestServices = services, User = new ClaimsPrincipal() };
        var view = services.GetRequiredService<IRazorViewEngine>().GetView(null, "/Features/Monitoring/Country/Country.cshtml", isMainPage: true).View!;
        var viewData = new ViewDataDictionary<CountryPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page! };
        viewData["Demo"] = true;
        viewData["Frame"] = new OfficeFrame("", "", "", "", "", null, []);
        await using var text = new StreamWriter(Stream.Null, new UTF8Encoding(false));
        // Views of this feature lie beside its controller.
        var action = new ActionContext(http, new RouteData(), new Microsoft.AspNetCore.Mvc.Controllers.ControllerActionDescriptor
        {
            ControllerTypeInfo = System.Reflection.IntrospectionExtensions.GetTypeInfo(typeof(CountryController)), ControllerName = "Country", ActionName = "Show",
        });
        await view.RenderAsync(new ViewContext(action, view, viewData, new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>()), text, new HtmlHelperOptions()));
    }

    /// <summary>Everything of a round but its own row and its windows, which go too: as if it had never been.</summary>
    private static void Forget(string folder, string year)
    {
        using var connection = SentStatements.Open(folder);
        using var command = connection.CreateCommand();
        var round = $"(SELECT Id FROM Rounds WHERE Code = '{year}')";
        command.CommandText = "PRAGMA foreign_keys=OFF;"
            + string.Concat(OfAnObligation.Select(table => $"DELETE FROM {table} WHERE ObligationId IN (SELECT Id FROM Obligations WHERE RoundId = {round});"))
            + $"DELETE FROM Obligations WHERE RoundId = {round}; DELETE FROM EntryWindows WHERE RoundId = {round};";
        command.CommandTimeout = 600;
        command.ExecuteNonQuery();
    }

    private static TimeSpan Middle(List<TimeSpan> times) => times.Order().ElementAt(times.Count / 2);

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.0} ms");
}

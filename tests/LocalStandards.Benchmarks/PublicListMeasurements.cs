using System.Diagnostics;
using System.Globalization;
using System.Text;
using LocalStandards.Data;
using LocalStandards.Web.Features.Authorities;
using LocalStandards.Web.Frame.Wording;
using LocalStandards.Web.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Razor;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace LocalStandards.Benchmarks;

/// <summary>
/// Line 18 of docs/quality: the public list as it was kept, against a bare endpoint that sends the same answer and logs it;
/// and the same list made anew, against its SQL and the rendering of its rows, each alone.
/// </summary>
internal static class PublicListMeasurements
{
    private const int Connections = 32;
    private const string List = "/authorities?status=all";
    private static readonly TimeSpan Time = TimeSpan.FromSeconds(4);

    public static async Task RunAsync(Uri portal, string web, string data)
    {
        await MeasureKeptAsync(portal);
        await MeasureAnewAsync(portal, web, data);
    }

    private static async Task MeasureKeptAsync(Uri portal)
    {
        // The first makes it, the second is sent as it was kept.
        await Load.AnswerAsync(portal, Get(portal, List));
        var folder = Directory.CreateTempSubdirectory("localstandards-bench-").FullName;
        var file = Path.Combine(folder, "answer");
        await File.WriteAllBytesAsync(file, await Load.AnswerAsync(portal, Get(portal, List)));
        var (kept, plain) = (0.0, 0.0);
        using (var bare = await Server.StartAsync(
            typeof(PublicListMeasurements).Assembly.Location, url => ["--bare-answer", url, file], "/", new Dictionary<string, string>(), TimeSpan.FromSeconds(30)))
        {
            // In turns, so that what else the machine does meets both.
            await RateAsync(bare.Address);
            await RateAsync(portal);
            for (var turn = 0; turn < 2; turn++)
            {
                plain += await RateAsync(bare.Address) / 2;
                kept += await RateAsync(portal) / 2;
            }
        }
        Directory.Delete(folder, recursive: true);
        Print("public list, kept", $"{kept:0}/s", $"{kept / plain:0.00} × {plain:0}/s of a bare endpoint with the same answer and log; limit 0.5 ×");
    }

    private static Task<double> RateAsync(Uri address) =>
        Load.RateAsync(address, [.. Enumerable.Repeat(new[] { Get(address, List) }, Connections)], "200", Time);

    private static async Task MeasureAnewAsync(Uri portal, string web, string data)
    {
        // The portal's own queries and view in this process, with nothing around them.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(PortalSetup).Assembly.GetName().Name, ContentRootPath = FolderOf(web), EnvironmentName = "Demo",
            Args = ["--DATA_DIR", data, "--Serilog:MinimumLevel:Default", "Error"],
        });
        builder.AddPortal();
        var sent = new SentStatements();
        builder.Services.ConfigureDbContext<SqliteAppDbContext>(options => options.AddInterceptors(sent));
        await using var parts = builder.Build();
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Cultures.Thai;
        var pages = await ReadAsync(parts);

        // Each once before it is measured; every request asks for a page that nobody has asked for yet.
        await Load.InTurnAsync(portal, Requests("/authorities?status=submitted"));
        SentStatements.RunAlone(data, sent.All);
        await RenderAsync(parts, pages);
        var whole = await Load.InTurnAsync(portal, Requests(List)) / pages.Count;
        var sql = SentStatements.RunAlone(data, sent.All) / pages.Count;
        var rows = await RenderAsync(parts, pages) / pages.Count;
        Print("public list, made anew", Milliseconds(whole), string.Create(CultureInfo.InvariantCulture,
            $"{whole / (sql + rows):0.00} × {Milliseconds(sql)} of SQL and {Milliseconds(rows)} of rendering; limit 2 ×"));

        IEnumerable<byte[]> Requests(string list) => pages.Select(page => Get(portal, $"{list}&page={page.Filter.Page}"));
    }

    /// <summary>Every page of the list but the first, which may be kept already.</summary>
    private static async Task<List<AuthoritiesPage>> ReadAsync(WebApplication parts)
    {
        var pages = new List<AuthoritiesPage>();
        do
        {
            await using var scope = parts.Services.CreateAsyncScope();
            var filter = new AuthoritiesFilter(null, "", null, null, null, ListedStatus.All, pages.Count + 2);
            pages.Add((await scope.ServiceProvider.GetRequiredService<AuthoritiesQueries>().PageAsync(filter, TimeProvider.System.GetUtcNow(), CancellationToken.None))!);
        }
        while (pages[^1].Filter.Page < pages[^1].Pager.PageCount);
        return pages;
    }

    private static async Task<TimeSpan> RenderAsync(WebApplication parts, IReadOnlyList<AuthoritiesPage> pages)
    {
        var watch = Stopwatch.StartNew();
        foreach (var page in pages)
        {
            await using var scope = parts.Services.CreateAsyncScope();
            var services = scope.ServiceProvider;
            var http = new DefaultHttpContext { RequestServices = services };
            http.Request.Path = "/authorities";
            var action = new ActionContext(http, new RouteData(), new ActionDescriptor());
            var view = services.GetRequiredService<IRazorViewEngine>().GetView(null, "/Features/Authorities/Index.cshtml", isMainPage: true).View!;
            var viewData = new ViewDataDictionary<AuthoritiesPage>(new EmptyModelMetadataProvider(), new ModelStateDictionary()) { Model = page };
            viewData["Demo"] = true;
            await using var text = new StreamWriter(Stream.Null, new UTF8Encoding(false));
            var noMessages = new TempDataDictionary(http, services.GetRequiredService<ITempDataProvider>());
            await view.RenderAsync(new ViewContext(action, view, viewData, noMessages, text, new HtmlHelperOptions()));
        }
        return watch.Elapsed;
    }

    private static byte[] Get(Uri address, string path) => Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: {address.Authority}\r\n\r\n");

    private static string FolderOf(string web) => Path.GetDirectoryName(Path.GetFullPath(web))!;

    private static string Milliseconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalMilliseconds:0.00} ms");

    private static void Print(string what, string value, string note) => Console.WriteLine($"{what,-24} {value,12}   {note}");
}

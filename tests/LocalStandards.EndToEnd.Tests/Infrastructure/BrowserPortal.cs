using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Features.Reports;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

namespace LocalStandards.EndToEnd.Tests.Infrastructure;

/// <summary>The portal on a port of its own, for people with real browsers; nothing they write is seen by another test class.</summary>
public class BrowserPortal : PortalFactory
{
    /// <summary>The round that is open while the tests run.</summary>
    public const string OpenYear = "2569";

    private readonly HashSet<string> taken = [];
    private Person? staying;

    // The port stands in the settings: given here, it would be set after the portal's own start may have begun.
    public BrowserPortal() => UseKestrel();

    /// <summary>Such as http://127.0.0.1:40123; browsers keep Secure cookies of this host without TLS.</summary>
    public string Address
    {
        get
        {
            var listening = Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();
            return $"http://127.0.0.1:{new Uri(listening).Port}";
        }
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting(WebHostDefaults.ServerUrlsKey, "http://127.0.0.1:0");
    }

    /// <summary>The job's round, which the portal under test does not do by itself.</summary>
    internal Task TakeMediansAsync() => ActivatorUtilities.CreateInstance<PeerMedianTaking>(Services).RunRoundAsync(default);

    /// <summary>Somebody who has just opened a browser.</summary>
    internal async Task<Person> VisitAsync(Screen? screen = null, bool hasScripts = true)
    {
        var browser = await SharedBrowser.GetAsync();
        var size = screen ?? Screen.Desk;
        var context = await browser.NewContextAsync(new()
        {
            BaseURL = Address,
            ViewportSize = new() { Width = size.Width, Height = size.Height },
            HasTouch = size == Screen.Phone,
            JavaScriptEnabled = hasScripts,
            Locale = "th-TH",
            TimezoneId = "Asia/Bangkok",
            ReducedMotion = ReducedMotion.Reduce,
            AcceptDownloads = true,
        });
        context.SetDefaultTimeout(SharedBrowser.PatienceMilliseconds);
        return new Person(this, context, await context.NewPageAsync());
    }

    /// <summary>Somebody whom the portal knows.</summary>
    internal async Task<Person> VisitAsAsync(string userName, Screen? screen = null, bool hasScripts = true)
    {
        var person = await VisitAsync(screen, hasScripts);
        await person.SignInAsync(userName);
        return person;
    }

    /// <summary>
    /// The one who stays at the page of an earlier visit, as if the browser had just been opened by somebody else: where
    /// neither signing in nor an empty cache is what is looked at. Nobody but the portal closes it.
    /// </summary>
    internal async Task<Person> StayAsAsync(string? userName)
    {
        if (staying is null)
        {
            staying = await VisitAsync();
            await staying.Context.AddInitScriptAsync(PageChecks.LoadAxe);
            await staying.GoAsync("/");
        }
        await staying.BeginAnewAsAsync(userName);
        return staying;
    }

    public override async ValueTask DisposeAsync()
    {
        if (staying is not null)
            await staying.Context.CloseAsync();
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>
    /// The recorder of an อบต. that has not begun the open round, never the same twice. Its earlier figures are taken
    /// away, so that none a test types is far from them.
    /// </summary>
    internal async Task<string> TakeUnstartedAsync() => await InDatabaseAsync(async db =>
    {
        var authorities = await db.Obligations
            .Where(o => o.Round!.Code == OpenYear && o.Type == AuthorityType.Sao && !db.Submissions.Any(s => s.ObligationId == o.Id))
            .OrderBy(o => o.AuthorityId).Select(o => new { o.AuthorityId, o.Authority!.Code }).ToListAsync();
        var authority = authorities.First(a => taken.Add(a.Code));
        var before = db.Obligations.Where(o => o.AuthorityId == authority.AuthorityId && o.Round!.Code != OpenYear).Select(o => o.Id);
        await db.SubmissionVersions.Where(v => before.Contains(v.ObligationId)).ExecuteUpdateAsync(set => set.SetProperty(v => v.AnswersDocument, "{}"));
        return authority.Code;
    });

    /// <summary>The recorder of an authority whose assessment stands so.</summary>
    internal Task<string> RecorderInStateAsync(string year, SubmissionStatus status) => InDatabaseAsync(db =>
        db.Submissions.Where(s => s.Status == status)
            .Join(db.Obligations.Where(o => o.Round!.Code == year), s => s.ObligationId, o => o.Id, (_, o) => o.Authority!.Code)
            .OrderBy(code => code).FirstAsync());
}

using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Features.Exports;
using LocalStandards.Web.Features.Notices.Mail;
using LocalStandards.Web.Features.Quality;
using LocalStandards.Web.Links;
using LocalStandards.Web.Tests.Corrections;
using LocalStandards.Web.Tests.Deadlines;
using LocalStandards.Web.Tests.Letters;
using LocalStandards.Web.Tests.ReportBatches;
using LocalStandards.Web.Tests.Studio;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Access;

/// <summary>Every link on every page, as everybody: it leads where its reader may go, and to every page there is a way.</summary>
public sealed class EveryLinkTests(CrawledPortal portal) : IClassFixture<CrawledPortal>
{
    /// <summary>What no link of the portal leads to, and why.</summary>
    private static readonly Dictionary<string, string> Unled = new()
    {
        ["ANY /health/live"] = "machines ask",
        ["ANY /health/ready"] = "machines ask",
        ["ANY /{path}"] = "what does not exist",
        ["GET /errors/{status}"] = "shown in place of what was asked for",
        ["GET /robots.txt"] = "search engines ask",
        ["GET /sitemap.xml"] = "search engines ask",
        ["GET /holidays.json"] = "the calendar's script asks",
        ["GET /account/sign-in/code"] = "follows a password",
        ["GET /account/activations/{token}"] = "given out on paper",
        ["GET /notices/addresses/{token}"] = "mailed",
        ["GET /verify/{code}"] = "printed",
        ["GET /reports/{year}/{address}"] = "printed before codes were the register's",
        ["GET /reports/{year}/{authority}.pdf"] = "offered where Chromium is",
        ["GET /qr/picture.png"] = "offered where Chromium is",
        ["GET /qr/sheet.pdf"] = "offered where Chromium is",
    };

    [Fact]
    public void Links_Each_LeadWhereTheirReaderMayGo() => Assert.Equal("", string.Join('\n', portal.Crawls.SelectMany(c => c.Faults)));

    [Fact]
    public void Pages_Each_HaveAWayToThem()
    {
        var reached = portal.Crawls.SelectMany(c => c.Reached).ToHashSet();
        Assert.Equal(
            string.Join('\n', Unled.Keys.Order(StringComparer.Ordinal)),
            string.Join('\n', PortalEndpoint.Of(portal).Where(e => e.Method is "GET" or PortalEndpoint.AnyMethod).Select(e => e.Name).Distinct().Where(name => !reached.Contains(name)).Order(StringComparer.Ordinal)));
    }
}

/// <summary>The demo with something of everything that people make, walked through by everybody.</summary>
public sealed class CrawledPortal : BatchPortal, IAsyncLifetime
{
    public CrawledPortal() => Set("Documents:ChromiumPath", "/nowhere/chromium");

    internal IReadOnlyList<Crawl> Crawls { get; private set; } = [];

    async Task IAsyncLifetime.InitializeAsync()
    {
        await InitializeAsync();
        await PrepareAsync();
        var routes = new PortalRoutes(this);
        Crawls = await Task.WhenAll(Actors.All.Select(async actor =>
        {
            using var visitor = await Actors.NewAsync(this, actor);
            var crawl = new Crawl(routes, actor, visitor);
            await crawl.RunAsync();
            return crawl;
        }));
    }

    private async Task PrepareAsync()
    {
        using var central = await SignedInAsync("central");
        using var recorder = await SignedInAsync("recorder");

        // Next year's sets: drafts, one proposed, one approved with its minutes; a correction of this year's.
        (await central.MakeRoundAsync(this.NewRound(30))).Dispose();
        await central.StepAsync("proposals", AuthorityType.Pao);
        await central.StepAsync("proposals", AuthorityType.City);
        (await central.UploadAsync(
            await central.GetPageAsync(StudioLinks.Approvals(StudioActions.Year, AuthorityType.City)), "form[action$='/approvals']", "มติ.pdf", StudioActions.Pdf, this.Resolution())).Dispose();
        await this.CorrectAsync(set => set.Relabelled("68-2-02", "a", "อีกชื่อหนึ่ง"));

        // A request with its scan, an extension, a step of the plan, a letter with its scan on its way to one who is mailed.
        await InDatabaseAsync(db => db.Users.Where(u => u.UserName == "recorder").ExecuteUpdateAsync(set => set.SetProperty(u => u.Email, "r@town.example").SetProperty(u => u.EmailConfirmed, true)));
        (await recorder.UploadAsync(await recorder.GetPageAsync(DeadlinesLinks.NewRequest(DeadlineActions.Year)), "main form[enctype]", "File", "คำขอ.pdf", DeadlineActions.Pdf, new()
        {
            ["Kind"] = "Entry", ["WantedUntil"] = DeadlineActions.Typed(DeadlineActions.TodayPlus(this, 40)), ["Reason"] = "น้ำท่วมสำนักงาน",
        })).Dispose();
        await central.ExtendAsync(this.Extension());
        (await central.PostAsync(MonitoringLinks.ReminderSteps(DeadlineActions.Year), [new("DaysBefore", "7"), new("Text", "ใกล้ปิดรับแล้ว")])).Dispose();
        using (var letter = await central.UploadAsync(LettersLinks.List, new()
        {
            ["Letter.Number"] = "นร 0107/ว8881", ["Letter.SignedOn"] = StudioActions.Typed(StudioActions.TodayPlus(this, 0)), ["Letter.Urgency"] = "MostUrgent", ["Letter.Route"] = "ToProvinces", ["Letter.Subject"] = "เรื่องที่ทุกแห่งได้รับ",
        }, "Letter.File", LetterRequests.Pdf))
        {
            await central.PressAsync(letter.Headers.Location + "/circulation");
        }

        // Files, what jobs find, and the mail.
        await central.AskAsync();
        (await central.PostFormAsync(await central.GetPageAsync(ExportsLinks.List), "form[action='/exports']")).Dispose();
        await Node().RunRoundAsync(default);
        await ActivatorUtilities.CreateInstance<AnswerExporting>(Services).RunRoundAsync(default);
        await ActivatorUtilities.CreateInstance<QualityWatching>(Services).RunRoundAsync(default);
        await ActivatorUtilities.CreateInstance<MailSending>(Services).RunRoundAsync(default);
    }
}

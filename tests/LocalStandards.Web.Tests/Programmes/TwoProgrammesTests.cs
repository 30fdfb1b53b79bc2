using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Data.Indicators;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using LocalStandards.Web.Tests.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Programmes;

/// <summary>Two programmes assess one year side by side, and neither is taken for the other anywhere.</summary>
public sealed class TwoProgrammesTests(TwoProgrammesTests.Portal portal) : IClassFixture<TwoProgrammesTests.Portal>
{
    private const string Home = RoleMatrix.Home;

    [Fact]
    public async Task Year_OfTwoProgrammes_GoesFromSignInToReportInEach()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        // The home leads to what else is to be done, in either direction.
        var first = await recorder.GetPageAsync("/");
        Assert.Contains("ปี 2569", first.QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("LPA", first.QuerySelector("h1")!.TextContent);
        Assert.NotNull(first.QuerySelector($".banner a[href='/?year={LpaRound.Code}']"));
        var home = await recorder.GetPageAsync($"/?year={LpaRound.Code}");
        Assert.Contains("ปี 2569 (LPA)", home.QuerySelector("h1")!.TextContent);
        Assert.Contains("ปีประเมิน 2569 (LPA)", home.QuerySelector("header")!.TextContent);
        Assert.NotNull(home.QuerySelector(".banner a[href='/?year=2569']"));
        Assert.NotNull(home.QuerySelector($"main a[href='/entry/{LpaRound.Code}/2-1']"));

        // What is typed into one is not in the other, and last year's figures of one are not offered in the other.
        await recorder.FillAllAsync(portal, LpaRound.Code);
        Assert.Equal("100", await portal.StoredAsync("68-1-01.a", LpaRound.Code));
        Assert.NotEqual("100", await portal.StoredAsync("68-1-01.a"));
        Assert.Empty((await recorder.OpenFormAsync("2-1", LpaRound.Code)).QuerySelectorAll("p.before"));
        Assert.NotEmpty((await recorder.OpenFormAsync("2-1")).QuerySelectorAll("p.before"));

        // Both are submitted; their receipts differ.
        await portal.CompleteAsync();
        using (var answer = await recorder.SubmitAsync())
            answer.MustLeadToReceipt(1);
        using (var answer = await recorder.PostAsync($"/entry/{LpaRound.Code}/review", Declarations.Good))
        {
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await WhyAsync(answer));
            Assert.Equal($"/entry/{LpaRound.Code}/receipts/1", answer.Headers.Location!.OriginalString);
        }
        Assert.Equal($"69-{Home}-1", await ReceiptAsync(recorder, "2569"));
        Assert.Equal($"L69-{Home}-1", await ReceiptAsync(recorder, LpaRound.Code));

        // The report is of its own programme: the other's year before is none of its.
        var report = await recorder.GetPageAsync($"/reports/{LpaRound.Code}/{Home}");
        Assert.Contains("ปี 2569 (LPA)", report.QuerySelector("h1")!.TextContent);
        Assert.Contains($"L69-{Home}-1", report.QuerySelector("main")!.TextContent);
        Assert.DoesNotContain("ปี 2568", report.QuerySelector("main")!.TextContent);
        var standards = await recorder.GetPageAsync($"/reports/2569/{Home}");
        Assert.DoesNotContain("LPA", standards.QuerySelector("h1")!.TextContent);
        Assert.Contains("ปี 2568", standards.QuerySelector("main")!.TextContent);

        // The public list of each holds it, and the other's numbers are its own.
        using var anybody = portal.Visitor();
        var list = await anybody.GetPageAsync($"/authorities?year={LpaRound.Code}");
        Assert.Contains("ปี 2569 (LPA)", list.QuerySelector("h1")!.TextContent);
        Assert.Equal(1, await FinishedAsync(anybody, LpaRound.Code));
        Assert.True(await FinishedAsync(anybody, "2569") > 1);
        Assert.NotNull((await anybody.GetPageAsync("/")).QuerySelector($"main a[href='/authorities?year={LpaRound.Code}']"));
        Assert.Contains($"/authorities?year={LpaRound.Code}", (await anybody.GetPageAsync($"/authorities/{Home}")).QuerySelectorAll("main a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task CurrentRound_OfTwoProgrammesWithOneYear_IsTheFirstProgrammesEverywhere()
    {
        using var anybody = portal.Visitor();
        Assert.Contains("ประเมินมาตรฐานขั้นต่ำการจัดบริการสาธารณะของ อปท. ประจำปี พ.ศ. 2569", (await anybody.GetPageAsync("/")).QuerySelector("h1")!.TextContent);
        Assert.DoesNotContain("LPA", (await anybody.GetPageAsync("/authorities")).QuerySelector("h1")!.TextContent);
        using var central = await portal.SignedInAsync("central");
        foreach (var (address, leads) in new[] { ("/monitoring", "/monitoring/2569"), ("/quality", "/quality/2569"), ("/deadlines", "/deadlines/2569/extensions") })
        {
            using var answer = await central.GetAsync(address);
            Assert.Equal(leads, answer.Headers.Location!.OriginalString);
        }
    }

    [Fact]
    public async Task Pages_OfWhoWatches_NameTheProgrammeTheyAreAbout()
    {
        using var central = await portal.SignedInAsync("central");
        foreach (var address in new[]
        {
            $"/?year={LpaRound.Code}", $"/monitoring/{LpaRound.Code}", $"/monitoring/{LpaRound.Code}/authorities", $"/quality/{LpaRound.Code}",
            $"/deadlines/{LpaRound.Code}/extensions", $"/rounds/{LpaRound.Code}", $"/indicator-sets/{LpaRound.Code}/sao",
        })
        {
            var page = await central.GetPageAsync(address);
            Assert.True(page.QuerySelector("main")!.TextContent.Contains("2569 (LPA)", StringComparison.Ordinal), address);
            Assert.True(page.QuerySelector("header")!.TextContent.Contains("LPA", StringComparison.Ordinal), address);
        }
        foreach (var address in new[] { "/exports", "/report-batches", "/letters/new", "/documents/new", "/qr?kind=round" })
        {
            Assert.Contains(
                (await central.GetPageAsync(address)).QuerySelectorAll("option"),
                option => option.GetAttribute("value") == LpaRound.Code && option.TextContent == "2569 (LPA)");
        }
    }

    [Fact]
    public async Task Requests_OfAProvince_LeadFromOneProgrammesRoundToTheOthers()
    {
        using var province = await portal.SignedInAsync("province");
        var page = await province.GetPageAsync("/deadlines/2569/requests");
        Assert.NotNull(page.QuerySelector($"main a[href='/deadlines/{LpaRound.Code}/requests']"));
        Assert.Contains("ปี 2569 (LPA)", (await province.GetPageAsync($"/deadlines/{LpaRound.Code}/requests")).QuerySelector("h1")!.TextContent);
    }

    [Fact]
    public async Task Crosswalk_OfOneProgramme_SaysNothingOfTheOther() => await portal.InDatabaseAsync(async db =>
    {
        var sets = portal.Services.GetRequiredService<IndicatorSets>();
        Assert.NotEmpty(await sets.ComparableAsync(db, Programme.MinimumStandards, 2569, default));
        Assert.Empty(await sets.ComparableAsync(db, Programme.Lpa, 2569, default));
        // The same link stands in each: what makes it one is the programme too.
        var known = await db.Crosswalk.AsNoTracking().FirstAsync(r => r.ToYear == 2569);
        db.Add(new CrosswalkRow { Programme = Programme.Lpa, FromYear = known.FromYear, FromCode = known.FromCode, ToYear = known.ToYear, ToCode = known.ToCode, IsSame = false });
        await db.SaveChangesAsync();
    });

    [Fact]
    public async Task NewRound_OfTheOtherProgramme_HasItsCode()
    {
        using var central = await portal.SignedInAsync("central");
        var page = await central.GetPageAsync("/rounds/new");
        using var answer = await central.PostFormAsync(page, "form[action='/rounds']", new()
        {
            ["Programme"] = Programme.Lpa.Key, ["Year"] = "2570", ["DataYear"] = "2569", ["Source"] = "copy", ["Types"] = "Sao",
            ["All.Opens"] = "1/6/2570", ["All.Closes"] = "31/7/2570",
        });
        Assert.True(answer.StatusCode == HttpStatusCode.Redirect, await WhyAsync(answer));
        Assert.Equal("2570 (LPA)", await portal.InDatabaseAsync(async db => (await db.Rounds.SingleAsync(r => r.Code == "lpa-2570")).Name));
    }

    private static async Task<string> ReceiptAsync(Visitor recorder, string year) =>
        (await recorder.GetPageAsync($"/entry/{year}/receipts/1")).QuerySelector(".receipt-number")!.TextContent;

    private static async Task<int> FinishedAsync(Visitor anybody, string year)
    {
        var lines = (await anybody.Http.GetStringAsync($"/open-data/{year}/finished.csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.All(lines.Skip(1), line => Assert.EndsWith("," + year, line.TrimEnd(), StringComparison.Ordinal));
        return lines.Count(line => line.Contains(",true,", StringComparison.Ordinal));
    }

    private static async Task<string> WhyAsync(HttpResponseMessage answer) =>
        (await Visitor.ReadAsync(answer)).QuerySelector<IHtmlElement>("#error-summary, main")?.TextContent ?? answer.StatusCode.ToString();

    public sealed class Portal : PortalFactory, IAsyncLifetime
    {
        async Task IAsyncLifetime.InitializeAsync()
        {
            await InitializeAsync();
            await this.OpenLpaAsync();
        }
    }
}

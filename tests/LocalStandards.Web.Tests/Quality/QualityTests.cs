using System.Net;
using System.Text;
using LocalStandards.Demo;
using LocalStandards.Demo.Answers;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Domain.Monitoring;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Features.Quality;
using LocalStandards.Web.Tests.Authorities;
using LocalStandards.Web.Tests.Exports;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Quality;

/// <summary>Mistakes planted in what was submitted, found by the job and told to whom they belong. Each test has a portal of its own.</summary>
public sealed class QualityTests : IAsyncLifetime
{
    private const string Year = "2568", Roads = "68-3-05.a";
    private readonly ProbedPortal portal = new();

    [Fact]
    public async Task Metres_TypedForACountOfRoads_AreListedWithTheirReason()
    {
        var sao = (await SubmittedAsync()).First(b => b.Type == Domain.Authorities.AuthorityType.Sao);
        await AnswerAsync(sao.Obligation.Id, Roads, "7200");
        await LookAsync();
        using var central = await portal.SignedInAsync("central");
        var page = await central.GetPageAsync($"/quality/{Year}?kind=unit&type=SAO");
        var row = page.QuerySelectorAll("tbody tr").Single(r => r.QuerySelector("a")!.GetAttribute("href") == $"/monitoring/{Year}/authorities/{sao.Obligation.Authority!.Code}" && r.TextContent.Contains(Roads[..^2]) && r.TextContent.Contains("7,200"));
        Assert.Contains("เท่าของค่ากลาง", row.TextContent);
        Assert.Contains("อาจกรอกผิดหน่วย", row.TextContent);
        Assert.NotNull(row.QuerySelector($"a[href='/reports/{Year}/{sao.Obligation.Authority!.Code}']"));
    }

    [Theory]
    [InlineData("2568", "68-3-05.a")]
    [InlineData("2568", "68-3-01.a")]
    [InlineData("2567", "67-1-01.a")]
    [InlineData("2567", "67-8-01.a")]
    public async Task Slip_ThatTheDemoDraws_IsFound(string year, string field)
    {
        var books = await RoundBooks.OpenAsync(portal, year);
        var slipped = await portal.InDatabaseAsync(async db =>
        {
            foreach (var one in books.Where(b => b.IsSubmitted && b.Type == Domain.Authorities.AuthorityType.Sao))
            {
                var version = await db.SubmissionVersions.AsNoTracking().SingleAsync(v => v.ObligationId == one.Obligation.Id);
                var set = IndicatorSetReader.ReadOne(await db.IndicatorSets.Where(s => s.Id == version.IndicatorSetId).Select(s => s.Document).SingleAsync());
                var before = AnswerDocument.Read(version.AnswersDocument);
                // Such a slip is rare: dice are thrown until it falls.
                for (var i = 0; i < 3000 && before.ContainsKey(field) && before[field] != "0"; i++)
                {
                    var fields = new Dictionary<string, string>(before);
                    DemoMistakes.Plant(fields, set, Dice.For($"slip {i}"));
                    if (fields[field] == before[field])
                        continue;
                    await db.SubmissionVersions.Where(v => v.ObligationId == one.Obligation.Id).ExecuteUpdateAsync(s => s.SetProperty(v => v.AnswersDocument, AnswerDocument.Write(fields)));
                    return one.Obligation.Id;
                }
            }
            throw new InvalidOperationException("It never fell.");
        });
        await LookAsync();
        var mark = await portal.InDatabaseAsync(db => db.QualityMarks.AsNoTracking().SingleAsync(m => m.ObligationId == slipped && m.Field == field));
        // Hundreds of times what the others have; where they differ widely by themselves it counts as far from them.
        Assert.Contains(mark.Kind, new[] { QualityKind.SuspiciousUnit, QualityKind.FarFromPeers });
        Assert.InRange(mark.Weight, 50_000, long.MaxValue);
    }

    [Fact]
    public async Task Same_AnswersOfTwo_NameEachOther()
    {
        var two = (await SubmittedAsync()).Where(b => b.Type == Domain.Authorities.AuthorityType.Sao).Take(2).ToList();
        await portal.InDatabaseAsync(async db =>
        {
            var document = await db.SubmissionVersions.Where(v => v.ObligationId == two[0].Obligation.Id).Select(v => v.AnswersDocument).FirstAsync();
            await db.SubmissionVersions.Where(v => v.ObligationId == two[1].Obligation.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.AnswersDocument, document));
        });
        await LookAsync();
        using var province = await portal.SignedInAsync("province");
        var rows = (await province.GetPageAsync($"/quality/{Year}?kind=same")).QuerySelectorAll("tbody tr").ToList();
        Assert.Equal(2, rows.Count);
        foreach (var (own, other) in new[] { (two[0], two[1]), (two[1], two[0]) })
            Assert.Contains(rows, r => r.QuerySelector("th a")!.TextContent == own.Obligation.ShortName && r.TextContent.Contains(other.Obligation.ShortName));
    }

    [Fact]
    public async Task Same_AnswersAsOneThatIsNotTheReaders_NameNobody()
    {
        var all = (await SubmittedAsync()).FindAll(b => b.Type == Domain.Authorities.AuthorityType.Sao);
        var own = all.First(b => b.Obligation.DistrictId == 3612);
        var other = all.First(b => b.Obligation.DistrictId != 3612);
        await portal.InDatabaseAsync(async db =>
        {
            var document = await db.SubmissionVersions.Where(v => v.ObligationId == own.Obligation.Id).Select(v => v.AnswersDocument).FirstAsync();
            await db.SubmissionVersions.Where(v => v.ObligationId == other.Obligation.Id).ExecuteUpdateAsync(set => set.SetProperty(v => v.AnswersDocument, document));
        });
        await LookAsync();
        Assert.True(await IsNamedToAsync("province"));
        Assert.False(await IsNamedToAsync("district"));
        // Nor one whose answers were sent back meanwhile.
        await portal.InDatabaseAsync(db => db.Submissions.Where(s => s.ObligationId == other.Obligation.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SubmissionStatus.Returned)));
        Assert.False(await IsNamedToAsync("province"));

        async Task<bool> IsNamedToAsync(string userName)
        {
            using var reader = await portal.SignedInAsync(userName);
            var row = (await reader.GetPageAsync($"/quality/{Year}?kind=same")).QuerySelectorAll("tbody tr")
                .Single(r => r.QuerySelector("th a")!.TextContent == own.Obligation.ShortName);
            var file = await (await reader.GetAsync($"/quality/{Year}.csv?kind=same")).Content.ReadAsStringAsync();
            var isNamed = row.TextContent.Contains(other.Obligation.ShortName);
            Assert.Equal(isNamed, file.Contains(other.Obligation.ShortName, StringComparison.Ordinal));
            return isNamed;
        }
    }

    [Theory]
    [InlineData("central", "kind=ghost&type=VILLAGE&province=99&sort=luck&page=-1", "kind=ghost, type=VILLAGE, sort=luck, page=-1, province=99")]
    [InlineData("province", "province=๓๐&colour=red", "colour, province=30")]
    [InlineData("province", "province=36&type=&page=99999999999999999999", null)]
    public async Task Filters_Unknown_AreIgnoredAndSaid(string userName, string query, string? said)
    {
        await AnswerAsync((await SubmittedAsync()).First(b => b.Type == Domain.Authorities.AuthorityType.Sao).Obligation.Id, Roads, "7200");
        await LookAsync();
        using var reader = await portal.SignedInAsync(userName);
        var (page, all) = (await reader.GetPageAsync($"/quality/{Year}?{query}"), await reader.GetPageAsync($"/quality/{Year}"));
        Assert.Equal(all.QuerySelector(".list-sum strong")!.TextContent, page.QuerySelector(".list-sum strong")!.TextContent);
        Assert.Equal(said is null ? null : $"ไม่รู้จักตัวกรองนี้ จึงไม่ได้ใช้: {said}", page.QuerySelector("main .banner-check")?.TextContent.Trim());
    }

    [Fact]
    public async Task Hundred_OfEveryPercentage_IsListed()
    {
        var one = (await SubmittedAsync()).First(b => b.Type == Domain.Authorities.AuthorityType.Sao);
        await portal.InDatabaseAsync(db => db.Set<IndicatorResult>().Where(r => r.ObligationId == one.Obligation.Id && r.Value != null)
            .ExecuteUpdateAsync(set => set.SetProperty(r => r.Value, 100m)));
        await LookAsync();
        using var central = await portal.SignedInAsync("central");
        Assert.Contains((await central.GetPageAsync($"/quality/{Year}?kind=hundred")).QuerySelectorAll("tbody th a"), a => a.TextContent == one.Obligation.ShortName);
    }

    [Fact]
    public async Task Finding_OfWhatWasReturned_IsGoneAtOnce()
    {
        var sao = (await SubmittedAsync()).First(b => b.Type == Domain.Authorities.AuthorityType.Sao);
        await AnswerAsync(sao.Obligation.Id, Roads, "7200");
        await LookAsync();
        using var central = await portal.SignedInAsync("central");
        var address = $"/quality/{Year}?type=SAO";
        Assert.Contains(sao.Obligation.Authority!.Code, (await central.GetPageAsync(address)).Body!.InnerHtml);
        await portal.InDatabaseAsync(db => db.Submissions.Where(s => s.ObligationId == sao.Obligation.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Status, SubmissionStatus.Returned)));
        Assert.DoesNotContain($"authorities/{sao.Obligation.Authority.Code}", (await central.GetPageAsync(address)).Body!.InnerHtml);
    }

    [Fact]
    public async Task District_SeesItsTambonsOnly()
    {
        var all = await SubmittedAsync();
        // Of the own district, of another district, and of the province itself.
        var own = all.First(b => b.Obligation.DistrictId == 3612 && b.Type == Domain.Authorities.AuthorityType.Sao);
        var other = all.First(b => b.Obligation.DistrictId != 3612 && b.Type == Domain.Authorities.AuthorityType.Sao);
        foreach (var one in new[] { own, other })
            await AnswerAsync(one.Obligation.Id, Roads, "7200");
        await LookAsync();
        using var district = await portal.SignedInAsync("district");
        var page = (await district.GetPageAsync($"/quality/{Year}?province=30&type=nothing&page=999999999999")).Body!.InnerHtml;
        Assert.Contains($"authorities/{own.Obligation.Authority!.Code}", page);
        Assert.DoesNotContain($"authorities/{other.Obligation.Authority!.Code}", page);
        await district.GetPageAsync("/quality/2999", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Files_OfAFilter_HaveEveryRowNumbered()
    {
        foreach (var one in (await SubmittedAsync()).Where(b => b.Type == Domain.Authorities.AuthorityType.Sao).Take(4))
            await AnswerAsync(one.Obligation.Id, Roads, "7200");
        await LookAsync();
        using var central = await portal.SignedInAsync("central");
        var page = await central.GetPageAsync($"/quality/{Year}?kind=unit");
        using var answer = await central.GetAsync(page.QuerySelector("a[href^='/quality/2568.csv']")!.GetAttribute("href")!);
        var records = ExportTests.CsvCells(Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync()));
        Assert.Equal(page.QuerySelectorAll("tbody tr").Length, records.Count - 1);
        Assert.All(records.Skip(1), r => Assert.Equal($"{records.Count - 1}", r[1]));
        using var excel = await central.GetAsync($"/quality/{Year}.xlsx?kind=unit");
        Assert.Equal("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", excel.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Job_WithNothingNew_ReadsNoAnswersAgain()
    {
        await LookAsync();
        portal.Clock.Advance(TimeSpan.FromHours(1));
        Assert.Equal(0, await Node().RunRoundAsync(default));
        var one = (await SubmittedAsync()).First();
        await portal.InDatabaseAsync(db => db.Submissions.Where(s => s.ObligationId == one.Obligation.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SubmittedAt, portal.Clock.Now)));
        Assert.Equal(1, await Node().RunRoundAsync(default));
        // Not at every submission: a quarter of an hour must pass.
        await portal.InDatabaseAsync(db => db.Submissions.Where(s => s.ObligationId == one.Obligation.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.SubmittedAt, portal.Clock.Now.AddMinutes(1))));
        portal.Clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(0, await Node().RunRoundAsync(default));
    }

    [Fact]
    public async Task Page_BeforeAnythingWasLookedThrough_SaysSo()
    {
        using var central = await portal.SignedInAsync("central");
        Assert.Contains("ยังไม่ได้ตรวจ", (await central.GetPageAsync($"/quality/{Year}")).QuerySelector(".empty")!.TextContent);
        Assert.Equal("/quality/2569", (await central.GetAsync("/quality")).Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Page_OfFewAndOfManyFindings_AsksTheSame()
    {
        using var central = await portal.SignedInAsync("central");
        await LookAsync();
        var few = await CountAsync();
        foreach (var one in (await SubmittedAsync()).Where(b => b.Type == Domain.Authorities.AuthorityType.Sao).Take(9))
            await AnswerAsync(one.Obligation.Id, Roads, "7200");
        await portal.InDatabaseAsync(db => db.QualityReadings.ExecuteDeleteAsync());
        portal.Clock.Advance(QualityWatching.LeaseLength);
        await LookAsync();
        Assert.Equal(few, await CountAsync());
        Assert.InRange(few, 5, 12);

        async Task<int> CountAsync()
        {
            // The first may read indicator sets that are then kept.
            await central.GetPageAsync($"/quality/{Year}");
            portal.Sql.Reset();
            await central.GetPageAsync($"/quality/{Year}");
            return portal.Sql.Commands.Count;
        }
    }

    public Task InitializeAsync() => portal.InitializeAsync();

    public async Task DisposeAsync() => await portal.DisposeAsync();

    private QualityWatching Node() => ActivatorUtilities.CreateInstance<QualityWatching>(portal.Services);

    private async Task LookAsync() => Assert.NotEqual(0, await Node().RunRoundAsync(default));

    private async Task<List<RoundBooks.Entry>> SubmittedAsync() => (await RoundBooks.OpenAsync(portal, Year)).FindAll(b => b.IsSubmitted);

    /// <summary>As it stands in what was submitted.</summary>
    private Task AnswerAsync(int obligationId, string field, string value) => portal.InDatabaseAsync(async db =>
    {
        var version = await db.SubmissionVersions.AsNoTracking().Where(v => v.ObligationId == obligationId).OrderByDescending(v => v.Number).FirstAsync();
        var answers = new Dictionary<string, string>(AnswerDocument.Read(version.AnswersDocument)) { [field] = value };
        await db.SubmissionVersions.Where(v => v.ObligationId == obligationId && v.Number == version.Number)
            .ExecuteUpdateAsync(set => set.SetProperty(v => v.AnswersDocument, AnswerDocument.Write(answers)));
    });
}

using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Features.Reports;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using LocalStandards.Web.Tests.Review;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace LocalStandards.Web.Tests.Reports;

/// <summary>The result of one authority as its people read it.</summary>
public sealed class ReportPageTests(ReportPageTests.Portal portal) : IClassFixture<ReportPageTests.Portal>
{
    private const string Address = "/reports/2568/" + RoleMatrix.Home;

    [Fact]
    public async Task Page_OfAResult_SaysTheVerdictWhatLacksAndWhatIsNext()
    {
        using var executive = await portal.SignedInAsync("executive");
        var page = await executive.GetPageAsync(Address);
        var bands = await BandsAsync();
        Assert.Equal(bands.Count(b => b is Domain.Indicators.ResultBand.Above or Domain.Indicators.ResultBand.Meets).ToString(), page.QuerySelector(".verdict-number strong")!.TextContent);
        var below = bands.Count(b => b is Domain.Indicators.ResultBand.FutureDevelopment or Domain.Indicators.ResultBand.NotDone);
        var shortfalls = page.QuerySelectorAll("ul.shortfalls > li");
        Assert.Equal(below, shortfalls.Length);
        Assert.Contains(shortfalls, line => line.TextContent.Contains("เพิ่มอีก"));
        Assert.All(shortfalls.Select(line => line.QuerySelector("strong")).OfType<IElement>(), amount => Assert.Matches("^(อีก|ลดลงอีก|ต้อง|ถึงระดับ)", amount.TextContent));
        Assert.Contains("เอกสารหลักฐาน 4 รายการภายใน", page.QuerySelector(".banner-schedule")!.TextContent);
        // A picture with its sentence, and the table that says the same.
        var chart = page.QuerySelector("svg[role=img].radar")!;
        Assert.StartsWith("ร้อยละที่ผ่านรายแบบ", chart.GetAttribute("aria-label"));
        foreach (var share in page.QuerySelectorAll(".table-forms td b"))
            Assert.Contains(share.TextContent, chart.GetAttribute("aria-label"));
        Assert.Equal([$"{Address}/print", $"{Address}.xlsx", $"{Address}.pdf"], page.QuerySelectorAll(".page-head .actions a").Select(a => a.GetAttribute("href")).Where(href => href != null));
    }

    /// <summary>Beside each other only where the crosswalk says that the definition is the same; the others are counted and said.</summary>
    [Fact]
    public async Task LastYear_StandsOnlyWhereTheDefinitionIsTheSame()
    {
        var (same, all) = await portal.InDatabaseAsync(async db => (
            await db.Crosswalk.Where(r => r.ToYear == 2568 && r.FromYear == 2567 && r.IsSame).Select(r => r.ToCode).ToListAsync(), (await BandsAsync()).Count));
        Assert.NotEmpty(same);
        using var executive = await portal.SignedInAsync("executive");
        var page = await executive.GetPageAsync(Address);
        var beside = page.QuerySelectorAll(".table-report .beside").Where(small => small.TextContent.Contains("ปี 2567")).ToList();
        Assert.InRange(beside.Count, 1, same.Count);
        var said = page.QuerySelectorAll("p.help").Select(p => p.TextContent).Single(text => text.Contains("นิยามตรงกัน อีก"));
        Assert.Contains($"เทียบกับปี 2567 ได้ {beside.Count} ตัวชี้วัด", said);
        Assert.Contains($"อีก {all - beside.Count} ตัวชี้วัดนิยามต่างกัน", said);
    }

    [Fact]
    public async Task Versions_StayReadable_AndSayWhichIsCurrent()
    {
        await portal.CompleteAsync();
        using var recorder = await portal.SignedInAsync("recorder");
        (await recorder.SubmitAsync()).MustLeadToReceipt(1);
        const string address = "/reports/2569/" + RoleMatrix.Home;
        var first = await recorder.GetPageAsync(address);
        Assert.Null(first.QuerySelector(".banner-check strong"));
        var number = first.QuerySelector(".verdict-number strong")!.TextContent;

        // Returned: the version is still read, and is not what stands.
        await portal.CompleteAsync();
        var returned = await recorder.GetPageAsync(address);
        Assert.Contains("ผลถูกส่งคืนให้แก้ไข", returned.QuerySelector(".banner-check")!.TextContent);

        (await recorder.SaveAsync(await recorder.OpenFormAsync("2-2"), ("68-2-06.x", "0"))).Dispose();
        (await recorder.SubmitAsync()).MustLeadToReceipt(2);
        var second = await recorder.GetPageAsync(address);
        Assert.DoesNotContain(second.QuerySelectorAll(".banner-check"), b => b.TextContent.Contains("ไม่ใช่ฉบับปัจจุบัน"));
        Assert.NotEqual(number, second.QuerySelector(".verdict-number strong")!.TextContent);
        Assert.Equal($"{address}?version=1", second.QuerySelector(".versions a")!.GetAttribute("href"));

        var old = await recorder.GetPageAsync($"{address}?version=1");
        Assert.Equal(number, old.QuerySelector(".verdict-number strong")!.TextContent);
        Assert.Contains("ไม่ใช่ฉบับปัจจุบัน", old.QuerySelector(".banner-check")!.TextContent);
        Assert.Equal(address, old.QuerySelector(".banner-check a")!.GetAttribute("href"));
        Assert.Contains($"{address}.xlsx?version=1", old.QuerySelectorAll(".actions a").Select(a => a.GetAttribute("href")));
        Assert.Contains("69-3600114-1", (await recorder.GetPageAsync($"{address}/print?version=1")).Body!.TextContent.Replace('๖', '6').Replace('๙', '9').Replace('๓', '3').Replace('๐', '0').Replace('๑', '1').Replace('๔', '4'));
    }

    [Theory]
    [InlineData("?version=0")]
    [InlineData("?version=-1")]
    [InlineData("?version=99")]
    [InlineData("?version=99999999999")]
    [InlineData("?version=abc")]
    [InlineData("?version=๑")]
    public async Task Version_ThatDoesNotExist_IsNotFound(string query)
    {
        using var executive = await portal.SignedInAsync("executive");
        foreach (var suffix in new[] { "", "/print", ".pdf", ".xlsx" })
        {
            using var answer = await executive.GetAsync(Address + suffix + query);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Theory]
    [InlineData("/reports/2999/" + RoleMatrix.Home)]
    [InlineData("/reports/abc/" + RoleMatrix.Home)]
    [InlineData("/reports/2568/0000000")]
    [InlineData("/reports/2568/12345678901234567890")]
    [InlineData("/reports/2568/123456")]
    [InlineData("/reports/2568/360011x")]
    [InlineData("/reports/2568/3600114%0A")]
    public async Task Address_OfNothing_IsNotFound(string address)
    {
        using var central = await portal.SignedInAsync("central");
        foreach (var suffix in new[] { "", "/print", ".pdf", ".xlsx" })
        {
            using var answer = await central.GetAsync(address + suffix);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    /// <summary>The ministry's code changes with the type; whoever kept the old address still arrives.</summary>
    [Fact]
    public async Task OfficialCode_OldOrPresent_LeadsToTheAuthority()
    {
        const string former = "06361199";
        var present = await portal.InDatabaseAsync(async db =>
        {
            var home = await db.Authorities.Include(a => a.Facts).SingleAsync(a => a.Code == RoleMatrix.Home);
            var now = home.Particulars;
            home.Apply(now with { OfficialCode = former }, new DateOnly(2026, 1, 1));
            home.Apply(now, new DateOnly(2026, 2, 1));
            await db.SaveChangesAsync();
            return now.OfficialCode;
        });
        using var executive = await portal.SignedInAsync("executive");
        foreach (var code in new[] { former, present })
        {
            foreach (var suffix in new[] { "", "?version=1", ".xlsx", "/print" })
            {
                using var answer = await executive.GetAsync($"/reports/2568/{code}{suffix}");
                Assert.Equal((HttpStatusCode.Redirect, Address + suffix), (answer.StatusCode, answer.Headers.Location!.OriginalString));
            }
        }
    }

    [Fact]
    public async Task Workbook_HoldsTheAnswers_AndNothingPersonal()
    {
        var personal = (await portal.SubmissionAsync("2568")).Answers.Where(a => a.IsPersonal).Select(a => a.Value).ToList();
        Assert.NotEmpty(personal);
        foreach (var actor in new[] { "executive", "recorder", "central" })
        {
            using var reader = await portal.SignedInAsync(actor);
            using var answer = await reader.GetAsync(Address + ".xlsx");
            Assert.Equal((HttpStatusCode.OK, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"), (answer.StatusCode, answer.Content.Headers.ContentType!.MediaType));
            Assert.Equal($"report-2568-{RoleMatrix.Home}.xlsx", answer.Content.Headers.ContentDisposition!.FileName);
            var text = TextOf(await answer.Content.ReadAsByteArrayAsync());
            Assert.Contains("68-1-01.a", text);
            Assert.Contains("68-3600114-1", text);
            Assert.All(personal, value => Assert.DoesNotContain(value, text));
            Assert.DoesNotContain("contact_tel", text);
        }
    }

    /// <summary>Many reports cost as many statements as one.</summary>
    [Fact]
    public async Task Reports_OfManyAuthorities_AskAsOftenAsOne()
    {
        await ReadAsync(1);
        var one = await ReadAsync(1);
        var many = await ReadAsync(40);
        Assert.Equal((1, 40), (one.Reports, many.Reports));
        Assert.Equal(one.Statements, many.Statements);
        Assert.InRange(one.Statements, 1, 8);

        async Task<(int Reports, int Statements)> ReadAsync(int count)
        {
            await using var scope = portal.Services.CreateAsyncScope();
            var db = scope.ServiceProvider.GetRequiredService<Data.AppDbContext>();
            var ids = await db.Obligations.Where(o => o.Round!.Code == "2568" && db.Submissions.Any(s => s.ObligationId == o.Id && s.Version > 0) && o.Type == AuthorityType.Sao)
                .OrderBy(o => o.Id).Select(o => o.Id).Take(count).ToListAsync();
            portal.Sql.Reset();
            var found = await scope.ServiceProvider.GetRequiredService<ReportQueries>().ReadAsync(db.Obligations.Where(o => ids.Contains(o.Id)), null, null, default);
            return (found.Count, portal.Sql.Commands.Count);
        }
    }

    private Task<List<Domain.Indicators.ResultBand?>> BandsAsync() => portal.InDatabaseAsync(db => (
        from o in db.Obligations
        where o.Round!.Code == "2568" && o.Authority!.Code == RoleMatrix.Home
        join r in db.Set<IndicatorResult>() on o.Id equals r.ObligationId
        where r.VersionNumber == 1
        select r.Band).ToListAsync());

    private static string TextOf(byte[] workbook)
    {
        using var zip = new ZipArchive(new MemoryStream(workbook));
        return string.Concat(zip.Entries.Select(entry =>
        {
            using var reader = new StreamReader(entry.Open());
            return reader.ReadToEnd();
        }));
    }

    public sealed class Portal : ProbedPortal
    {
    }
}

using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Lists;
using LocalStandards.Web.Tests.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.OpenData;

public class FinishedFileTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task File_OfARound_HasEveryAuthorityAsCountedByHand()
    {
        var books = await RoundBooks.OpenAsync(portal, "2568");
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync("/open-data/2568/finished.csv");
        Assert.Equal("text/csv; charset=utf-8", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=60", answer.Headers.CacheControl!.ToString());
        var bytes = await answer.Content.ReadAsByteArrayAsync();
        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        var lines = Encoding.UTF8.GetString(bytes[3..]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        Assert.Equal("year,authority_code,official_code,type,name,district,province,submitted,submitted_on,remark,round", lines[0]);
        Assert.Equal(
            books.Select(e => string.Join(',',
                "2568", e.Obligation.Authority!.Code, e.Obligation.Authority.OfficialCode, e.Type.DataCode(), e.Obligation.FullName,
                e.Obligation.District!.Name, e.Obligation.Province!.Name, e.IsSubmitted ? "true" : "false",
                e.IsSubmitted ? Bangkok.DateOf(e.Submission!.FirstSubmittedAt!.Value).ToString("yyyy-MM-dd") : "", "ข้อมูลสมมติ", "2568")).Order(StringComparer.Ordinal),
            lines.Skip(1).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("csv")]
    [InlineData("json")]
    public async Task File_AskedAgain_IsNotModifiedUntilSomebodySubmits(string kind)
    {
        var address = $"/open-data/2569/finished.{kind}";
        using var visitor = portal.Visitor();
        using var first = await visitor.GetAsync(address);
        var tag = first.Headers.ETag!;
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(r => r.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.NotModified, await StatusAsync(r => r.IfModifiedSince = first.Content.Headers.LastModified));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(r => r.IfNoneMatch.Add(new EntityTagHeaderValue("\"other\""))));

        var next = (await RoundBooks.OpenAsync(portal, "2569")).First(e => e.Status == SubmissionStatus.InProgress);
        await RoundBooks.SetAsync(portal, next.Obligation.Id, SubmissionStatus.Submitted, first.Content.Headers.LastModified!.Value.AddMinutes(1));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(r => r.IfNoneMatch.Add(tag)));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(r => r.IfModifiedSince = first.Content.Headers.LastModified));

        async Task<HttpStatusCode> StatusAsync(Action<HttpRequestHeaders> ask)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            ask(request.Headers);
            using var answer = await visitor.Http.SendAsync(request);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Json_OfARound_SaysWhatTheCsvSaysAndWhen()
    {
        using var visitor = portal.Visitor();
        var lines = (await visitor.Http.GetStringAsync("/open-data/2569/finished.csv")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        using var answer = await visitor.GetAsync("/open-data/2569/finished.json");
        Assert.Equal("application/json", answer.Content.Headers.ContentType!.ToString());
        Assert.Equal("public, max-age=60", answer.Headers.CacheControl!.ToString());
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Contains("ชัยภูมิ", text);

        using var json = JsonDocument.Parse(text);
        var file = json.RootElement;
        Assert.Equal(2569, file.GetProperty("year").GetInt32());
        Assert.Equal("ข้อมูลสมมติ", file.GetProperty("remark").GetString());
        Assert.Equal(answer.Content.Headers.LastModified, file.GetProperty("figures_at").GetDateTimeOffset());
        var items = file.GetProperty("authorities").EnumerateArray().ToList();
        Assert.All(items, item => Assert.Equal(lines[0].Split(','), item.EnumerateObject().Select(p => p.Name)));
        var written = new MemoryStream();
        await using (var csv = new CsvFile(written))
        {
            foreach (var item in items)
            {
                await csv.WriteAsync(item.EnumerateObject().Select(p => p.Value.ValueKind switch
                {
                    JsonValueKind.True => "true",
                    JsonValueKind.False => "false",
                    _ => p.Value.ToString(),
                }), default);
            }
        }
        Assert.Equal(lines.Skip(1), Encoding.UTF8.GetString(written.ToArray()).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory]
    [InlineData("2599", "csv")]
    [InlineData("x", "csv")]
    [InlineData("2599", "json")]
    [InlineData("x", "json")]
    public async Task File_OfAnUnknownYear_IsNotFound(string year, string kind)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync($"/open-data/{year}/finished.{kind}");
        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
    }
}

public class FinishedFileFormulaTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task OfficialCode_ThatLooksLikeAFormula_IsNeutralised()
    {
        await portal.InDatabaseAsync(db => db.Authorities.OrderBy(a => a.Id).Take(1).ExecuteUpdateAsync(set => set.SetProperty(a => a.OfficialCode, "=1+1")));
        using var visitor = portal.Visitor();
        Assert.Contains(",'=1+1,", await visitor.Http.GetStringAsync("/open-data/2569/finished.csv"));
    }
}

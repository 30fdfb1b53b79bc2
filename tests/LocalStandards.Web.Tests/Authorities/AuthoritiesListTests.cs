using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Frame.Wording;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Authorities;

public partial class AuthoritiesListTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private const string Year = "2569";

    [Fact]
    public async Task List_OfAYear_ShowsTheTotalsCountedByHand()
    {
        var books = await RoundBooks.OpenAsync(portal, "2568");
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/authorities?year=2568&province=36");

        var submitted = books.Count(e => e.IsSubmitted);
        Assert.StartsWith($"{submitted} แห่ง จาก {books.Count} แห่ง ในจังหวัดชัยภูมิ", Text(page.QuerySelector(".list-sum")!));
        foreach (var type in books.GroupBy(e => e.Type))
        {
            var row = page.QuerySelectorAll(".table-counts tbody tr").Single(r => Text(r).StartsWith(type.Key.Abbreviation()));
            Assert.Equal(
                [type.Count(), type.Count(e => e.IsSubmitted), type.Count(e => e.IsOnTime), type.Count(e => e is { IsSubmitted: true, IsOnTime: false })],
                row.QuerySelectorAll("td.num").Take(4).Select(cell => int.Parse(Text(cell))));
        }
    }

    [Theory]
    [InlineData("submitted")]
    [InlineData("not-submitted")]
    [InlineData("all")]
    public async Task List_ReadPageByPage_HasEveryAuthorityOnceInOrder(string status)
    {
        var books = await RoundBooks.OpenAsync(portal, Year);
        var expected = books
            .Where(e => status == "all" || e.IsSubmitted == (status == "submitted"))
            .OrderBy(e => e.Obligation.ProvinceId).ThenBy(e => e.Obligation.DistrictId).ThenBy(e => e.Type)
            .ThenBy(e => e.Obligation.Name, Domain.Thai.ThaiOrder.Instance).ThenBy(e => e.Obligation.Id)
            .Select(e => e.Obligation.ShortName).ToList();
        using var visitor = portal.Visitor();
        var shown = new List<string>();
        for (var number = 1; number <= (expected.Count + 49) / 50; number++)
            shown.AddRange(NamesIn(await visitor.GetPageAsync($"/authorities?status={status}&page={number}")));
        Assert.Equal(expected, shown);
    }

    [Theory]
    [InlineData("1000000000")]
    [InlineData("99999999999999999999999")]
    [InlineData("3")]
    public async Task Page_PastTheEnd_IsTheLast(string number)
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/authorities?status=all&page=" + number);
        Assert.Equal(143 - 100, NamesIn(page).Count);
        Assert.Equal("3", Text(page.QuerySelector(".pager [aria-current]")!));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("-99999999999999999999999")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("๑")]
    public async Task Page_BeforeTheStartOrNone_IsTheFirst(string number)
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/authorities?status=all&page=" + number);
        Assert.Equal("1", Text(page.QuerySelector(".pager [aria-current]")!));
    }

    [Theory]
    [InlineData("province=99&district=1&type=XYZ&status=returned")]
    [InlineData("province=abc&district=-5")]
    [InlineData("province=99999999999999999999")]
    [InlineData("province=10")]
    [InlineData("district=3601")]
    [InlineData("form=1&page.x=2")]
    public async Task Filter_WithUnknownValues_CountsAsNotChosen(string query)
    {
        using var visitor = portal.Visitor();
        var all = await visitor.GetPageAsync("/authorities");
        Assert.Equal(NamesIn(all), NamesIn(await visitor.GetPageAsync("/authorities?" + query)));
    }

    [Theory]
    [InlineData("2599")]
    [InlineData("abc")]
    [InlineData("lpa-2568")]
    public async Task Year_ThatIsNoOpenedRound_IsNotFound(string year)
    {
        using var visitor = portal.Visitor();
        await visitor.GetPageAsync("/authorities?year=" + year, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Filter_ByDistrictAndType_ShowsOnlyThose()
    {
        var books = await RoundBooks.OpenAsync(portal, Year);
        var district = books.First(e => e.Type == AuthorityType.Sao).Obligation.DistrictId;
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync($"/authorities?province=36&district={district}&type=SAO&status=all");
        Assert.Equal(
            books.Where(e => e.Obligation.DistrictId == district && e.Type == AuthorityType.Sao).Select(e => e.Obligation.ShortName).Order(),
            NamesIn(page).Order());
    }

    [Fact]
    public async Task Search_InEverySpelling_FindsTheSame()
    {
        var name = (await RoundBooks.OpenAsync(portal, Year)).First(e => e.Type == AuthorityType.Sao).Obligation;
        using var visitor = portal.Visitor();
        var found = await FindAsync(visitor, "อบต." + name.Name);
        Assert.Contains(name.ShortName, found);
        Assert.True(found.Count < 20);
        foreach (var spelling in new[]
        {
            "องค์การบริหารส่วนตำบล" + name.Name, "อบต. " + name.Name, "อ.บ.ต." + name.Name, "องค์การบริหาร ส่วนตำบล " + name.Name,
            $"  อบต\u200B.{name.Name}\uFEFF ", $"{name.Name} อบต.",
        })
        {
            Assert.Equal(found, await FindAsync(visitor, spelling));
        }
        var inDistrict = await FindAsync(visitor, $"อบต.{name.Name} อ.{name.District!.Name} จ.{name.Province!.Name}");
        Assert.Equal(inDistrict, await FindAsync(visitor, $"{name.Name} อบต อำเภอ{name.District.Name} จังหวัด{name.Province.Name}"));
        Assert.Contains(name.ShortName, inDistrict);
    }

    [Fact]
    public async Task Search_WithThaiDigits_FindsArabicOnes()
    {
        var entry = (await RoundBooks.OpenAsync(portal, Year))[3];
        var key = LocalAuthority.SearchKeyOf(entry.Type, "หมู่ ๑๒ พัฒนา", "คอนสาร", "ชัยภูมิ");
        await portal.InDatabaseAsync(db => db.Obligations.Where(o => o.Id == entry.Obligation.Id).ExecuteUpdateAsync(set => set.SetProperty(o => o.SearchKey, key)));
        using var visitor = portal.Visitor();
        Assert.Equal([entry.Obligation.ShortName], await FindAsync(visitor, "หมู่ 12"));
        Assert.Equal([entry.Obligation.ShortName], await FindAsync(visitor, "หมู่๑๒พัฒนา"));
    }

    /// <summary>As copied out of a document that breaks Thai lines by invisible spaces.</summary>
    [Theory]
    [InlineData("ชัย\u200Bภูมิ")]
    [InlineData("จังหวัด\u200Bชัยภูมิ\u200B")]
    public async Task Search_OfAProvinceWithZeroWidthSpaces_FindsTheProvince(string text)
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/authorities?status=all&q=" + Uri.EscapeDataString(text));
        Assert.Contains("จาก 143 แห่ง", Text(page.QuerySelector(".list-sum")!));
    }

    [Theory]
    [InlineData("\u200B\u200D\uFEFF")]
    [InlineData("%")]
    [InlineData("_")]
    [InlineData("' OR 1=1 --")]
    [InlineData("<script>alert(1)</script>")]
    public async Task Search_ForAnything_IsHarmless(string text)
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/authorities?q=" + Uri.EscapeDataString(text));
        Assert.Null(page.QuerySelector("main script"));
        Assert.NotNull(page.QuerySelector("#q"));
    }

    [Fact]
    public async Task Search_OfTwoThousandCharacters_IsCutWithAMessageAtTheField()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/authorities?q=" + new string('x', 2_000));
        var field = page.QuerySelector<IHtmlInputElement>("#q")!;
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Equal(100, field.Value.Length);
        Assert.Contains("ไม่เกิน 100 ตัวอักษร", Text(page.GetElementById(field.GetAttribute("aria-describedby")!)!));
        // The next reader of the same list is not told off.
        var clean = await visitor.GetPageAsync("/authorities?q=" + new string('x', 100));
        Assert.Null(clean.GetElementById("q-error"));
    }

    [Fact]
    public async Task Search_WithoutAHit_TellsHowToWiden()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/authorities?q=ไม่มีชื่อนี้&province=36");
        var empty = page.QuerySelector(".empty")!;
        Assert.All(empty.QuerySelectorAll("a"), link => Assert.StartsWith("/authorities", link.GetAttribute("href")));
        Assert.Contains(empty.QuerySelectorAll("a"), link => link.GetAttribute("href")!.Contains("status=all"));
    }

    [Fact]
    public async Task Returned_ToThePublic_IsNotSubmitted()
    {
        var returned = (await RoundBooks.OpenAsync(portal, Year)).First(e => e.IsSubmitted);
        await RoundBooks.SetAsync(portal, returned.Obligation.Id, SubmissionStatus.Returned, returned.Submission!.FirstSubmittedAt);
        portal.Clock.Advance(TimeSpan.FromMinutes(2));
        using var visitor = portal.Visitor();
        var address = $"/authorities?status=all&type={returned.Type.DataCode()}&province=36&district={returned.Obligation.DistrictId}&q=" + Uri.EscapeDataString(returned.Obligation.Name);
        var page = await visitor.GetPageAsync(address);
        var row = page.QuerySelectorAll(".table-cards tbody tr").Single(r => Text(r.QuerySelector("th")!) == returned.Obligation.ShortName);
        Assert.Contains("ยังไม่ส่ง", Text(row));
        Assert.DoesNotContain("ส่งคืน", page.Body!.TextContent);
        Assert.DoesNotContain("กำลังบันทึก", page.Body.TextContent);
    }

    [Fact]
    public async Task Submission_OnThePublicList_AppearsWithinAMinute_AndAtOnceForPeopleAtWork()
    {
        var entry = (await RoundBooks.OpenAsync(portal, Year)).First(e => e.Status == SubmissionStatus.InProgress);
        var address = $"/authorities?q={Uri.EscapeDataString(entry.Obligation.ShortName)}&province=36&district={entry.Obligation.DistrictId}";
        using var officer = await portal.SignedInAsync("province");
        using var visitor = portal.Visitor();
        portal.Clock.Now = new DateTimeOffset(portal.Clock.Now.Ticks / TimeSpan.TicksPerMinute * TimeSpan.TicksPerMinute, TimeSpan.Zero).AddMinutes(1);
        Assert.DoesNotContain(entry.Obligation.ShortName, NamesIn(await visitor.GetPageAsync(address)));

        await RoundBooks.SetAsync(portal, entry.Obligation.Id, SubmissionStatus.Submitted, portal.Clock.Now);
        Assert.Contains(entry.Obligation.ShortName, NamesIn(await officer.GetPageAsync(address)));
        portal.Clock.Advance(TimeSpan.FromSeconds(59));
        Assert.DoesNotContain(entry.Obligation.ShortName, NamesIn(await visitor.GetPageAsync(address)));
        portal.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains(entry.Obligation.ShortName, NamesIn(await visitor.GetPageAsync(address)));
    }

    [Fact]
    public async Task Filters_AreAPlainForm_ThatWorksWithoutScript()
    {
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/authorities");
        var form = page.QuerySelector<IHtmlFormElement>("form.filter")!;
        Assert.Equal("get", form.Method);
        Assert.NotNull(form.QuerySelector("button"));
        page.QuerySelector<IHtmlSelectElement>("#province")!.Value = "36";
        var query = string.Join('&', Visitor.FieldsOf(form).Select(f => $"{f.Key}={Uri.EscapeDataString(f.Value)}"));
        var narrowed = await visitor.GetPageAsync($"{new Uri(form.Action).AbsolutePath}?{query}");
        Assert.Equal("36", narrowed.QuerySelector<IHtmlSelectElement>("#province")!.Value);
        // Only now are there districts to choose from.
        Assert.Equal(17, narrowed.QuerySelectorAll("#district option").Length);
    }

    [Fact]
    public async Task List_BeforeTheFirstRound_IsAnEmptyState()
    {
        var now = portal.Clock.Now;
        portal.Clock.Now = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/authorities");
        portal.Clock.Now = now;
        Assert.Contains("ยังไม่มีรอบการประเมินที่เปิด", Text(page.QuerySelector(".empty")!));
        Assert.Null(page.QuerySelector("form.filter"));
    }

    [Fact]
    public async Task List_InEnglish_HasThaiOnlyInNames()
    {
        using var visitor = portal.Visitor();
        visitor.Cookies.Add(new Uri("https://localhost"), new Cookie(Cultures.Cookie, "c=en|uic=en"));
        foreach (var address in new[] { "/", "/authorities?province=36", "/authorities?status=not-submitted", "/authorities?q=none" })
        {
            var page = await visitor.GetPageAsync(address);
            var names = (await RoundBooks.OpenAsync(portal, Year)).SelectMany(e => new[] { e.Obligation.ShortName, e.Obligation.District!.Name }).Distinct().OrderByDescending(n => n.Length);
            foreach (var thai in page.QuerySelectorAll("[lang=th], [aria-hidden=true], script, style").ToList())
                thai.Remove();
            var text = names.Aggregate(page.DocumentElement.TextContent, (left, name) => left.Replace(name, ""));
            Assert.Equal("", string.Join(" | ", ThaiWords().Matches(text).Select(m => m.Value)));
        }
    }

    private static async Task<List<string>> FindAsync(Visitor visitor, string text) =>
        NamesIn(await visitor.GetPageAsync("/authorities?status=all&q=" + Uri.EscapeDataString(text)));

    private static List<string> NamesIn(IHtmlDocument page) => [.. page.QuerySelectorAll(".table-cards tbody th").Select(Text)];

    private static string Text(IElement element) => Blanks().Replace(element.TextContent.Replace('\u00A0', ' '), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"[\u0E00-\u0E7F]+")]
    private static partial Regex ThaiWords();
}

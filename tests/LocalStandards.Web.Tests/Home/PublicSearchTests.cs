using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Home;

/// <summary>The search on the public's front page.</summary>
public class PublicSearchTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Theory]
    [InlineData("แก้งคร้อ")]
    [InlineData("อ.แก้งคร้อ")]
    [InlineData("แก้ง\u200Bคร้อ")]
    [InlineData("  เเก้งคร้อ\u00A0")]
    public async Task Search_OfADistrict_CountsAllAndShowsTheFirstThree(string text)
    {
        var found = (await RoundBooks.OpenAsync(portal, "2569")).Count(e => (e.Obligation.FullName + e.Obligation.District!.Name).Contains("แก้งคร้อ"));
        Assert.True(found > 3);
        var page = await SearchAsync(text);
        var answer = page.QuerySelector(".search-answered section")!;
        Assert.Contains($"พบ {found} แห่ง แสดง 3 แห่งแรก", PublicHomeTests.Text(answer));
        Assert.Equal(3, answer.QuerySelectorAll(".found li").Length);
        Assert.Equal(ThaiText.Clean(text), page.QuerySelector<IHtmlInputElement>("#q")!.Value);

        using var visitor = portal.Visitor();
        var list = await visitor.GetPageAsync(answer.QuerySelector("a")!.GetAttribute("href")!);
        Assert.Equal("all", list.QuerySelector<IHtmlSelectElement>("#status")!.Value);
        Assert.Equal(found, list.QuerySelectorAll(".table-cards tbody tr").Length);
    }

    [Fact]
    public async Task Search_OfAnAuthorityInAnyState_SaysSubmittedOrNotAndNothingElse()
    {
        var books = await RoundBooks.OpenAsync(portal, "2569");
        foreach (var status in new[] { SubmissionStatus.NotStarted, SubmissionStatus.InProgress, SubmissionStatus.Returned, SubmissionStatus.Submitted })
        {
            var entry = books.First(e => e.Status == status);
            var name = entry.Obligation.FullName;
            var page = await SearchAsync($"{name} {entry.Obligation.District!.Name}");
            var row = page.QuerySelectorAll(".found li").Select(PublicHomeTests.Text).First(t => t.Contains(entry.Obligation.ShortName));
            Assert.EndsWith(entry.IsSubmitted
                ? "ส่งแล้ว " + ThaiDate.Short(Bangkok.DateOf(entry.Submission!.FirstSubmittedAt!.Value)).Replace('\u00A0', ' ')
                : "ยังไม่ส่ง", row);
            Assert.Contains($"อำเภอ{entry.Obligation.District.Name} จังหวัด", row);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("\u200B\u200D\uFEFF")]
    [InlineData(" . ")]
    public async Task Search_ForNothing_IsTheFrontPage(string text)
    {
        var page = await SearchAsync(text);
        Assert.Null(page.QuerySelector(".search-answered"));
        Assert.Equal("", page.QuerySelector<IHtmlInputElement>("#q")!.Value);
    }

    [Fact]
    public async Task Search_OfMarkup_IsShownAsText()
    {
        const string text = "<script>alert('x')</script><b id=\"planted\">";
        var page = await SearchAsync(text);
        Assert.Contains($"ไม่พบ อปท. ที่ตรงกับ “{text}”", PublicHomeTests.Text(page.QuerySelector(".search-answered")!));
        Assert.Equal(text, page.QuerySelector<IHtmlInputElement>("#q")!.Value);
        Assert.Null(page.QuerySelector("#planted, main script"));
    }

    [Fact]
    public async Task Search_OfTwoThousandCharacters_IsCutAndSaysSo()
    {
        var page = await SearchAsync(new string('ก', 2000));
        Assert.Contains("คำค้นยาวเกินไป ใส่ได้ไม่เกิน 100 ตัวอักษร", PublicHomeTests.Text(page.QuerySelector("#q-error")!));
        var field = page.QuerySelector<IHtmlInputElement>("#q")!;
        Assert.Equal(100, field.Value.Length);
        Assert.Equal("true", field.GetAttribute("aria-invalid"));
        Assert.Contains("q-error", field.GetAttribute("aria-describedby")!);
        // Who asks for just that hundred afterwards is not told so.
        Assert.Null((await SearchAsync(new string('ก', 100))).QuerySelector("#q-error"));
    }

    [Fact]
    public async Task Search_BeforeTheFirstRound_IsNotThere()
    {
        var now = portal.Clock.Now;
        portal.Clock.Now = new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero);
        Assert.Null((await SearchAsync("แก้งคร้อ")).QuerySelector("#search"));
        portal.Clock.Now = now;
    }

    private async Task<IHtmlDocument> SearchAsync(string text)
    {
        using var visitor = portal.Visitor();
        return await visitor.GetPageAsync("/?q=" + Uri.EscapeDataString(text));
    }
}

using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using LocalStandards.Web.Tests.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Home;

public partial class PublicHomeTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Home_OfTheOpenRound_ShowsDeadlineAndTotalsCountedByHand()
    {
        var books = await RoundBooks.OpenAsync(portal, "2569");
        var page = await AtAsync(SeededDatabase.SeededAt);
        Assert.Contains("พ.ศ. 2569", Text(page.QuerySelector("h1")!));
        Assert.Contains("14 วัน", Text(page.QuerySelector(".countdown")!));
        Assert.Null(page.QuerySelector(".notice-band"));
        Assert.Contains($"ส่งแล้ว {books.Count(e => e.IsSubmitted)} แห่ง", Text(page.QuerySelector(".legend")!));
        Assert.Contains($"จากทั้งหมด {books.Count} แห่ง", Text(page.Body!));
        Assert.Equal("/account/sign-in", page.QuerySelector("main .btn-primary")!.GetAttribute("href"));
        Assert.Equal("/#search", page.QuerySelector(".search-form")!.GetAttribute("action"));
    }

    [Theory]
    // [001]: closed on 29 Aug 2568, extended by a letter of 27 Aug to 26 Sep.
    [InlineData("2025-08-26T12:00:00+07:00", "3 วัน", false)]
    [InlineData("2025-09-12T12:00:00+07:00", "14 วัน", true)]
    [InlineData("2025-09-26T23:59:59+07:00", "วันนี้วันสุดท้าย", true)]
    [InlineData("2025-09-27T00:00:00+07:00", "ปิดรับแล้วเมื่อวันที่ 26 ก.ย. 2568", true)]
    public async Task Home_AroundTheExtension_NamesTheLetterOnlyAfterIt(string instant, string countdown, bool isExtended)
    {
        var page = await AtAsync(DateTimeOffset.Parse(instant));
        Assert.Contains(countdown, Text(page.QuerySelector(".countdown")!));
        var band = page.QuerySelector(".notice-band");
        Assert.Equal(isExtended, band is not null);
        if (band is not null)
        {
            Assert.Contains("ถึงวันที่ 26 ก.ย. 2568", Text(band));
            Assert.Contains("เดิม 29 ส.ค. 2568", Text(band));
            Assert.Contains("ที่ นร 0107/ว7339 ลงวันที่ 27 ส.ค. 2568", Text(band));
        }
    }

    [Fact]
    public async Task Home_BeforeTheFirstRound_TellsWhenItOpens()
    {
        var page = await AtAsync(new DateTimeOffset(2020, 1, 1, 0, 0, 0, TimeSpan.Zero));
        Assert.Contains("เปิดให้บันทึกวันที่ 1 มิ.ย. 2565", Text(page.QuerySelector(".countdown")!));
        Assert.Null(page.QuerySelector(".search-form"));
        Assert.Null(page.QuerySelector(".table-counts"));
    }

    [Theory]
    // Between two rounds whose dates are known: the last stays, and the next is announced.
    [InlineData("2024-08-01T00:00:00+07:00", "2567", "ปิดรับแล้วเมื่อวันที่ 31 ก.ค. 2567 เวลา 23.59 น. รอบถัดไป ปี 2568 เปิดให้บันทึกวันจันทร์ที่ 21 กรกฎาคม 2568")]
    [InlineData("2025-07-20T23:59:59+07:00", "2567", "รอบถัดไป ปี 2568 เปิดให้บันทึกวันจันทร์ที่ 21 กรกฎาคม 2568")]
    [InlineData("2025-07-21T00:00:00+07:00", "2568", "เหลือเวลาบันทึกและส่งผล")]
    // After the last, long before anybody plans the next.
    [InlineData("2099-01-01T00:00:00+07:00", "2569", "กำหนดของรอบถัดไปจะแสดงที่นี่เมื่อสำนักงานประกาศ")]
    public async Task Home_BetweenRounds_ShowsTheLastAndTellsOfTheNext(string instant, string year, string countdown)
    {
        var page = await AtAsync(DateTimeOffset.Parse(instant));
        Assert.Contains("พ.ศ. " + year, Text(page.QuerySelector("h1")!));
        Assert.Contains(countdown, Text(page.QuerySelector(".countdown")!));
        Assert.NotNull(page.QuerySelector(".table-counts"));
        var isOpen = countdown.StartsWith("เหลือเวลา", StringComparison.Ordinal);
        Assert.Equal(isOpen ? "เข้าสู่ระบบเพื่อบันทึกข้อมูล" : "เข้าสู่ระบบ", Text(page.QuerySelector("main .btn-primary")!));
        Assert.Equal(isOpen, page.QuerySelector(".timeline") is not null);
    }

    private async Task<IHtmlDocument> AtAsync(DateTimeOffset instant)
    {
        portal.Clock.Now = instant;
        using var visitor = portal.Visitor();
        return await visitor.GetPageAsync("/");
    }

    internal static string Text(IElement element) => Blanks().Replace(element.TextContent.Replace('\u00A0', ' '), " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}

/// <summary>A portal that knows its own address.</summary>
public class PublicHomeCodeTests(PublicHomeCodeTests.NamedPortal portal) : IClassFixture<PublicHomeCodeTests.NamedPortal>
{
    [Fact]
    public async Task Home_OfTheOpenRound_HasItsAddressAsACodeForPhones()
    {
        using var visitor = portal.Visitor();
        var code = (await visitor.GetPageAsync("/")).QuerySelector(".countdown-code")!;
        Assert.Contains("localstandards.example", PublicHomeTests.Text(code));
        Assert.StartsWith("data:image/svg+xml", code.QuerySelector("img")!.GetAttribute("src"));
    }

    public sealed class NamedPortal : PortalFactory
    {
        public NamedPortal() => Set("Site:Address", "https://localstandards.example");
    }
}

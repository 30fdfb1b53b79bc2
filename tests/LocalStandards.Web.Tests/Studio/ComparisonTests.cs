using System.Net;
using AngleSharp.Dom;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>What differs between two sets, side by side and as a workbook.</summary>
public sealed class ComparisonTests(DraftedRound portal) : IClassFixture<DraftedRound>, IAsyncLifetime
{
    private Visitor central = null!;

    [Fact]
    public async Task Comparison_WithLastYear_ShowsWhatWasEditedAndNothingElse()
    {
        const AuthorityType Type = AuthorityType.Sao;
        var before = (await portal.SetAsync(Type)).Indicators["68-1-02"];
        await central.MustSaveAsync("68-1-02", Type, ("nameTh", "ชื่อที่เปลี่ยน"), ("standards[0].value", "42.5"), ("items[0].required", null));
        await central.StepAsync("indicators", Type, fields: [new("mission", "B1.M1"), new("name", "ตัวชี้วัดที่เพิ่ม")]);
        await central.StepAsync("indicators/68-2-06/removals", Type);
        using var answer = await central.PostAsync(StudioActions.AddressOf(Type) + "/structure", [new("Part", "area"), new("Do", "rename"), new("Code", "B1"), new("Name", "ชื่อด้านที่เปลี่ยน")]);

        using var approver = await portal.SignedInAsync("approver");
        var page = await approver.GetPageAsync(StudioActions.AddressOf(Type) + "/comparison");
        Assert.Contains("เพิ่ม 1 ตัด 1 เปลี่ยน 1 เหมือนเดิม", page.QuerySelector("main")!.TextContent);
        var sections = page.QuerySelectorAll("main section.card").ToList();
        Assert.Equal(4, sections.Count);
        Assert.Contains("ชื่อด้านที่เปลี่ยน", sections[0].TextContent);
        var changed = sections.Single(s => s.QuerySelector("h2")!.TextContent.StartsWith("68-1-02", StringComparison.Ordinal));
        var rows = changed.QuerySelectorAll("tbody tr").Select(r => r.Children.Select(Value).ToArray()).ToList();
        Assert.Equal(3, rows.Count);
        Assert.Contains(rows, r => r[0] == "ชื่อตัวชี้วัด" && r[2] == "ชื่อที่เปลี่ยน");
        Assert.Contains(rows, r => r[0].StartsWith("ค่ามาตรฐาน", StringComparison.Ordinal) && r[2].Contains("42.5") && r[1].Contains($"{before.Standards[0].Value:0.##}"));
        Assert.Contains(rows, r => r is ["ต้องตอบ a", "ใช่", "ไม่ใช่"]);
        Assert.Contains(sections, s => s.TextContent.Contains("ตัวชี้วัดที่เพิ่ม") && s.TextContent.Contains("เพิ่มใหม่"));
        Assert.Contains(sections, s => s.TextContent.Contains("68-2-06") && s.TextContent.Contains("ตัดออก"));

        using var file = await approver.GetAsync(page.QuerySelector("a[download]")!.GetAttribute("href")!);
        Assert.Equal("comparison-2570-sao-v1.xlsx", file.Content.Headers.ContentDisposition!.FileName);
        var text = StudioActions.TextOf(await file.Content.ReadAsByteArrayAsync());
        foreach (var word in new[] { "ชื่อที่เปลี่ยน", "42.5", "ตัวชี้วัดที่เพิ่ม", "68-2-06", "ชื่อด้านที่เปลี่ยน" })
            Assert.Contains(word, text);
    }

    [Fact]
    public async Task Comparison_OfASetWithItself_SaysThatTheyAreTheSame()
    {
        var page = await central.GetPageAsync("/indicator-sets/2569/sao/comparison?with=2569/sao/1");
        Assert.Contains("สองชุดนี้เหมือนกันทุกข้อ", page.QuerySelector(".banner-done")!.TextContent);
        Assert.Null(page.QuerySelector("a[download]"));
    }

    [Fact]
    public async Task Comparison_OfAnyTwo_IsChosenFromTheList()
    {
        var page = await central.GetPageAsync("/indicator-sets/2570/town/comparison");
        Assert.Equal("2569/town/1", page.QuerySelectorAll("#with option").Single(o => o.HasAttribute("selected")).GetAttribute("value"));
        // Every set but itself.
        Assert.Equal(6 * 6 - 1, page.QuerySelectorAll("#with option").Length);
        page = await central.GetPageAsync("/indicator-sets/2570/town/comparison?version=1&with=2567/pao/1");
        Assert.Contains("เทียบกับ อบจ. ปี 2567 ฉบับที่ 1", page.QuerySelector(".lead")!.TextContent);
        Assert.NotEmpty(page.QuerySelectorAll("main section.card"));
    }

    [Theory]
    [InlineData("2570/sao/comparison?with=2999/sao/1")]
    [InlineData("2570/sao/comparison?with=2569/sao/9")]
    [InlineData("2570/sao/comparison?with=2569/sao")]
    [InlineData("2570/sao/comparison?with=2569/sao/-1")]
    [InlineData("2570/sao/comparison?with=nobody")]
    [InlineData("2570/sao/comparison?version=9")]
    [InlineData("2999/sao/comparison")]
    [InlineData("2570/bkk/comparison")]
    public async Task Comparison_WithWhatIsNotThere_IsNotFound(string address)
    {
        Assert.Equal(HttpStatusCode.NotFound, (await central.GetAsync("/indicator-sets/" + address)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await central.GetAsync("/indicator-sets/" + address.Replace("comparison", "comparison.xlsx"))).StatusCode);
    }

    [Fact]
    public async Task Comparison_OfTheFirstYear_HasNothingToCompareWith()
    {
        var page = await central.GetPageAsync("/indicator-sets/2565/sao/comparison");
        Assert.Contains("ยังไม่มีชุดให้เทียบ", page.QuerySelector(".empty")!.TextContent);
        Assert.Equal(HttpStatusCode.NotFound, (await central.GetAsync("/indicator-sets/2565/sao/comparison.xlsx")).StatusCode);
    }

    public async Task InitializeAsync() => central = await portal.SignedInAsync("central");

    public Task DisposeAsync()
    {
        central.Dispose();
        return Task.CompletedTask;
    }

    /// <summary>A cell without the heading it repeats on a phone.</summary>
    private static string Value(IElement cell)
    {
        var text = cell.TextContent;
        return (cell.QuerySelector("small.d-md-none") is { } heading ? text.Replace(heading.TextContent, "", StringComparison.Ordinal) : text).Trim();
    }
}

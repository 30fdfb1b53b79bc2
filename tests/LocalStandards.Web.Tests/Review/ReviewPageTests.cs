using System.Net;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Tests.Entry;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Review;

/// <summary>What is missing leads to where it is filled; what is declared wrongly is told at its field. Nothing here submits.</summary>
public sealed class ReviewPageTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task MissingList_EveryLine_LeadsToAFieldThatExists()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var page = await recorder.GetPageAsync(HomeRound.ReviewAddress);
        var links = page.QuerySelectorAll("#error-summary a").Select(a => a.GetAttribute("href")!).ToList();
        Assert.Contains("/entry/2569/2-2#f-68-2-05.a", links);
        Assert.Contains(links, l => l.StartsWith("/entry/2569/2-3#", StringComparison.Ordinal));
        foreach (var link in links)
        {
            var (address, id) = (link.Split('#')[0], link.Split('#')[1]);
            Assert.NotNull((await recorder.GetPageAsync(address)).GetElementById(id));
        }
        var missing = (await portal.SubmissionAsync()).Forms.Sum(f => f.Missing);
        Assert.Equal(missing, links.Count(l => l.StartsWith("/entry/2569/2-2#", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Submit_OfWhatIsIncomplete_ShowsTheListAndChangesNothing()
    {
        using var recorder = await portal.SignedInAsync("recorder");
        var before = await portal.StateAsync();
        using var answer = await recorder.SubmitAsync();
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        Assert.NotEmpty(page.QuerySelectorAll("#error-summary a[href='/entry/2569/2-2#f-68-2-05.a']"));
        // What was declared stays in its fields.
        Assert.Equal("312/2568", page.QuerySelector("#AppointmentNumber")!.GetAttribute("value"));
        Assert.Equal(before, await portal.StateAsync());
        Assert.Equal(SubmissionStatus.InProgress, (await portal.SubmissionAsync()).Status);
    }

    public static TheoryData<string, string?, string> Wrong => new()
    {
        { "AppointmentNumber", "", "เลขที่คำสั่ง" },
        { "AppointmentNumber", "  ", "เลขที่คำสั่ง" },
        { "AppointmentNumber", new string('ก', 101), "ไม่เกิน 100" },
        { "AppointedOn", "", "วันที่" },
        { "AppointedOn", "เมื่อวาน", "วันที่" },
        { "AppointedOn", "31/2/2567", "วันที่" },
        { "AppointedOn", "29/2/2568", "วันที่" },
        { "AppointedOn", "4/8/2025", ThaiDate.Short(new DateOnly(2025, 8, 4)) },
        { "AppointedOn", "31/12/2599", "อนาคต" },
        { "EndorsedBy", "", "ชื่อปลัด" },
        { "EndorsedBy", new string('ก', 201), "ชื่อปลัด" },
        { "IsCompiled", null, "รวบรวม" },
        { "IsChecked", null, "ตรวจทาน" },
        { "IsEndorsed", null, "ปลัดเห็นชอบ" },
    };

    [Theory, MemberData(nameof(Wrong))]
    public async Task Declaration_WithSomethingWrong_IsToldAtItsFieldAndInTheSummary(string field, string? typed, string reason)
    {
        using var recorder = await portal.SignedInAsync("recorder");
        using var answer = await recorder.PostAsync(HomeRound.ReviewAddress, Declarations.With((field, typed)));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        var page = await Visitor.ReadAsync(answer);
        var error = page.GetElementById(field + "-error")!.TextContent;
        Assert.Contains(reason, error);
        var line = page.QuerySelector($"#error-summary a[href='#{field}']")!;
        Assert.Equal(error.Trim(), line.TextContent.Trim());
        var input = page.GetElementById(field)!;
        Assert.Equal("true", input.GetAttribute("aria-invalid"));
        Assert.Contains(field + "-error", input.GetAttribute("aria-describedby"));
        if (typed is not null)
            Assert.Equal(typed.Trim(), input.GetAttribute("value") ?? "");
        // The others are not accused, and keep what was typed.
        Assert.Single(page.QuerySelectorAll("form.declaration [aria-invalid=true]"));
        Assert.Equal(SubmissionStatus.InProgress, (await portal.SubmissionAsync()).Status);
    }

    [Fact]
    public async Task Declaration_OfScript_IsShownAsText()
    {
        const string Script = "\"><script>alert(1)</script>";
        using var recorder = await portal.SignedInAsync("recorder");
        using var answer = await recorder.PostAsync(HomeRound.ReviewAddress, Declarations.With(("AppointmentNumber", Script), ("IsChecked", null)));
        var page = await Visitor.ReadAsync(answer);
        Assert.Equal(Script, page.QuerySelector("#AppointmentNumber")!.GetAttribute("value"));
        Assert.Empty(page.QuerySelectorAll("main script"));
    }

    [Theory]
    [InlineData("section")]
    [InlineData("executive")]
    [InlineData("clerk")]
    public async Task Submit_ByWhoDoesNotSubmit_IsForbiddenAndNotOffered(string who)
    {
        using var visitor = await portal.SignedInAsync(who);
        Assert.Null((await visitor.GetPageAsync(HomeRound.ReviewAddress)).QuerySelector("form.declaration"));
        using var answer = await visitor.SubmitAsync();
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }
}

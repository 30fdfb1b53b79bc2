using System.Net;
using LocalStandards.Domain.Programmes;
using LocalStandards.Domain.Submissions;
using LocalStandards.Web.Tests.Access;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Reports;

/// <summary>Where the QR of a printed report leads (product.md §8).</summary>
public sealed class ReportCheckTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Code_OfTheLatestVersion_TellsWhoseItIsAndThatItStands()
    {
        var version = await VersionAsync(RoleMatrix.Home);
        using var visitor = portal.Visitor();
        var page = await visitor.GetPageAsync("/verify/" + version.VerificationCode);
        var text = page.QuerySelector("main")!.TextContent;
        Assert.Contains("เป็นฉบับปัจจุบัน", text);
        Assert.Contains(version.ReceiptNumber, text);
        Assert.Contains("องค์การบริหารส่วนตำบล", text);
        // No person and no result.
        Assert.DoesNotContain(version.EndorsedBy, page.DocumentElement.OuterHtml);
        Assert.DoesNotContain("ค่าเป้าหมาย", text);
    }

    [Fact]
    public async Task Code_OfWhatWasReturned_TellsThatItNoLongerStands()
    {
        var other = await portal.InDatabaseAsync(db => db.Submissions
            .Where(s => s.Status == SubmissionStatus.Submitted)
            .Join(db.Obligations.Where(o => o.Round!.Code == "2568" && o.Authority!.Code != RoleMatrix.Home), s => s.ObligationId, o => o.Id, (_, o) => o.Authority!.Code)
            .OrderBy(c => c).FirstAsync());
        var version = await VersionAsync(other);
        await portal.InDatabaseAsync(async db =>
        {
            await db.ReturnAsync(version.ObligationId, portal.Clock.Now);
            await db.SaveChangesAsync();
        });
        using var visitor = portal.Visitor();
        var text = (await visitor.GetPageAsync("/verify/" + version.VerificationCode)).QuerySelector("main")!.TextContent;
        Assert.Contains("ไม่ใช่ฉบับปัจจุบัน", text);
        Assert.DoesNotContain("เป็นฉบับปัจจุบัน", text);
        Assert.DoesNotContain("ทดสอบ", text);
    }

    [Fact]
    public async Task Code_Tampered_IsNotFound()
    {
        var code = (await VersionAsync(RoleMatrix.Home)).VerificationCode;
        using var visitor = portal.Visitor();
        foreach (var wrong in new[] { code[..^1] + (code[^1] == '0' ? '1' : '0'), code[..^1], code + "0", new string('0', 32), "x" })
        {
            using var answer = await visitor.GetAsync("/verify/" + wrong);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Codes_OfTheDemo_AreAllDifferent()
    {
        var codes = await portal.InDatabaseAsync(db => db.SubmissionVersions.Select(v => v.VerificationCode).ToListAsync());
        Assert.All(codes, code => Assert.Matches("^[0-9a-f]{32}$", code));
        Assert.Equal(codes.Count, codes.Distinct().Count());
    }

    [Fact]
    public async Task PrintView_CarriesTheAddressOfItsVersion()
    {
        var version = await VersionAsync(RoleMatrix.Home);
        using var executive = await portal.SignedInAsync("executive");
        var page = await executive.GetPageAsync($"/reports/2568/{RoleMatrix.Home}/print");
        Assert.EndsWith("/verify/" + version.VerificationCode, page.QuerySelector(".verification .address")!.TextContent);
        Assert.NotNull(page.QuerySelector(".verification img[src^='data:image/svg']"));
    }

    private Task<SubmissionVersion> VersionAsync(string authority) => portal.InDatabaseAsync(db => db.SubmissionVersions
        .SingleAsync(v => db.Obligations.Any(o => o.Id == v.ObligationId && o.Round!.Code == "2568" && o.Authority!.Code == authority)));
}

/// <summary>Guessing codes is slowed down.</summary>
public sealed class ReportCheckLimiterTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    [Fact]
    public async Task Code_TooManyFromOneAddress_IsToldToWait()
    {
        using var visitor = portal.Visitor();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 61; i++)
        {
            using var answer = await visitor.GetAsync($"/verify/{i:x32}");
            answers.Add(answer.StatusCode);
        }
        Assert.All(answers.Take(60), status => Assert.Equal(HttpStatusCode.NotFound, status));
        Assert.Equal(HttpStatusCode.TooManyRequests, answers[60]);
    }
}

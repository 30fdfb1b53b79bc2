using System.Net;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Tests.Access;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Reports;

/// <summary>The ministry's codes change with the type; addresses with one lead to the code that stays (architecture.md, "Routes and ids").</summary>
public sealed class OldCodesTests(RoleMatrixTests.Portal portal) : IClassFixture<RoleMatrixTests.Portal>
{
    private const string Once = "9736A1";

    [Theory]
    [InlineData("")]
    [InlineData("/print")]
    [InlineData(".pdf")]
    [InlineData("/print?x=%20y")]
    public async Task Report_ByACodeOfToday_LeadsToTheStableOne(string rest)
    {
        using var executive = await portal.SignedInAsync("executive");
        using var answer = await executive.GetAsync($"/reports/2568/{RoleMatrix.OfficialHome}{rest}");
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal($"/reports/2568/{RoleMatrix.Home}{rest}", answer.Headers.Location!.OriginalString);
        using var followed = await executive.GetAsync(answer.Headers.Location.OriginalString);
        Assert.Equal(rest == ".pdf" ? HttpStatusCode.NotImplemented : HttpStatusCode.OK, followed.StatusCode);
    }

    [Fact]
    public async Task Report_ByACodeThatNoLongerHolds_LeadsToTheStableOneOfWhoHadItLast()
    {
        await portal.InDatabaseAsync(async db =>
        {
            var home = await db.Authorities.Include(a => a.Facts).SingleAsync(a => a.Code == RoleMatrix.Home);
            var other = await db.Authorities.Include(a => a.Facts).FirstAsync(a => a.Code != RoleMatrix.Home);
            Change(other, Once, new(2022, 1, 1));
            Change(other, "9736B2", new(2023, 1, 1));
            Change(home, Once, new(2024, 1, 1));
            Change(home, RoleMatrix.OfficialHome, new(2025, 1, 1));
            await db.SaveChangesAsync();

            static void Change(LocalAuthority authority, string code, DateOnly on) => authority.Apply(authority.Particulars with { OfficialCode = code }, on);
        });
        // The public is led too, and is then told nothing.
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync($"/reports/2568/{Once}");
        Assert.Equal($"/reports/2568/{RoleMatrix.Home}", answer.Headers.Location!.OriginalString);
        await visitor.GetPageAsync(answer.Headers.Location.OriginalString, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/reports/2568/99999999")]
    [InlineData("/reports/2568/9999999/print")]
    [InlineData("/reports/2568/")]
    [InlineData("/reports/2568/%2F%2Fevil.example")]
    [InlineData("/reports/2568/%E0%B8%81")]
    public async Task Report_ByNoCodeAtAll_IsNotFound(string address)
    {
        using var visitor = portal.Visitor();
        await visitor.GetPageAsync(address, HttpStatusCode.NotFound);
    }

    [Theory]
    [InlineData("/reports/%5Cevil.example/36120004")]
    [InlineData("/reports/2568/36120004//evil.example")]
    [InlineData("/reports/2568/36120004%0D%0ALocation:%20x")]
    public async Task Report_ByACodeAndRubbish_StaysOnThisSite(string address)
    {
        using var visitor = portal.Visitor();
        using var answer = await visitor.GetAsync(address);
        Assert.StartsWith("/reports/", answer.Headers.Location!.OriginalString, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', answer.Headers.Location.OriginalString);
    }
}

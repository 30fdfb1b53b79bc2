using System.Globalization;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Features.Deadlines.Extensions;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Deadlines;

/// <summary>A pasted list of codes and names: what is understood, and a report of what is not.</summary>
public sealed class PastedListTests(PortalFactory portal) : IClassFixture<PortalFactory>
{
    private static readonly HashSet<string> None = [];

    private static readonly PastedAuthorities Register = new(
    [
        Authority(1, "3600101", AuthorityType.Sao, "หนองบัว", "คอนสาร", "ชัยภูมิ"), Authority(2, "3000102", AuthorityType.Sao, "หนองบัว", "ปักธงชัย", "นครราชสีมา"),
        Authority(3, "3600103", AuthorityType.SubdistrictMunicipality, "หนองบัวแดง", "หนองบัวแดง", "ชัยภูมิ"), Authority(4, "3600104", AuthorityType.Pao, "ชัยภูมิ", "เมืองชัยภูมิ", "ชัยภูมิ"),
        Authority(5, "2000105", AuthorityType.Pattaya, "พัทยา", "บางละมุง", "ชลบุรี"), Authority(6, "3600106", AuthorityType.Town, "ชัยภูมิ", "เมืองชัยภูมิ", "ชัยภูมิ"),
    ]);

    [Theory]
    [InlineData("3600101", 1)]
    [InlineData("๓๖๐๐๑๐๑", 1)]
    [InlineData("12\t3600101\tองค์การบริหารส่วนตำบลอะไรก็ได้\tชัยภูมิ", 1)]
    [InlineData("อบต.หนองบัว อ.คอนสาร จ.ชัยภูมิ", 1)]
    [InlineData("  องค์การบริหารส่วนตำบล หนองบัว   อำเภอคอนสาร", 1)]
    [InlineData("อบต. หนองบัว นครราชสีมา", 2)]
    [InlineData("เทศบาลตำบลหนองบัวแดง", 3)]
    [InlineData("ทต.หนองบัวแดง", 3)]
    [InlineData("หนองบัวแดง", 3)]
    [InlineData("อบจ.ชัยภูมิ", 4)]
    [InlineData("องค์การบริหารส่วนจังหวัดชัยภูมิ", 4)]
    [InlineData("เมืองพัทยา", 5)]
    [InlineData("เทศบาลเมืองชัยภูมิ จังหวัดชัยภูมิ", 6)]
    public void Line_OfACodeOrAName_IsUnderstood(string line, int id) => Assert.Equal(id, Assert.Single(Register.Read(line, None).Understood).Id);

    [Fact]
    public void Lines_NotUnderstood_AreReportedWithTheirNumbers()
    {
        var report = Register.Read("3600101\r\n\r\nอบต.หนองบัว\nอบต.ไม่มีจริง\n9999999\nอบต.หนองบัว อ.คอนสาร, ทต.หนองบัวแดง\nอบต.หนองบัว อ.เมืองเลย", None);
        Assert.Equal([1, 3], report.Understood.Select(a => a.Id));
        Assert.Equal((6, 1), (Assert.Single(report.Duplicates).Number, report.Duplicates[0].Candidates[0].Id));
        var ambiguous = Assert.Single(report.Ambiguous);
        Assert.Equal((3, 2), (ambiguous.Number, ambiguous.Candidates.Count));
        Assert.Equal([4, 5, 7], report.Unknown.Select(l => l.Number));
        // Which of several is meant is chosen by its code.
        Assert.Empty(Register.Read("อบต.หนองบัว", new HashSet<string> { "3000102" }).Ambiguous);
    }

    [Fact]
    public async Task List_Of8000Lines_IsReadWithAReport_AndExtendedOnlyKnowingly()
    {
        using var central = await portal.SignedInAsync("central");
        var codes = await portal.InDatabaseAsync(db => db.Obligations.Where(o => o.Round!.Code == "2569" && !db.Submissions.Any(s => s.ObligationId == o.Id))
            .OrderBy(o => o.Id).Select(o => o.Authority!.Code).Take(10).ToListAsync());
        var pasted = string.Join("\r\n", Enumerable.Range(0, 8000).Select(i => i % 2 == 0 ? codes[i / 2 % codes.Count] : i == 7 ? "อบต.ที่ไม่มี" : codes[0]));
        var typed = new Dictionary<string, string?>(portal.Extension(40)) { ["Pasted"] = pasted };
        using var answer = await central.FillAsync(typed);
        var page = await answer.RefusedAsync();
        Assert.Contains("1 บรรทัด", page.ErrorAt("Pasted"));
        var report = page.QuerySelector(".paste-report")!.TextContent;
        Assert.Contains("เข้าใจ 10 แห่ง", report);
        Assert.Contains("ซ้ำ 7,989 บรรทัด", report);
        Assert.Contains("บรรทัด 8", page.GetElementById("paste")!.TextContent);
        Assert.StartsWith("ขยายเวลาแล้ว มีผลทันที 10 แห่ง", (await central.ExtendAsync(new(typed) { ["SkipsUnread"] = "true" })).Told());
        var row = Assert.Single(await portal.StoredAsync());
        Assert.Equal(10, row.Scope.Authorities!.Count);
        using var tooLong = await central.FillAsync(new(typed) { ["Pasted"] = new string('\n', PastedAuthorities.MostLines) + codes[0] });
        Assert.Contains("10,000", (await tooLong.RefusedAsync()).ErrorAt("Pasted"));
    }

    private static RegisteredAuthority Authority(int id, string code, AuthorityType type, string name, string district, string province) =>
        new(id, code, new AuthorityPlace(type, int.Parse(code[..2], CultureInfo.InvariantCulture), 3600 + id, id), name, district, province);
}

using System.Text;
using LocalStandards.Data.Register;
using LocalStandards.Demo.Places;
using LocalStandards.Domain.Authorities;
using LocalStandards.Web.Tests.Seed;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Register;

public class RegisterImportTests
{
    private const string Header = "code,name,type,province,district,tier,phone,email,population,households\n";
    private const string Right = "36010001,นาฝาย,อบต.,ชัยภูมิ,เมืองชัยภูมิ,สามัญ,0 1000 0001,a@example.go.th,5200,1800\n";

    private static readonly DateOnly On = new(2026, 10, 1);

    private static Task<RegisterOutcome> RunAsync(DatabaseFile file, string csv, bool apply = true, DateOnly? on = null) =>
        file.InAsync(db => new RegisterImport(db).RunAsync(Encoding.UTF8.GetBytes(csv), apply, on ?? On, CancellationToken.None));

    private static Task<List<LocalAuthority>> AllAsync(DatabaseFile file) =>
        file.InAsync(db => db.Authorities.AsNoTracking().Include(a => a.Facts).OrderBy(a => a.Code).ToListAsync());

    [Theory]
    [InlineData("36010002,นาเสียว,อบต.,ชัยภุมิ,เมืองชัยภูมิ,,,,,", "province", "ชัยภูมิ หรือไม่")]
    [InlineData("36010002,นาเสียว,อบต.,,เมืองชัยภูมิ,,,,,", "province", "ต้องระบุจังหวัด")]
    [InlineData("36010002,นาเสียว,อบต.,ชัยภูมิ,แก่งคร้อ,,,,,", "district", "แก้งคร้อ")]
    [InlineData("36010002,นาเสียว,อบต.,ชัยภูมิ,พิมาย,,,,,", "district", "นครราชสีมา")]
    [InlineData("36010002,นาเสียว,อบต.,ชัยภูมิ,,,,,,", "district", "ต้องระบุอำเภอ")]
    [InlineData("36010002,นาเสียว,สภาตำบล,ชัยภูมิ,เมือง,,,,,", "type", "อบต.")]
    [InlineData("36010002,นาเสียว,กทม.,ชัยภูมิ,เมือง,,,,,", "type", "ไม่เข้าร่วม")]
    [InlineData("36010002,พระนคร,อบต.,กรุงเทพมหานคร,พระนคร,,,,,", "province", "ไม่เข้าร่วม")]
    [InlineData("36010002,,อบต.,ชัยภูมิ,เมือง,,,,,", "name", "ต้องไม่ว่าง")]
    [InlineData(",นาเสียว,อบต.,ชัยภูมิ,เมือง,,,,,", "code", "ต้องไม่ว่าง")]
    [InlineData("36-01,นาเสียว,อบต.,ชัยภูมิ,เมือง,,,,,", "code", "ตัวเลข")]
    [InlineData("36010002,นาเสียว,อบต.,ชัยภูมิ,เมือง,,,ไม่มี,,", "email", "อีเมล")]
    [InlineData("36010002,นาเสียว,อบต.,ชัยภูมิ,เมือง,,,,-5,", "population", "จำนวนเต็ม")]
    [InlineData("36010002,นาเสียว,อบต.,ชัยภูมิ,เมือง,,,,,ห้าร้อย", "households", "จำนวนเต็ม")]
    [InlineData("36010001,นาเสียว,อบต.,ชัยภูมิ,เมือง,,,,,", "code", "แถวที่ 2")]
    [InlineData("36010002,นาฝาย,อบต.,ชัยภูมิ,เมือง,,,,,", "name", "แถวที่ 2")]
    public async Task Import_OfAWrongRow_IsRefusedWholeAndSaysWhere(string row, string column, string words)
    {
        await using var file = await DatabaseFile.EmptyAsync();
        var outcome = await RunAsync(file, Header + Right + row + "\n");
        var problem = Assert.Single(outcome.Problems);
        Assert.Equal((3, column), (problem.Row, problem.Column));
        Assert.Contains(words, problem.Message, StringComparison.Ordinal);
        Assert.Empty(await AllAsync(file));
    }

    [Fact]
    public async Task Import_OfSeveralWrongRows_NamesAll()
    {
        await using var file = await DatabaseFile.EmptyAsync();
        var outcome = await RunAsync(file, Header + "x y,,?,ก,ข,,,,a,b\n" + Right + ",,,,,1,,,,\n");
        Assert.Equal([2, 2, 2, 2, 2, 2, 4, 4, 4, 4], outcome.Problems.Select(p => p.Row!.Value));
    }

    [Fact]
    public async Task Import_ReadsThaiDigitsPrefixesAndShortNames()
    {
        await using var file = await DatabaseFile.EmptyAsync();
        var outcome = await RunAsync(file, "\uFEFF" + Header + "๓๖๐๑๐๐๐๑,องค์การบริหารส่วนตำบลนาฝาย,องค์การบริหารส่วนตำบล,จังหวัดชัยภูมิ,อ.เมือง,,,,\"๕,๒๐๐\",\n");
        Assert.Empty(outcome.Problems);
        var authority = Assert.Single(await AllAsync(file));
        Assert.Equal(("3600001", "36010001", "นาฝาย", 3601, 5200), (authority.Code, authority.OfficialCode, authority.Name, authority.DistrictId, authority.Population));
        Assert.Equal(77, await file.InAsync(db => db.Provinces.CountAsync()));
    }

    [Fact]
    public async Task Import_Dry_WritesNothing()
    {
        await using var file = await DatabaseFile.EmptyAsync();
        Assert.Equal(1, (await RunAsync(file, Header + Right, apply: false)).Added);
        Assert.Empty(await AllAsync(file));
        Assert.Equal(0, await file.InAsync(db => db.Provinces.CountAsync()));
    }

    [Fact]
    public async Task Import_OfAChangedTypeAndCode_BecomesHistory()
    {
        await using var file = await DatabaseFile.EmptyAsync();
        await RunAsync(file, Header + Right, on: new(2020, 1, 1));
        var outcome = await RunAsync(file, Header + "36019901,นาฝาย,เทศบาลตำบล,ชัยภูมิ,เมืองชัยภูมิ,สามัญ,0 1000 0001,a@example.go.th,5200,1800\n");
        Assert.Equal((0, 1, 0), (outcome.Added, outcome.Changed, outcome.Unchanged));
        Assert.Contains("ประเภท อบต. → ทต.", Assert.Single(outcome.Changes), StringComparison.Ordinal);
        var authority = Assert.Single(await AllAsync(file));
        Assert.Equal(("3600001", AuthorityType.SubdistrictMunicipality, "36019901"), (authority.Code, authority.Type, authority.OfficialCode));
        var types = authority.Facts.Where(f => f.Kind == AuthorityFactKind.Type).OrderBy(f => f.From).ToList();
        Assert.Equal([("SAO", (DateOnly?)On), ("SUBDISTRICT_MUNI", null)], types.Select(f => (f.Value, f.To)));
        Assert.Equal(2, authority.Facts.Count(f => f.Kind == AuthorityFactKind.OfficialCode));
    }

    [Fact]
    public async Task Import_OfAChangedName_KeepsTheAuthorityByItsCode()
    {
        await using var file = await DatabaseFile.EmptyAsync();
        await RunAsync(file, Header + Right, on: new(2020, 1, 1));
        await RunAsync(file, Header + Right.Replace("นาฝาย", "นาฝายใหม่", StringComparison.Ordinal));
        var authority = Assert.Single(await AllAsync(file));
        Assert.Equal(["นาฝาย", "นาฝายใหม่"], authority.Facts.Where(f => f.Kind == AuthorityFactKind.Name).OrderBy(f => f.From).Select(f => f.Value));
    }

    [Fact]
    public async Task Import_WithoutAColumn_LeavesWhatIsKnown()
    {
        await using var file = await DatabaseFile.EmptyAsync();
        await RunAsync(file, Header + Right);
        var outcome = await RunAsync(file, "code,name,type,province,district\n36010001,นาฝาย,อบต.,ชัยภูมิ,เมืองชัยภูมิ\n");
        Assert.Equal((0, 1), (outcome.Changed, outcome.Unchanged));
        Assert.Equal("0 1000 0001", Assert.Single(await AllAsync(file)).Phone);
    }

    [Fact]
    public async Task Import_OfANewCodeForOneOfTwoOfAName_TakesTheOneOfTheType_OrAsks()
    {
        await using var file = await DatabaseFile.EmptyAsync();
        var municipality = "36010002,นาฝาย,ทต.,ชัยภูมิ,เมืองชัยภูมิ,สามัญ,,,,\n";
        await RunAsync(file, Header + Right + municipality);
        var same = await RunAsync(file, Header + "36019902,นาฝาย,ทต.,ชัยภูมิ,เมืองชัยภูมิ,สามัญ,,,,\n", apply: false);
        Assert.Contains("36010002 → 36019902", Assert.Single(same.Changes), StringComparison.Ordinal);
        var other = await RunAsync(file, Header + "36019903,นาฝาย,ทม.,ชัยภูมิ,เมืองชัยภูมิ,,,,,\n", apply: false);
        var problem = Assert.Single(other.Problems);
        Assert.Equal((2, "name"), (problem.Row, problem.Column));
        Assert.Contains("36010001", problem.Message, StringComparison.Ordinal);
        Assert.Contains("36010002", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfACodeSomebodyElseHas_IsRefused()
    {
        await using var file = await DatabaseFile.EmptyAsync();
        await RunAsync(file, Header + Right);
        var outcome = await RunAsync(file, Header + "36010001,พิมาย,ทต.,นครราชสีมา,พิมาย,,,,,\n");
        Assert.Contains("อบต.นาฝาย", Assert.Single(outcome.Problems).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Import_OfTheCountryTwice_ResolvesRepeatedNamesAndThenChangesNothing()
    {
        await using var file = await DatabaseFile.EmptyAsync();
        var csv = DemoRegister.ToCsv();
        var first = await RunAsync(file, csv);
        Assert.Equal((DemoRegister.Count, 0, 0), (first.Added, first.Changed, first.Unchanged));

        var demo = DemoRegister.Build();
        var repeated = demo.GroupBy(a => (a.Type, a.Name)).Where(g => g.Count() > 1).ToList();
        // The country has 658; the demo's invented names repeat about as often.
        Assert.InRange(repeated.Count, 600, 800);
        var stored = (await AllAsync(file)).ToDictionary(a => a.OfficialCode);
        Assert.All(repeated.SelectMany(g => g), a => Assert.Equal((a.Name, a.DistrictCode, a.ProvinceCode), (stored[a.OfficialCode].Name, stored[a.OfficialCode].DistrictId, stored[a.OfficialCode].ProvinceId)));
        Assert.Equal(DemoRegister.Count, stored.Values.Select(a => a.Code).Distinct().Count());

        var audits = await file.InAsync(db => db.AuditEntries.CountAsync());
        var second = await RunAsync(file, csv);
        Assert.Equal((0, 0, DemoRegister.Count), (second.Added, second.Changed, second.Unchanged));
        Assert.Equal(audits, await file.InAsync(db => db.AuditEntries.CountAsync()));
    }

    [Fact]
    public async Task Import_OfTheSeededRegister_ChangesNothing()
    {
        await using var file = await DatabaseFile.SmallDemoAsync(DateTimeOffset.UtcNow);
        var lines = DemoRegister.ToCsv().Split('\n');
        var outcome = await RunAsync(file, string.Join('\n', lines.Where((line, i) => i == 0 || line.Contains(",ชัยภูมิ,", StringComparison.Ordinal))));
        Assert.Empty(outcome.Problems);
        Assert.Equal((0, 0, 143), (outcome.Added, outcome.Changed, outcome.Unchanged));
    }
}

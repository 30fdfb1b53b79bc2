using System.IO.Compression;
using System.Net;
using System.Text;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Files;
using LocalStandards.Web.Tests.Infrastructure;
using Xunit;

namespace LocalStandards.Web.Tests.Studio;

/// <summary>Whole sets as files: out and back in they are the same; what is wrong with one is told with its place.</summary>
public sealed class FilesTests(DraftedRound portal) : IClassFixture<DraftedRound>, IAsyncLifetime
{
    private const string Form = "form[action$='/imports']";

    private Visitor central = null!;

    [Theory]
    [InlineData("json")]
    [InlineData("xlsx")]
    public async Task File_OfEveryType_OutAndInGivesTheSameSet(string extension)
    {
        foreach (var type in AuthorityTypes.All)
        {
            var before = await portal.RowAsync(type);
            var file = await FileAsync(type, extension);
            // Something else stands there meanwhile.
            await central.MustSaveAsync("68-1-05", type, ("nameTh", $"ชื่อระหว่างทาง {extension}"));
            await central.StepAsync("indicators/68-2-06/removals", type);
            using var answer = await ImportAsync(type, "set." + extension, file);
            Assert.StartsWith("นำเข้าแล้ว แทนที่ร่างด้วย", (await central.FollowAsync(answer)).Told());
            Assert.Equal(before.Document, (await portal.RowAsync(type)).Document);
        }
    }

    [Fact]
    public async Task File_OfASet_IsNamedForIt()
    {
        foreach (var (address, name) in new[]
        {
            ("2570/sao.json", "indicator-set-2570-sao-v1.json"), ("2570/sao.xlsx", "indicator-set-2570-sao-v1.xlsx"), ("2569/pattaya.json?version=1", "indicator-set-2569-pattaya-v1.json"),
            ("2569.json", "indicator-sets-2569.json"),
        })
        {
            using var answer = await central.GetAsync("/indicator-sets/" + address);
            Assert.Equal(("attachment", name), (answer.Content.Headers.ContentDisposition!.DispositionType, answer.Content.Headers.ContentDisposition.FileName));
        }
        foreach (var address in new[] { "2999.json", "2570/bkk.json", "2570/sao.xlsx?version=2", "2999/sao.json" })
            Assert.Equal(HttpStatusCode.NotFound, (await central.GetAsync("/indicator-sets/" + address)).StatusCode);
    }

    [Fact]
    public async Task File_OfAllTypes_HoldsTheSetOfEach()
    {
        using var answer = await central.GetAsync("/indicator-sets/2569.json");
        var file = IndicatorSetReader.ReadDraft(await answer.Content.ReadAsStringAsync()).File!;
        foreach (var type in AuthorityTypes.All)
            Assert.Equal(await portal.SetAsync(type, "2569"), file.For(type));
    }

    [Fact]
    public async Task Import_OfAFileOfAllTypes_TakesTheOneTypeOfIt()
    {
        var json = await (await central.GetAsync("/indicator-sets/2570.json")).Content.ReadAsStringAsync();
        var town = await portal.RowAsync(AuthorityType.Town);
        await central.MustSaveAsync("68-1-05", AuthorityType.City, ("nameTh", "ชื่อระหว่างทาง"));
        using var answer = await ImportAsync(AuthorityType.City, "ทุกประเภท.JSON", Encoding.UTF8.GetBytes('\uFEFF' + json));
        Assert.StartsWith("นำเข้าแล้ว", (await central.FollowAsync(answer)).Told());
        Assert.NotEqual("ชื่อระหว่างทาง", (await portal.IndicatorAsync("68-1-05", AuthorityType.City)).Name);
        Assert.Equal(town.Stamp, (await portal.RowAsync(AuthorityType.Town)).Stamp);
    }

    [Fact]
    public async Task Import_OfAWrongFile_IsRefusedWithItsPlaceAndChangesNothing()
    {
        const AuthorityType Type = AuthorityType.Sao;
        var before = await portal.RowAsync(Type);
        var json = Encoding.UTF8.GetString(await FileAsync(Type, "json"));
        var workbook = await FileAsync(Type, "xlsx");
        foreach (var (name, file, told) in new (string, byte[], string)[]
        {
            ("set.json", [], "ไม่ว่างเปล่า"),
            ("set.xlsx", [], "ไม่ว่างเปล่า"),
            ("set.docx", Encoding.UTF8.GetBytes(json), "ใช้ได้เฉพาะไฟล์ .xlsx หรือ .json"),
            ("set", Encoding.UTF8.GetBytes(json), "ใช้ได้เฉพาะไฟล์ .xlsx หรือ .json"),
            ("set.json", Encoding.Unicode.GetBytes(json), "UTF-8"),
            ("set.json", Encoding.UTF8.GetBytes(json[..(json.Length / 2)]), ""),
            ("set.json", workbook, ""),
            ("set.xlsx", Encoding.UTF8.GetBytes(json), ""),
            ("set.xlsx", workbook[..(workbook.Length / 2)], ""),
            ("set.json", await FileAsync(Type, "json", "2569"), "ไฟล์เป็นชุดของปี 2569 ไม่ใช่ปี 2570"),
            ("set.xlsx", await FileAsync(Type, "xlsx", "2569"), "ไฟล์เป็นชุดของปี 2569 ไม่ใช่ปี 2570"),
            ("set.json", await FileAsync(AuthorityType.Town, "json"), "ไฟล์ไม่มีชุดของ อบต."),
            ("set.xlsx", await FileAsync(AuthorityType.Town, "xlsx"), "ไฟล์ไม่มีชุดของ อบต."),
            ("set.json", Encoding.UTF8.GetBytes(json.Replace("\"b / a * 100\"", "\"b / zz * 100\"", StringComparison.Ordinal)), "$.indicators[0].measure.formula ตำแหน่งที่ 5"),
            ("set.json", Encoding.UTF8.GetBytes(json.Replace("\"code\":\"68-1-02\"", "\"code\":\"68-1-01\"", StringComparison.Ordinal)), "$.indicators[1].code"),
            ("set.json", Encoding.UTF8.GetBytes(json.Replace("\"nameTh\":\"ร้อยละ", "\"nameTh\":\"ร้อย\u200Bละ", StringComparison.Ordinal)), "มีอักขระที่มองไม่เห็น"),
            ("set.xlsx", StudioActions.Rewritten(workbook, "b / a * 100", "b / zz * 100"), "ตัวชี้วัด"),
        })
        {
            using var answer = await ImportAsync(Type, name, file);
            var page = await answer.RefusalAsync();
            Assert.True(page.GetElementById("error-summary")!.TextContent.Contains(told, StringComparison.Ordinal), $"{name} {told}: {page.GetElementById("error-summary")!.TextContent}");
            Assert.NotNull(page.ErrorAt("File"));
            Assert.Equal(before.Stamp, (await portal.RowAsync(Type)).Stamp);
        }
        using var none = await central.PostFormAsync(await central.GetPageAsync(StudioActions.AddressOf(Type)), Form);
        Assert.Contains("ไม่ว่างเปล่า", (await none.RefusalAsync()).ErrorAt("File"));
    }

    [Fact]
    public async Task Import_OfAHugeFile_IsRefused()
    {
        var before = await portal.RowAsync();
        using (var answer = await ImportAsync(AuthorityType.Sao, "set.json", new byte[21 * 1024 * 1024]))
            Assert.Contains("20 MB", (await answer.RefusalAsync()).ErrorAt("File"));
        using (var answer = await ImportAsync(AuthorityType.Sao, "set.xlsx", Bomb()))
            Assert.NotNull((await answer.RefusalAsync()).ErrorAt("File"));
        Assert.Equal(before.Stamp, (await portal.RowAsync()).Stamp);
    }

    /// <summary>Hundreds of megabytes of nothing in a few kilobytes.</summary>
    private static byte[] Bomb()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        {
            using var entry = zip.CreateEntry("xl/worksheets/sheet1.xml", CompressionLevel.Optimal).Open();
            var block = new byte[1024 * 1024];
            for (var i = 0; i < 400; i++)
                entry.Write(block);
        }
        return file.ToArray();
    }

    private async Task<byte[]> FileAsync(AuthorityType type, string extension, string year = StudioActions.Year)
    {
        using var answer = await central.GetAsync($"{StudioActions.AddressOf(type, year)}.{extension}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private async Task<HttpResponseMessage> ImportAsync(AuthorityType type, string name, byte[] file) =>
        await central.UploadAsync(await central.GetPageAsync(StudioActions.AddressOf(type)), Form, name, file);

    public async Task InitializeAsync() => central = await portal.SignedInAsync("central");

    public Task DisposeAsync()
    {
        central.Dispose();
        return Task.CompletedTask;
    }
}

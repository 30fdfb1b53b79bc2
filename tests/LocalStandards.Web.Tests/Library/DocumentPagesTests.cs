using System.Globalization;
using System.IO.Compression;
using System.Net;
using LocalStandards.Domain.Library;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Library;

/// <summary>Adding, replacing, changing, withdrawing and finding documents, and what is refused at its field.</summary>
public sealed class DocumentPagesTests(DocumentPagesTests.Portal portal) : IClassFixture<DocumentPagesTests.Portal>
{
    private const int LargestFile = 512 * 1024;

    [Fact]
    public async Task Document_Added_IsKeptWithItsFileAndShown()
    {
        using var central = await portal.SignedInAsync("central");
        var content = LibraryActions.Pdf("added");
        using var answer = await central.UploadAsync("/documents", LibraryActions.Fields("คู่มือ <b>ปี ๒๕๖๘</b>", new() { ["Types"] = "Sao", ["Description"] = "บรรทัดหนึ่ง\nบรรทัดสอง" }), content);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        var document = await portal.InDatabaseAsync(db => db.Documents.Include(d => d.Versions).Include(d => d.Round).SingleAsync(d => address == "/documents/" + d.Id));
        Assert.Equal((2568, DocumentAudience.Public, 1, LibraryActions.Checksum(content), "คู่มือ.pdf"), (document.Round!.Year, document.Audience, document.Latest.Number, document.Latest.Checksum, document.Latest.FileName));
        using var anybody = portal.Visitor();
        var page = await anybody.GetPageAsync(address);
        Assert.Equal("คู่มือ <b>ปี ๒๕๖๘</b>", page.QuerySelector("h1")!.TextContent);
        Assert.Contains(LibraryActions.Checksum(content), page.QuerySelector("main")!.TextContent);
        Assert.Equal($"/d/{document.Code}", page.QuerySelector(".library-link a")!.GetAttribute("href"));
        Assert.Null(page.QuerySelector("main form, .library-link a[href^='/qr']"));
    }

    [Fact]
    public async Task Title_OfTheSameYearAndTypes_IsRefusedWithALinkAndLeavesNoFile()
    {
        using var central = await portal.SignedInAsync("central");
        using var first = await central.UploadAsync("/documents", LibraryActions.Fields("คู่มือซ้ำ"), LibraryActions.Pdf("a"));
        var kept = portal.FilesKept();
        using var second = await central.UploadAsync("/documents", LibraryActions.Fields("คู่มือ ซ้ำ"), LibraryActions.Pdf("b"));
        var page = await Visitor.ReadAsync(second);
        Assert.Contains("มีเอกสารชื่อนี้", page.GetElementById("Title-error")!.TextContent);
        Assert.Equal(first.Headers.Location!.OriginalString, page.QuerySelector(".letter-existing a")!.GetAttribute("href"));
        Assert.Equal(kept, portal.FilesKept());
        using var otherTypes = await central.UploadAsync("/documents", LibraryActions.Fields("คู่มือซ้ำ", new() { ["Types"] = "Sao" }), LibraryActions.Pdf("b"));
        Assert.Equal(HttpStatusCode.Redirect, otherTypes.StatusCode);
    }

    public static TheoryData<string, byte[]?, string, string> BadFiles => new()
    {
        { "none", null, "", "เลือกไฟล์ของเอกสาร" },
        { "empty", [], "คู่มือ.pdf", "ว่างเปล่า" },
        { "huge", LibraryActions.Pdf("", LargestFile), "คู่มือ.pdf", "ใหญ่เกินไป" },
        { "other content", "<html><script>alert(1)</script>"u8.ToArray(), "คู่มือ.pdf", "ไม่ใช่ PDF" },
        { "program", "MZ..."u8.ToArray(), "คู่มือ.pdf.exe", "รับเฉพาะไฟล์ PDF, DOCX, XLSX, PNG, JPG" },
        { "zip", Zip("a.txt", 10), "ชุด.zip", "รับเฉพาะไฟล์" },
        { "macros by name", Zip("word/document.xml", 10), "แบบ.docm", "มาโคร" },
        { "zip as word", Zip("a.txt", 10), "แบบ.docx", "ไม่ใช่ DOCX" },
        { "bomb", Zip("xl/workbook.xml", 1024 * 1024 * 1024 / 3), "แบบ.xlsx", "ใหญ่ผิดปกติ" },
        { "pdf and zip", [.. LibraryActions.Pdf(), .. Zip("a.txt", 10), .. "%%EOF"u8], "คู่มือ.pdf", "ชนิดอื่นปน" },
        { "png and zip", [.. Png(), .. Zip("a.txt", 10)], "ภาพ.png", "ชนิดอื่นปน" },
        { "png that is none", "\u0089PNG"u8.ToArray(), "ภาพ.png", "ไม่ใช่ PNG" },
        { "jpeg and script", [0xFF, 0xD8, 0xFF, 0xE0, .. "<script>"u8], "ภาพ.jpg", "ชนิดอื่นปน" },
    };

    // Whole files: not named, and so not carried about, as long as tests are only listed.
    [Theory, MemberData(nameof(BadFiles), DisableDiscoveryEnumeration = true)]
    public async Task File_ThatMayNotCome_IsRefusedAtItsFieldAndNothingIsKept(string what, byte[]? file, string name, string message)
    {
        using var central = await portal.SignedInAsync("central");
        var kept = portal.FilesKept();
        using var answer = await central.UploadAsync("/documents", LibraryActions.Fields($"ไฟล์ผิด {what}"), file, name);
        Assert.Contains(message, (await answer.ErrorsAsync())["File"]);
        Assert.Equal((kept, 0), (portal.FilesKept(), await portal.InDatabaseAsync(db => db.Documents.CountAsync(d => d.Title == $"ไฟล์ผิด {what}"))));
    }

    [Fact]
    public async Task File_OfEveryKind_IsTaken()
    {
        using var central = await portal.SignedInAsync("central");
        foreach (var (name, file) in new[] { ("ภาพ.png", Png()), ("ภาพ.JPEG", [0xFF, 0xD8, 0xFF, 0xE0, 0, 1, 0xFF, 0xD9]), ("คู่มือ.PDF", LibraryActions.Pdf("kinds")) })
        {
            using var answer = await central.UploadAsync("/documents", LibraryActions.Fields("ชนิด " + name), file, name);
            Assert.True(answer.StatusCode == HttpStatusCode.Redirect, name);
            using var visitor = portal.Visitor();
            using var sent = await visitor.GetAsync(answer.Headers.Location!.OriginalString + "/file");
            Assert.Equal(file, await sent.Content.ReadAsByteArrayAsync());
            Assert.Equal("attachment", sent.Content.Headers.ContentDisposition!.DispositionType);
        }
    }

    [Theory]
    [InlineData("20/11/3108", "ปี พ.ศ. ต้องอยู่ระหว่าง")]
    [InlineData("20/11/2026", "ปี ค.ศ.")]
    [InlineData("29/2/2568", "กรอกวันที่")]
    [InlineData("20/11/2690", "ไกลเกินไป")]
    public async Task PublishFrom_InAYearThatCannotBe_IsAskedBackWithAllThatWasTyped(string typed, string message)
    {
        using var central = await portal.SignedInAsync("central");
        using var answer = await central.UploadAsync("/documents", LibraryActions.Fields("ปีผิด", new() { ["From"] = typed, ["Description"] = "คำอธิบายที่พิมพ์ไว้" }), LibraryActions.Pdf());
        var page = await Visitor.ReadAsync(answer);
        Assert.Contains(message, page.GetElementById("From-error")!.TextContent);
        Assert.Equal((typed, "คำอธิบายที่พิมพ์ไว้"), (page.GetElementById("From")!.GetAttribute("value"), page.GetElementById("Description")!.TextContent));
    }

    [Fact]
    public async Task PublishFrom_InThePast_IsAtOnceAndThePageSaysSo()
    {
        using var central = await portal.SignedInAsync("central");
        using var answer = await central.UploadAsync("/documents", LibraryActions.Fields("ของเมื่อวาน", new() { ["From"] = portal.Day(-1), ["FromTime"] = "๐๘.๓๐" }), LibraryActions.Pdf("past"));
        var page = await central.GetPageAsync(answer.Headers.Location!.OriginalString);
        Assert.Equal("เวลาเผยแพร่ที่กรอกผ่านไปแล้ว จึงเผยแพร่ทันที", page.QuerySelector(".banner[role=status]")!.TextContent.Trim());
        Assert.Equal(portal.Clock.Now, await portal.InDatabaseAsync(db => db.Documents.Where(d => d.Title == "ของเมื่อวาน").Select(d => d.PublishFrom).SingleAsync()), TimeSpan.FromSeconds(1));
        using var anybody = portal.Visitor();
        Assert.Equal(HttpStatusCode.OK, await anybody.StatusAsync(answer.Headers.Location.OriginalString));
    }

    [Fact]
    public async Task PublishFrom_Ahead_IsThatMinuteInBangkok()
    {
        using var central = await portal.SignedInAsync("central");
        using var answer = await central.UploadAsync("/documents", LibraryActions.Fields("ของวันพรุ่งนี้", new() { ["From"] = portal.Day(1), ["FromTime"] = "8:30 น." }), LibraryActions.Pdf("ahead"));
        var page = await central.GetPageAsync(answer.Headers.Location!.OriginalString);
        Assert.Contains("08.30", page.QuerySelector(".banner-schedule")!.TextContent);
        var from = await portal.InDatabaseAsync(db => db.Documents.Where(d => d.Title == "ของวันพรุ่งนี้").Select(d => d.PublishFrom).SingleAsync());
        Assert.Equal(Domain.Thai.Bangkok.StartOf(Domain.Thai.Bangkok.DateOf(portal.Clock.Now).AddDays(1)).AddHours(8.5), from);
    }

    [Fact]
    public async Task Version_TheSameFileTwice_IsOne()
    {
        var document = await portal.KeptAsync(content: LibraryActions.Pdf("v1"));
        using var central = await portal.SignedInAsync("central");
        using var other = await portal.SignedInAsync("central");
        var presses = await Task.WhenAll(
            central.UploadAsync($"/documents/{document.Id}/versions", new() { ["Note"] = "แก้" }, LibraryActions.Pdf("v2")),
            other.UploadAsync($"/documents/{document.Id}/versions", new() { ["Note"] = "แก้" }, LibraryActions.Pdf("v2")));
        Assert.All(presses, answer => Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode));
        Assert.Equal([1, 2], await portal.InDatabaseAsync(db => db.DocumentVersions.Where(v => v.DocumentId == document.Id).Select(v => v.Number).Order().ToListAsync()));
        Assert.Equal(await portal.InDatabaseAsync(db => db.DocumentVersions.CountAsync()), portal.FilesKept());
    }

    [Fact]
    public async Task Change_AfterSomebodyElses_IsAskedBackOnce()
    {
        var document = await portal.KeptAsync();
        using var first = await portal.SignedInAsync("central");
        using var second = await portal.SignedInAsync("central");
        var (one, two) = (await first.GetPageAsync($"/documents/{document.Id}/particulars"), await second.GetPageAsync($"/documents/{document.Id}/particulars"));
        using var saved = await first.PostFormAsync(one, "main form", new() { ["Title"] = "ชื่อของคนแรก" });
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        using var refused = await second.PostFormAsync(two, "main form", new() { ["Title"] = "ชื่อของคนที่สอง" });
        var again = await Visitor.ReadAsync(refused);
        Assert.Contains("มีผู้อื่นแก้ไข", again.GetElementById("error-summary")!.TextContent);
        Assert.Equal("ชื่อของคนที่สอง", again.GetElementById("Title")!.GetAttribute("value"));
        using var knowingly = await second.PostFormAsync(again, "main form");
        Assert.Equal(HttpStatusCode.Redirect, knowingly.StatusCode);
        Assert.Equal("ชื่อของคนที่สอง", await portal.InDatabaseAsync(db => db.Documents.Where(d => d.Id == document.Id).Select(d => d.Title).SingleAsync()));
    }

    [Fact]
    public async Task Withdrawal_WithoutAReason_IsAskedForOne_AndTwiceIsOnce()
    {
        var document = await portal.KeptAsync();
        using var central = await portal.SignedInAsync("central");
        using (var empty = await central.PostAsync($"/documents/{document.Id}/withdrawal", [new("reason", " ")]))
            Assert.Contains("เหตุผล", (await empty.ErrorsAsync())["Reason"]);
        for (var press = 0; press < 2; press++)
            (await central.PostAsync($"/documents/{document.Id}/withdrawal", [new("reason", $"เหตุผล {press}")])).Dispose();
        Assert.Equal("เหตุผล 0", await portal.InDatabaseAsync(db => db.Documents.Where(d => d.Id == document.Id).Select(d => d.WithdrawnReason).SingleAsync()));
        foreach (var gone in new[] { "particulars", "versions/new", "withdrawal" })
            Assert.Equal(HttpStatusCode.NotFound, await central.StatusAsync($"/documents/{document.Id}/{gone}"));
    }

    [Theory]
    [InlineData("/documents?round=2568&category=Form", 1)]
    [InlineData("/documents?round=2568&type=SAO&category=Manual&q=คู่มือการบันทึก", 1)]
    [InlineData("/documents?q=ปี%20๒๕๖๗%20แบบรวบรวม", 1)]
    [InlineData("/documents?q=ไม่มีคำนี้แน่นอน", 0)]
    [InlineData("/documents?round=x&category=Form", 0)]
    public async Task List_Filtered_ShowsWhatMatches(string address, int count)
    {
        using var visitor = portal.Visitor();
        Assert.Equal(count, (await visitor.GetPageAsync(address)).QuerySelectorAll("main tbody tr").Length);
    }

    [Fact]
    public async Task List_WithNonsense_IsShownAndPaged()
    {
        using var visitor = portal.Visitor();
        Assert.NotNull((await visitor.GetPageAsync("/documents?round=%00&type=x&category=99&page=-5&q=%F0")).QuerySelector("h1"));
        for (var i = 0; i < 21; i++)
            await portal.KeptAsync(title: $"เอกสารหลายหน้า {i}");
        var last = await visitor.GetPageAsync("/documents?q=หลายหน้า&page=99");
        Assert.Single(last.QuerySelectorAll("main tbody tr"));
        Assert.Contains(last.QuerySelectorAll("main a"), a => a.GetAttribute("href")!.Contains("q=%E0%B8%AB") && !a.GetAttribute("href")!.Contains("page="));
    }

    private static byte[] Png()
    {
        byte[] header = [0, 0, 0, 13, .. "IHDR"u8, 0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0, 0, 0, 0, 0];
        return [0x89, .. "PNG\r\n\u001a\n"u8, .. header, 0, 0, 0, 0, .. "IEND"u8, 0xAE, 0x42, 0x60, 0x82];
    }

    private static byte[] Zip(string part, int size)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        using (var content = zip.CreateEntry(part, CompressionLevel.SmallestSize).Open())
        {
            var zeros = new byte[1024 * 1024];
            for (var left = size; left > 0; left -= zeros.Length)
                content.Write(zeros, 0, Math.Min(left, zeros.Length));
        }
        return stream.ToArray();
    }

    public sealed class Portal : PortalFactory
    {
        public Portal() => Set("Uploads:LargestFile", LargestFile.ToString(CultureInfo.InvariantCulture));
    }
}

using System.Net;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Letters;
using LocalStandards.Web.Tests.Infrastructure;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace LocalStandards.Web.Tests.Letters;

/// <summary>Recording letters, sending them on their route, finding them, and their scans.</summary>
public sealed class RegisterTests(LetterPortal portal) : IClassFixture<LetterPortal>
{
    [Fact]
    public async Task Letter_RecordedAndSentRound_IsSeenByItsRouteFromThenOn()
    {
        using var central = await portal.SignedInAsync("central");
        using var recorder = await portal.SignedInAsync("recorder");
        using var answer = await central.UploadAsync("/letters", Fields("ที่ นร ๐๑๐๗/ว๘๘๘๑", new()
        {
            ["Letter.Signer"] = "เลขานุการ", ["Letter.ActsFor"] = "ปลัดสำนักนายกรัฐมนตรี", ["Letter.Addressees"] = "ผู้ว่าราชการจังหวัดชัยภูมิ", ["Letter.Enclosures"] = "แบบหนึ่ง\nแบบสอง",
            ["Letter.Summary"] = "ขอให้ตรวจข้อมูล", ["Letter.Action"] = "FollowsUp", ["Letter.ToTypes"] = "Sao", ["Letter.ToProvinces"] = "36", ["Round"] = "2568",
        }), "Letter.File", LetterRequests.Pdf);
        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        var address = answer.Headers.Location!.OriginalString;
        var id = int.Parse(address["/letters/".Length..]);
        var letter = await portal.InDatabaseAsync(db => db.Letters.SingleAsync(l => l.Id == id));
        Assert.Equal(("นร 0107/ว8881", LetterAction.FollowsUp, "สำนักงานปลัดสำนักนายกรัฐมนตรี", "แบบหนึ่ง\nแบบสอง"), (letter.Number, letter.Action, letter.Sender, letter.Enclosures));
        Assert.Equal([36], letter.ToProvinces);
        Assert.Equal([AuthorityType.Sao], letter.ToTypes);
        Assert.Equal("หนังสือ.pdf", letter.FileName);

        Assert.Equal(HttpStatusCode.NotFound, await recorder.StatusAsync(address));
        Assert.Equal(HttpStatusCode.NotFound, await recorder.StatusAsync(address + "/file"));
        Assert.StartsWith("ส่งเวียนแล้วเมื่อ", await central.PressAsync(address + "/circulation"));
        Assert.StartsWith("ส่งเวียนแล้วเมื่อ", await central.PressAsync(address + "/circulation"));

        var page = await recorder.GetPageAsync(address);
        Assert.Contains("ขอให้ตรวจข้อมูล", page.QuerySelector("main")!.TextContent);
        using (var file = await recorder.GetAsync(address + "/file"))
        {
            Assert.Equal(("application/pdf", "attachment", true), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType, file.Headers.CacheControl!.NoStore));
            Assert.Equal(LetterRequests.Pdf, await file.Content.ReadAsByteArrayAsync());
        }
        using var anybody = portal.Visitor();
        Assert.Equal(HttpStatusCode.NotFound, await anybody.StatusAsync(address + "/file"));
        await portal.InDatabaseAsync(db => db.Letters.Where(l => l.Id == id).ExecuteUpdateAsync(set => set.SetProperty(l => l.IsPublic, true)));
        Assert.Equal(HttpStatusCode.OK, await anybody.StatusAsync(address + "/file"));
    }

    [Fact]
    public async Task Letter_RecordedTwice_IsRefusedAtItsNumberWithALinkToTheFirst()
    {
        using var central = await portal.SignedInAsync("central");
        using (var first = await central.UploadAsync("/letters", Fields("นร 0107/ว8882"), "Letter.File", LetterRequests.Pdf))
            Assert.Equal(HttpStatusCode.Redirect, first.StatusCode);
        var scans = portal.Scans;
        using var second = await central.UploadAsync("/letters", Fields("นร  ๐๑๐๗ / ว ๘๘๘๒"), "Letter.File", LetterRequests.Pdf);
        var page = await Visitor.ReadAsync(second);
        var id = await portal.InDatabaseAsync(db => db.Letters.Where(l => l.Number == "นร 0107/ว8882").Select(l => l.Id).SingleAsync());
        Assert.Contains("ในทะเบียนแล้ว", page.GetElementById("Letter_Number-error")!.TextContent);
        Assert.Equal($"/letters/{id}", page.QuerySelector(".letter-existing a")!.GetAttribute("href"));
        Assert.Equal("เรื่องที่ทดสอบ", page.QuerySelector("textarea[name='Letter.Subject']")!.TextContent);
        Assert.Equal(scans, portal.Scans);

        // In another year offices count anew.
        using var later = await central.UploadAsync("/letters", Fields("นร 0107/ว8882", new() { ["Letter.SignedOn"] = "27 ส.ค. 2560" }));
        Assert.Equal(HttpStatusCode.Redirect, later.StatusCode);
    }

    /// <summary>Two at the same moment: the one that comes second is refused by the database, and its scan goes again.</summary>
    [Fact]
    public async Task Letter_RecordedBySomebodyElseInThatMoment_IsRefusedAndLeavesNoFile()
    {
        using var central = await portal.SignedInAsync("central");
        using var other = await portal.SignedInAsync("central");
        portal.Sql.BeforeNextTransaction(async () => (await other.UploadAsync("/letters", Fields("นร 0107/ว8883"), "Letter.File", LetterRequests.Pdf)).Dispose());
        using var answer = await central.UploadAsync("/letters", Fields("นร 0107/ว8883"), "Letter.File", LetterRequests.Pdf);
        Assert.Contains("ในทะเบียนแล้ว", (await answer.ErrorsAsync())["Letter_Number"]);
        Assert.Equal(1, await portal.InDatabaseAsync(db => db.Letters.CountAsync(l => l.Number == "นร 0107/ว8883")));
        Assert.Equal(await portal.InDatabaseAsync(db => db.Letters.CountAsync(l => l.StoredFile != null)), portal.Scans);
    }

    [Fact]
    public async Task Letter_WithNothingRight_IsToldEveryProblemAtItsField()
    {
        using var central = await portal.SignedInAsync("central");
        using var answer = await central.UploadAsync("/letters", new() { ["Letter.Number"] = "ไม่มีเลข", ["Letter.SignedOn"] = "26/9/2025", ["Letter.Subject"] = " ", ["Letter.Summary"] = new string('ก', 2001) });
        var errors = await answer.ErrorsAsync();
        Assert.Equal(["Letter_Number", "Letter_SignedOn", "Letter_Subject", "Letter_Summary"], errors.Keys.Order(StringComparer.Ordinal));
        Assert.Contains("ปี ค.ศ.", errors["Letter_SignedOn"]);
        using var tomorrow = await central.UploadAsync("/letters", Fields("นร 0107/ว8884", new() { ["Letter.SignedOn"] = portal.Day(-1) }));
        Assert.Equal("วันที่ของหนังสือต้องไม่อยู่ในอนาคต", (await tomorrow.ErrorsAsync())["Letter_SignedOn"]);
        using var nowhere = await central.UploadAsync("/letters", Fields("นร 0107/ว8884", new() { ["Letter.ToProvinces"] = "10" }));
        Assert.Contains("เลือกจากรายการ", (await Visitor.ReadAsync(nowhere)).GetElementById("error-summary")!.TextContent);
    }

    public static TheoryData<byte[], string, string> BadFiles => new()
    {
        { [], "หนังสือ.pdf", "ว่างเปล่า" },
        { "PK\u0003\u0004 %%EOF"u8.ToArray(), "หนังสือ.pdf", "ต้องเป็นไฟล์ PDF" },
        { LetterRequests.Pdf, "หนังสือ.exe", "ต้องเป็นไฟล์ PDF" },
        { new byte[LetterPortal.LargestFile + 1], "หนังสือ.pdf", "ไฟล์ใหญ่เกินไป" },
    };

    // Whole files: not named, and so not carried about, as long as tests are only listed.
    [Theory, MemberData(nameof(BadFiles), DisableDiscoveryEnumeration = true)]
    public async Task Letter_WithAFileThatIsNoPdf_IsRefusedThereAndNothingIsKept(byte[] file, string name, string message)
    {
        using var central = await portal.SignedInAsync("central");
        var scans = portal.Scans;
        using var answer = await central.UploadAsync("/letters", Fields("นร 0107/ว8885"), "Letter.File", file, name);
        Assert.Contains(message, (await answer.ErrorsAsync())["Letter_File"]);
        Assert.Equal((scans, 0), (portal.Scans, await portal.InDatabaseAsync(db => db.Letters.CountAsync(l => l.Number == "นร 0107/ว8885"))));
    }

    [Theory]
    [InlineData("ว๗๓๓๙", "นร 0107/ว7339")]
    [InlineData("นร 0107/ว 7339", "นร 0107/ว7339")]
    [InlineData("องค์การบริหารส่วนตำบลสมมุติไกล", "นร 0107/ว9001")]
    [InlineData("อบต. สมมุติไกล", "นร 0107/ว9001")]
    // Of its covering letter.
    [InlineData("ชย ๐๐๒๓.๖/ว ๙๐๐๑", "นร 0107/ว9001")]
    [InlineData("ว7339 ไม่มีคำนี้", null)]
    public async Task Search_ByThaiRules_FindsLettersAndWhatCoversThem(string typed, string? number)
    {
        await portal.InDatabaseAsync(async db =>
        {
            if (await db.Letters.AnyAsync(l => l.Number == "นร 0107/ว9001"))
                return;
            var letter = new OfficialLetter { Number = "นร 0107/ว9001", SignedOn = new(2025, 8, 27), Urgency = LetterUrgency.Normal, Sender = "สำนักงาน", Subject = "ถึง อบต.สมมุติไกล เท่านั้น" };
            db.Add(letter);
            await db.SaveChangesAsync();
            db.Add(new OfficialLetter { Number = "ชย 0023.6/ว 9001", SignedOn = new(2025, 9, 5), Urgency = LetterUrgency.Normal, Sender = "จังหวัด", Subject = "นำส่ง", ForwardsId = letter.Id, SenderKind = OfficeKind.Province, SenderId = 36, SenderProvinceId = 36 });
            await db.SaveChangesAsync();
        });
        using var central = await portal.SignedInAsync("central");
        var page = await central.GetPageAsync("/letters?q=" + Uri.EscapeDataString(typed));
        var found = page.QuerySelectorAll("tbody tr td:nth-child(2) span.text-nowrap").Select(e => e.TextContent.Replace('\u00A0', ' '));
        Assert.Equal(number is null ? [] : [number], found);
        Assert.Equal(number is null, page.QuerySelector(".empty") is not null);
    }

    [Fact]
    public async Task List_Filtered_KeepsToTheAddressAndSurvivesNonsense()
    {
        using var central = await portal.SignedInAsync("central");
        var page = await central.GetPageAsync("/letters?round=2567&action=Announces&urgency=MostUrgent&page=99");
        Assert.All(page.QuerySelectorAll("tbody tr"), row => Assert.Contains("ด่วนที่สุด", row.TextContent));
        Assert.Equal(2, page.QuerySelectorAll("tbody tr").Length);
        Assert.NotNull((await central.GetPageAsync("/letters?round=x&action=y&urgency=99&page=-5&q=%00%F0")).QuerySelector("h1"));
    }

    private Dictionary<string, string> Fields(string number, Dictionary<string, string>? over = null)
    {
        var fields = new Dictionary<string, string> { ["Letter.Number"] = number, ["Letter.SignedOn"] = portal.Day(3), ["Letter.Urgency"] = "MostUrgent", ["Letter.Subject"] = "เรื่องที่ทดสอบ", ["Letter.Route"] = "ToProvinces" };
        foreach (var (key, value) in over ?? [])
            fields[key] = value;
        return fields;
    }
}

using LocalStandards.Documents.FollowUpLetters;
using LocalStandards.Domain.Programmes;

namespace LocalStandards.Documents.Tests.FollowUpLetters;

public class FollowUpLetterTests(Press press) : IClassFixture<Press>
{
    private static readonly DateOnly Friday = new(2025, 9, 26);

    [Fact]
    public async Task Letter_WithAllItNeeds_IsInThaiDigitsWithEveryNameInItsAnnex()
    {
        var text = await PdfTools.RunOnTextAsync(await press.FollowUpLetter.RenderAsync(Letter(120)));

        Assert.All(
            [
                "ที่ชย๐๐๒๓.๖/ว๕๔๑๒", "ศาลากลางจังหวัดชัยภูมิ", "๕กันยายน๒๕๖๘", "ประจำปีพ.ศ.๒๕๖๘", "นายอำเภอทุกอำเภอ",
                "หนังสือสำนักงานปลัดสำนักนายกรัฐมนตรีที่นร๐๑๐๗/ว๗๓๓๙", "จำนวน๑๒๐แห่ง", "ภายในวันที่๒๖กันยายน๒๕๖๘", "(นายสมมุติทดสอบ)", "ข้อมูลสมมติ",
                "แนบท้ายหนังสือที่ชย๐๐๒๓.๖/ว๕๔๑๒", "๑อบต.สมมุติ๑", "๑๒๐อบต.สมมุติ๑๒๐", "๒๖ก.ย.๒๕๖๘", "หน้า๑จาก",
            ],
            expected => Assert.Contains(expected, text, StringComparison.Ordinal));
        Assert.DoesNotMatch("[0-9]", text);
    }

    [Fact]
    public async Task Letter_WithNothingFilledIn_LeavesRoomAndNamesNoDayThatIsNotEverybodys()
    {
        var html = await press.FollowUpLetterHtml.ForPrintViewAsync(
            Letter(2) with { Number = null, SignedOn = null, Reference = null, Signer = null, SignerTitle = null, Until = null, IsDemo = false }, styleNonce: "n0nce");

        Assert.Contains("<style nonce=\"n0nce\">", html, StringComparison.Ordinal);
        Assert.DoesNotContain("อ้างถึง</dt>", html, StringComparison.Ordinal);
        Assert.DoesNotContain("ข้อมูลสมมติ", html, StringComparison.Ordinal);
        Assert.Contains("กำหนดของแต่ละแห่ง", html, StringComparison.Ordinal);
        Assert.Equal(3, html.Split("class=\"blank").Length - 1);
    }

    [Fact]
    public async Task Annex_OfSeveralProvinces_NamesThemAndWhoseTimeIsOver()
    {
        var html = await press.FollowUpLetterHtml.ForPrintViewAsync(Letter(1) with
        {
            Authorities = [new("อบต.<script>", "แก้งคร้อ", "ชัยภูมิ", "ยังไม่เริ่ม", Friday), new("อบต.อื่น", "เมือง", "ชลบุรี", "ส่งคืนให้แก้ไข", null)],
        });

        Assert.Contains("<th>จังหวัด</th>", html, StringComparison.Ordinal);
        Assert.Contains("ปิดรับแล้ว", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<script>", html, StringComparison.Ordinal);
    }

    private static FollowUpLetter Letter(int count) => new(
        "ชย 0023.6/ว 5412", "ศาลากลางจังหวัดชัยภูมิ", new(2025, 9, 5), Programme.MinimumStandards, 2568, "นายอำเภอทุกอำเภอ",
        "หนังสือสำนักงานปลัดสำนักนายกรัฐมนตรี ที่ นร 0107/ว7339 ลงวันที่ 27 สิงหาคม 2568", Friday, "นายสมมุติ ทดสอบ", "ท้องถิ่นจังหวัดชัยภูมิ",
        "สำนักงานส่งเสริมการปกครองท้องถิ่นจังหวัดชัยภูมิ",
        [.. Enumerable.Range(1, count).Select(i => new OutstandingAuthority($"อบต.สมมุติ {i}", "แก้งคร้อ", "ชัยภูมิ", "ยังไม่เริ่ม", Friday))], IsDemo: true);
}

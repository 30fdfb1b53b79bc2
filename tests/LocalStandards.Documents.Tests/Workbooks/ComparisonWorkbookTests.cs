using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Documents.Workbooks.Sets;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators.Comparing;
using LocalStandards.Domain.Indicators.Studio;
using LocalStandards.Domain.Tests.Indicators;

namespace LocalStandards.Documents.Tests.Workbooks;

public class ComparisonWorkbookTests
{
    [Fact]
    public void Render_OfAComparison_NamesEveryChange()
    {
        var before = Samples.Set(2568, AuthorityType.Sao);
        var one = before.Indicators["68-1-01"];
        var after = before.RemoveIndicator("68-1-02").Result!.CopyIndicator("68-1-03", "n-1").Result!
            .Put(one.Put(one.Items["a"] with { Unit = "=ราย" }).Result! with { Measure = one.Measure with { AllowsNotDone = false } }).Result! with { LevelLabel = "ขั้นสูง", Version = 2 };
        var comparison = SetComparison.Of(before, after);
        var file = ComparisonWorkbook.Render(comparison);
        using var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document));

        var sheets = WorkbookReader.Read(new MemoryStream(file), _ => true).Sheets.ToDictionary(sheet => sheet.Name, sheet => sheet.Rows);
        string Line(ReadRow row) => string.Join('|', Enumerable.Range(0, 7).Select(column => row.Cells.TryGetValue(column, out var cell) ? cell.Text : ""));
        var changes = sheets["สิ่งที่ต่าง"].Select(Line).ToList();
        Assert.Contains("|ชุด|ชื่อระดับ||ขั้นพัฒนา|ขั้นสูง|", changes);
        Assert.Contains(changes, line => line.StartsWith("68-1-01|", StringComparison.Ordinal) && line.EndsWith("|หน่วยของรายการ|a|คน|'=ราย|ใช่", StringComparison.Ordinal));
        Assert.Contains(changes, line => line.StartsWith("68-1-01|", StringComparison.Ordinal) && line.EndsWith("|ตอบว่าไม่ได้ดำเนินการได้||ใช่|ไม่ใช่|ใช่", StringComparison.Ordinal));
        Assert.Contains(changes, line => line.StartsWith("68-1-02|", StringComparison.Ordinal) && line.Contains("|ตัดออก|"));
        Assert.Contains(changes, line => line.StartsWith("n-1|", StringComparison.Ordinal) && line.Contains("|เพิ่ม|"));
        Assert.Contains("ตัวชี้วัดเปลี่ยน|1", string.Join('\n', sheets["สรุป"].Select(Line)));
        Assert.Equal(comparison.Indicators.Count + 1, sheets["ตัวชี้วัด"].Count);
    }

    [Fact]
    public void Render_OfAnyComparison_IsWritten()
    {
        foreach (var field in Enum.GetValues<ChangedField>())
            Assert.NotEmpty(ChangeText.Of(field));
        for (var seed = 0; seed < 20; seed++)
        {
            var sets = new RandomSets(seed);
            var set = sets.One();
            Assert.Equal(3, WorkbookReader.Read(new MemoryStream(ComparisonWorkbook.Render(SetComparison.Of(set, sets.Varied(set)))), _ => true).Sheets.Count);
        }
    }
}

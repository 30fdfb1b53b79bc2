using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using LocalStandards.Documents.Workbooks;
using LocalStandards.Documents.Workbooks.Sets;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Tests.Indicators;

namespace LocalStandards.Documents.Tests.Workbooks;

public class SetWorkbookTests
{
    private static IndicatorSetDefinition Set => Samples.Set(2568, AuthorityType.Sao);

    private static SetWorkbookReading Read(byte[] file) => SetWorkbookReader.Read(new MemoryStream(file));

    [Fact]
    public void Render_AnySet_ReadsBackTheSame()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var set = new RandomSets(seed).One();
            var reading = Read(SetWorkbook.Render(set));
            Assert.True(reading.IsRight, $"{seed}: {string.Join('\n', reading.Problems)}");
            Assert.Equal(set, reading.Set);
            Assert.All(reading.Problems, problem => Assert.True(problem is { IsUnfinished: true, Sheet: not null }, problem.ToString()));
        }
    }

    [Theory]
    [InlineData(2567)]
    [InlineData(2568)]
    public void Render_TheSamples_ReadBackTheSame(int year)
    {
        foreach (var type in AuthorityTypes.All)
        {
            var reading = Read(SetWorkbook.Render(Samples.Set(year, type)));
            Assert.Equal(Samples.Set(year, type), reading.Set);
            Assert.Empty(reading.Problems);
        }
    }

    [Fact]
    public void Render_ASet_IsAValidWorkbookWithoutFormulas()
    {
        var set = new RandomSets(3).One() with { LevelLabel = "=1+1" };
        using var document = SpreadsheetDocument.Open(new MemoryStream(SetWorkbook.Render(set)), isEditable: false);
        Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(document).Select(error => $"{error.Path?.XPath}: {error.Description}"));
        foreach (var part in document.WorkbookPart!.WorksheetParts)
        {
            Assert.Empty(part.Worksheet.Descendants<CellFormula>());
            Assert.All(part.Worksheet.Descendants<Text>(), cell => Assert.DoesNotMatch("^[=+@\t\r-]", cell.Text));
        }
    }

    /// <summary>What is written over a cell, and where the complaint must be.</summary>
    [Theory]
    [InlineData("ตัวชี้วัด", "รหัสตัวชี้วัด", 3, "68-1-01", "ซ้ำ")]
    [InlineData("ตัวชี้วัด", "รหัสด้าน", 2, "B9", "ไม่มีด้าน")]
    [InlineData("ตัวชี้วัด", "สูตร", 2, "b / / a", "ตำแหน่งที่ 5")]
    [InlineData("ตัวชี้วัด", "ทิศทาง", 2, "ขึ้น", "ยิ่งมากยิ่งดี")]
    [InlineData("ตัวชี้วัด", "ชื่อตัวชี้วัด", 2, "ก\u200Bข", "ตำแหน่งที่ 2")]
    [InlineData("ตัวชี้วัด", "ทศนิยมของผล", 2, "สอง", "ตัวเลข")]
    [InlineData("รายการข้อมูล", "รหัสตัวชี้วัด", 30, "68-9-09", "ไม่มีรหัส")]
    [InlineData("รายการข้อมูล", "ชนิด", 2, "float", "จำนวนเต็ม")]
    [InlineData("รายการข้อมูล", "ต้องกรอก", 2, "อาจจะ", "ใช่")]
    [InlineData("ตัวเลือก", "ค่าที่เก็บ", 2, "a,b", "จุลภาค")]
    [InlineData("กฎตรวจ", "เงื่อนไข", 2, "b <= zz", "zz")]
    [InlineData("ค่ามาตรฐาน", "เครื่องหมาย", 2, "=>", ">=")]
    [InlineData("ไม่เข้าข่าย", "เงื่อนไข", 2, "z == 0", "\"z\"")]
    [InlineData("แบบ", "ด้านในแบบ", 3, "B9", "ไม่มีด้าน")]
    [InlineData("ภารกิจ", "รหัสด้าน", 2, "B9", "ไม่มีรหัส")]
    [InlineData("มติ", "วันที่ (ปี ค.ศ.-เดือน-วัน)", 2, "27/5/2568", "วันที่")]
    [InlineData("กฎหมาย", "กฎหมาย", 2, "\u0007", "มองไม่เห็น")]
    [InlineData("ชุด", "ปี พ.ศ. ที่ประเมิน", 4, "2025", "2500 ถึง 2700")]
    [InlineData("ชุด", "ประเภท อปท.", 8, "กทม.", "อบต.")]
    public void Read_OneWrongCell_IsToldBySheetRowAndColumn(string sheet, string column, int row, string text, string message)
    {
        var reading = Read(Edited(SetWorkbook.Render(Set), sheet, column, row, text));
        Assert.False(reading.IsRight);
        var problem = reading.Problems.FirstOrDefault(problem => problem.Sheet == sheet && problem.Row == row && problem.Column == column);
        Assert.True(problem is not null, string.Join('\n', reading.Problems));
        Assert.Contains(message, problem.Message);
        Assert.Equal($"แผ่น \"{sheet}\" แถว {row} คอลัมน์ \"{column}\"", problem.Place);
    }

    [Fact]
    public void Read_WhatExcelMakesOfIt_IsUnderstood()
    {
        var file = Edited(SetWorkbook.Render(Set), "ค่ามาตรฐาน", "ค่า", 2, "1.1000000000000001", CellValues.Number);
        file = Edited(file, "รายการข้อมูล", "ต้องกรอก", 2, "1", CellValues.Boolean);
        file = Edited(file, "รายการข้อมูล", "ชนิด", 2, "integer");
        file = Edited(file, "มติ", "วันที่ (ปี ค.ศ.-เดือน-วัน)", 2, "45804", CellValues.Number);
        file = Edited(file, "ตัวชี้วัด", "ผลสูงสุด", 2, "๑,๐๐๐");
        var reading = Read(file);
        Assert.True(reading.IsRight, string.Join('\n', reading.Problems));
        Assert.Equal(1.1m, reading.Set.Indicators[0].Standards[0].Value);
        Assert.Equal(new DateOnly(2025, 5, 27), reading.Set.Resolutions[0].Date);
        Assert.Equal(1000, reading.Set.Indicators[0].Measure.Max);
    }

    [Fact]
    public void Read_WrongHeadingsAndSheets_IsTold()
    {
        Assert.Contains(Read(Edited(SetWorkbook.Render(Set), "แบบ", "ชื่อแบบ", 1, "หัวเรื่อง")).Problems, problem => problem is { Sheet: "แบบ", Row: 1, Column: "หัวเรื่อง" });
        Assert.Contains(Read(Edited(SetWorkbook.Render(Set), "แบบ", "ชื่อแบบ", 1, "หัวเรื่อง")).Problems, problem => problem is { Sheet: "แบบ", Row: 1, Column: "ชื่อแบบ" });
        Assert.Contains(Read(Edited(SetWorkbook.Render(Set), "แบบ", "ที่มา", 1, "รหัสแบบ")).Problems, problem => problem.Message.Contains("แล้ว"));
        Assert.Contains(Read(Edited(SetWorkbook.Render(Set), "ชุด", "หัวข้อ", 2, "รหัส")).Problems, problem => problem is { Sheet: "ชุด", Row: 2 });
        Assert.Contains(Read(LocalStandards.Documents.Workbooks.Workbook.Bytes("ว่าง", new LocalStandards.Documents.Workbooks.Sheet("อื่น", [10], 0, [["ก"]]))).Problems, problem => problem.Sheet == "ตัวชี้วัด");
        Assert.Contains(Read(Edited(SetWorkbook.Render(Set), "กฎตรวจ", "รหัสตัวชี้วัด", 2, "general")).Problems, problem => problem.Sheet == "กฎตรวจ");
    }

    [Fact]
    public void Read_ColumnsInAnotherOrder_IsTheSame()
    {
        var file = SetWorkbook.Render(Set);
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach (var row in PartOf(document, "ตัวเลือก").Worksheet.Descendants<Row>())
            {
                var cells = row.Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Reverse().ToList();
                row.RemoveAllChildren();
                row.Append(cells);
            }
        }

        Assert.Equal(Set, Read(stream.ToArray()).Set);
    }

    [Theory]
    [InlineData("")]
    [InlineData("not a workbook")]
    [InlineData("PK\u0003\u0004 nearly")]
    [InlineData("<?xml version=\"1.0\"?><x/>")]
    public void Read_NoWorkbook_IsRefused(string content) => Refused(Encoding.UTF8.GetBytes(content), content.Length == 0 ? "ว่าง" : "ไม่ใช่สมุดงาน");

    [Fact]
    public void Read_CutOrSpoiledFiles_NeverThrows()
    {
        var file = SetWorkbook.Render(Set);
        var random = new Random(2570);
        for (var run = 0; run < 60; run++)
        {
            var spoiled = file.ToArray();
            for (var bytes = random.Next(1, 30); bytes > 0; bytes--)
                spoiled[random.Next(spoiled.Length)] = (byte)random.Next(256);
            _ = Read(run % 3 == 0 ? spoiled[..random.Next(spoiled.Length)] : spoiled);
        }
    }

    [Fact]
    public void Read_OtherZip_IsRefused() => Refused(Zip(("readme.txt", Filled(10))), "ไม่ใช่สมุดงาน");

    [Fact]
    public void Read_TooLargeFile_IsRefusedUnread() => Refused(new byte[WorkbookReader.MostBytes + 1], "10 เมกะไบต์");

    [Fact]
    public void Read_Bomb_IsRefusedWithoutUnpacking()
    {
        var file = Zip([("[Content_Types].xml", Filled(10)), ("xl/worksheets/sheet1.xml", Filled(400_000_000))]);
        Assert.InRange(file.Length, 1, 1_000_000);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Refused(file, "คลายออกแล้วใหญ่เกิน");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 20_000_000);
    }

    [Fact]
    public void Read_BombThatLiesAboutItsSize_IsRefused()
    {
        var sheet = Encoding.UTF8.GetBytes("<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"inlineStr\"><is><t>"
            + new string('x', 200_000_000) + "</t></is></c></row></sheetData></worksheet>");
        var file = WithPart("ตัวชี้วัด", sheet);
        // Its sizes in the directory and before the data, put down to a little.
        var real = BitConverter.GetBytes((uint)sheet.Length);
        var found = 0;
        for (var at = 0; at + 4 <= file.Length; at++)
        {
            if (file.AsSpan(at, 4).SequenceEqual(real))
            {
                BitConverter.TryWriteBytes(file.AsSpan(at), 1000u);
                found++;
            }
        }

        Assert.InRange(found, 1, 2);
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.False(Read(file).IsRight);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 60_000_000);
    }

    [Fact]
    public void Read_ManyParts_IsRefused() => Refused(Zip([.. Enumerable.Range(0, 2000).Select(n => ($"{n}.xml", Filled(1)))]), "ส่วนประกอบ");

    [Fact]
    public void Read_TooManyRows_IsRefused() => Refused(WithPart("ตัวชี้วัด", SheetXml(70_000, "<c t=\"inlineStr\"><is><t>x</t></is></c>")), "60,000 แถว");

    [Fact]
    public void Read_TooManyColumns_IsRefused() => Refused(WithPart("ตัวชี้วัด", SheetXml(1, "<c r=\"XFD1\"><v>1</v></c>")), "100 คอลัมน์");

    [Fact]
    public void Read_TooMuchText_IsRefused() => Refused(WithPart("ตัวชี้วัด", SheetXml(1000, $"<c t=\"inlineStr\"><is><t>{new string('x', 30_000)}</t></is></c>")), "ตัวอักษร");

    [Fact]
    public void Read_EmptyRowsWithoutEnd_AreNothing() => Assert.DoesNotContain(Read(WithPart("แหล่งที่มา", SheetXml(1_000_000, ""))).Problems, problem => problem.Sheet is null);

    [Theory]
    [InlineData("<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]>", "&b;")]
    [InlineData("<!DOCTYPE x [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>", "&a;")]
    public void Read_Entities_AreRefused(string head, string text) => Refused(
        WithPart("ตัวชี้วัด", Encoding.UTF8.GetBytes($"<?xml version=\"1.0\"?>{head}<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row><c t=\"inlineStr\"><is><t>{text}</t></is></c></row></sheetData></worksheet>")),
        "ไม่ใช่สมุดงาน");

    [Fact]
    public void Read_SharedStringsThatAreNotThere_AreRefused() => Refused(WithPart("ตัวชี้วัด", SheetXml(1, "<c t=\"s\"><v>99</v></c>")), "ไม่ใช่สมุดงาน");

    private static void Refused(byte[] file, string message)
    {
        var reading = Read(file);
        Assert.False(reading.IsRight);
        var problem = Assert.Single(reading.Problems);
        Assert.Null(problem.Sheet);
        Assert.Contains(message, problem.Message);
    }

    private static byte[] Filled(int length) => new byte[length];

    private static byte[] SheetXml(int rows, string cells) => Encoding.UTF8.GetBytes(
        "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
        + string.Concat(Enumerable.Repeat($"<row>{cells}</row>", rows)) + "</sheetData></worksheet>");

    private static byte[] Zip(params (string Name, byte[] Content)[] entries)
    {
        using var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in entries)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Optimal).Open();
                entry.Write(content);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The sample's workbook with the XML of one sheet replaced.</summary>
    private static byte[] WithPart(string sheet, byte[] content)
    {
        var file = SetWorkbook.Render(Set);
        string name;
        using (var document = SpreadsheetDocument.Open(new MemoryStream(file), isEditable: false))
            name = PartOf(document, sheet).Uri.ToString().TrimStart('/');

        using var stream = new MemoryStream();
        using (var old = new ZipArchive(new MemoryStream(file)))
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var entry in old.Entries)
            {
                using var into = zip.CreateEntry(entry.FullName, CompressionLevel.Optimal).Open();
                using var from = entry.Open();
                if (entry.FullName == name)
                    into.Write(content);
                else
                    from.CopyTo(into);
            }
        }

        return stream.ToArray();
    }

    private static WorksheetPart PartOf(SpreadsheetDocument document, string sheet) => (WorksheetPart)document.WorkbookPart!.GetPartById(
        document.WorkbookPart.Workbook.Descendants<DocumentFormat.OpenXml.Spreadsheet.Sheet>().Single(one => one.Name == sheet).Id!.Value!);

    private static byte[] Edited(byte[] file, string sheet, string column, int row, string text, CellValues? type = null)
    {
        using var stream = new MemoryStream();
        stream.Write(file);
        using (var document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            var rows = PartOf(document, sheet).Worksheet.Descendants<Row>().ToList();
            var place = sheet == "ชุด"
                ? column == "หัวข้อ" ? 0 : 1
                : rows[0].Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().Select((cell, place) => (cell.InnerText, place)).First(cell => cell.InnerText == column).place;
            var cell = rows[row - 1].Elements<DocumentFormat.OpenXml.Spreadsheet.Cell>().ElementAt(place);
            if (type is null)
            {
                // XML cannot hold what Excel would escape.
                cell.InlineString = new(new Text(text.Replace("\u0007", "_x0007_", StringComparison.Ordinal)) { Space = SpaceProcessingModeValues.Preserve });
                cell.CellValue = null;
            }
            else
            {
                cell.InlineString = null;
                cell.CellValue = new(text);
            }

            cell.DataType = type ?? CellValues.InlineString;
        }

        return stream.ToArray();
    }
}

using System.IO.Compression;
using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using LocalStandards.Documents.Office;
using Sheets = DocumentFormat.OpenXml.Spreadsheet;

namespace LocalStandards.Documents.Tests.Office;

/// <summary>Files of Word and Excel as they come, and as somebody would make them to harm.</summary>
public sealed class OfficeFileTests
{
    [Fact]
    public void Files_OfWordAndExcel_AreTaken()
    {
        Assert.Null(OfficeFile.CheckDocument(Word()));
        Assert.Null(OfficeFile.CheckWorkbook(Excel()));
        Assert.Null(OfficeFile.CheckDocument(Word(change: main => main.AddHyperlinkRelationship(new Uri("https://example.go.th/"), true))));
    }

    [Fact]
    public void Files_OfTheOther_AreNotTaken()
    {
        Assert.Equal(OfficeFileProblem.NotOne, OfficeFile.CheckWorkbook(Word()));
        Assert.Equal(OfficeFileProblem.NotOne, OfficeFile.CheckDocument(Excel()));
        Assert.Equal(OfficeFileProblem.NotOne, OfficeFile.CheckDocument(Zip(zip => Part(zip, "readme.txt", "x"))));
        Assert.Equal(OfficeFileProblem.NotOne, OfficeFile.CheckDocument("PK\u0003\u0004"u8.ToArray()));
        Assert.Equal(OfficeFileProblem.NotOne, OfficeFile.CheckDocument([]));
        Assert.Equal(OfficeFileProblem.NotOne, OfficeFile.CheckDocument(Word()[..^100]));
        // A locked file is no ZIP.
        Assert.Equal(OfficeFileProblem.NotOne, OfficeFile.CheckDocument([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, .. new byte[600]]));
    }

    [Fact]
    public void Macros_UnderAnyName_AreFound()
    {
        Assert.Equal(OfficeFileProblem.Runs, OfficeFile.CheckDocument(Word(WordprocessingDocumentType.MacroEnabledDocument)));
        Assert.Equal(OfficeFileProblem.Runs, OfficeFile.CheckDocument(Word(change: main => main.AddNewPart<VbaProjectPart>())));
        Assert.Equal(OfficeFileProblem.Runs, OfficeFile.CheckWorkbook(Excel(SpreadsheetDocumentType.MacroEnabledWorkbook)));
        Assert.Equal(OfficeFileProblem.Runs, OfficeFile.CheckWorkbook(Excel(change: book => book.AddNewPart<MacroSheetPart>())));
        Assert.Equal(OfficeFileProblem.Runs, OfficeFile.CheckDocument(Word(change: main => main.AddEmbeddedObjectPart("application/vnd.openxmlformats-officedocument.oleObject"))));
        // A template elsewhere, whose macros come with it.
        Assert.Equal(OfficeFileProblem.Runs, OfficeFile.CheckDocument(Word(change: main => main.AddNewPart<DocumentSettingsPart>()
            .AddExternalRelationship("http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate", new Uri("https://evil.example/t.dotm")))));
    }

    [Fact]
    public void Bombs_OfOnePartOrMany_AreRefusedByWhatTheySay()
    {
        Assert.Equal(OfficeFileProblem.Unpacks, OfficeFile.CheckDocument(Zip(zip =>
        {
            using var part = zip.CreateEntry("word/document.xml").Open();
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < 301; i++)
                part.Write(zeros);
        })));
        Assert.Equal(OfficeFileProblem.Unpacks, OfficeFile.CheckDocument(Zip(zip =>
        {
            for (var i = 0; i <= 5_000; i++)
                Part(zip, $"word/{i}.xml", "");
        })));
    }

    [Fact]
    public void Polyglots_WithSomethingElseBeforeBehindOrWithin_AreRefused()
    {
        var word = Word();
        Assert.Equal(OfficeFileProblem.Hides, OfficeFile.CheckDocument([.. word, .. "<script>alert(1)</script>"u8]));
        Assert.Equal(OfficeFileProblem.NotOne, OfficeFile.CheckDocument([.. "%PDF-1.4\n"u8, .. word]));
        // A reader of PDF looks for its header anywhere in the first kilobyte.
        Assert.Equal(OfficeFileProblem.Hides, OfficeFile.CheckDocument(Zip(zip =>
        {
            using (var first = zip.CreateEntry("a.txt", CompressionLevel.NoCompression).Open())
                first.Write("%PDF-1.4\n"u8);
            using var source = new ZipArchive(new MemoryStream(word));
            foreach (var entry in source.Entries)
            {
                using var from = entry.Open();
                using var to = zip.CreateEntry(entry.FullName).Open();
                from.CopyTo(to);
            }
        })));
    }

    private static byte[] Word(WordprocessingDocumentType type = WordprocessingDocumentType.Document, Action<MainDocumentPart>? change = null)
    {
        var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, type))
        {
            var main = document.AddMainDocumentPart();
            main.Document = new Document(new Body(new Paragraph(new Run(new Text("แบบรวบรวมข้อมูล")))));
            change?.Invoke(main);
        }
        return stream.ToArray();
    }

    private static byte[] Excel(SpreadsheetDocumentType type = SpreadsheetDocumentType.Workbook, Action<WorkbookPart>? change = null)
    {
        var stream = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(stream, type))
        {
            var book = document.AddWorkbookPart();
            book.Workbook = new Sheets.Workbook(new Sheets.Sheets());
            change?.Invoke(book);
        }
        return stream.ToArray();
    }

    private static byte[] Zip(Action<ZipArchive> fill)
    {
        var stream = new MemoryStream();
        using (var zip = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
            fill(zip);
        return stream.ToArray();
    }

    private static void Part(ZipArchive zip, string name, string text)
    {
        using var part = zip.CreateEntry(name).Open();
        part.Write(Encoding.UTF8.GetBytes(text));
    }
}

using System.IO.Compression;
using DocumentFormat.OpenXml.Packaging;

namespace LocalStandards.Documents.Office;

/// <summary>What speaks against a file that says it is of Word or Excel.</summary>
public enum OfficeFileProblem
{
    /// <summary>It is something else, locked by a password, or broken.</summary>
    NotOne = 1,
    /// <summary>It holds a macro, a program, or a control that runs by itself, or fetches one when opened.</summary>
    Runs,
    /// <summary>It would unpack into far more than such files hold.</summary>
    Unpacks,
    /// <summary>There is something before, behind or beside the document that belongs to another kind of file.</summary>
    Hides,
}

/// <summary>Looks at files of Word (.docx) and Excel (.xlsx) that others are going to open, without opening what they hold.</summary>
public static class OfficeFile
{
    private const int MostParts = 5_000, PdfHeaderWithin = 1024, EndLength = 22;
    private const long MostUnpackedBytes = 300L * 1024 * 1024;

    // Where the directory of a ZIP says it stands, in its last record.
    private const int DirectorySizeAt = 12, DirectoryOffsetAt = 16;

    // What fetches something else as soon as the document is opened; a link that is clicked may stay.
    private static readonly string[] Fetching = ["/attachedTemplate", "/oleObject", "/frame", "/subDocument", "/afChunk"];

    public static OfficeFileProblem? CheckDocument(byte[] file) => Check(file, stream =>
    {
        using var word = WordprocessingDocument.Open(stream, isEditable: false, Limits);
        return Kind(word.MainDocumentPart, "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml") ?? Running(word);
    });

    public static OfficeFileProblem? CheckWorkbook(byte[] file) => Check(file, stream =>
    {
        using var excel = SpreadsheetDocument.Open(stream, isEditable: false, Limits);
        return Kind(excel.WorkbookPart, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml") ?? Running(excel);
    });

    /// <summary>By what the file itself says its main part is: either reader opens the other's files.</summary>
    private static OfficeFileProblem? Kind(OpenXmlPart? main, string wanted) => main?.ContentType switch
    {
        { } type when type == wanted => null,
        { } type when type.Contains("macroEnabled", StringComparison.OrdinalIgnoreCase) => OfficeFileProblem.Runs,
        _ => OfficeFileProblem.NotOne,
    };

    private static OpenSettings Limits => new() { MaxCharactersInPart = MostUnpackedBytes };

    private static OfficeFileProblem? Check(byte[] file, Func<Stream, OfficeFileProblem?> open)
    {
        if (!file.AsSpan().StartsWith("PK\u0003\u0004"u8))
            return OfficeFileProblem.NotOne;
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            return Packing(stream) ?? (IsWhole(file) ? open(stream) : OfficeFileProblem.Hides);
        }
        // A file made to harm, or broken, fails in as many ways as there are parsers in it.
        catch (Exception error) when (error is not OutOfMemoryException)
        {
            return OfficeFileProblem.NotOne;
        }
    }

    /// <summary>By what the ZIP says of itself; its reader sees to it that no part unpacks into more than it says.</summary>
    private static OfficeFileProblem? Packing(MemoryStream stream)
    {
        using var zip = new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true);
        if (zip.Entries.Count > MostParts)
            return OfficeFileProblem.Unpacks;
        var (packed, unpacked) = (0L, 0L);
        foreach (var entry in zip.Entries)
        {
            (packed, unpacked) = (packed + entry.CompressedLength, unpacked + entry.Length);
            // Parts that lie on top of each other are packed more often than the file is long.
            if (entry.Length is < 0 or > MostUnpackedBytes || unpacked > MostUnpackedBytes || packed > stream.Length)
                return OfficeFileProblem.Unpacks;
        }
        return null;
    }

    /// <summary>One archive from the first byte to the last, and nothing that a reader of PDF would take for its own.</summary>
    private static bool IsWhole(byte[] file)
    {
        var end = file.AsSpan(file.Length - EndLength);
        return end.StartsWith("PK\u0005\u0006"u8)
            && BitConverter.ToUInt32(end[DirectoryOffsetAt..]) + (long)BitConverter.ToUInt32(end[DirectorySizeAt..]) == file.Length - EndLength
            && file.AsSpan(0, Math.Min(PdfHeaderWithin, file.Length)).IndexOf("%PDF-"u8) < 0;
    }

    private static OfficeFileProblem? Running(OpenXmlPackage package) =>
        package.GetAllParts().Any(Runs) ? OfficeFileProblem.Runs : null;

    private static bool Runs(OpenXmlPart part) =>
        part is VbaProjectPart or VbaDataPart or EmbeddedObjectPart or EmbeddedControlPersistencePart or EmbeddedControlPersistenceBinaryDataPart
            or MacroSheetPart or InternationalMacroSheetPart or DialogsheetPart or AlternativeFormatImportPart
        || part.ExternalRelationships.Any(r => Fetching.Any(kind => r.RelationshipType.EndsWith(kind, StringComparison.OrdinalIgnoreCase)));
}

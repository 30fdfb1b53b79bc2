using System.Buffers.Binary;
using LocalStandards.Documents.Office;

namespace LocalStandards.Web.Frame.Input;

/// <summary>What speaks against the content of a file.</summary>
public enum FileProblem
{
    /// <summary>It is not what its name says.</summary>
    OtherContent = 1,
    /// <summary>It holds what runs by itself.</summary>
    Runs,
    /// <summary>It would unpack into far too much.</summary>
    Unpacks,
    /// <summary>There is a file of another kind in it.</summary>
    Hides,
}

/// <summary>A kind of file that the portal takes in and gives out: told by its extension and by its content, which must agree.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Extensions">With the dot; the first is the one it is kept under.</param>
/// <param name="Check">Null where nothing speaks against the content.</param>
public sealed record FileKind(string Name, string ContentType, IReadOnlyList<string> Extensions, Func<byte[], FileProblem?> Check)
{
    // The end mark stands in the last kilobyte; something else hung behind it is another file in a PDF's clothes.
    private const int PdfTail = 1024;

    // Where the last record of a ZIP can begin: its comment has 64 KB at most.
    private const int ZipTail = 64 * 1024 + 22;

    private const int LongestSide = 20_000;

    private static readonly string[] MacroExtensions = [".docm", ".dotm", ".xlsm", ".xltm", ".xlam", ".xlsb", ".pptm"];

    public static FileKind Pdf { get; } = new("PDF", "application/pdf", [".pdf"], CheckPdf);
    public static FileKind Word { get; } = new("DOCX", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx"], bytes => Of(OfficeFile.CheckDocument(bytes)));
    public static FileKind Excel { get; } = new("XLSX", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx"], bytes => Of(OfficeFile.CheckWorkbook(bytes)));
    public static FileKind Png { get; } = new("PNG", "image/png", [".png"], CheckPng);
    public static FileKind Jpeg { get; } = new("JPG", "image/jpeg", [".jpg", ".jpeg"], CheckJpeg);

    /// <summary>What a document may be. No ZIP: nobody sees on a phone what is in one, nor does the portal.</summary>
    public static IReadOnlyList<FileKind> OfDocuments { get; } = [Pdf, Word, Excel, Png, Jpeg];

    public bool Named(string file) => Extensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    public static bool IsOfMacros(string file) => MacroExtensions.Contains(Path.GetExtension(file), StringComparer.OrdinalIgnoreCase);

    private static FileProblem? CheckPdf(byte[] bytes) =>
        !bytes.AsSpan().StartsWith("%PDF-"u8) || Tail(bytes, PdfTail).LastIndexOf("%%EOF"u8) < 0 ? FileProblem.OtherContent
        : IsZipBehind(bytes) ? FileProblem.Hides
        : null;

    /// <summary>Chunk after chunk, from the header to the end mark, which is the file's end.</summary>
    private static FileProblem? CheckPng(byte[] bytes)
    {
        const int signature = 8, besideData = 12;
        if (!bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]))
            return FileProblem.OtherContent;
        for (var at = signature; at + besideData <= bytes.Length;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            var type = bytes.AsSpan(at + 4, 4);
            if (length > bytes.Length - at - besideData || (at == signature && (length != 13 || !type.SequenceEqual("IHDR"u8))))
                return FileProblem.OtherContent;
            if (at == signature && (BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 8)) > LongestSide || BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at + 12)) > LongestSide))
                return FileProblem.Unpacks;
            at += besideData + (int)length;
            if (type.SequenceEqual("IEND"u8))
                return at == bytes.Length && !IsZipBehind(bytes) ? null : FileProblem.Hides;
        }
        return FileProblem.OtherContent;
    }

    private static FileProblem? CheckJpeg(byte[] bytes) =>
        bytes.Length < 4 || !bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]) ? FileProblem.OtherContent
        : IsZipBehind(bytes) || !bytes.AsSpan().EndsWith((ReadOnlySpan<byte>)[0xFF, 0xD9]) ? FileProblem.Hides
        : null;

    private static FileProblem? Of(OfficeFileProblem? problem) => problem switch
    {
        null => null,
        OfficeFileProblem.Runs => FileProblem.Runs,
        OfficeFileProblem.Unpacks => FileProblem.Unpacks,
        OfficeFileProblem.Hides => FileProblem.Hides,
        _ => FileProblem.OtherContent,
    };

    private static bool IsZipBehind(byte[] bytes) => Tail(bytes, ZipTail).IndexOf("PK\u0005\u0006"u8) >= 0;

    private static ReadOnlySpan<byte> Tail(byte[] bytes, int length) => bytes.AsSpan(Math.Max(0, bytes.Length - length));
}

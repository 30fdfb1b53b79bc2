namespace LocalStandards.Domain.Library;

/// <summary>The file of a version as it came in and as it is kept.</summary>
/// <param name="Name">As it came, without a path.</param>
/// <param name="StoredFile">Its name among the portal's files; never overwritten.</param>
/// <param name="Checksum">SHA-256, 64 small hexadecimal digits.</param>
/// <param name="Size">In bytes.</param>
public sealed record DocumentFile(string Name, string StoredFile, string ContentType, long Size, string Checksum);

/// <summary>One numbered file of a document. Later ones do not change it.</summary>
public sealed class DocumentVersion
{
    private DocumentVersion() { }

    internal DocumentVersion(int number, DocumentFile file, string? note, int? byId, DateTimeOffset at) =>
        (Number, FileName, StoredFile, ContentType, Size, Checksum, Note, ById, At) =
        (number, file.Name, file.StoredFile, file.ContentType, file.Size, file.Checksum, note, byId, at);

    public int Id { get; private set; }
    public int DocumentId { get; private set; }
    public int Number { get; private set; }
    public string FileName { get; private set; } = "";
    public string StoredFile { get; private set; } = "";
    public string ContentType { get; private set; } = "";
    public long Size { get; private set; }
    public string Checksum { get; private set; } = "";
    /// <summary>What is new in it; null where nothing was said.</summary>
    public string? Note { get; private set; }
    public int? ById { get; private set; }
    public DateTimeOffset At { get; private set; }
    /// <summary>How many downloads began at its first byte; counted in the database alone.</summary>
    public int Downloads { get; private set; }
}

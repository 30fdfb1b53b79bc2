using LocalStandards.Domain.Access;
using LocalStandards.Domain.Authorities;
using LocalStandards.Domain.Rounds;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Library;

public enum DocumentCategory { Manual = 1, Form = 2, Report = 3, Circular = 4, Other = 5 }

/// <summary>Whom a document is for.</summary>
public enum DocumentAudience { Public = 1, SignedIn = 2, Roles = 3 }

/// <summary>The description of a document, apart from its files.</summary>
/// <param name="RoundId">The round it is for; null where it is for none.</param>
/// <param name="Types">Whom it is about; everybody when empty.</param>
/// <param name="Readers">For <see cref="DocumentAudience.Roles"/>, at least one; ignored for others.</param>
public sealed record DocumentParticulars(
    int? RoundId, IReadOnlyCollection<AuthorityType> Types, DocumentCategory Category, string Title, string? Description,
    DocumentAudience Audience, IReadOnlyCollection<Role> Readers);

/// <summary>
/// A manual, form or report that the centre hands out: for whom, from when, and its file in numbered versions. Before its
/// time, and once withdrawn, it exists for the centre alone.
/// </summary>
public sealed class LibraryDocument
{
    public const int LongestTitle = 200, LongestText = 1000, LongestNote = 500;

    private readonly List<DocumentVersion> versions = [];

    private LibraryDocument() { }

    /// <param name="from">From when it is published; at once when that is past.</param>
    public LibraryDocument(DocumentParticulars particulars, DocumentFile file, DateTimeOffset from, int? byId, DateTimeOffset now)
    {
        Describe(particulars);
        PublishFrom = from < now ? now : from;
        (AddedById, AddedAt) = (byId, now);
        versions.Add(new DocumentVersion(1, file, null, byId, now));
    }

    public int Id { get; private set; }
    /// <summary>Unique; the short link's last part.</summary>
    public string Code { get; private set; } = ShortCode.New();
    public int? RoundId { get; private set; }
    public AssessmentRound? Round { get; private set; }
    public IList<AuthorityType> Types { get; private set; } = [];
    public DocumentCategory Category { get; private set; }
    public string Title { get; private set; } = "";
    public string? Description { get; private set; }
    public DocumentAudience Audience { get; private set; }
    public IList<Role> Readers { get; private set; } = [];
    public DateTimeOffset PublishFrom { get; private set; }
    public DateTimeOffset? WithdrawnAt { get; private set; }
    public int? WithdrawnById { get; private set; }
    public string? WithdrawnReason { get; private set; }
    public int? AddedById { get; private set; }
    public DateTimeOffset AddedAt { get; private set; }
    public Guid Stamp { get; private set; } = Guid.NewGuid();

    /// <summary>In the order of their numbers, where loaded.</summary>
    public IReadOnlyList<DocumentVersion> Versions => versions;

    // The next two are derived and stored for queries only: they are never read back.
    /// <summary>Unique: of one round, category and kinds of authority one document has the title, withdrawn ones apart.</summary>
    public string Key { get => KeyOf(); private set { } }
    /// <summary>Title and description folded for search (<see cref="ThaiText.SearchKey"/>).</summary>
    public string SearchKey { get => $"{ThaiText.SearchKey(Title)} {ThaiText.SearchKey(Description)}"; private set { } }

    public DocumentVersion Latest => versions.MaxBy(v => v.Number)!;

    public bool IsPublishedAt(DateTimeOffset now) => WithdrawnAt is null && PublishFrom <= now;

    /// <summary>Changes the description; a time in the past publishes at once what is not published yet.</summary>
    /// <returns>False when it is withdrawn: nothing changes any more.</returns>
    public bool Change(DocumentParticulars particulars, DateTimeOffset from, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return false;
        Describe(particulars);
        if (from > now)
            PublishFrom = from;
        else if (PublishFrom > now)
            PublishFrom = now;
        Stamp = Guid.NewGuid();
        return true;
    }

    /// <summary>Adds a file as the next version; earlier ones stay. All versions must be loaded.</summary>
    public ReplacementRefusal? Replace(DocumentFile file, string? note, int? byId, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return ReplacementRefusal.Withdrawn;
        if (Latest.Checksum == file.Checksum)
            return ReplacementRefusal.SameFile;
        versions.Add(new DocumentVersion(Latest.Number + 1, file, note, byId, now));
        Stamp = Guid.NewGuid();
        return null;
    }

    /// <summary>Withdraws it for good; repeated, it changes nothing.</summary>
    public void Withdraw(string reason, int? byId, DateTimeOffset now)
    {
        if (WithdrawnAt is not null)
            return;
        (WithdrawnAt, WithdrawnById, WithdrawnReason, Stamp) = (now, byId, reason, Guid.NewGuid());
    }

    private void Describe(DocumentParticulars said)
    {
        (RoundId, Category, Title, Description, Audience) = (said.RoundId, said.Category, said.Title, said.Description, said.Audience);
        Types = [.. said.Types.Distinct().Order()];
        Readers = said.Audience == DocumentAudience.Roles ? [.. said.Readers.Distinct().Order()] : [];
    }

    private string KeyOf() => WithdrawnAt is not null ? $"{Code}|withdrawn"
        : $"{RoundId}|{(int)Category}|{string.Join(',', Types.Select(t => (int)t))}|{ThaiText.SearchKey(Title)}";
}

/// <summary>Why a file does not become the next version.</summary>
public enum ReplacementRefusal
{
    Withdrawn = 1,
    /// <summary>It is the file of the latest version, byte for byte.</summary>
    SameFile,
}

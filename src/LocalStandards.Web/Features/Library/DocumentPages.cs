using LocalStandards.Domain.Library;
using LocalStandards.Web.Frame.Lists;

namespace LocalStandards.Web.Features.Library;

/// <param name="Round">Its year; null where it is for none.</param>
public sealed record DocumentRow(LibraryDocument Document, string? Round, DocumentVersion Latest);

public sealed record DocumentListPage(
    DocumentFilter Filter, IReadOnlyList<DocumentRow> Rows, Pager Pager, IReadOnlyList<RoundChoice> Rounds, bool MayWrite, DateTimeOffset Now);

/// <param name="Names">Of who put versions there, by id; none for readers outside the office.</param>
/// <param name="ShortLink">Null where the portal does not know its own address.</param>
public sealed record DocumentPage(LibraryDocument Document, IReadOnlyDictionary<int, string> Names, Uri? ShortLink, bool MayWrite, DateTimeOffset Now)
{
    public string? NameOf(int? id) => id is { } known && Names.TryGetValue(known, out var name) ? name : null;

    public int Downloads => Document.Versions.Sum(v => v.Downloads);
}

/// <summary>What is said of a document, before there is one or to be changed.</summary>
/// <param name="Document">Null of a new one.</param>
/// <param name="ExistingId">The document of the same title that was found when saving.</param>
public sealed record DocumentFormPage(DocumentForm Form, IReadOnlyList<RoundChoice> Rounds, LibraryDocument? Document, int? ExistingId = null);

public sealed record NewVersionPage(LibraryDocument Document, string? Note);

public sealed record WithdrawalPage(LibraryDocument Document, string? Reason);

using System.Security.Cryptography;
using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Data.Saving;
using LocalStandards.Domain.Library;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LocalStandards.Web.Features.Library;

/// <summary>Takes a document's file in: looks at it, and saves it together with what refers to it.</summary>
public sealed class KeepDocument(AppDbContext db, StoredFiles files, Uploads uploads)
{
    /// <summary>Where documents lie among the portal's files.</summary>
    public const string Folder = LibraryFiles.Folder;

    /// <summary>A file of a kind that documents may be, or null with the problem at its field.</summary>
    public Task<UploadedFile?> ReadAsync(IFormFile file, string field, ModelStateDictionary problems, CancellationToken cancel) =>
        uploads.ReadAsync(file, field, FileKind.OfDocuments, problems, cancel);

    /// <param name="verb">As of <see cref="TrySave"/>; it puts the file into the context.</param>
    public Task<SaveOutcome<TRefusal>> TrySaveAsync<TRefusal>(UploadedFile file, Func<DocumentFile, Task<TRefusal?>> verb, CancellationToken cancel)
    {
        var checksum = Convert.ToHexStringLower(SHA256.HashData(file.Content));
        return db.TrySaveAsync(
            files, file.In(Folder), stored => verb(new DocumentFile(file.Name, stored!, file.Kind.ContentType, file.Content.Length, checksum)), cancel);
    }
}

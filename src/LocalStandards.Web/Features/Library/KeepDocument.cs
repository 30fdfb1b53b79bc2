using System.Security.Cryptography;
using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Domain.Library;
using LocalStandards.Web.Frame.Input;
using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace LocalStandards.Web.Features.Library;

/// <summary>Takes a document's file in: looks at it, writes it and saves what refers to it. Nothing stays of it, on the disk either, when that fails.</summary>
public sealed class KeepDocument(AppDbContext db, StoredFiles files, Uploads uploads)
{
    /// <summary>Where documents lie among the portal's files.</summary>
    public const string Folder = LibraryFiles.Folder;

    /// <summary>A file of a kind that documents may be, or null with the problem at its field.</summary>
    public Task<UploadedFile?> ReadAsync(IFormFile file, string field, ModelStateDictionary problems, CancellationToken cancel) =>
        uploads.ReadAsync(file, field, FileKind.OfDocuments, problems, cancel);

    /// <param name="refer">Puts the file into the context; false when it is not wanted after all.</param>
    /// <returns>Whether it was wanted.</returns>
    /// <exception cref="Microsoft.EntityFrameworkCore.DbUpdateException">Somebody else was faster.</exception>
    public async Task<bool> KeepAsync(UploadedFile file, Func<DocumentFile, bool> refer, CancellationToken cancel)
    {
        var stored = await files.WriteAsync(Folder, file.Kind.Extensions[0], file.Content, cancel);
        var isKept = false;
        try
        {
            var checksum = Convert.ToHexStringLower(SHA256.HashData(file.Content));
            if (!refer(new DocumentFile(file.Name, stored, file.Kind.ContentType, file.Content.Length, checksum)))
                return false;
            await db.SaveChangesAsync(cancel);
            return isKept = true;
        }
        finally
        {
            if (!isKept)
                files.Delete(Folder, stored);
        }
    }
}

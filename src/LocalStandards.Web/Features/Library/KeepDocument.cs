using System.Security.Cryptography;
using LocalStandards.Data;
using LocalStandards.Data.Files;
using LocalStandards.Domain.Library;
using LocalStandards.Web.Frame.Input;

namespace LocalStandards.Web.Features.Library;

/// <summary>Writes a document's file and saves what refers to it. Nothing stays of it, on the disk either, when that fails.</summary>
public sealed class KeepDocument(AppDbContext db, StoredFiles files)
{
    /// <summary>Where documents lie among the portal's files.</summary>
    public const string Folder = LibraryFiles.Folder;

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

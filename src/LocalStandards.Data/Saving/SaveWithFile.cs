using LocalStandards.Data.Files;

namespace LocalStandards.Data.Saving;

/// <summary>A file that was read and checked and is to be kept.</summary>
/// <param name="Folder">Where it goes among the portal's files.</param>
/// <param name="Extension">With its dot.</param>
public sealed record FileToKeep(string Folder, string Extension, ReadOnlyMemory<byte> Content);

/// <summary>Saves what refers to a file together with the file: both are there or neither.</summary>
public static class SaveWithFile
{
    /// <summary>As <see cref="TrySave"/> does; the file is written before, and deleted unless the verb is saved.</summary>
    /// <param name="file">Null where none was sent.</param>
    /// <param name="verb">Is given the name under which the file lies; null without one.</param>
    /// <exception cref="IOException">As <see cref="StoredFiles.WriteAsync"/>.</exception>
    public static async Task<SaveOutcome<TRefusal>> TrySaveAsync<TRefusal>(
        this AppDbContext db, StoredFiles files, FileToKeep? file, Func<string?, Task<TRefusal?>> verb, CancellationToken cancel)
    {
        if (file is null)
            return await db.TrySaveAsync(() => verb(null), cancel);
        var stored = await files.WriteAsync(file.Folder, file.Extension, file.Content, cancel);
        var isKept = false;
        try
        {
            var outcome = await db.TrySaveAsync(() => verb(stored), cancel);
            isKept = outcome.IsSaved;
            return outcome;
        }
        finally
        {
            if (!isKept)
                files.Delete(file.Folder, stored);
        }
    }
}

using System.Security.Cryptography;

namespace LocalStandards.Data.Files;

/// <summary>
/// Files the portal keeps beside its database, in folders under random names: nothing of what a person typed is in a
/// path. A file counts only once its name is recorded; one whose record was never made goes with its folder.
/// </summary>
public sealed class StoredFiles(string root)
{
    private const int NameLength = 32;

    /// <summary>Writes through to the disk before it returns.</summary>
    /// <returns>The new file's name.</returns>
    /// <exception cref="IOException">The disk is full, or the folder cannot be made or written to.</exception>
    /// <exception cref="UnauthorizedAccessException">As above.</exception>
    public async Task<string> WriteAsync(string folder, string extension, ReadOnlyMemory<byte> content, CancellationToken cancel)
    {
        var name = RandomNumberGenerator.GetHexString(NameLength, lowercase: true) + extension;
        Directory.CreateDirectory(PathOf(folder));
        var path = PathOf(folder, name);
        try
        {
            await using var file = new FileStream(path, FileMode.CreateNew, FileAccess.Write, FileShare.None);
            await file.WriteAsync(content, cancel);
            file.Flush(flushToDisk: true);
        }
        catch
        {
            // Half a file must not go on filling a full disk.
            File.Delete(path);
            throw;
        }
        return name;
    }

    /// <summary>
    /// As <see cref="WriteAsync"/>, of what is too large to hold: the caller writes it, flushes it to the disk, and deletes
    /// what it does not record.
    /// </summary>
    public (string Name, FileStream Content) Create(string folder, string extension)
    {
        var name = RandomNumberGenerator.GetHexString(NameLength, lowercase: true) + extension;
        Directory.CreateDirectory(PathOf(folder));
        return (name, new FileStream(PathOf(folder, name), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read | FileShare.Delete, 128 * 1024, FileOptions.Asynchronous));
    }

    /// <summary>To be read from anywhere in it, however long that takes; it stays whole where it is deleted meanwhile.</summary>
    /// <exception cref="IOException">There is none of that name.</exception>
    public FileStream Open(string folder, string name) => new(PathOf(folder, name), new FileStreamOptions
    {
        Access = FileAccess.Read, Share = FileShare.Read | FileShare.Delete, BufferSize = 128 * 1024, Options = FileOptions.Asynchronous | FileOptions.SequentialScan,
    });

    public bool Exists(string folder, string name) => File.Exists(PathOf(folder, name));

    /// <summary>Null where none is recorded, or it is lost.</summary>
    public async Task<byte[]?> FindAsync(string folder, string? name, CancellationToken cancel) =>
        name is not null && Exists(folder, name) ? await ReadAsync(folder, name, cancel) : null;

    public Task<byte[]> ReadAsync(string folder, string name, CancellationToken cancel) => File.ReadAllBytesAsync(PathOf(folder, name), cancel);

    public void Delete(string folder, string name) => File.Delete(PathOf(folder, name));

    /// <summary>The folder with all that is in it, recorded or not.</summary>
    public void DeleteFolder(string folder)
    {
        if (Directory.Exists(PathOf(folder)))
            Directory.Delete(PathOf(folder), recursive: true);
    }

    private string PathOf(params ReadOnlySpan<string> parts) => Path.Combine([root, .. parts]);
}

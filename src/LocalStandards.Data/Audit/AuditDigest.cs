using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace LocalStandards.Data.Audit;

/// <summary>
/// Makes a seal: SHA-256 over the hash of the seal before (zeros for the first), every row by id, then the seal's own
/// figures. A number is a byte 1 and eight bytes, lowest first; a text its length in UTF-8 and its bytes; none is a byte 0.
/// </summary>
/// <remarks>Stored seals depend on it: what is hashed, and how, must never change.</remarks>
internal sealed class AuditDigest : IDisposable
{
    private readonly IncrementalHash sha = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly int number;
    private long firstId, lastId;

    public AuditDigest(AuditSeal? previous)
    {
        number = (previous?.Number ?? 0) + 1;
        sha.AppendData(previous?.Hash ?? new byte[AuditSeal.HashBytes]);
    }

    public int Count { get; private set; }

    /// <summary>Rows come in the order of their ids.</summary>
    public void Add(AuditEntry row)
    {
        if (Count++ == 0)
            firstId = row.Id;
        lastId = row.Id;
        Append(row.Id);
        Append(row.At.UtcTicks);
        Append(row.UserId);
        Append((int?)row.Role);
        Append(row.Address);
        Append(row.RequestId);
        Append(row.AuthorityId);
        Append(row.Action);
        Append(row.Changes);
    }

    /// <summary>The seal over the rows added; it ends the digest.</summary>
    public AuditSeal Seal(DateTimeOffset at)
    {
        foreach (var figure in (long[])[number, firstId, lastId, Count, at.UtcTicks])
            Append(figure);
        return new AuditSeal { Number = number, FirstId = firstId, LastId = lastId, Count = Count, SealedAt = at, Hash = sha.GetHashAndReset() };
    }

    public void Dispose() => sha.Dispose();

    private void Append(long? value)
    {
        Span<byte> bytes = stackalloc byte[1 + sizeof(long)];
        bytes[0] = value is null ? (byte)0 : (byte)1;
        BinaryPrimitives.WriteInt64LittleEndian(bytes[1..], value ?? 0);
        sha.AppendData(value is null ? bytes[..1] : bytes);
    }

    private void Append(string? text)
    {
        var bytes = text is null ? null : Encoding.UTF8.GetBytes(text);
        Append(bytes?.Length);
        sha.AppendData(bytes ?? []);
    }
}

using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace LocalStandards.Web.Features.Account.Identity;

/// <summary>Time-based one-time codes of RFC 6238 as every authenticator app makes them: SHA-1, 30 seconds, six digits.</summary>
public static class Totp
{
    private const string Base32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const int SecondsPerStep = 30;

    /// <summary>A new key of 160 bits, in the base32 people can type.</summary>
    public static string NewKey() => RandomNumberGenerator.GetString(Base32, 32);

    public static long StepAt(DateTimeOffset instant) => instant.ToUnixTimeSeconds() / SecondsPerStep;

    /// <exception cref="FormatException">The key is not base32.</exception>
    public static string CodeOf(string key, long step)
    {
        Span<byte> counter = stackalloc byte[8];
        BinaryPrimitives.WriteInt64BigEndian(counter, step);
        // SHA-1 is what the apps use; as a keyed hash it holds.
#pragma warning disable CA5350
        var hash = HMACSHA1.HashData(Decode(key), counter);
#pragma warning restore CA5350
        var number = BinaryPrimitives.ReadInt32BigEndian(hash.AsSpan(hash[^1] & 0xF)) & int.MaxValue;
        return (number % 1_000_000).ToString("D6", CultureInfo.InvariantCulture);
    }

    /// <summary>The time step in which the code is right, one step early or late included; null when it is wrong.</summary>
    public static long? StepOf(string key, string code, DateTimeOffset now)
    {
        var typed = Encoding.UTF8.GetBytes(code);
        var current = StepAt(now);
        long? found = null;
        for (var step = current - 1; step <= current + 1; step++)
        {
            if (CryptographicOperations.FixedTimeEquals(typed, Encoding.UTF8.GetBytes(CodeOf(key, step))))
                found = step;
        }
        return found;
    }

    private static byte[] Decode(string key)
    {
        var bytes = new byte[key.Length * 5 / 8];
        var (buffer, bits, at) = (0, 0, 0);
        foreach (var letter in key)
        {
            var value = Base32.IndexOf(letter, StringComparison.Ordinal);
            if (value < 0)
                throw new FormatException("The key is not base32.");
            (buffer, bits) = ((buffer << 5 | value) & 0xFFFF, bits + 5);
            if (bits >= 8)
                bytes[at++] = (byte)(buffer >> (bits -= 8));
        }
        return bytes;
    }
}

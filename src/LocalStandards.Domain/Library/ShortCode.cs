using System.Security.Cryptography;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Domain.Library;

/// <summary>The code of a short link: easily dictated and typed from paper, and not to be guessed.</summary>
public static class ShortCode
{
    public const int Length = 8;

    // Nothing that looks like another on paper: no 0 O, 1 I L, and no U, which looks like V.
    private const string Alphabet = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static string New() => RandomNumberGenerator.GetString(Alphabet, Length);

    /// <summary>The code as stored, from one as typed: small letters and Thai digits are the same; null of what is none.</summary>
    public static string? Read(string? typed)
    {
        var code = ThaiDigits.ToArabic(typed ?? "").Trim().ToUpperInvariant();
        return code.Length == Length && code.All(Alphabet.Contains) ? code : null;
    }
}

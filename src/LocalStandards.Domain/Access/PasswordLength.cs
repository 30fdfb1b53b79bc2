namespace LocalStandards.Domain.Access;

/// <summary>How long a password is, in characters (quality.md 8).</summary>
public static class PasswordLength
{
    public const int Shortest = 12, Longest = 128;
}

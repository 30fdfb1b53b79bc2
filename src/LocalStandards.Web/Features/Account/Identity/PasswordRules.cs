using LocalStandards.Data.Access;
using LocalStandards.Domain.Access;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Account.Identity;

/// <summary>
/// What a password must be (quality.md 8): long, and not one that is tried first. No composition rules, no forced change.
/// </summary>
public sealed class PasswordRules(IStringLocalizer<Words> words) : IPasswordValidator<AppUser>
{
    // What must be left of a password when its common words, digits and signs are taken out.
    private const int OwnLetters = 4;

    // The share of characters that follow from the one before, from which a password counts as a walk or a sequence.
    private const double PredictableShare = 0.75;

    private static readonly string[] CommonWords = ReadCommonWords();

    public Task<IdentityResult> ValidateAsync(UserManager<AppUser> manager, AppUser user, string? password) =>
        Task.FromResult(Problem(password ?? "", user.UserName ?? "") is { } problem
            ? IdentityResult.Failed(new IdentityError { Code = nameof(PasswordRules), Description = problem })
            : IdentityResult.Success);

    private string? Problem(string password, string userName)
    {
        if (password.Length < PasswordLength.Shortest)
            return words["รหัสผ่านต้องยาวอย่างน้อย {0} ตัวอักษร ที่กรอกมี {1} ตัวอักษร", PasswordLength.Shortest, password.Length];
        if (password.Length > PasswordLength.Longest)
            return words["รหัสผ่านยาวได้ไม่เกิน {0} ตัวอักษร ที่กรอกมี {1} ตัวอักษร", PasswordLength.Longest, password.Length];
        if (userName.Length >= OwnLetters && password.Contains(userName, StringComparison.OrdinalIgnoreCase))
            return words["รหัสผ่านต้องไม่มีชื่อผู้ใช้อยู่ในนั้น"];
        if (IsRepeated(password) || IsPredictable(password) || IsCommon(password))
            return words["รหัสผ่านนี้เดาได้ง่าย เพราะเป็นคำที่ใช้กันทั่วไป ตัวอักษรซ้ำ หรือแถวปุ่มบนแป้นพิมพ์ ลองใช้คำ 3–4 คำที่ไม่เกี่ยวข้องกัน"];
        return null;
    }

    /// <summary>One short piece three times or more: aaaa…, 1234 1234 1234.</summary>
    public static bool IsRepeated(string password)
    {
        for (var period = 1; period <= password.Length / 3; period++)
        {
            if (Enumerable.Range(period, password.Length - period).All(i => password[i] == password[i - period]))
                return true;
        }
        return false;
    }

    /// <summary>abcdefghijkl, กขฃคฅฆงจฉชซฌ, 1qaz2wsx3edc: mostly the next letter or a key beside the last.</summary>
    public static bool IsPredictable(string password)
    {
        var lower = password.ToLowerInvariant();
        var predictable = lower.Zip(lower.Skip(1)).Count(pair =>
            Math.Abs(pair.First - pair.Second) <= 1 || KeyboardKeys.AreNeighbours(pair.First, pair.Second));
        return predictable >= PredictableShare * (password.Length - 1);
    }

    /// <summary>Nothing but words everybody uses, in any layout and with the usual substitutions, digits and signs.</summary>
    public static bool IsCommon(string password)
    {
        var keys = KeyboardKeys.Of(password.ToLowerInvariant());
        return IsMadeOfCommonWords(keys) || IsMadeOfCommonWords(Unleet(keys));

        bool IsMadeOfCommonWords(string text)
        {
            var isCommon = new bool[text.Length];
            foreach (var word in CommonWords)
            {
                for (var at = text.IndexOf(word, StringComparison.Ordinal); at >= 0; at = text.IndexOf(word, at + 1, StringComparison.Ordinal))
                    isCommon.AsSpan(at, word.Length).Fill(true);
            }
            return password.Where((c, i) => !isCommon[i] && char.IsLetter(c)).Count() < OwnLetters;
        }
    }

    private static string Unleet(string keys) =>
        keys.Replace('0', 'o').Replace('1', 'i').Replace('2', 'a').Replace('3', 'e').Replace('4', 's').Replace('5', 's');

    private static string[] ReadCommonWords()
    {
        using var file = typeof(PasswordRules).Assembly.GetManifestResourceStream("CommonPasswords.txt")!;
        using var reader = new StreamReader(file);
        return [.. reader.ReadToEnd()
            .Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Where(line => !line.StartsWith('#'))
            .Select(KeyboardKeys.Of)];
    }
}

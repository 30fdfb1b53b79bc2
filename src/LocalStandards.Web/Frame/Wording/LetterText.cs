using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>The letter that granted a deadline, always number and date; the number is kept on one line.</summary>
public static class LetterText
{
    private const char Joint = '\u00A0';

    /// <summary>Null where no letter is recorded.</summary>
    public static string? Of(EffectiveDeadline deadline, EntryWindow window, IStringLocalizer<Words> words) =>
        deadline.GrantedBy?.Letter is { } extension ? words["ขยายตามหนังสือ {0}", Reference(extension, words)].Value
        : window.Letter is { } letter ? words["ตามหนังสือ {0}", Reference(letter, words)].Value
        : null;

    public static string Reference(OfficialLetter letter, IStringLocalizer<Words> words) =>
        words["ที่ {0} ลงวันที่ {1}", letter.Number.Replace(' ', Joint), DateText.Of(letter.SignedOn)];
}

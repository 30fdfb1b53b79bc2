using LocalStandards.Domain.Letters;
using LocalStandards.Domain.Rounds;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>A letter and what it says of itself, in the reader's language.</summary>
public static class LetterText
{
    /// <summary>The letter that granted a deadline, always number and date. Null where no letter is recorded.</summary>
    public static string? Of(EffectiveDeadline deadline, EntryWindow window, IStringLocalizer<Words> words) =>
        deadline.GrantedBy?.Letter is { } extension ? words["ขยายตามหนังสือ {0}", Reference(extension, words)].Value
        : window.Letter is { } letter ? words["ตามหนังสือ {0}", Reference(letter, words)].Value
        : null;

    public static string Reference(OfficialLetter letter, IStringLocalizer<Words> words) =>
        words["ที่ {0} ลงวันที่ {1}", Number(letter.Number), DateText.Of(letter.SignedOn)];

    /// <summary>Kept on one line.</summary>
    public static string Number(string number) => number.Replace(' ', '\u00A0');

    /// <summary>The first line of whom it is addressed to, and how many more.</summary>
    public static string? Addressees(OfficialLetter letter, IStringLocalizer<Words> words)
    {
        if (letter.Addressees?.Split('\n', StringSplitOptions.RemoveEmptyEntries) is not [var first, .. var others])
            return null;
        return others.Length == 0 ? words["เรียน {0}", first] : words["เรียน {0} และอีก {1}", first, others.Length];
    }

    /// <summary>As stamped on the paper; null of one that is not urgent.</summary>
    public static string? Stamp(LetterUrgency urgency, IStringLocalizer<Words> words) => urgency switch
    {
        LetterUrgency.Urgent => words["ด่วน"].Value,
        LetterUrgency.VeryUrgent => words["ด่วนมาก"].Value,
        LetterUrgency.MostUrgent => words["ด่วนที่สุด"].Value,
        _ => null,
    };

    public static string Of(LetterAction action, IStringLocalizer<Words> words) => action switch
    {
        LetterAction.Extends => words["ขยายระยะเวลา"],
        LetterAction.Announces => words["แจ้งการประเมิน"],
        LetterAction.Publishes => words["เผยแพร่ผล"],
        LetterAction.FollowsUp => words["ติดตามเร่งรัด"],
        _ => words["แจ้งให้ทราบ"],
    };

    public static string Of(LetterRoute route, IStringLocalizer<Words> words) =>
        route == LetterRoute.ThroughDla ? words["ผ่าน สถ. แล้วถึงจังหวัด"] : words["ถึงจังหวัดโดยตรง"];
}

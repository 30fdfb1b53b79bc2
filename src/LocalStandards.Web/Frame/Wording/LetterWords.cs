using LocalStandards.Domain.Letters;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>What a letter is, in the reader's language.</summary>
public static class LetterWords
{
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

using LocalStandards.Domain.Letters;
using LocalStandards.Web.Frame.TagHelpers;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Letters;

/// <summary>Small texts of a letter's pages.</summary>
public static class LetterLook
{
    /// <summary>The first line of whom it is addressed to, and how many more.</summary>
    public static string? Addressees(OfficialLetter letter, IStringLocalizer<Words> words)
    {
        if (letter.Addressees?.Split('\n', StringSplitOptions.RemoveEmptyEntries) is not [var first, .. var others])
            return null;
        return others.Length == 0 ? words["เรียน {0}", first] : words["เรียน {0} และอีก {1}", first, others.Length];
    }

    /// <summary>Kept on one line.</summary>
    public static string Number(string number) => number.Replace(' ', '\u00A0');

    public static StatusTone Tone(WayState state) => state switch { WayState.Done => StatusTone.Pass, WayState.Here => StatusTone.Progress, _ => StatusTone.Todo };
}

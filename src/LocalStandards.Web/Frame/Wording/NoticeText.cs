using LocalStandards.Data.Notices;
using LocalStandards.Domain.Notices;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>What one kind of notice says, as the feature brings it whose events it tells of.</summary>
/// <param name="Title">In the reader's language.</param>
public sealed record NoticeWording(NoticeKind Kind, Func<NoticeFacts, IStringLocalizer<Words>, string> Title)
{
    /// <summary>Whether what it is about is a letter, and else a year.</summary>
    public bool NamesLetter { get; init; }

    /// <summary>Whether its reader is told what to do when somebody else did it.</summary>
    public bool WarnsOfOthers { get; init; }

    /// <summary>Where it leads, when no address was stored with it; null the round's home page.</summary>
    public Func<NoticeFacts, string?>? Leads { get; init; }
}

/// <summary>What notices say, in the reader's language, and where they lead.</summary>
public sealed class NoticeText(IEnumerable<NoticeWording> wordings, IStringLocalizer<Words> words)
{
    private readonly Dictionary<NoticeKind, NoticeWording> wordings = wordings.ToDictionary(w => w.Kind);

    public string Title(NoticeFacts notice) => wordings[notice.Kind].Title(notice, words);

    /// <summary>The letter it names, which is Thai in either language; null where it names none.</summary>
    public string? Letter(NoticeFacts notice) => wordings[notice.Kind].NamesLetter ? notice.About : null;

    /// <summary>An address of the portal's own.</summary>
    public string Leads(NoticeFacts notice) =>
        notice.Path ?? wordings[notice.Kind].Leads?.Invoke(notice) ?? (notice.RoundCode is { } round ? HomeLinks.Round(round) : HomeLinks.Home);

    /// <summary>The year and the end it names; empty where it names neither.</summary>
    public string Detail(NoticeFacts notice)
    {
        var parts = new List<string>();
        if (notice.RoundName is { } round)
            parts.Add(words["ปีประเมิน {0}", round]);
        else if (notice.About is { } about && !wordings[notice.Kind].NamesLetter)
            parts.Add(words["ปีประเมิน {0}", about]);
        if (notice.Until is { } until)
            parts.Add(words["ถึง {0}", DateText.Of(until.AddMinutes(-1))]);
        if (wordings[notice.Kind].WarnsOfOthers)
            parts.Add(words["หากไม่ใช่ท่าน เปลี่ยนรหัสผ่านทันทีและแจ้งผู้ดูแลระบบ"]);
        return string.Join(" · ", parts);
    }
}

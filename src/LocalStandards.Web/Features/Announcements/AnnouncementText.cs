using LocalStandards.Domain.Library;
using LocalStandards.Web.Frame.TagHelpers;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Announcements;

/// <summary>Small texts of announcements, in the reader's language.</summary>
public static class AnnouncementText
{
    public static (StatusTone Tone, string Text) StateOf(Announcement announcement, DateTimeOffset now, IStringLocalizer<Words> words) => announcement switch
    {
        { WithdrawnAt: not null } => (StatusTone.Neutral, words["ถอนแล้ว"]),
        _ when announcement.HasEndedAt(now) => (StatusTone.Neutral, words["สิ้นสุดแล้ว"]),
        _ when announcement.From > now => (StatusTone.Todo, words["จะประกาศ {0}", DateText.Of(announcement.From)]),
        _ => (StatusTone.Pass, words["ประกาศอยู่"]),
    };

    /// <summary>To which minute it is shown; null where it has no end.</summary>
    public static string? EndOf(Announcement announcement) => announcement.Until is { } until ? DateText.Of(until.AddMinutes(-1)) : null;

    /// <summary>The confirmation shown after saving.</summary>
    public static string Saved(Announcement announcement, AnnouncementWording said, DateTimeOffset now, IStringLocalizer<Words> words) =>
        announcement.From > now ? words["บันทึกแล้ว จะประกาศ {0}", DateText.Of(announcement.From)]
        : said.From < now && announcement.From == now ? words["เวลาเริ่มที่กรอกผ่านไปแล้ว จึงประกาศทันที หน้าแรกแสดงภายในหนึ่งนาที"]
        : words["บันทึกแล้ว หน้าแรกแสดงภายในหนึ่งนาที"];
}

using LocalStandards.Domain.Library;
using LocalStandards.Domain.Thai;
using LocalStandards.Web.Frame.Input;
using LocalStandards.Web.Frame.Lists;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Announcements;

/// <summary>An announcement as typed; its days in พ.ศ.</summary>
public sealed class AnnouncementForm
{
    /// <summary>Of one that is changed; null of a new one.</summary>
    public int? Id { get; set; }
    /// <summary>The stamp of what was shown to be changed.</summary>
    public Guid? Seen { get; set; }
    public string? Title { get; set; }
    public string? Body { get; set; }
    public string? From { get; set; }
    public string? FromTime { get; set; }
    public string? Until { get; set; }
    public string? UntilTime { get; set; }
    public bool IsPinned { get; set; }

    public static AnnouncementForm Of(Announcement announcement)
    {
        var form = new AnnouncementForm
        {
            Id = announcement.Id, Seen = announcement.Stamp, Title = announcement.Title, Body = announcement.Body, IsPinned = announcement.IsPinned,
        };
        (form.From, form.FromTime) = TypedMoment.Of(announcement.From);
        // The last minute it is shown.
        if (announcement.Until is { } until)
            (form.Until, form.UntilTime) = TypedMoment.Of(until.AddMinutes(-1));
        return form;
    }

    /// <summary>Null with each problem at its field.</summary>
    public AnnouncementWording? Read(DateTimeOffset now, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var before = problems.ErrorCount;
        var title = ThaiText.Clean(Title);
        if (title.Length is 0 or > Announcement.LongestTitle)
            problems.AddModelError(nameof(Title), words["กรอกหัวข้อ ไม่เกิน {0} ตัวอักษร", Announcement.LongestTitle]);
        var body = ThaiText.CleanLines(Body);
        if (body.Length is 0 or > Announcement.LongestBody)
            problems.AddModelError(nameof(Body), words["กรอกเนื้อความ ไม่เกิน {0} ตัวอักษร", Announcement.LongestBody]);
        else if (MarkdownText.Of(body, 0) is null)
            problems.AddModelError(nameof(Body), words["รายการซ้อนกันหลายชั้นเกินไป ให้ลดชั้นลง"]);
        var from = TypedMoment.From(From, FromTime, nameof(From), now, problems, words);
        var hasEnd = !string.IsNullOrWhiteSpace(Until) || !string.IsNullOrWhiteSpace(UntilTime);
        var until = hasEnd ? TypedMoment.Until(Until, UntilTime, nameof(Until), now, problems, words) : null;
        if (from is not null && until is not null && (until <= from || until <= now))
            problems.AddModelError(nameof(Until), until <= now ? words["วันสิ้นสุดผ่านไปแล้ว ให้กรอกวันหลังจากนี้ หรือเว้นว่างไว้"] : words["วันสิ้นสุดต้องอยู่หลังวันเริ่ม"]);
        return problems.ErrorCount > before ? null : new AnnouncementWording(title, body, from!.Value, until, IsPinned);
    }
}

/// <param name="Preview">As it will be shown; null until that was asked for.</param>
public sealed record AnnouncementFormPage(AnnouncementForm Form, AnnouncementWording? Preview = null);

/// <param name="SeesAll">The reader has planned, ended and withdrawn ones as well.</param>
public sealed record AnnouncementListPage(IReadOnlyList<Announcement> Announcements, Pager Pager, bool SeesAll, bool MayWrite, DateTimeOffset Now);

public sealed record AnnouncementPage(Announcement Announcement, bool MayWrite, DateTimeOffset Now);

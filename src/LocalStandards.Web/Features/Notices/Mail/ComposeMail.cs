using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using LocalStandards.Data.Notices;
using LocalStandards.Domain.Notices;
using LocalStandards.Web.Frame.Wording;
using Microsoft.Extensions.Localization;
using MimeKit;
using MimeKit.Text;

namespace LocalStandards.Web.Features.Notices.Mail;

/// <summary>Whom mails come from.</summary>
public sealed record MailSender(MailboxAddress From);

/// <summary>
/// Makes the mails of notices: what happened and a link, in Thai and then in English, as text and as simple HTML. What the
/// notice is about stands behind the link and asks to sign in.
/// </summary>
public sealed class ComposeMail(MailLinks links, MailSender sender, NoticeText said, HtmlEncoder html, TimeProvider clock, IStringLocalizer<Words> words)
{
    /// <summary>Most that one morning's mail names; the rest is a number.</summary>
    private const int MostNamed = 20;

    public OutgoingMessage Of(DueMail due, IReadOnlyDictionary<int, NoticeFacts> facts)
    {
        List<NoticeFacts> notices = [.. due.NoticeIds.Select(id => facts[id]).OrderByDescending(n => n.At)];
        var (text, page) = (new StringBuilder(), new StringBuilder("<!DOCTYPE html><html lang=\"th\"><head><meta charset=\"utf-8\"></head><body>"));
        foreach (var culture in new[] { Cultures.Thai, Cultures.English })
            In(culture, () => Write(due, notices, text, page));
        page.Append("</body></html>");
        var mail = new OutgoingMessage(new TextPart(TextFormat.Plain) { Text = text.ToString() }, new TextPart(TextFormat.Html) { Text = page.ToString() })
        {
            MessageId = MessageIdOf(due),
            Date = clock.GetUtcNow(),
            Subject = In(Cultures.Thai, () => due.IsDigest && notices.Count > 1
                ? words["มาตรฐานท้องถิ่น: แจ้งเตือน {0} เรื่อง", notices.Count].Value : words["มาตรฐานท้องถิ่น: {0}", said.Title(notices[0])].Value),
        };
        // A copy: an address tells every list it is in of its changes, and would keep all mails ever made.
        mail.From.Add(sender.From.Clone());
        mail.To.Add(new MailboxAddress("", due.Address));
        mail.Headers.Add(HeaderId.ListUnsubscribe, $"<{links.Preferences}>");
        // Keeps out-of-office replies away.
        mail.Headers.Add(HeaderId.AutoSubmitted, "auto-generated");
        return mail;
    }

    /// <summary>The same whenever the same is sent: whoever gets it twice after all can tell.</summary>
    public string MessageIdOf(DueMail due) => MessageIdOf(links, due.NoticeIds.Min(), due.UserId);

    public static string MessageIdOf(MailLinks links, int noticeId, int userId) =>
        string.Create(CultureInfo.InvariantCulture, $"n{noticeId}.u{userId}@{links.Site.Host}");

    private void Write(DueMail due, List<NoticeFacts> notices, StringBuilder text, StringBuilder page)
    {
        page.Append(CultureInfo.InvariantCulture, $"<div lang=\"{(Cultures.IsEnglish ? "en" : "th")}\">");
        if (notices.Count > 1)
            Line(words["มีเรื่องใหม่ {0} เรื่องในระบบมาตรฐานท้องถิ่น", notices.Count], "h2");
        foreach (var notice in notices.Take(MostNamed))
        {
            Line(said.Title(notice), notices.Count > 1 ? "h3" : "h2");
            if (said.Letter(notice) is { } letter)
                Line(words["หนังสือ ที่ {0}", letter], "p");
            if (said.Detail(notice) is { Length: > 0 } detail)
                Line(detail, "p");
            if (notice.Kind == NoticeKind.AddressTyped)
            {
                Line(words["กดลิงก์นี้ภายใน {0} วันและเข้าสู่ระบบ เพื่อรับแจ้งเตือนที่อีเมลนี้ หากท่านไม่ได้ขอ ไม่ต้องทำอะไร", AddressTokens.Lifetime.Days], "p");
                // The same link in both languages: each that is made is another.
                Link(ConfirmationOf(due));
            }
            else
            {
                Link(links.Notice(notice.Id));
            }
            text.AppendLine();
        }
        if (notices.Count > MostNamed)
        {
            Line(words["และอีก {0} เรื่อง", notices.Count - MostNamed], "p");
            Link(links.List);
        }
        Line(words["อีเมลนี้ส่งโดยอัตโนมัติ ตั้งค่าการแจ้งเตือนได้ที่"], "p");
        Link(links.Preferences);
        text.AppendLine();
        page.Append("</div>");

        void Line(string line, string element)
        {
            text.AppendLine(line);
            page.Append(CultureInfo.InvariantCulture, $"<{element}>{html.Encode(line)}</{element}>");
        }

        void Link(Uri address)
        {
            var shown = html.Encode(address.ToString());
            text.AppendLine(address.ToString());
            page.Append(CultureInfo.InvariantCulture, $"<p><a href=\"{shown}\">{shown}</a></p>");
        }
    }

    private (DueMail Of, Uri Address)? made;

    private Uri ConfirmationOf(DueMail due)
    {
        if (made is not { } last || last.Of != due)
            made = last = (due, links.Confirmation(due.UserId, due.Address));
        return last.Address;
    }

    private static T In<T>(CultureInfo culture, Func<T> work)
    {
        var before = CultureInfo.CurrentUICulture;
        CultureInfo.CurrentUICulture = culture;
        try
        {
            return work();
        }
        finally
        {
            CultureInfo.CurrentUICulture = before;
        }
    }

    private static void In(CultureInfo culture, Action work) => In(culture, () =>
    {
        work();
        return true;
    });
}

using LocalStandards.Domain.Notices;
using LocalStandards.Web.Features.Notices.Mail;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Notices;

/// <summary>Notices, in the portal and by mail.</summary>
public sealed class NoticesFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .Notice(new(NoticeKind.AddressTyped, (_, words) => words["ยืนยันที่อยู่อีเมลสำหรับรับแจ้งเตือน"]))
        .Notice(new(NoticeKind.AddressConfirmed, (_, words) => words["ยืนยันที่อยู่อีเมลแล้ว"]) { WarnsOfOthers = true })
        .Job<MailSending>()
        .Uses<UnreadNotices>()
        .Uses<NoticePages>()
        .Uses<MailPages>()
        .Services.AddMail(parts.Configuration, parts.Settings);

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        if (reader.Actor.May(Policies.RunMail))
            yield return new(NavArea.Side, 10, NoticesLinks.Mail, "send", words["การส่งอีเมล"]) { Group = NavGroup.System };
        yield return new(NavArea.Head, 10, NoticesLinks.List, "bell", words["แจ้งเตือน"])
        {
            Counting = (services, cancel) => services.GetRequiredService<UnreadNotices>().OfAsync(reader.Actor, cancel),
            CountedLabel = count => words["แจ้งเตือน {0} เรื่องที่ยังไม่ได้อ่าน", count],
        };
    }
}

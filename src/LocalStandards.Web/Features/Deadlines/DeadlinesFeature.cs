using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Features.Deadlines.Extensions;
using LocalStandards.Web.Features.Deadlines.Requests;
using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Deadlines;

/// <summary>Extensions of a round's windows, and requests for them.</summary>
public sealed class DeadlinesFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .Notice(new(NoticeKind.Extended, (notice, words) => ExtendedTitle(notice.Deadline, words)) { NamesLetter = true })
        .Notice(new(NoticeKind.ExtensionRevoked, (_, words) => words["การขยายเวลาถูกยกเลิก ตรวจวันปิดรับอีกครั้ง"]) { NamesLetter = true })
        .Notice(new(NoticeKind.RequestGranted, (_, words) => words["คำขอขยายเวลาได้รับอนุมัติ"]))
        .Notice(new(NoticeKind.RequestDeclined, (_, words) => words["คำขอขยายเวลาไม่ได้รับอนุมัติ อ่านคำตอบ"]))
        .Uses<ReadExtension>()
        .Uses<ExtensionQueries>()
        .Uses<ExtensionPages>()
        .Uses<RequestQueries>();

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        if (reader.Actor.May(Policies.ReadDeadlines))
        {
            yield return new(NavArea.Side, 80, DeadlinesLinks.Deadlines, "history", words["ขยายเวลา"]) { Group = NavGroup.Schedule };
        }
        else if (reader.Actor.May(Policies.AskForTime))
        {
            yield return new(NavArea.Side, 80, reader.Work is { Round: var round } ? DeadlinesLinks.Requests(round) : DeadlinesLinks.Deadlines, "history", words["ขอขยายเวลา"])
            {
                Group = NavGroup.Schedule, Covers = [DeadlinesLinks.Deadlines],
            };
        }
    }

    private static string ExtendedTitle(DeadlineKind? deadline, IStringLocalizer<Words> words) => deadline switch
    {
        DeadlineKind.Correction => words["ได้เวลาแก้ไขเพิ่ม"],
        DeadlineKind.Evidence => words["ได้เวลาส่งเอกสารหลักฐานเพิ่ม"],
        DeadlineKind.Reopen => words["เปิดให้แก้ไขผลที่ส่งแล้ว"],
        _ => words["ได้เวลาบันทึกเพิ่ม"],
    };
}

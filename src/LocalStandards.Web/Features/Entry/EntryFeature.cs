using LocalStandards.Domain.Notices;
using LocalStandards.Domain.Programmes;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Entry;

/// <summary>An authority's own assessment: filling its forms, reviewing and submitting them.</summary>
public sealed class EntryFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .Notice(new(NoticeKind.Submitted, (notice, words) => words["ส่งผลครั้งที่ {0}", notice.Version ?? 1]) { Leads = n => n is { RoundCode: { } round, Version: { } version } ? EntryLinks.Receipt(round, version) : null })
        .Notice(new(NoticeKind.Returned, (_, words) => words["ถูกส่งคืนให้แก้ไข"]))
        .Notice(new(NoticeKind.Accepted, (_, words) => words["รับผลการประเมินแล้ว"]))
        .Notice(new(NoticeKind.AcceptanceWithdrawn, (_, words) => words["ถอนการรับผลการประเมินแล้ว รอการตรวจอีกครั้ง"]))
        .Notice(new(NoticeKind.Reopened, (_, words) => words["เปิดแก้ไขผลที่ส่งแล้ว ต้องส่งอีกครั้ง"]))
        .WithoutCounts(EntryLinks.All)
        .RouteConstraint<FormRouteConstraint>("form")
        .Uses<EntryQueries>()
        .Uses<EntryPages>();

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        if (reader.Work is not { Round: var round, Status: var status })
            yield break;
        yield return new(NavArea.Side, 10, HomeLinks.Forms(round), "clipboard-list", words["แบบบันทึกข้อมูล"])
        {
            ShortLabel = words["แบบบันทึก"], Covers = [EntryLinks.Round(round)],
        };
        // What is to be done now comes before what is over: a phone shows the first four.
        var order = status.CountsAsSubmitted() ? 40 : 20;
        yield return new(NavArea.Side, order, EntryLinks.Review(round), "send", words["ตรวจทานและส่ง"]) { ShortLabel = words["ส่งผล"] };
    }
}

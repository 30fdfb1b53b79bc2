using LocalStandards.Domain.Notices;
using LocalStandards.Web.Frame.Parts;

namespace LocalStandards.Web.Features.Rounds;

/// <summary>Rounds and their windows.</summary>
public sealed class RoundsFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .QrTarget<RoundQrTarget>()
        .Notice(new(NoticeKind.WindowOpens, (_, words) => words["เปิดให้บันทึกข้อมูลแล้ว"]))
        .Job<RoundOpening>()
        .Uses<FirstDrafts>();
}

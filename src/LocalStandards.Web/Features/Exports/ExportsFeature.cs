using LocalStandards.Web.Frame.Access;
using LocalStandards.Web.Frame.Navigation;
using LocalStandards.Web.Frame.Parts;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Exports;

/// <summary>Everybody's answers as one file.</summary>
public sealed class ExportsFeature : IFeature
{
    public void Register(FeatureParts parts) => parts
        .Navigation(Places)
        .Options<ExportOptions>("Exports", o => o.KeptDays is >= 1 and <= 3650, "Exports:KeptDays is a number of days, from 1.")
        .Job<AnswerExporting>()
        .Uses<WriteAnswerExport>()
        .Uses<ExportQueries>();

    private static IEnumerable<NavItem> Places(NavReader reader, IStringLocalizer<Words> words)
    {
        if (reader.Actor.May(Policies.ExportAnswers))
            yield return new(NavArea.Side, 90, ExportsLinks.List, "file-spreadsheet", words["ส่งออกคำตอบ"]);
    }
}

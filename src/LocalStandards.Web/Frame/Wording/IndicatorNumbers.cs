using System.Globalization;
using LocalStandards.Domain.Indicators;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>3.1: the area's number, then the indicator's place in it, as people call an indicator.</summary>
public static class IndicatorNumbers
{
    public static string Of(IndicatorSetDefinition set, Indicator indicator)
    {
        if (set.Areas.Find(indicator.AreaCode) is not { } area)
            return "";
        var place = set.Indicators.Where(i => i.AreaCode == area.Code).TakeWhile(i => i.Code != indicator.Code).Count() + 1;
        return string.Create(CultureInfo.InvariantCulture, $"{area.Number}.{place}");
    }
}

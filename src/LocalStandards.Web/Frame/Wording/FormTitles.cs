using LocalStandards.Domain.Indicators;
using LocalStandards.Domain.Thai;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>Form titles as screens write them: แบบ อบต. 2-1 การศึกษา. The set writes them for paper: แบบ อบต. ๒ - ๑ การศึกษา.</summary>
public static class FormTitles
{
    public static string Of(IndicatorSetDefinition set, FormDefinition form) =>
        ThaiDigits.ToArabic(set.Fill(form.Title)).Replace(" - ", "-", StringComparison.Ordinal);
}

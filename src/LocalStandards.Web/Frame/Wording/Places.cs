using LocalStandards.Domain.Rounds;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Frame.Wording;

/// <summary>Names repeat across the country, so an authority is always shown with its district and province.</summary>
public static class Places
{
    public static string Of(string district, string province, IStringLocalizer<Words> words) =>
        words["อำเภอ{0} จังหวัด{1}", district, province];

    public static string Of(Obligation obligation, IStringLocalizer<Words> words) =>
        Of(obligation.District!.Name, obligation.Province!.Name, words);
}

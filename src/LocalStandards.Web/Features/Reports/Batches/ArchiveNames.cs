using System.Text;
using LocalStandards.Domain.Authorities;

namespace LocalStandards.Web.Features.Reports.Batches;

/// <summary>Names in an archive, good on every system: Thai as it is, one file an authority, no path that leads elsewhere.</summary>
public static class ArchiveNames
{
    // What Windows takes in no name; the separators among them.
    private const string Forbidden = "\\/:*?\"<>|";

    /// <summary>Such as แก้งคร้อ/3600114-อบต.นาสมบูรณ์.pdf; the province before it where there are many.</summary>
    public static string PathOf(ArchivedReport report, bool isByProvince)
    {
        var path = Safe(report.District) + "/" + Safe($"{report.Code}-{report.Type.ShortNameOf(report.Name)}") + ".pdf";
        return isByProvince ? Safe(report.Province) + "/" + path : path;
    }

    /// <summary>One name of a file or folder; never empty, and none that ends in a dot or space.</summary>
    public static string Safe(string name)
    {
        var safe = new StringBuilder(name.Length);
        foreach (var c in name.Normalize())
            safe.Append(char.IsControl(c) || Forbidden.Contains(c) ? '-' : c);
        var trimmed = safe.ToString().TrimEnd('.', ' ').TrimStart(' ');
        return trimmed.Length == 0 ? "-" : trimmed;
    }
}

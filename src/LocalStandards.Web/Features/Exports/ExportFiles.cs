using System.Globalization;
using LocalStandards.Web.Frame.GeneratedFiles;

namespace LocalStandards.Web.Features.Exports;

/// <summary>The section <c>Exports</c> of the configuration.</summary>
public sealed class ExportOptions : GeneratedFileOptions
{
    public ExportOptions() => KeptDays = 7;
}

/// <summary>Where an export's file lies.</summary>
public static class ExportFiles
{
    public static string FolderOf(int exportId) => string.Create(CultureInfo.InvariantCulture, $"answer-export-{exportId}");
}

using System.Globalization;

namespace LocalStandards.Web.Features.Exports;

/// <summary>The section <c>Exports</c> of the configuration.</summary>
public sealed class ExportOptions
{
    /// <summary>How long an export and its file are kept once it has ended.</summary>
    public int KeptDays { get; set; } = 7;
}

/// <summary>Where an export's file lies.</summary>
public static class ExportFiles
{
    public static string FolderOf(int exportId) => string.Create(CultureInfo.InvariantCulture, $"answer-export-{exportId}");
}

using LocalStandards.Domain.Reports;
using LocalStandards.Web.Frame.GeneratedFiles;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Exports;

/// <summary>What is asked for: a round, an area and a format, by their codes.</summary>
public sealed class ExportForm : FileForm
{
    public string? Format { get; set; }

    /// <summary>All three, or null with each problem at its field. Whether the scope is open to the actor is not asked here.</summary>
    public (FileRound Round, BatchScope Scope, ExportFormat Format)? Read(FileChoices choices, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var read = ReadFile(choices, problems, words);
        var format = Format switch { "csv" => ExportFormat.Csv, "xlsx" => ExportFormat.Xlsx, _ => (ExportFormat?)null };
        if (format is null)
            problems.AddModelError(nameof(Format), words["เลือกชนิดไฟล์จากรายการ"]);
        return read is var (round, scope) && format is { } chosen ? (round, scope, chosen) : null;
    }
}

using LocalStandards.Domain.Reports;
using LocalStandards.Domain.Thai;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;

namespace LocalStandards.Web.Features.Exports;

/// <summary>What is asked for: a round, an area and a format, by their codes.</summary>
public sealed class ExportForm
{
    public string? Year { get; set => field = ThaiDigits.ToArabic(ThaiText.Clean(value)); }
    public string? Scope { get; set; }
    public string? Format { get; set; }

    /// <summary>All three, or null with each problem at its field. Whether the scope is open to the actor is not asked here.</summary>
    public (ExportRound Round, BatchScope Scope, ExportFormat Format)? Read(ExportChoices choices, ModelStateDictionary problems, IStringLocalizer<Words> words)
    {
        var round = choices.Rounds.FirstOrDefault(r => r.Code == Year);
        if (round is null)
            problems.AddModelError(nameof(Year), words["เลือกปีประเมินจากรายการ"]);
        var scope = BatchScope.Parse(Scope);
        if (scope is null)
            problems.AddModelError(nameof(Scope), words["เลือกพื้นที่จากรายการ"]);
        var format = Format switch { "csv" => ExportFormat.Csv, "xlsx" => ExportFormat.Xlsx, _ => (ExportFormat?)null };
        if (format is null)
            problems.AddModelError(nameof(Format), words["เลือกชนิดไฟล์จากรายการ"]);
        return round is null || scope is null || format is null ? null : (round, scope, format.Value);
    }
}
